import type { Box } from '../../geo/box.ts';
import { forEachTileNear } from '../../geo/tile-frame.ts';
import type { BoundedSearch } from '../search/bounded-search.ts';
import { searchFromAll } from '../search/nearest.ts';
import type { PreparedWalker } from '../search/prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';
import { frameOf, snapGrid } from './snap-grid.ts';
import { lookAtTile, readTileTimes, TILE_POINTS } from './tile-joins.ts';

/**
 * Takes a tile of which some ground may be reached: how far the border is at its points, in metres of
 * walking, at most a cell and <= 0 inside.
 * @param isWhole every point that has a join is reached with room to spare, as from any place near by
 */
export type VisitGround = (
  column: number,
  row: number,
  isWhole: boolean,
  readValues: () => Float32Array,
) => void;

/**
 * Visits the tiles of a grid that some facilities reach within a time, each by the rule that gives a
 * demand point its time; what is read of a tile lasts until the next one.
 * @param boxes of each facility, hold what it reaches
 */
export function forEachReachedTile(
  prepared: PreparedWalker,
  facilities: Snaps,
  boxes: readonly Box[],
  minutes: number,
  cellM: number,
  search: BoundedSearch | undefined,
  visit: VisitGround,
): void {
  const speedMps = prepared.walker.levelSpeedMps.value;
  const sparedS = cellM / speedMps;
  const budgetS = minutes * 60;
  // A little further than asked, so that the border is found between two known times.
  const searchedS = budgetS + 2 * sparedS;
  const streets = searchFromAll(prepared, facilities, searchedS, search);
  const grid = snapGrid(prepared, cellM);
  const value = new Float32Array(TILE_POINTS);
  forEachTileNear(frameOf(prepared, cellM), boxes, (column, row) => {
    const joins = grid.tile(column, row);
    if (!joins) return;
    const reach = lookAtTile(prepared, streets, joins, budgetS, sparedS);
    if (reach === 'none') return;
    visit(column, row, reach === 'whole', () => {
      readTileTimes(prepared, streets, joins, searchedS, value);
      for (let at = 0; at < TILE_POINTS; at++) {
        const off = (value[at]! - budgetS) * speedMps;
        value[at] = off < -cellM ? -cellM : off > cellM ? cellM : off;
      }
      return value;
    });
  });
}
