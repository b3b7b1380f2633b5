import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../src/commands/engines.ts';
import { strFromU8, unzipSync } from 'fflate';
import { copyTable } from '../../src/commands/exporting/copy-table.ts';
import { saveComparison } from '../../src/commands/exporting/export-comparison.ts';
import { compareAll } from '../../src/commands/scenario/compare.ts';
import { DEFAULT_COSTS } from '../../src/core/siting/question/costs.ts';
import { messageStore } from '../../src/state/message-store.ts';
import { inProcessEngines } from '../support/in-process-engines.ts';
import { openPage } from '../support/page.ts';
import { redoNext, replaceProject, undoLast } from '../../src/commands/project/change-project.ts';
import { openProject } from '../../src/commands/project/open-project.ts';
import { newProject, renameProject } from '../../src/commands/opening/project-file.ts';
import {
  createScenario,
  deleteScenario,
  renameScenario,
  selectScenario,
} from '../../src/commands/scenario/scenarios.ts';
import {
  acceptSuggestion,
  addSite,
  deleteSite,
  editSite,
  moveSite,
  setFacilityClosed,
} from '../../src/commands/scenario/sites.ts';
import {
  isWithinLimits,
  setNumber,
  setWalker,
  setZone,
} from '../../src/commands/project/settings.ts';
import { emptyProject } from '../../src/core/plan/project.ts';
import { activeScenario, currentProject, projectStore } from '../../src/state/project-store.ts';
import { initialView, viewStore } from '../../src/state/view-store.ts';

const sites = () => activeScenario(currentProject())?.sites ?? [];

beforeEach(() => {
  viewStore.setState(initialView, true);
  replaceProject({
    ...emptyProject('p', '测试'),
    areas: [
      {
        id: 'a',
        name: '甲',
        level: 'community',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      },
    ],
  });
});

describe('projects', () => {
  it('brings the project before back when a new or opened one is undone, with all it held', () => {
    addSite(106.5, 29.5, 'nursery');
    const before = currentProject();
    newProject();
    expect(currentProject().areas).toEqual([]);
    openProject({ ...emptyProject('q', '另一个'), facilities: before.facilities });
    expect(currentProject().title).toBe('另一个');
    undoLast();
    undoLast();
    expect(currentProject()).toEqual(before);
    redoNext();
    expect(currentProject().areas).toEqual([]);
  });

  it('takes a name that was typed letter by letter back with one undo', () => {
    for (const title of ['渝', '渝中', '渝中区']) renameProject(title);
    expect(currentProject().title).toBe('渝中区');
    undoLast();
    expect(currentProject().title).toBe('测试');
  });

  it('has nothing to go back to when nothing was in hand', () => {
    replaceProject(emptyProject('p', ''));
    openProject(emptyProject('q', '第一个'));
    expect(projectStore.getState().past).toEqual([]);
  });
});

describe('scenarios', () => {
  it('says what went with one that is deleted, and leaves no card of it', () => {
    addSite(0.5, 0.4, 'nursery');
    setFacilityClosed('f', true);
    const { id, name } = activeScenario(currentProject())!;
    deleteScenario(id);
    expect(viewStore.getState().selection).toBeNull();
    const said = messageStore.getState().messages.map(({ issue }) => issue);
    expect(said.find(({ code }) => code === 'scenario-deleted')?.params).toEqual({
      name,
      sites: 1,
      closed: 1,
      edits: 0,
    });
    undoLast();
    expect(sites()).toHaveLength(1);
    deleteScenario('none');
  });

  it('are compared with their cost, and leave as a sheet that no cell can break', async () => {
    const page = openPage();
    handInEngines(inProcessEngines());
    addSite(0.5, 0.4, 'nursery', { floorAreaM2: 300, places: 20 });
    const [present, drawn] = await compareAll();
    expect(present).toMatchObject({ id: null, costYuan: 0 });
    const { yuanPerPlace, yuanPerM2, m2PerPlace } = DEFAULT_COSTS;
    const free = Math.max(0, 300 - 20 * m2PerPlace);
    expect(drawn!.costYuan).toBeCloseTo(20 * yuanPerPlace + free * yuanPerM2, 6);
    const compared = [
      ['条目', '=方案', '在解放碑与大坪之间逐年分期建设的远期方案（2030 年，第五稿）'],
      ['造价', '1', '2'],
    ];
    await saveComparison(compared);
    const sheets = unzipSync(new Uint8Array(await page.saved[0]!.arrayBuffer()));
    const parts = Object.entries(sheets).map(([name, part]) => [name, strFromU8(part)] as const);
    const shared = parts.map(([, part]) => part).join('');
    for (const cell of compared.flat()) expect(shared).toContain(`>${cell}<`);
    // A name that looks like a formula stays a text.
    expect(shared).not.toMatch(/<f[ >]/);
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) },
    });
    await copyTable([['甲\t乙', '丙']]);
    expect(written).toEqual(['甲 乙\t丙']);
    vi.stubGlobal('navigator', {
      clipboard: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
    expect(await copyTable([['甲']])).toBe(false);
    expect(messageStore.getState().messages.map(({ issue: told }) => told.code)).toContain(
      'copy-refused',
    );
    vi.unstubAllGlobals();
    page.leave();
  });

  it('never edits the present state: the first site makes a scenario', () => {
    addSite(106.5, 29.5, 'day-care-centre');
    expect(currentProject().scenarios).toHaveLength(1);
    expect(sites()).toMatchObject([
      { id: 'site-1', kinds: ['day-care-centre'], lng: 106.5, lat: 29.5 },
    ]);
    expect(viewStore.getState().selection).toEqual({ type: 'site', id: 'site-1' });
  });

  it('copies a scenario with its sites, which then go their own ways', () => {
    addSite(1, 2, 'nursery');
    const first = currentProject().activeScenarioId!;
    createScenario(first);
    editSite('site-1', { places: 40 });
    selectScenario(first);
    expect(sites()[0]).not.toHaveProperty('places');
  });

  it('gives every scenario a name and an id of its own, also after deletions', () => {
    const ids = [createScenario(), createScenario()];
    deleteScenario(ids[0]!);
    ids.push(createScenario());
    expect(new Set(ids).size).toBe(3);
    const names = currentProject().scenarios.map((scenario) => scenario.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps a name that is not blank', () => {
    const id = createScenario();
    renameScenario(id, '近期方案');
    renameScenario(id, '   ');
    expect(activeScenario(currentProject())?.name).toBe('近期方案');
  });
});

describe('sites', () => {
  it('takes a whole drag back with one undo', () => {
    addSite(1, 1, 'nursery');
    for (let step = 1; step <= 5; step++) moveSite('site-1', 1 + step / 100, 1, 'drag-1');
    expect(sites()[0]!.lng).toBeCloseTo(1.05);
    undoLast();
    expect(sites()[0]!.lng).toBe(1);
    redoNext();
    expect(sites()[0]!.lng).toBeCloseTo(1.05);
  });

  it('forgets the reason of a place that a site is moved away from, and undo brings it back', () => {
    addSite(1, 1, 'nursery');
    editSite('site-1', { reason: '补齐甲 A1' });
    moveSite('site-1', 1.01, 1);
    expect(sites()[0]).not.toHaveProperty('reason');
    undoLast();
    expect(sites()[0]!.reason).toBe('补齐甲 A1');
  });

  it('makes a field unknown again when it is cleared', () => {
    addSite(1, 1, 'nursery');
    editSite('site-1', { floorAreaM2: 750 });
    editSite('site-1', { floorAreaM2: undefined });
    expect(sites()[0]).not.toHaveProperty('floorAreaM2');
  });

  it('drops the selection of a site that is deleted', () => {
    addSite(1, 1, 'nursery');
    deleteSite('site-1');
    expect(sites()).toEqual([]);
    expect(viewStore.getState().selection).toBeNull();
  });

  it('takes a suggestion with its facts and its reason', () => {
    acceptSuggestion(
      {
        id: 's',
        rule: 'A2',
        areaId: 'a',
        areaName: '甲',
        kind: 'day-care-centre',
        kinds: ['day-care-centre', 'nursery'],
        building: { id: 'b', name: '旧库房' },
        lng: 106.123456789,
        lat: 29.5,
        floorAreaM2: 750,
        fields: { floorAreaM2: 750 },
        rank: 1,
        of: 1,
        newlyCovered: { group: 'age60plus', people: 10 },
        newlyCoveredM2: 5,
        closesFinding: true,
        remaining: 0,
        unit: 'site',
        sharedWith: [],
      },
      '补齐',
    );
    expect(sites()[0]).toMatchObject({
      name: '旧库房',
      kinds: ['day-care-centre', 'nursery'],
      floorAreaM2: 750,
      reason: '补齐',
      lng: 106.1234568,
    });
  });

  it('closes and reopens a facility in the scenario alone', () => {
    setFacilityClosed('f1', true);
    setFacilityClosed('f1', true);
    expect(activeScenario(currentProject())?.closedFacilityIds).toEqual(['f1']);
    setFacilityClosed('f1', false);
    expect(activeScenario(currentProject())?.closedFacilityIds).toEqual([]);
  });
});

describe('settings', () => {
  it('refuses numbers outside their limits', () => {
    setNumber('minutes', 0);
    setNumber('detour', 0.9);
    setNumber('minutes', Number.NaN);
    expect(currentProject().settings).toMatchObject({ minutes: 15, detour: 1 });
    expect(isWithinLimits('circleSharePct', 100)).toBe(true);
  });

  it('takes the speed of the walker that is chosen', () => {
    setWalker('slow-older-adult');
    expect(currentProject().settings).toMatchObject({
      walkerId: 'slow-older-adult',
      speedMps: 0.77,
    });
    setWalker('nobody');
    expect(currentProject().settings.walkerId).toBe('slow-older-adult');
  });

  it('sets and clears the zone of areas, as one act that can be undone', () => {
    setZone(['a'], 'old-urban');
    expect(currentProject().areas[0]!.zone).toBe('old-urban');
    undoLast();
    expect(currentProject().areas[0]).not.toHaveProperty('zone');
    redoNext();
    setZone(['a'], undefined);
    expect(currentProject().areas[0]).not.toHaveProperty('zone');
  });
});
