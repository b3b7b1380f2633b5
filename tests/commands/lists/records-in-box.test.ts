import { expect, it } from 'vitest';
import { findRecordsIn } from '../../../src/commands/lists/records-in-box.ts';
import { groundUnder } from '../../../src/ui/lists/map-box.tsx';
import { smallTown } from '../../support/small-town.ts';

it('a rectangle on the map is the ground under it, and what lies there is chosen: areas by their middle', () => {
  const { facilities, areas } = smallTown();
  const [west, south] = [106.565, 29.55];
  const seen = [west, south, west + 0.02, south + 0.02] as const;
  const ground = groundUnder(seen, { x: 0.5, y: 0 }, { x: 0, y: 0.5 });
  expect(ground[0]).toBeCloseTo(west, 9);
  expect(ground[2]).toBeCloseTo(west + 0.01, 9);
  expect(ground[1]).toBeCloseTo(south + 0.01, 5);
  expect(ground[3]).toBeCloseTo(south + 0.02, 9);
  const southWest = groundUnder(seen, { x: 0, y: 1 }, { x: 0.49, y: 0.51 });
  expect(findRecordsIn(facilities, southWest)).toEqual(['f1', 'f2']);
  expect(findRecordsIn(areas, southWest)).toEqual(['c00']);
  expect(findRecordsIn([{ id: 'u', name: '未落位' }], seen)).toEqual([]);
});
