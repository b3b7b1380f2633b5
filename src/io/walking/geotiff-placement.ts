import type { Position } from 'geojson';
import type { Relief } from '../../core/network/network-model.ts';
import type { Projector } from '../crs/projector.ts';
import { MOST_CELLS } from './most-cells.ts';

/** Cells so oblong, or so many, that square ones in their place would fill the memory. */
export class TooManyCells extends Error {
  readonly cells: number;
  readonly most: number;
  constructor(cells: number, most: number) {
    super(`${cells} of ${most} cells`);
    this.cells = cells;
    this.most = most;
  }
}

/** Square cells in the place of one that is oblong, and how many of them are made in any case. */
const MOST_OF_ONE = 16;
const CELLS_ALWAYS = 1_000_000;

/** A grid as a GeoTIFF places it: rows from north to south, values NaN where unknown. */
export interface PlacedGrid {
  ncols: number;
  nrows: number;
  /** North-west corner of the north-west cell, in degrees or in metres of the projected system. */
  west: number;
  north: number;
  /** Size of a cell in the same units, > 0. */
  cellX: number;
  cellY: number;
  heightM: Float32Array;
}

/** Sizes that differ by less than this share are square. */
const SQUARE_SHARE = 1e-6;
/** Share of a cell that is no cell of its own, only rounding. */
const SLIVER = 1e-6;

/**
 * The same heights on a square grid of degrees: as they stand where the cells are square degrees,
 * else taken anew, bilinear between the four nearest cells (a cell without height leaves its
 * surroundings without). @throws TooManyCells
 * @param projector null for degrees
 */
export function reliefOfGrid(grid: PlacedGrid, projector: Projector | null): Relief {
  const { ncols, nrows, west, north, cellX, cellY, heightM } = grid;
  if (!projector && Math.abs(cellX / cellY - 1) < SQUARE_SHARE) {
    return {
      ncols,
      nrows,
      xllcorner: west,
      yllcorner: north - nrows * cellX,
      cellsize: cellX,
      heightM,
    };
  }
  const toDegrees = (place: Position): Position => projector?.toDegrees(place) ?? place;
  const fromDegrees = (place: Position): Position => projector?.fromDegrees(place) ?? place;
  const box = degreesBox(grid, toDegrees);
  const [middle, right, above] = [
    [west + (ncols / 2) * cellX, north - (nrows / 2) * cellY],
    [west + (ncols / 2 + 1) * cellX, north - (nrows / 2) * cellY],
    [west + (ncols / 2) * cellX, north - (nrows / 2 - 1) * cellY],
  ].map(toDegrees);
  const cellsize = Math.min(right![0]! - middle![0]!, above![1]! - middle![1]!);
  const columns = Math.max(1, Math.ceil((box.east - box.west) / cellsize - SLIVER));
  const rows = Math.max(1, Math.ceil((box.north - box.south) / cellsize - SLIVER));
  const most = Math.min(MOST_CELLS, Math.max(CELLS_ALWAYS, MOST_OF_ONE * ncols * nrows));
  if (!(columns * rows <= most)) throw new TooManyCells(columns * rows, most);
  const taken = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const lat = box.south + (rows - row - 0.5) * cellsize;
    for (let column = 0; column < columns; column++) {
      const [x = NaN, y = NaN] = fromDegrees([box.west + (column + 0.5) * cellsize, lat]);
      taken[row * columns + column] = heightIn(grid, x, y);
    }
  }
  const { west: xllcorner, south: yllcorner } = box;
  return { ncols: columns, nrows: rows, xllcorner, yllcorner, cellsize, heightM: taken };
}

/** Degrees that the border of a grid runs through. */
function degreesBox(
  { ncols, nrows, west, north, cellX, cellY }: PlacedGrid,
  toDegrees: (place: Position) => Position,
) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const steps = 16;
  for (let step = 0; step <= steps; step++) {
    const x = west + (step / steps) * ncols * cellX;
    const y = north - (step / steps) * nrows * cellY;
    for (const place of [
      [x, north],
      [x, north - nrows * cellY],
      [west, y],
      [west + ncols * cellX, y],
    ]) {
      const [lng = NaN, lat = NaN] = toDegrees(place);
      box.west = Math.min(box.west, lng);
      box.east = Math.max(box.east, lng);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
  }
  return box;
}

/** Height at a place in the grid's own units; NaN outside and beside an unknown cell. */
function heightIn(
  { ncols, nrows, west, north, cellX, cellY, heightM }: PlacedGrid,
  x: number,
  y: number,
) {
  const across = (x - west) / cellX - 0.5;
  const down = (north - y) / cellY - 0.5;
  if (!(across >= -0.5 && down >= -0.5 && across <= ncols - 0.5 && down <= nrows - 0.5)) return NaN;
  const column = Math.max(0, Math.min(ncols - 2, Math.floor(across)));
  const row = Math.max(0, Math.min(nrows - 2, Math.floor(down)));
  const partX = ncols > 1 ? Math.max(0, Math.min(1, across - column)) : 0;
  const partY = nrows > 1 ? Math.max(0, Math.min(1, down - row)) : 0;
  let sum = 0;
  for (let i = 0; i < 4; i++) {
    const weight = (i & 1 ? partX : 1 - partX) * (i >> 1 ? partY : 1 - partY);
    if (weight > 0) sum += weight * heightM[(row + (i >> 1)) * ncols + column + (i & 1)]!;
  }
  return sum;
}
