import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { compoundBoxes, compoundsMeeting } from '../graph/compounds.ts';
import { lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import { snapFor, type PreparedWalker } from '../search/prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';
import {
  mayBeNearest,
  nearestStreet,
  partOf,
  shareOfEdge,
  squareM2,
  streetsNear,
  type BoxE7,
  type TileStreets,
} from './tile-streets.ts';

/** First row, row after the last, first column and column after the last of some points of a grid. */
type PointBlock = readonly [row: number, lastRow: number, column: number, lastColumn: number];

function quarters([row, lastRow, column, lastColumn]: PointBlock): PointBlock[] {
  const [middleRow, middleColumn] = [(row + lastRow + 1) >> 1, (column + lastColumn + 1) >> 1];
  return [
    [row, middleRow, column, middleColumn],
    [row, middleRow, middleColumn, lastColumn],
    [middleRow, lastRow, column, middleColumn],
    [middleRow, lastRow, middleColumn, lastColumn],
  ];
}

/** A regular grid of places: `count`, by row from the south-west, `columns` to a row. */
export interface PlaceGrid {
  count: number;
  columns: number;
  placeAt: (at: number) => LngLat;
}

/**
 * Joins the points of a regular grid as `snapFor` joins places, but looks at the streets around all of
 * them once. Points near walls are joined one by one.
 */
export function snapTile(prepared: PreparedWalker, places: PlaceGrid): Snaps {
  const { count, columns, placeAt } = places;
  const { maxSnapM } = prepared;
  const southWest = placeAt(0);
  const northEast = placeAt(count - 1);
  const ground: BoxE7 = {
    west: southWest.lng * 1e7,
    south: southWest.lat * 1e7,
    east: northEast.lng * 1e7,
    north: northEast.lat * 1e7,
  };
  const metresX = lngMetresPerE7((ground.south + ground.north) / 2);
  const near: BoxE7 = widened(ground, maxSnapM / metresX, maxSnapM / METRES_PER_E7);
  const { leading, scraps } = streetsNear(prepared, near, ground);
  const joins = new GridJoins(count);
  if (leading.count + scraps.count === 0) return joins.asSnaps();
  const walls = wallsNear(prepared, near);
  const rows = count / columns;
  const stepX = ((ground.east - ground.west) * metresX) / (columns - 1);
  const stepY = ((ground.north - ground.south) * METRES_PER_E7) / (rows - 1);
  const isNearWall = (x: number, y: number): boolean => {
    const [lng, lat] = [ground.west + x / metresX, ground.south + y / METRES_PER_E7];
    return walls.some(
      (box) => lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north,
    );
  };
  const single: number[] = [];
  const join = (at: number, x: number, y: number, among: Int32Array, found: number): void => {
    if (walls.length > 0 && isNearWall(x, y)) {
      single.push(at);
      return;
    }
    const { segment, part, distanceM } = nearestStreet(leading, among, found, x, y);
    const leadsM = segment >= 0 && distanceM <= maxSnapM ? distanceM : Infinity;
    if (leadsM < Infinity) {
      joins.add(at, leading.edge[segment]!, shareOfEdge(leading, segment, part), distanceM);
    }
    if (scraps.count === 0) return;
    for (const scrap of nearerScraps(prepared, scraps, x, y, Math.min(leadsM, maxSnapM))) {
      const i = scrap.segment;
      joins.add(at, scraps.edge[i]!, shareOfEdge(scraps, i, scrap.part), scrap.distanceM);
    }
  };
  const all = Int32Array.from({ length: leading.count }, (_, i) => i);
  const nearBlock = new Int32Array(leading.count);
  const nearPart = new Int32Array(leading.count);
  const near2 = new Float64Array(leading.count);
  const lookAround = (
    [row, lastRow, column, lastColumn]: PointBlock,
    among: Int32Array,
    amongCount: number,
    into: Int32Array,
  ): number => {
    const halfX = ((lastColumn - 1 - column) * stepX) / 2;
    const halfY = ((lastRow - 1 - row) * stepY) / 2;
    const [x, y] = [column * stepX + halfX, row * stepY + halfY];
    const reachM = Math.hypot(halfX, halfY);
    return mayBeNearest(leading, among, amongCount, x, y, reachM, maxSnapM, near2, into);
  };
  for (const block of quarters([0, rows, 0, columns])) {
    const around = lookAround(block, all, leading.count, nearBlock);
    for (const part of quarters(block)) {
      const found = lookAround(part, nearBlock, around, nearPart);
      const [row, lastRow, column, lastColumn] = part;
      for (let r = row; r < lastRow; r++) {
        for (let c = column; c < lastColumn; c++) {
          join(r * columns + c, c * stepX, r * stepY, nearPart, found);
        }
      }
    }
  }
  if (single.length > 0) joins.addAlone(single, snapFor(prepared, single.map(placeAt)));
  return joins.asSnaps();
}

interface Scrap {
  piece: number;
  segment: number;
  part: number;
  distanceM: number;
}

/** The scraps that lie nearer to a place than a street that leads somewhere, each at its nearest, nearest first. */
function nearerScraps(
  { pieces }: PreparedWalker,
  scraps: TileStreets,
  x: number,
  y: number,
  leadsM: number,
): Scrap[] {
  const found: Scrap[] = [];
  const limit2 = leadsM * leadsM;
  for (let segment = 0; segment < scraps.count; segment++) {
    const part = partOf(scraps, segment, x, y);
    const square = squareM2(scraps, segment, part, x, y);
    if (square >= limit2) continue;
    const edge = scraps.edge[segment]!;
    const scrap = { piece: pieces.pieceAt(edge), segment, part, distanceM: Math.sqrt(square) };
    const known = found.findIndex(({ piece }) => piece === scrap.piece);
    if (known < 0) found.push(scrap);
    else if (byDistance(scraps, scrap, found[known]!) < 0) found[known] = scrap;
  }
  return found.toSorted((a, b) => byDistance(scraps, a, b));
}

function byDistance(scraps: TileStreets, a: Scrap, b: Scrap): number {
  return a.distanceM - b.distanceM || scraps.edge[a.segment]! - scraps.edge[b.segment]!;
}

/** Joins of the points of a grid as they are found: the first one of a point, then others. */
class GridJoins {
  readonly #edge: Int32Array;
  readonly #fraction: Float64Array;
  readonly #distanceM: Float64Array;
  readonly #second: { of: number; edge: number; fraction: number; distanceM: number }[] = [];

  constructor(count: number) {
    this.#edge = new Int32Array(count).fill(-1);
    this.#fraction = new Float64Array(count);
    this.#distanceM = new Float64Array(count).fill(NaN);
  }

  add(of: number, edge: number, fraction: number, distanceM: number): void {
    if (this.#edge[of]! >= 0) {
      this.#second.push({ of, edge, fraction, distanceM });
      return;
    }
    this.#edge[of] = edge;
    this.#fraction[of] = fraction;
    this.#distanceM[of] = distanceM;
  }

  /** Adds the joins of points that were looked at one by one. */
  addAlone(points: readonly number[], { edge, fraction, distanceM, alsoOf }: Snaps): void {
    edge.forEach((each, entry) => {
      if (each < 0) return;
      const point = entry < points.length ? entry : alsoOf![entry - points.length]!;
      this.add(points[point]!, each, fraction[entry]!, distanceM[entry]!);
    });
  }

  asSnaps(): Snaps {
    const second = this.#second;
    if (second.length === 0) {
      return { edge: this.#edge, fraction: this.#fraction, distanceM: this.#distanceM };
    }
    return {
      edge: Int32Array.from([...this.#edge, ...second.map(({ edge }) => edge)]),
      fraction: Float64Array.from([...this.#fraction, ...second.map(({ fraction }) => fraction)]),
      distanceM: Float64Array.from([
        ...this.#distanceM,
        ...second.map(({ distanceM }) => distanceM),
      ]),
      alsoOf: Uint32Array.from(second, ({ of }) => of),
    };
  }
}

function widened(box: BoxE7, byX: number, byY: number): BoxE7 {
  return {
    west: box.west - byX,
    south: box.south - byY,
    east: box.east + byX,
    north: box.north + byY,
  };
}

/** Boxes of compounds within the largest way of the ground, each widened by it. */
function wallsNear({ graph, maxSnapM }: PreparedWalker, near: BoxE7): BoxE7[] {
  const boxes = compoundBoxes(graph);
  const walls: BoxE7[] = [];
  for (const compound of compoundsMeeting(graph, near.west, near.south, near.east, near.north)) {
    const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * compound);
    const widest = lngMetresPerE7(Math.max(Math.abs(south), Math.abs(north)));
    // A little wider than needed: a point too many is only looked at by itself.
    walls.push(
      widened(
        { west, south, east, north },
        (1.01 * maxSnapM) / widest,
        (1.01 * maxSnapM) / METRES_PER_E7,
      ),
    );
  }
  return walls;
}
