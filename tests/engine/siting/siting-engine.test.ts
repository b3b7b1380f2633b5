import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { isOutdated, sitingInputs } from '../../../src/commands/siting/siting-inputs.ts';
import { addPlanScene, takePlan } from '../../../src/commands/siting/siting-take.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import type { SitingProgress } from '../../../src/core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../../../src/core/siting/question/question.ts';
import { SitingEngine } from '../../../src/engine/siting/siting-engine.ts';
import type { AnsweredPlan, SitingRequest } from '../../../src/engine/siting/siting-api.ts';
import { applyMapping } from '../../../src/io/mapping/apply/apply-mapping.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { NOTHING_LOADED } from '../../../src/io/mapping/mapping.ts';
import { readFile } from '../../../src/io/open/read-file.ts';
import { loadHighs } from '../../../src/solver/highs-mip.ts';
import { activeScenario, currentProject } from '../../../src/state/project-store.ts';
import { NO_SITING, sitingStore } from '../../../src/state/siting-store.ts';
import { yuzhongData } from '../../bench/yuzhong-data.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'samples', 'yuzhong');
const set = readFile(
  new Uint8Array(readFileSync(join(folder, 'candidates.csv'))),
  'candidates.csv',
).value!;
const applied = applyMapping(set, guessMapping(set).mapping, { loaded: NOTHING_LOADED }).value;
const candidates = applied?.role === 'candidates' ? applied.candidates : [];
const settings = { ...emptyProject('p', '').settings, standardIds: ['C23'] };
const data = yuzhongData();

const MCLP: SitingQuestion = {
  model: 'mclp',
  kind: 'nursery',
  count: 3,
  candidates: { project: true },
};

function requestOf(question: SitingQuestion, own = candidates): SitingRequest {
  return { scenario: null, settings, question, candidates: own, footprintsUrl: null };
}

describe('siting engine on the sample', () => {
  const engine = new SitingEngine(() => loadHighs());
  engine.setData(data);
  const told: SitingProgress[] = [];
  let answered: AnsweredPlan;

  it('answers, tells of its progress, and says where those live whom the plan leaves out', async () => {
    const { value, issues } = await engine.answer(requestOf(MCLP), (each) => told.push(each));
    expect(issues).toEqual([]);
    answered = value!;
    const { answer, left } = answered;
    expect(answer).toMatchObject({ proven: true, gapPct: 0, unit: 'people' });
    expect(answer.chosen).toHaveLength(3);
    expect(told.some(({ best }) => best)).toBe(true);
    const sum = left.reduce((total, { people }) => total + people, 0);
    expect(sum).toBeCloseTo(answer.leftOut.people, 3);
    expect(answer.plan.peopleWithin! + answer.leftOut.people).toBeCloseTo(
      answer.plan.peopleTotal!,
      3,
    );
    expect(left.map(({ people }) => people)).toEqual(
      left.map(({ people }) => people).toSorted((a, b) => b - a),
    );
  });

  it('describes a plan kept from the progress as it would have answered it', async () => {
    const best = told.findLast((each) => each.best)!.best!;
    const { value } = await engine.describe(requestOf(MCLP), best);
    const ids = ({ answer }: AnsweredPlan) => answer.chosen.map(({ id }) => id);
    expect(ids(value!)).toEqual(ids(answered));
    expect(value!.answer.chosen.map(({ reason }) => reason)).toEqual(
      answered.answer.chosen.map(({ reason }) => reason),
    );
  });

  it('draws a curve that never falls and passes through the answer', async () => {
    const { value: curve } = await engine.curve(requestOf(MCLP), () => undefined, 5);
    const values = curve!.points.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    const third = curve!.points.find(({ sites }) => sites === 3)!;
    expect(third.value).toBeCloseTo(answered.answer.objective, 6);
  });

  it('shares out places before and after without inventing any', async () => {
    const sites = answered.answer.chosen.map(({ id, name, kinds, lng, lat, fields }) => ({
      ...fields,
      id,
      name,
      kinds,
      lng,
      lat,
    }));
    const report = await engine.access(requestOf(MCLP), {
      kind: 'nursery',
      field: 'places',
      sites,
      zones: [{ upTo: 900, weight: 1 }],
    });
    const shared = ({ points }: NonNullable<typeof report>['today']) =>
      points.reduce((sum, { people, perPerson }) => sum + people * perPerson, 0);
    const supply = ({ facilities, unusedSupply }: NonNullable<typeof report>['today']) =>
      facilities.reduce((sum, each) => sum + each.supply, 0) - unusedSupply;
    expect(shared(report!.today)).toBeCloseTo(supply(report!.today), 6);
    expect(shared(report!.plan!)).toBeCloseTo(supply(report!.plan!), 6);
    expect(report!.plan!.unreachedPeople).toBeLessThan(report!.today.unreachedPeople);
  });

  it('says why it cannot answer: no candidates, more sites than candidates', async () => {
    const codes = async (request: SitingRequest) =>
      (await engine.answer(request, () => undefined)).issues.map(({ code }) => code);
    expect(await codes(requestOf(MCLP, []))).toEqual(['siting-no-candidates']);
    expect(await codes(requestOf({ ...MCLP, count: 41 }))).toEqual([
      'siting-count-above-candidates',
    ]);
  });

  describe('taken into the scenario', () => {
    beforeEach(() => {
      const { areas, facilities, demand } = data;
      replaceProject({
        ...emptyProject('p', '渝中'),
        areas: [...areas],
        facilities: [...facilities],
        demand: [...demand],
        candidates,
        settings,
      });
      sitingStore.setState({
        ...NO_SITING,
        plan: {
          question: MCLP,
          scenario: null,
          inputs: sitingInputs(currentProject()),
          ...answered,
          alternatives: null,
          curve: null,
          access: null,
          drawn: true,
          taken: {},
        },
      });
    });
    const sites = () => activeScenario(currentProject())?.sites ?? [];

    it('one by one and whole, each with its reason and an id of its own; one act is one undo', () => {
      const [first] = answered.answer.chosen;
      takePlan([first!.id]);
      expect(sites().map(({ name }) => name)).toEqual([first!.name]);
      takePlan();
      expect(sites()).toHaveLength(3);
      expect(new Set(sites().map(({ id }) => id)).size).toBe(3);
      expect(sites().every(({ reason }) => reason!.includes('直线可达'))).toBe(true);
      expect(sites()[0]).toMatchObject(first!.fields);
      takePlan();
      expect(sites()).toHaveLength(3);
      expect(isOutdated(sitingStore.getState().plan!, currentProject())).toBe(false);
      undoLast();
      expect(sites()).toHaveLength(1);
      expect(isOutdated(sitingStore.getState().plan!, currentProject())).toBe(false);
      takePlan();
      expect(sites()).toHaveLength(3);
      addSite(106.5, 29.55, 'nursery');
      expect(isOutdated(sitingStore.getState().plan!, currentProject())).toBe(true);
    });

    it('adds a scene that shows the scenario and says how good the plan is', () => {
      addPlanScene();
      const { briefing, activeScenarioId } = currentProject();
      expect(briefing).toHaveLength(1);
      const [scene] = briefing;
      expect(scene!.map).toMatchObject({ scenarioId: activeScenarioId, kind: 'nursery' });
      expect(scene!.points.some((point) => point.includes('已证明最优'))).toBe(true);
      expect(scene!.figure).toMatch(/% → .*%/);
      expect(sites()).toHaveLength(3);
    });
  });
});
