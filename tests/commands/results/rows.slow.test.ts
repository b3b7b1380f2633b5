import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engines, handInEngines, slowEngine } from '../../../src/commands/engines.ts';
import { follow } from '../../../src/commands/follow.ts';
import { followAll } from '../../../src/commands/start/followed.ts';
import { findNetworkFiles, keepGround } from '../../../src/commands/network-files.ts';
import { networkLoaded } from '../../../src/commands/results/network-row.ts';
import { changeProject, replaceProject } from '../../../src/commands/project/change-project.ts';
import { assessQuestionNow } from '../../../src/commands/assess-request.ts';
import { assessedRow } from '../../../src/commands/results/assessed-row.ts';
import { bandsRow } from '../../../src/commands/results/bands-row.ts';
import { suggestedRow } from '../../../src/commands/results/suggested-row.ts';
import { walkingRow, wantWalking } from '../../../src/commands/results/walking-row.ts';
import {
  setBandMinutes,
  showBandGround,
  showBandStreets,
} from '../../../src/commands/results/walking-look.ts';
import { shareOutlinesByWalking } from '../../../src/commands/results/walking-outlines.ts';
import { addSite, moveSite } from '../../../src/commands/scenario/sites.ts';
import { look } from '../../../src/commands/view/look.ts';
import { assess } from '../../../src/core/assess/assess.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import type { Project } from '../../../src/core/plan/project.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { bandsStore } from '../../../src/state/bands-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { networkStore } from '../../../src/state/network-store.ts';
import { activeScenario, currentProject } from '../../../src/state/project-store.ts';
import { resultsStore } from '../../../src/state/results-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { noWalking, walkingStore } from '../../../src/state/walking-store.ts';
import { walkingLookStore } from '../../../src/state/walking-look-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown, townOnStreets } from '../../support/small-town.ts';

const realFetch = globalThis.fetch;
let page: Page;
let stop = (): void => undefined;
const codes = () => messageStore.getState().messages.map(({ issue }) => issue.code);

function open(project: Project): void {
  replaceProject(project);
  look({ kind: 'nursery' });
}

/** What the core makes of the project in hand, without an engine. */
function fresh(): ReturnType<typeof assess> {
  const project = currentProject();
  const { settings, reported } = project;
  const standards = settings.standardIds.flatMap((id) => LIBRARY.standardById(id) ?? []);
  const scenario = activeScenario(project);
  const input = { scenario, settings, standards, reported, library: LIBRARY };
  return assess(prepare(project), { ...input, kinds: [viewStore.getState().kind] });
}

const rest = (what: () => void) => vi.waitFor(what, { timeout: 20_000, interval: 10 });
const atRest = () =>
  rest(() => {
    const { busy, active, suggestions, suggestionsOutdated } = resultsStore.getState();
    expect([busy, active !== null, suggestions !== null, suggestionsOutdated]).toEqual([
      ...[false, true, true, false],
    ]);
  });

beforeEach(() => {
  page = openPage();
  // Node has no storage: what is not beside the sample is nowhere.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  walkingStore.setState(noWalking, true);
  walkingLookStore.setState(walkingLookStore.getInitialState(), true);
  messageStore.setState({ messages: [] });
  resultsStore.setState(resultsStore.getInitialState(), true);
});
afterEach(() => {
  stop();
  page.leave();
  vi.restoreAllMocks();
});

describe('the assessment', () => {
  it('follows acts of the planner and is that of the core', async () => {
    open(smallTown());
    stop = followAll();
    await atRest();
    const { baseline, active, shapes } = resultsStore.getState();
    expect(active).toBe(baseline);
    expect(active!.findings).toEqual(fresh().findings);
    expect(shapes!.circles).not.toBeNull();

    addSite(106.58, 29.565, 'nursery');
    const { id } = activeScenario(currentProject())!.sites[0]!;
    for (const lng of [106.579, 106.578, 106.577]) moveSite(id, lng, 29.565, 'drag');
    expect(resultsStore.getState()).toMatchObject({ busy: true, suggestionsOutdated: true });
    await atRest();
    const after = resultsStore.getState();
    expect(after.baseline).toBe(baseline);
    expect(after.active!.findings).toEqual(fresh().findings);
    expect(after.active!.coverage).toEqual(fresh().coverage);
    expect(after.active!.coverage).not.toEqual(baseline!.coverage);
  });

  it('gives the suggestions for unmet standards, and none where no standard is chosen', async () => {
    open(smallTown());
    const stops = [follow(assessedRow()), follow(suggestedRow)];
    stop = () => stops.forEach((each) => each());
    await atRest();
    const { suggestions, active } = resultsStore.getState();
    const unmet = new Set(
      active!.findings.filter(({ verdict }) => verdict === 'unmet').map(({ rule }) => rule),
    );
    expect(suggestions!.length).toBeGreaterThan(0);
    expect(suggestions!.every(({ rule }) => unmet.has(rule))).toBe(true);
    changeProject('act.circle-fallback', (draft) => {
      draft.settings.standardIds = [];
    });
    expect(resultsStore.getState().suggestions).toBeNull();
    await atRest();
    expect(resultsStore.getState().suggestions).toEqual([]);
  });

  it('says when the engine fails, and is asked again after the next act', async () => {
    open(smallTown());
    const { assessing } = engines();
    const engine = await assessing.holding(currentProject());
    const spy = vi.spyOn(assessing, 'holding').mockRejectedValueOnce(new Error('out of memory'));
    stop = follow(assessedRow());
    await rest(() => expect(resultsStore.getState().failure?.code).toBe('engine-failed'));
    expect(resultsStore.getState()).toMatchObject({ busy: false, active: null });
    spy.mockRestore();
    expect(await assessing.holding(currentProject())).toBe(engine);
    addSite(106.58, 29.565, 'nursery');
    await rest(() => expect(resultsStore.getState().active).not.toBeNull());
    expect(resultsStore.getState().failure).toBeNull();
  });
});

describe('the walking network', () => {
  it('follows the project: loaded once, named missing where it is nowhere, gone with it', async () => {
    open(townOnStreets());
    stop = followAll();
    await rest(() => expect(networkStore.getState().status).toBe('ready'));
    expect(networkStore.getState().facts!.report.edges).toBeGreaterThan(1000);
    addSite(106.58, 29.565, 'nursery');
    await atRest();
    expect(page.fetched).toEqual(['samples/yuzhong/network.kqgraph']);

    const { sampleId: _nowhere, ...alone } = townOnStreets();
    const [source] = alone.sources;
    open({ ...alone, sources: [{ ...source!, sha256: 'elsewhere' }] });
    await rest(() => expect(networkStore.getState().status).toBe('missing'));
    expect(codes()).toEqual(['network-not-here']);
    changeProject('act.circle-fallback', (draft) => {
      draft.settings.circle = 'network';
    });
    await rest(() => expect(currentProject().settings.circle).toBe('straight'));
    expect(codes()).toContain('network-fallback');

    open(smallTown());
    await rest(() => expect(networkStore.getState().status).toBe('absent'));
  });

  it('whose sending failed is sent again at the next question, by either engine', async () => {
    const online = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error('offline'));
    open(townOnStreets());
    expect(await networkLoaded()).toBe(false);
    expect(networkStore.getState().status).toBe('missing');
    await expect(slowEngine(currentProject())).rejects.toThrow('offline');
    globalThis.fetch = online;
    const { request } = assessQuestionNow();
    const slow = await slowEngine(currentProject());
    expect(await slow.times(request, 'nursery')).not.toBeNull();
    expect(await networkLoaded()).toBe(true);
    expect(networkStore.getState().status).toBe('ready');
  });

  it('is found on this machine, or for the visit where that keeps nothing', async () => {
    const project = townOnStreets();
    const [source] = project.sources;
    const ground = { source: source!, bytes: new Uint8Array([1, 2]) };
    const storage = memoryStorage();
    await keepGround(ground, storage);
    const files = await findNetworkFiles(project, storage);
    expect(files!.network.content).toEqual({ bytes: ground.bytes });
    expect(files!.relief).toBeNull();
    expect(await findNetworkFiles({ ...project, sources: [] }, storage)).toBeNull();
    expect((await findNetworkFiles(project, memoryStorage()))!.network.content).toEqual({
      url: 'http://kequan.test/samples/yuzhong/network.kqgraph',
    });
    const refusing = memoryStorage(() => true);
    const unkept = { ...ground, source: { ...source!, sha256: 'unkept' } };
    await keepGround(unkept, refusing);
    expect(codes()).toEqual(['network-not-kept']);
    const named = { sources: [{ ...source!, sha256: 'unkept' }] };
    expect((await findNetworkFiles(named, refusing))!.network.content).toEqual({
      bytes: ground.bytes,
    });
  });
});

describe('slow answers about walking', () => {
  it('come when they are wanted, with the times that the network gives', async () => {
    open(townOnStreets());
    stop = followAll();
    await rest(() => expect(networkStore.getState().status).toBe('ready'));
    expect(walkingStore.getState().times).toBeNull();
    wantWalking();
    await rest(() => {
      const { busy, byWalker, walkers } = walkingStore.getState();
      expect([busy, byWalker.length]).toEqual([false, walkers.length]);
    });
    const { times, comparison, walkers, byWalker } = walkingStore.getState();
    expect(times!.worst.length).toBeGreaterThan(0);
    expect(comparison).not.toBeNull();
    expect(walkers.length).toBeGreaterThan(2);

    // Another kind: the verdicts by walker stay, the times are asked anew.
    look({ kind: 'day-care-centre' });
    expect(walkingStore.getState()).toMatchObject({ busy: true, times: null, byWalker });
    open(smallTown());
    expect(walkingStore.getState()).toMatchObject({ busy: false, times: null, byWalker: [] });
  });

  it('are not asked for without a network', () => {
    open(smallTown());
    networkStore.setState({ status: 'absent', facts: null });
    wantWalking();
    expect(walkingRow.wants()).toBeNull();
  });
});

describe('bands of walking time', () => {
  it('are drawn when they are shown, and taken away as soon as they answer another question', async () => {
    open(smallTown());
    setBandMinutes([10, 5, 5, 9999]);
    showBandGround(true);
    expect(walkingLookStore.getState().minutes).toEqual([5, 10]);
    expect(viewStore.getState().show.circles).toBe(false);
    stop = follow(bandsRow);
    await rest(() => expect(bandsStore.getState().shown).not.toBeNull());
    const { shown } = bandsStore.getState();
    expect(shown).toMatchObject({ kind: 'nursery', placeId: null, streetsUrl: null });
    const drawn = (await (await realFetch(shown!.groundUrl!)).json()) as { features: unknown[] };
    expect(drawn.features).toHaveLength(2);
    changeProject('act.circle-fallback', (draft) => {
      draft.settings.speedMps = 1.2;
    });
    expect(bandsStore.getState().shown).toBeNull();
    await rest(() => expect(bandsStore.getState().shown).not.toBeNull());
    showBandGround(false);
    expect(bandsStore.getState().shown).toBeNull();
    // Without a network there are no streets to be drawn.
    networkStore.setState({ status: 'absent', facts: null });
    showBandStreets(true);
    expect(bandsRow.wants()).toBeNull();
  });
});

describe('approximate outlines', () => {
  it('are shared out along the network as one act', async () => {
    const town = townOnStreets();
    open(town);
    networkStore.setState({ status: 'absent', facts: null });
    await shareOutlinesByWalking();
    expect(currentProject().areas).toBe(town.areas);
    expect(await networkLoaded()).toBe(true);
    await shareOutlinesByWalking();
    expect(currentProject().areas).not.toBe(town.areas);
    expect(currentProject().areas.map(({ id }) => id)).toEqual(town.areas.map(({ id }) => id));
  });
});
