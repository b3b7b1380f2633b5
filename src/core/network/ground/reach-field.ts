import { CORNERS, TILE } from '../../geo/tile-frame.ts';
import type { Searched } from '../search/nearest.ts';
import { boundTiles, type Tile } from './reached-tiles.ts';
import type { SnapGrid } from './snap-grid.ts';
import { readTileTimes, TILE_POINTS } from './tile-joins.ts';

/** A regular grid in metres; values by row from south to north, `x` fastest. */
export interface Field {
  width: number;
  height: number;
  /** Column and row of the first value, counted in cells from the frame's origin. */
  firstColumn: number;
  firstRow: number;
  cellM: number;
  /** How far the border of what is reached is, in metres of walking, at most a cell: <= 0 inside. */
  value: Float32Array;
}

/** Times of a grid's points from some facilities. */
export interface TimedGrid {
  width: number;
  height: number;
  firstColumn: number;
  firstRow: number;
  cellM: number;
  /** Seconds; Infinity beyond the budget. */
  timeS: Float32Array;
}

/**
 * Times of the points of some tiles, each by the rule that gives a demand point its time, so that
 * ground and people never tell two stories.
 */
export function timeGrid(
  searched: Searched,
  budgetS: number,
  grid: SnapGrid,
  tiles: readonly Tile[],
): TimedGrid {
  const { cellM } = grid;
  if (tiles.length === 0) {
    return { width: 0, height: 0, firstColumn: 0, firstRow: 0, cellM, timeS: new Float32Array(0) };
  }
  const [west, south, east, north] = boundTiles(tiles);
  // A rim of a cell around, so that every border closes.
  const firstColumn = west * TILE - 1;
  const firstRow = south * TILE - 1;
  const width = (east - west + 1) * TILE + 2;
  const height = (north - south + 1) * TILE + 2;
  const timeS = new Float32Array(width * height).fill(Infinity);
  const times = new Float32Array(TILE_POINTS);
  for (const [column, row] of tiles) {
    const joins = grid.tile(column, row);
    if (!joins) continue;
    readTileTimes(searched.prepared, searched.streets, joins, budgetS, times);
    for (let y = 0; y < CORNERS; y++) {
      const at = (row * TILE + y - firstRow) * width + column * TILE - firstColumn;
      timeS.set(times.subarray(y * CORNERS, (y + 1) * CORNERS), at);
    }
  }
  return { width, height, firstColumn, firstRow, cellM, timeS };
}

/**
 * The ground within a time as a field that is negative inside. Between two points of one street the
 * border lies where the time is up; where the street that counts changes it lies half way.
 */
export function reachField(times: TimedGrid, budgetS: number, speedMps: number): Field {
  const { timeS, ...frame } = times;
  const { cellM } = frame;
  const value = Float32Array.from(timeS, (each) =>
    Math.max(-cellM, Math.min(cellM, (each - budgetS) * speedMps)),
  );
  return { ...frame, value };
}
