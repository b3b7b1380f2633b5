import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/core/assess/assess.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { gridIn } from '../../../../src/core/geo/grid-in.ts';
import type { Candidate } from '../../../../src/core/plan/records/candidate.ts';
import type { Site } from '../../../../src/core/plan/records/facility.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/plan/project.ts';
import { answerQuestion } from '../../../../src/core/siting/answer-question.ts';
import type { PlanAnswer } from '../../../../src/core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../../../../src/core/siting/question/question.ts';
import type { SitingInput } from '../../../../src/core/siting/question/siting-input.ts';
import { LIBRARY } from '../../../../src/core/standards/library.ts';
import { ANYWHERE } from '../../../support/anywhere.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { sampleData } from '../../../support/sample-data.ts';

const highs = await loadHighs();
const prepared = prepare(await sampleData('yuzhong'));
const memo = new AssessMemo();
const startMs = performance.now();
const control = { nowS: () => (performance.now() - startMs) / 1000 };

const random = seededRandom(20261122);
const communities = prepared.areas.filter(({ level }) => level === 'community');
/** Two buildings in each community, some of them too small for a day-care centre. */
const candidates: Candidate[] = communities.flatMap(({ id, geometry }) =>
  gridIn(geometry, 2)
    .slice(0, 2)
    .map((place, at) => ({
      id: `${id}-${at}`,
      name: `${id}-${at}`,
      ...place,
      maxFloorAreaM2: at === 0 ? 3000 : 400 + Math.floor(random() * 2000),
      costYuan: Math.floor(random() * 2_000_000),
    })),
);

/** As if the district were a city with complete lists in which every document is in force. */
function inputFor(
  standardIds: string[],
  own: readonly Candidate[] = candidates,
  wholeCity = true,
): SitingInput {
  const completeKinds = ['eldercare', 'childcare'];
  const settings = { ...DEFAULT_SETTINGS, standardIds, completeKinds, wholeCity };
  const standards = standardIds.map((id) => LIBRARY.standardById(id)!);
  return { scenario: null, settings, standards, candidates: own, library: ANYWHERE };
}

function ask(input: SitingInput, question: Partial<SitingQuestion> = {}): PlanAnswer {
  const asked: SitingQuestion = {
    model: 'close-standards',
    enoughGapPct: 5,
    timeLimitS: 60,
    ...question,
  };
  const { value, issues } = answerQuestion(
    { prepared, question: asked, input, memo },
    highs,
    control,
  );
  expect(issues).toEqual([]);
  return value!;
}

/** The plan as the interface takes it into a scenario, assessed from scratch. */
function assessed({ chosen }: PlanAnswer, input: SitingInput) {
  const sites = chosen.map(({ id, name, kinds, lng, lat, fields }): Site => ({
    ...fields,
    id,
    name,
    kinds,
    lng,
    lat,
  }));
  const scenario = { id: 's', name: 's', closedFacilityIds: [], sites };
  return assess(prepared, { ...input, scenario }, new AssessMemo()).findings;
}

const keyOf = (each: { rule: string; part?: string; areaId: string }): string =>
  `${each.rule}|${each.part ?? ''}|${each.areaId}`;

describe('closing standards on the 渝中 sample', () => {
  it('turns every unmet finding to met when its plan is put into a scenario', () => {
    const input = inputFor(['A1', 'A2', 'A7', 'B3', 'B12', 'C2', 'C22', 'C23', 'C24']);
    const before = assess(prepared, input, memo).findings.filter(
      ({ verdict }) => verdict === 'unmet',
    );
    // A street centre with day care meets A2 and B3 of its community.
    expect(before.length).toBeGreaterThan(70);
    const answer = ask(input);
    expect(answer.clashes).toEqual([]);
    expect(answer.worsened).toEqual([]);
    expect(answer.gapPct).toBeLessThanOrEqual(5);
    expect(answer.bound).toBeLessThanOrEqual(answer.objective);
    const unmet = assessed(answer, input).filter(({ verdict }) => verdict === 'unmet');
    expect(unmet).toEqual([]);
    expect(new Set(answer.closed.map(keyOf))).toEqual(new Set(before.map(keyOf)));
    expect(answer.costYuan).toBeCloseTo(answer.objective, 0);
    for (const { id, fields, costYuan } of answer.chosen) {
      const building = candidates.find((candidate) => candidate.id === id)!;
      expect(fields.floorAreaM2).toBeLessThanOrEqual(building.maxFloorAreaM2!);
      expect(costYuan).toBeGreaterThanOrEqual(building.costYuan!);
    }
  });

  it('closes shares, sums and areas of the 渝中 document, and says what no building can', () => {
    const ids = ['C1', 'C3', 'C5', 'C7', 'C8', 'C9', 'C10', 'C12', 'C18', 'C20', 'C26'];
    const input = inputFor(ids);
    const answer = ask(input, { enoughGapPct: 10 });
    const clashing = answer.clashes.map((clash) => ('finding' in clash ? clash.finding.rule : ''));
    expect(clashing).toEqual(['C7']);
    const open = assessed(answer, input).filter(({ verdict }) => verdict === 'unmet');
    expect(open.map(({ rule }) => rule)).toEqual(['C7']);
    expect(answer.worsened).toEqual([]);
  });

  it('uses a complex for old and young where both are asked, paid once and counted twice', () => {
    const input = inputFor(['A11', 'A14', 'B12']);
    const answer = ask(input);
    const complexes = answer.chosen.filter(({ kinds }) => kinds.includes('old-young-complex'));
    expect(complexes.length).toBeGreaterThanOrEqual(5);
    const street = (each: { rule: string }): boolean => each.rule === 'A11';
    const places = (each: { rule: string }): boolean => each.rule === 'B12';
    const both = complexes.filter(
      ({ reason }) => reason.standardsClosed.some(street) && reason.standardsClosed.some(places),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(assessed(answer, input).filter(({ verdict }) => verdict === 'unmet')).toEqual([]);
  });

  it('names the street without a candidate and closes all others', () => {
    const street = prepared.areas.find(({ level }) => level === 'street')!;
    const inside = new Set(
      prepared.areas.flatMap(({ id, parentId }) => (parentId === street.id ? [id] : [])),
    );
    const others = candidates.filter(({ id }) => !inside.has(id.slice(0, id.lastIndexOf('-'))));
    const input = inputFor(['A11'], others);
    const answer = ask(input);
    expect(answer.clashes).toMatchObject([
      { code: 'no-candidate', finding: { rule: 'A11', areaId: street.id }, reachable: 0 },
    ]);
    expect(answer.closed).toHaveLength(10);
  });

  it('finds the clash where one building cannot hold two things, and breaks the fewest', () => {
    const [first] = communities;
    const [place] = gridIn(first!.geometry, 1);
    const only: Candidate = { id: 'only', name: 'only', ...place!, maxFloorAreaM2: 800 };
    const street = prepared.areas.find(({ id }) => id === first!.parentId)!;
    // A street centre of 750 m² and a nursery of 200, and room for one of them.
    const input = inputFor(['A11', 'D2'], [only]);
    const answer = ask(input);
    const clash = answer.clashes.find(({ code }) => code === 'conflict');
    if (answer.today.verdicts.unmet > 0 && clash && 'finding' in clash) {
      expect([street.id, first!.id]).toContain(clash.finding.areaId);
      expect(clash.with!.length).toBeGreaterThan(0);
    }
    expect(clash).toBeDefined();
    expect(answer.chosen).toHaveLength(1);
    expect(answer.closed).toHaveLength(1);
  });

  it('with a budget closes as much as the money pays, and says it ended', () => {
    const input = inputFor(['A11']);
    const dear = ask(input);
    const answer = ask(input, { budgetYuan: dear.costYuan / 2 });
    expect(answer.unit).toBe('findings');
    expect(answer.costYuan).toBeLessThanOrEqual(dear.costYuan / 2);
    expect(answer.closed.length).toBe(answer.objective);
    expect(answer.clashes.every(({ code }) => code === 'budget')).toBe(true);
    expect(answer.clashes.length).toBe(11 - answer.objective);
  });

  it('leaves the totals of a whole city out, with a word, and closes the rest', () => {
    const answer = ask(inputFor(['A26', 'B25', 'C18'], candidates, false));
    expect(answer.clashes.map(({ code }) => code)).toEqual(['whole-city', 'whole-city']);
    expect(answer.closed.map(({ rule }) => rule)).toEqual(['C18']);
    const alone = ask(inputFor(['A26'], candidates, false));
    expect([alone.chosen.length, alone.objective, alone.proven]).toEqual([0, 0, true]);
    expect(alone.clashes.map(({ code }) => code)).toEqual(['whole-city']);
  });

  it('in stages keeps the sites of the near term', () => {
    const input = inputFor(['A11']);
    const stages = { near: { count: 4, year: 2025 }, long: { year: 2030 } };
    const answer = ask(input, { stages });
    expect(answer.chosen.filter(({ stage }) => stage === 'near')).toHaveLength(4);
    expect(answer.closed).toHaveLength(11);
    const { near, freely } = answer.stages!;
    expect([near.unit, near.objective]).toEqual(['findings', 4]);
    expect(freely.objective).toBeLessThanOrEqual(answer.objective * (1 + 1e-9));
    expect(freely.objective).toBeCloseTo(ask(input, {}).objective, 0);
    expect(new Set(answer.chosen.map(({ year }) => year))).toEqual(new Set([2025, 2030]));
  });

  it('gives the same plan for the same input', () => {
    const input = inputFor(['A11', 'B12']);
    const strip = (answer: PlanAnswer) => ({ ...answer, seconds: 0 });
    const exact = { enoughGapPct: 0.5 };
    expect(strip(ask(input, exact))).toEqual(strip(ask(input, exact)));
  });
});
