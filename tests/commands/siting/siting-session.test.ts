import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engines, handInEngines } from '../../../src/commands/engines.ts';
import { changeProject, replaceProject } from '../../../src/commands/project/change-project.ts';
import { keepSiting } from '../../../src/commands/siting/keep-siting.ts';
import {
  askAccess,
  chooseAccessLook,
  lookAtAccess,
  saveAccess,
} from '../../../src/commands/siting/siting-access.ts';
import { askSiting, stopSiting } from '../../../src/commands/siting/siting-ask.ts';
import {
  draftSiting,
  setCandidateRole,
  setPlaceRole,
  takeCandidatesFrom,
} from '../../../src/commands/siting/siting-look.ts';
import { mostAccess, toMapAccess, toMapPlan } from '../../../src/commands/siting/siting-map.ts';
import {
  askAlternatives,
  askCurve,
  showFirstPlan,
  showPlanWith,
} from '../../../src/commands/siting/siting-more.ts';
import {
  findFootprintsUrl,
  needsNetwork,
  toSitingRequest,
} from '../../../src/commands/siting/siting-request.ts';
import { takePlan } from '../../../src/commands/siting/siting-take.ts';
import { basemapStore } from '../../../src/state/basemap-store.ts';
import { activeScenario, currentProject } from '../../../src/state/project-store.ts';
import { NO_SITING, sitingStore } from '../../../src/state/siting-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown, townOnStreets } from '../../support/small-town.ts';

let page: Page;
const plan = () => sitingStore.getState().plan!;
const chosenIds = () => plan().answer.chosen.map(({ id }) => id);

beforeEach(() => {
  page = openPage();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  handInEngines(inProcessEngines());
  sitingStore.setState(NO_SITING, true);
  viewStore.setState(initialView, true);
  replaceProject(smallTown());
  draftSiting({ kind: 'nursery', count: 2 });
});
afterEach(() => {
  page.leave();
  vi.restoreAllMocks();
});

describe('a siting question', () => {
  it('is answered by the plan that no other pair of candidates beats', async () => {
    await askSiting();
    expect(sitingStore.getState()).toMatchObject({ run: null, issues: [], page: 'plan' });
    expect(viewStore.getState().kind).toBe('nursery');
    expect(plan().answer).toMatchObject({ proven: true, model: 'mclp' });
    const best = plan().answer.objective;
    const ids = smallTown().candidates!.map(({ id }) => id);
    const engine = await engines().siting.holding(currentProject());
    for (const [at, a] of ids.entries()) {
      for (const b of ids.slice(at + 1)) {
        const question = { ...plan().question, requiredIds: [a, b] };
        const request = toSitingRequest(currentProject(), question, null);
        const { value } = await engine.answer(request, () => undefined);
        expect(value!.answer.objective).toBeLessThanOrEqual(best + 1e-6);
      }
    }
  });

  it('heeds what is fixed and forbidden, and is refused where nothing is left to choose', async () => {
    await askSiting();
    const [first] = chosenIds();
    setCandidateRole(first!, 'forbidden');
    await askSiting();
    expect(chosenIds()).not.toContain(first);
    setCandidateRole(first!, 'candidate');
    expect(currentProject().candidates).toEqual(smallTown().candidates);
    takeCandidatesFrom('project', false);
    await askSiting();
    expect(sitingStore.getState().issues.map(({ severity }) => severity)).toContain('error');
    expect(sitingStore.getState().page).toBe('question');
    draftSiting({ count: 0 });
    await askSiting();
    expect(sitingStore.getState().issues.length).toBeGreaterThan(0);
    setPlaceRole('grid:1', 'required');
    setPlaceRole('grid:2', 'forbidden');
    setPlaceRole('grid:1', 'candidate');
    expect(sitingStore.getState().draft.fixedPlaces).toEqual({ 'grid:2': 'forbidden' });
  });

  it('walks the network where the project does, and only then asks for it', async () => {
    expect(needsNetwork(currentProject(), { model: 'mclp' })).toBe(false);
    replaceProject(townOnStreets());
    expect(needsNetwork(currentProject(), { model: 'mclp' })).toBe(false);
    expect(
      needsNetwork(currentProject(), { model: 'mclp', candidates: { junctions: { most: 5 } } }),
    ).toBe(true);
    await askSiting();
    expect(page.fetched).toEqual([]);
    const straight = plan().answer.plan.peopleWithin!;
    changeProject('act.circle-fallback', (draft) => {
      draft.settings.circle = 'network';
    });
    await askSiting();
    expect(page.fetched).toEqual(['samples/yuzhong/network.kqgraph']);
    expect(plan().answer.plan.peopleWithin!).toBeLessThanOrEqual(straight);
  });

  it('that failed says so, and the next one is asked of another engine', async () => {
    const { siting } = engines();
    const first = await siting.holding(currentProject());
    vi.spyOn(siting, 'holding').mockRejectedValueOnce(new Error('out of memory'));
    await askSiting();
    expect(sitingStore.getState()).toMatchObject({ run: null, plan: null });
    expect(sitingStore.getState().issues.map(({ code }) => code)).toEqual(['engine-failed']);
    await askSiting();
    expect(plan().answer.chosen).toHaveLength(2);
    expect(await siting.holding(currentProject())).not.toBe(first);
  });

  it('that is stopped before any plan says so; one that is overtaken leaves no trace', async () => {
    const asked = askSiting();
    expect(sitingStore.getState().run).toMatchObject({ what: 'answer', stopping: false });
    await stopSiting();
    expect(sitingStore.getState().run).toBeNull();
    expect(sitingStore.getState().issues.map(({ code }) => code)).toEqual(['siting-stopped-early']);
    await asked;
    expect(sitingStore.getState().plan).toBeNull();

    const old = askSiting();
    draftSiting({ count: 1 });
    await askSiting();
    await old;
    expect(chosenIds()).toHaveLength(1);
  });
});

describe('a plan', () => {
  it('is drawn on the map with what was taken of it', async () => {
    await askSiting();
    const [first] = chosenIds();
    takePlan([first!]);
    const scenario = activeScenario(currentProject());
    const drawn = toMapPlan(plan(), null, first!, scenario)!;
    expect(drawn.sites.map(({ number, taken }) => [number, taken])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(toMapPlan(null, null, null, scenario)).toBeNull();
  });

  it('is forgotten when another project is opened, with the engine', async () => {
    const stop = keepSiting();
    await askSiting();
    const engine = await engines().siting.holding(currentProject());
    setPlaceRole('grid:2', 'forbidden');
    changeProject('act.circle-fallback', (draft) => {
      draft.title = '改名';
    });
    expect(sitingStore.getState().plan).not.toBeNull();
    replaceProject({ ...smallTown(), id: 'other' });
    expect(sitingStore.getState().plan).toBeNull();
    expect(sitingStore.getState().draft).toMatchObject({ count: 2, fixedPlaces: {} });
    expect(await engines().siting.holding(currentProject())).not.toBe(engine);
    stop();
  });

  it('has a curve through its own point, whose points can be looked at and left', async () => {
    await askSiting();
    await askCurve();
    await askAlternatives();
    const { curve, alternatives, answer } = plan();
    expect(alternatives).not.toBeNull();
    const point = curve!.points.find(({ sites }) => sites === 2)!;
    expect(point.value).toBeCloseTo(answer.objective, 6);
    const one = curve!.points.find(({ sites }) => sites === 1)!;
    await showPlanWith(one.chosenIds, one);
    expect(chosenIds()).toEqual(one.chosenIds);
    expect(sitingStore.getState().first!.answer).toBe(answer);
    await showPlanWith([], curve!.points[0]!);
    expect(chosenIds()).toEqual([]);
    showFirstPlan();
    expect(plan().answer).toBe(answer);
    expect(plan().curve).toBe(curve);
  });

  it('shows supply per person today and with the plan, on the map and in a table', async () => {
    await askSiting();
    await askAccess();
    const { access } = plan();
    expect(chooseAccessLook(plan())).toMatchObject({ kind: 'nursery', level: 'community' });
    expect(access!.plan!.unreachedPeople).toBeLessThanOrEqual(access!.today.unreachedPeople);
    const shown = toMapAccess(plan(), true, 'community', currentProject().areas)!;
    expect(Math.max(...shown.shares.values())).toBeLessThanOrEqual(1);
    expect(mostAccess(access!, 'community')).toBeGreaterThan(0);
    expect(toMapAccess(null, true, 'community', [])).toBeNull();

    lookAtAccess({ withPlan: false });
    expect(plan().access).toBe(access);
    lookAtAccess({ weighted: true });
    await vi.waitFor(() => expect(plan().access).not.toBe(access));
    saveAccess(access!);
    const [file] = page.saved;
    expect(file!.name).toMatch(/access-nursery\.csv$/);
    expect((await file!.text()).trim().split('\n')).toHaveLength(17);
  });
});

describe('building outlines', () => {
  it('are those of the basemap in use', () => {
    const project = currentProject();
    expect(findFootprintsUrl(project)).toBeNull();
    expect(findFootprintsUrl({ ...project, basemap: { kind: 'sample', sampleId: 'x' } })).toBe(
      'http://kequan.test/samples/x/basemap/buildings.geojson',
    );
    const extract = { ...project, basemap: { kind: 'extract' as const, sha256: 'a' } };
    expect(findFootprintsUrl(extract)).toBeNull();
    basemapStore.setState({ kept: { sha256: 'a', urls: { buildings: 'blob:1' } } });
    expect(findFootprintsUrl(extract)).toBe('blob:1');
    basemapStore.setState({ kept: null });
  });
});
