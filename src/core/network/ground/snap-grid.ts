import { fromE7, lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import { snapFor, type PreparedWalker } from '../search/prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';

/** Grid points along the side of a tile. */
export const TILE = 16;

/**
 * Joins of the points of a regular grid to the network, each as if somebody lived there; made tile by
 * tile when first asked for and kept for every circle of the walker. The grid's frame is a plane in
 * metres whose scale is that of the network's first node, which an edit never changes.
 */
export class SnapGrid {
  readonly cellM: number;
  readonly #prepared: PreparedWalker;
  readonly #metresX: number;
  readonly #tiles = new Map<number, Snaps>();

  constructor(prepared: PreparedWalker, cellM: number) {
    this.#prepared = prepared;
    this.cellM = cellM;
    this.#metresX = lngMetresPerE7(prepared.graph.nodeLatE7[0]!);
  }

  /** Metres on the plane, from units of 1e-7 degree. */
  toPlane(lngE7: number, latE7: number): [x: number, y: number] {
    return [lngE7 * this.#metresX, latE7 * METRES_PER_E7];
  }

  /** Degrees on the grid of 1e-7, from metres on the plane. */
  toPlace([x, y]: readonly [number, number]): [lng: number, lat: number] {
    return [fromE7(Math.round(x / this.#metresX)), fromE7(Math.round(y / METRES_PER_E7))];
  }

  /** Joins of a tile's points by row from south to north, east fastest. */
  tile(column: number, row: number): Snaps {
    const key = tileKey(column, row);
    let snaps = this.#tiles.get(key);
    if (!snaps) {
      const places = Array.from({ length: TILE * TILE }, (_, at) => ({
        lng: ((column * TILE + (at % TILE)) * this.cellM) / this.#metresX / 1e7,
        lat: ((row * TILE + Math.floor(at / TILE)) * this.cellM) / METRES_PER_E7 / 1e7,
      }));
      snaps = snapFor(this.#prepared, places);
      this.#tiles.set(key, snaps);
    }
    return snaps;
  }
}

/** One number for a tile; the plane has far fewer than 2^26 tiles a side. */
export function tileKey(column: number, row: number): number {
  return (column + 2 ** 25) * 2 ** 26 + (row + 2 ** 25);
}

const grids = new WeakMap<PreparedWalker, Map<number, SnapGrid>>();

/** The one grid of a walker with cells of a size. */
export function snapGrid(prepared: PreparedWalker, cellM: number): SnapGrid {
  const own = grids.get(prepared) ?? new Map<number, SnapGrid>();
  grids.set(prepared, own);
  let grid = own.get(cellM);
  if (!grid) {
    grid = new SnapGrid(prepared, cellM);
    own.set(cellM, grid);
  }
  return grid;
}
