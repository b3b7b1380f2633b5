import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { exportNearestAreas } from '../../../src/commands/exporting/export-nearest-areas.ts';
import { follow } from '../../../src/commands/follow.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import {
  nearestAreasRow,
  showNearestAreas,
} from '../../../src/commands/results/nearest-areas-row.ts';
import { showBandGround } from '../../../src/commands/results/walking-look.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { bringBack } from '../../../src/commands/view/put-away.ts';
import { nearestAreasStore } from '../../../src/state/nearest-areas-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

let page: Page;
let stop = (): void => undefined;
const rest = (what: () => void) => vi.waitFor(what, { timeout: 30_000, interval: 20 });
const shows = () => viewStore.getState().show;

beforeEach(() => {
  page = openPage();
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  replaceProject(smallTown());
});
afterEach(() => {
  showNearestAreas(false);
  stop();
  page.leave();
});

it('follow the kind and the scenario while they are shown, and are gone when they are not', async () => {
  viewStore.setState({ kind: 'nursery' });
  stop = follow(nearestAreasRow);
  expect(nearestAreasStore.getState().answer).toBeNull();
  showNearestAreas(true);
  await rest(() => expect(nearestAreasStore.getState().answer?.areas).toHaveLength(2));
  addSite(106.5825, 29.5575, 'nursery');
  await rest(() => expect(nearestAreasStore.getState().answer?.areas).toHaveLength(3));
  exportNearestAreas('csv');
  exportNearestAreas('geojson');
  expect(page.saved.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['csv', 'geojson']);
  showNearestAreas(false);
  expect(nearestAreasStore.getState()).toMatchObject({ shown: false, answer: null });
});

it('what makes room on the map comes back, whoever goes first, and what was off stays off', () => {
  const before = shows();
  showNearestAreas(true);
  expect(shows()).toMatchObject({ circles: false, verdicts: false, gaps: false });
  showBandGround(true);
  showNearestAreas(false);
  expect(shows()).toMatchObject({ circles: false, verdicts: false });
  showBandGround(false);
  expect(shows()).toEqual(before);
  bringBack('nobody');
  expect(shows()).toEqual(before);
});
