import { beforeEach, expect, it } from 'vitest';
import { findSelectionBox, findWholeBox } from '../../../src/commands/map/find-box.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { smallTown } from '../../support/small-town.ts';

beforeEach(() => replaceProject(smallTown()));

it('the whole is all areas; before there are any, all facilities', () => {
  const { areas, facilities } = currentProject();
  const [west, south, east, north] = findWholeBox({ areas, facilities });
  for (const { lng, lat } of facilities) {
    expect(west <= lng && lng <= east && south <= lat && lat <= north).toBe(true);
  }
  expect(findWholeBox({ areas: [], facilities: facilities.slice(0, 1) })).toEqual(
    [facilities[0]!, facilities[0]!].flatMap(({ lng, lat }) => [lng, lat]),
  );
});

it('what is selected lies where it is, and nowhere once it is gone', () => {
  const id = addSite(106.5725, 29.5675, 'nursery');
  expect(findSelectionBox({ type: 'site', id })).toEqual([106.5725, 29.5675, 106.5725, 29.5675]);
  expect(findSelectionBox({ type: 'site', id: 'none' })).toBeUndefined();
  expect(findSelectionBox({ type: 'area', id: 'all' })).toEqual(findWholeBox(currentProject()));
});
