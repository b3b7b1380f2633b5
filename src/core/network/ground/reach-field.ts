import type { Searched } from '../search/nearest.ts';
import { GridBlocks } from './grid-blocks.ts';
import type { Tile } from './reached-tiles.ts';
import type { SnapGrid } from './snap-grid.ts';
import { readTileTimes, TILE_POINTS } from './tile-joins.ts';

/** What is inside on a regular grid in metres; a point without a number is outside. */
export interface Field {
  cellM: number;
  points: GridBlocks;
  /** How far the border is at a point with a number, in metres of walking, at most a cell: <= 0 inside. */
  borderM: (number: number) => number;
}

/**
 * Seconds at the points of some tiles, Infinity beyond the budget, each by the rule that gives a demand
 * point its time, so that ground and people never tell two stories.
 */
export function timeGrid(
  searched: Searched,
  budgetS: number,
  grid: SnapGrid,
  tiles: readonly Tile[],
): GridBlocks {
  const timesS = new GridBlocks();
  const times = new Float32Array(TILE_POINTS);
  for (const [column, row] of tiles) {
    const joins = grid.tile(column, row);
    if (!joins) continue;
    readTileTimes(searched.prepared, searched.streets, joins, budgetS, times);
    timesS.setTile(column, row, times);
  }
  return timesS;
}

/**
 * The ground within a time, by the seconds at the points of a grid. Between two points of one street the
 * border lies where the time is up; where the street that counts changes it lies half way.
 */
export function reachField(
  points: GridBlocks,
  cellM: number,
  budgetS: number,
  speedMps: number,
): Field {
  return {
    cellM,
    points,
    borderM: (timeS) => Math.max(-cellM, Math.min(cellM, (timeS - budgetS) * speedMps)),
  };
}
