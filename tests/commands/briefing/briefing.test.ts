import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addScene,
  deleteScene,
  editScene,
  duplicateScene,
  hideScene,
  moveScene,
  retakeScene,
} from '../../../src/commands/briefing/briefing.ts';
import {
  leaveBriefingAsIs,
  makeFirstBriefing,
  takeBriefing,
} from '../../../src/commands/briefing/make-briefing.ts';
import {
  leaveBriefing,
  presentByKey,
  presentPage,
} from '../../../src/commands/briefing/present.ts';
import { showScene } from '../../../src/commands/briefing/show-scene.ts';
import { handInEngines } from '../../../src/commands/engines.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { selectScenario } from '../../../src/commands/scenario/scenarios.ts';
import { look } from '../../../src/commands/view/look.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { briefingStore } from '../../../src/state/briefing-store.ts';
import { networkStore } from '../../../src/state/network-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

const camera = { center: [106.575, 29.56] as [number, number], zoom: 13 };
const size = { width: 1600, height: 900 };
const pick = ({ zh }: { zh: string }) => zh;
const scenes = () => currentProject().briefing;
let page: Page;

beforeEach(() => {
  page = openPage();
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  networkStore.setState(networkStore.getInitialState(), true);
  replaceProject(smallTown());
  look({ kind: 'nursery' });
});
afterEach(() => page.leave());

describe('a briefing', () => {
  it('is made of what is in hand as one act, the scenario with its sites among it', async () => {
    addSite(106.58, 29.565, 'nursery');
    await makeFirstBriefing();
    const keys = scenes().map(({ made }) => made?.key);
    expect(keys).toEqual(
      expect.arrayContaining(['headline', 'reach', 'sites', 'effect', 'sources']),
    );
    undoLast();
    expect(scenes()).toEqual([]);
  });

  it('made anew is proposed, keeps what was made, changed, sorted or hidden by hand, and is one act', async () => {
    await makeFirstBriefing();
    addScene(camera, size);
    const own = scenes().at(-1)!;
    const reach = scenes().find(({ made }) => made?.key === 'reach')!;
    editScene(reach.id, { title: '谁走得到' });
    const sources = scenes().find(({ made }) => made?.key === 'sources')!;
    hideScene(sources.id, true);
    moveScene(own.id, -2);
    const order = scenes().map(({ id }) => id);
    addSite(106.58, 29.565, 'nursery');
    const before = scenes();
    await makeFirstBriefing();
    expect(scenes()).toBe(before);
    expect(briefingStore.getState().proposed).not.toBeNull();
    leaveBriefingAsIs();
    expect(briefingStore.getState().proposed).toBeNull();
    await makeFirstBriefing();
    takeBriefing();
    const after = scenes();
    expect(after.filter(({ id }) => order.includes(id)).map(({ id }) => id)).toEqual(order);
    expect(after.find(({ id }) => id === own.id)).toEqual(own);
    expect(after.find(({ id }) => id === reach.id)!.title).toBe('谁走得到');
    expect(after.find(({ id }) => id === sources.id)!.hidden).toBe(true);
    expect(after.map(({ made }) => made?.key)).toEqual(expect.arrayContaining(['sites', 'effect']));
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    undoLast();
    expect(scenes()).toEqual(before);
  });

  it('a copy of a page is the planner’s own and stands behind it', async () => {
    await makeFirstBriefing();
    const [first, second] = scenes();
    duplicateScene(first!.id);
    const [, copy, after] = scenes();
    expect(copy).toEqual({ ...first, id: copy!.id, made: undefined });
    expect(after).toEqual(second);
  });

  it('takes scenes in, edits, moves and deletes them, each as an act', () => {
    addScene(camera, size);
    addScene(camera, size);
    const [first, second] = scenes();
    expect(first!.id).not.toBe(second!.id);
    moveScene(second!.id, -1);
    moveScene(second!.id, -1);
    expect(scenes().map(({ id }) => id)).toEqual([second!.id, first!.id]);
    editScene(first!.id, { title: '缺口' });
    expect(scenes()[1]!.title).toBe('缺口');
    look({ kind: 'day-care-centre' });
    retakeScene(first!.id, camera, size);
    expect(scenes()[1]!.map.kind).toBe('day-care-centre');
    deleteScene(second!.id);
    expect(scenes().map(({ id }) => id)).toEqual([first!.id]);
  });

  it('shows each scene from the scene alone: its kind and scenario, not those in hand', async () => {
    addSite(106.58, 29.565, 'nursery');
    addScene(camera, size);
    const [scene] = scenes();
    selectScenario(null);
    look({ kind: 'day-care-centre', step: 'data' });
    const model = await showScene(scene!, pick);
    expect(model.kind).toBe('nursery');
    expect(model.sites).toHaveLength(1);
    expect(model.shapes!.kind).toBe('nursery');
    expect(model.candidates).toEqual([]);
    const gone = await showScene({ ...scene!, map: { ...scene!.map, scenarioId: 'gone' } }, pick);
    expect(gone.sites).toEqual([]);
  });

  it('is presented between its ends', () => {
    addScene(camera, size);
    addScene(camera, size);
    presentPage(9);
    expect(viewStore.getState().presenting).toBe(1);
    expect(presentByKey('Home')).toBe(true);
    expect(viewStore.getState().presenting).toBe(0);
    expect(presentByKey('x')).toBe(false);
    leaveBriefing();
    expect(viewStore.getState().presenting).toBeNull();
  });
});
