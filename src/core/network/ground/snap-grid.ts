import { CORNERS, TILE, tileKey, type TileFrame } from '../../geo/tile-frame.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { compoundBoxes } from '../graph/compounds.ts';
import { CLOSED } from '../ways/edge-flags.ts';
import { fromE7, lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import { snapAgain, type PreparedWalker } from '../search/prepared-walker.ts';
import type { JoinedStreets } from '../snapping/joined-streets.ts';
import type { Snaps } from '../snapping/snap.ts';
import { snapTile } from './snap-tile.ts';
import { packJoins, TILE_POINTS, unpackJoins, type TileJoins } from './tile-joins.ts';

/**
 * Joins of the points of a regular grid to the network, each as if somebody lived there; made tile by
 * tile when first asked for and kept for every circle of all who may use the same streets. The grid's frame is a plane in
 * metres whose scale is that of the network's first node, which an edit never changes.
 */
export class SnapGrid {
  readonly cellM: number;
  readonly #prepared: PreparedWalker;
  readonly #metresX: number;
  readonly #tiles = new Map<number, TileJoins | null>();
  /** The same grid before the network was edited. */
  readonly #before: SnapGrid | null;

  constructor(prepared: PreparedWalker, cellM: number) {
    this.#prepared = prepared;
    this.cellM = cellM;
    this.#metresX = metresAcross(prepared);
    this.#before = prepared.before && snapGrid(prepared.before, cellM);
  }

  /** Metres on the plane, from units of 1e-7 degree. */
  toPlane(lngE7: number, latE7: number): [x: number, y: number] {
    return [lngE7 * this.#metresX, latE7 * METRES_PER_E7];
  }

  /** Degrees on the grid of 1e-7, from metres on the plane. */
  toPlace([x, y]: readonly [number, number]): [lng: number, lat: number] {
    return [fromE7(Math.round(x / this.#metresX)), fromE7(Math.round(y / METRES_PER_E7))];
  }

  /** Joins of a tile's points; undefined where none has any. */
  tile(column: number, row: number): TileJoins | undefined {
    const key = tileKey(column, row);
    let joins = this.#tiles.get(key);
    if (joins === undefined) {
      joins = this.#join(column, row) ?? null;
      this.#tiles.set(key, joins);
    }
    return joins ?? undefined;
  }

  #join(column: number, row: number): TileJoins | undefined {
    const before = this.#before?.tile(column, row);
    if (this.#before && !this.#isEdited(column, row, before)) return before;
    const { lngDeg, latDeg } = frameOf(this.#prepared, this.cellM);
    const placeAt = (at: number): LngLat => ({
      lng: (column * TILE + (at % CORNERS)) * lngDeg,
      lat: (row * TILE + Math.floor(at / CORNERS)) * latDeg,
    });
    if (!this.#before) {
      return packJoins(snapTile(this.#prepared, { count: TILE_POINTS, columns: CORNERS, placeAt }));
    }
    const places = Array.from({ length: TILE_POINTS }, (_, at) => placeAt(at));
    return packJoins(snapAgain(this.#prepared, places, before ? unpackJoins(before) : noJoins()));
  }

  /** Whether an edit may give a point of a tile another join. */
  #isEdited(column: number, row: number, before: TileJoins | undefined): boolean {
    const { graph, index, maxSnapM } = this.#prepared;
    if (before?.edges.some((edge) => graph.edgeFlags[edge]! & CLOSED)) return true;
    const tileM = TILE * this.cellM;
    const meets = (west: number, south: number, east: number, north: number, byM: number) => {
      const [x0, y0] = this.toPlane(west, south);
      const [x1, y1] = this.toPlane(east, north);
      return (
        Math.min(x0, x1) - byM <= (column + 1) * tileM &&
        Math.max(x0, x1) + byM >= column * tileM &&
        Math.min(y0, y1) - byM <= (row + 1) * tileM &&
        Math.max(y0, y1) + byM >= row * tileM
      );
    };
    const { pointLngE7: lng, pointLatE7: lat } = graph;
    // The plane's metres are those of its first node's latitude.
    const nearM = 1.1 * maxSnapM;
    if (index.added.point.some((p) => meets(lng[p]!, lat[p]!, lng[p + 1]!, lat[p + 1]!, nearM)))
      return true;
    const boxes = compoundBoxes(graph);
    return (graph.openedGates ?? []).some(({ compound }) => {
      const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * compound);
      return meets(west, south, east, north, 0);
    });
  }
}

function noJoins(): Snaps {
  return {
    edge: new Int32Array(TILE_POINTS).fill(-1),
    fraction: new Float64Array(TILE_POINTS),
    distanceM: new Float64Array(TILE_POINTS).fill(NaN),
  };
}

function metresAcross({ graph }: PreparedWalker): number {
  return lngMetresPerE7(graph.nodeLatE7[0] ?? 0);
}

/** Cells of a size in metres as the grid of a walker has them, in degrees. */
export function frameOf(prepared: PreparedWalker, cellM: number): TileFrame {
  return {
    lngDeg: cellM / metresAcross(prepared) / 1e7,
    latDeg: cellM / METRES_PER_E7 / 1e7,
  };
}

const grids = new WeakMap<JoinedStreets, Map<number, SnapGrid>>();

/** The one grid, with cells of a size, of all walkers who are joined to the same streets. */
export function snapGrid(prepared: PreparedWalker, cellM: number): SnapGrid {
  const own = grids.get(prepared.joined) ?? new Map<number, SnapGrid>();
  grids.set(prepared.joined, own);
  let grid = own.get(cellM);
  if (!grid) {
    grid = new SnapGrid(prepared, cellM);
    own.set(cellM, grid);
  }
  return grid;
}
