import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addScene,
  deleteScene,
  editScene,
  makeFirstBriefing,
  moveScene,
  retakeScene,
} from '../../../src/commands/briefing/briefing.ts';
import {
  leaveBriefing,
  presentByKey,
  presentScene,
} from '../../../src/commands/briefing/present.ts';
import { showScene } from '../../../src/commands/briefing/show-scene.ts';
import { handInEngines } from '../../../src/commands/engines.ts';
import { assessedNow } from '../../../src/commands/exporting/export-results.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { selectScenario } from '../../../src/commands/scenario/scenarios.ts';
import { look } from '../../../src/commands/view/look.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { resultsStore } from '../../../src/state/results-store.ts';
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
  replaceProject(smallTown());
  look({ kind: 'nursery' });
});
afterEach(() => page.leave());

describe('a briefing', () => {
  it('is made of what was assessed, and of nothing before that', async () => {
    resultsStore.setState(resultsStore.getInitialState(), true);
    makeFirstBriefing();
    expect(scenes()).toEqual([]);
    const { assessment: baseline } = await assessedNow();
    addSite(106.58, 29.565, 'nursery');
    const { assessment: active } = await assessedNow();
    resultsStore.setState({ baseline, active });
    makeFirstBriefing();
    expect(scenes().length).toBeGreaterThan(2);
    undoLast();
    expect(scenes()).toEqual([]);
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
    presentScene(9);
    expect(viewStore.getState().presenting).toBe(1);
    expect(presentByKey('Home')).toBe(true);
    expect(viewStore.getState().presenting).toBe(0);
    expect(presentByKey('x')).toBe(false);
    leaveBriefing();
    expect(viewStore.getState().presenting).toBeNull();
  });
});
