import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { compoundBoxes } from '../graph/compounds.ts';
import { distanceE7M, lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import { CLOSED } from '../ways/edge-flags.ts';
import { snapFor, type PreparedWalker } from '../search/prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';

/** Box in units of 1e-7 degree. */
interface BoxE7 {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** First row, row after the last, first column and column after the last of some points of a grid. */
type Block = readonly [row: number, lastRow: number, column: number, lastColumn: number];

function quarters([row, lastRow, column, lastColumn]: Block): Block[] {
  const [middleRow, middleColumn] = [(row + lastRow + 1) >> 1, (column + lastColumn + 1) >> 1];
  return [
    [row, middleRow, column, middleColumn],
    [row, middleRow, middleColumn, lastColumn],
    [middleRow, lastRow, column, middleColumn],
    [middleRow, lastRow, middleColumn, lastColumn],
  ];
}

/** Drawn segments near some ground that a walker may be joined to, in metres from its south-west corner. */
interface Segments {
  count: number;
  x: Float64Array;
  y: Float64Array;
  dx: Float64Array;
  dy: Float64Array;
  edge: Int32Array;
  /** Where the segment begins on its edge and how long it is, as shares of the edge. */
  from: Float64Array;
  share: Float64Array;
}

/**
 * Joins the points of a regular grid as `snapFor` joins places, but looks at the streets around all of
 * them once. Points near walls, and those whose nearest street is a scrap, are joined one by one.
 * @param places by row from the south-west, `columns` to a row
 */
export function snapTile(
  prepared: PreparedWalker,
  places: readonly LngLat[],
  columns: number,
): Snaps {
  if (prepared.before) return snapFor(prepared, places);
  const { maxSnapM, pieces } = prepared;
  const southWest = places[0]!;
  const northEast = places.at(-1)!;
  const ground: BoxE7 = {
    west: southWest.lng * 1e7,
    south: southWest.lat * 1e7,
    east: northEast.lng * 1e7,
    north: northEast.lat * 1e7,
  };
  const metresX = lngMetresPerE7((ground.south + ground.north) / 2);
  const near: BoxE7 = widened(ground, maxSnapM / metresX, maxSnapM / METRES_PER_E7);
  const segments = segmentsNear(prepared, near, ground, metresX);
  const count = places.length;
  const edge = new Int32Array(count).fill(-1);
  const fraction = new Float64Array(count);
  const distanceM = new Float64Array(count).fill(NaN);
  if (segments.count === 0) return { edge, fraction, distanceM };
  const walls = wallsNear(prepared, near);
  const single: number[] = [];
  const rows = count / columns;
  const stepX = ((ground.east - ground.west) * metresX) / (columns - 1);
  const stepY = ((ground.north - ground.south) * METRES_PER_E7) / (rows - 1);
  const isNearWall = (x: number, y: number): boolean => {
    const [lng, lat] = [ground.west + x / metresX, ground.south + y / METRES_PER_E7];
    return walls.some(
      (box) => lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north,
    );
  };
  const join = (at: number, x: number, y: number, among: Int32Array, found: number): void => {
    if (walls.length > 0 && isNearWall(x, y)) {
      single.push(at);
      return;
    }
    const best = nearestOf(segments, among, found, x, y);
    if (best.segment < 0 || best.distanceM > maxSnapM) return;
    const joined = segments.edge[best.segment]!;
    if (!pieces.leads(joined)) {
      single.push(at);
      return;
    }
    edge[at] = joined;
    fraction[at] = Math.min(
      1,
      segments.from[best.segment]! + segments.share[best.segment]! * best.part,
    );
    distanceM[at] = best.distanceM;
  };
  const all = Int32Array.from({ length: segments.count }, (_, i) => i);
  const nearBlock = new Int32Array(segments.count);
  const nearPart = new Int32Array(segments.count);
  const near2 = new Float64Array(segments.count);
  const lookAround = (
    [row, lastRow, column, lastColumn]: Block,
    among: Int32Array,
    count: number,
    into: Int32Array,
  ): number => {
    const halfX = ((lastColumn - 1 - column) * stepX) / 2;
    const halfY = ((lastRow - 1 - row) * stepY) / 2;
    const [x, y] = [column * stepX + halfX, row * stepY + halfY];
    const reachM = Math.hypot(halfX, halfY);
    return mayBeNearest(segments, among, count, x, y, reachM, maxSnapM, near2, into);
  };
  for (const block of quarters([0, rows, 0, columns])) {
    const around = lookAround(block, all, segments.count, nearBlock);
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
  return withSingle(prepared, places, single, { edge, fraction, distanceM });
}

function widened(box: BoxE7, byX: number, byY: number): BoxE7 {
  return {
    west: box.west - byX,
    south: box.south - byY,
    east: box.east + byX,
    north: box.north + byY,
  };
}

/** Puts the joins of points that are looked at one by one to the others. */
function withSingle(
  prepared: PreparedWalker,
  places: readonly LngLat[],
  single: readonly number[],
  snaps: Snaps,
): Snaps {
  if (single.length === 0) return snaps;
  const found = snapFor(
    prepared,
    single.map((at) => places[at]!),
  );
  for (const [i, at] of single.entries()) {
    snaps.edge[at] = found.edge[i]!;
    snaps.fraction[at] = found.fraction[i]!;
    snaps.distanceM[at] = found.distanceM[i]!;
  }
  const { alsoOf } = found;
  if (!alsoOf) return snaps;
  const second = <T extends Int32Array | Float64Array>(own: T, more: T): T => {
    const all = new (own.constructor as new (length: number) => T)(own.length + alsoOf.length);
    all.set(own);
    all.set(more.subarray(single.length), own.length);
    return all;
  };
  return {
    edge: second(snaps.edge, found.edge),
    fraction: second(snaps.fraction, found.fraction),
    distanceM: second(snaps.distanceM, found.distanceM),
    alsoOf: alsoOf.map((of) => single[of]!),
  };
}

/** Boxes of compounds within the largest way of the ground, each widened by it. */
function wallsNear({ graph, maxSnapM }: PreparedWalker, near: BoxE7): BoxE7[] {
  const boxes = compoundBoxes(graph);
  const walls: BoxE7[] = [];
  for (let at = 0; at < boxes.length; at += 4) {
    const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(at, at + 4);
    if (west > near.east || east < near.west || south > near.north || north < near.south) continue;
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

function segmentsNear(
  { graph, index, costs }: PreparedWalker,
  near: BoxE7,
  ground: BoxE7,
  metresX: number,
): Segments {
  const items = index.tree?.search(near.west, near.south, near.east, near.north) ?? [];
  const { pointStart, pointLngE7: lng, pointLatE7: lat } = graph;
  const usable = items.filter((item) => {
    const edge = index.segmentEdge[item]!;
    const isWalked = costs.alongS[edge]! < Infinity || costs.againstS[edge]! < Infinity;
    return isWalked && !(graph.edgeFlags[edge]! & CLOSED);
  });
  const count = usable.length;
  const segments: Segments = {
    count,
    x: new Float64Array(count),
    y: new Float64Array(count),
    dx: new Float64Array(count),
    dy: new Float64Array(count),
    edge: new Int32Array(count),
    from: new Float64Array(count),
    share: new Float64Array(count),
  };
  /** Length in metres up to each point of an edge. */
  const lengths = new Map<number, Float64Array>();
  const lengthsOf = (edge: number): Float64Array => {
    let known = lengths.get(edge);
    if (!known) {
      const first = pointStart[edge]!;
      known = new Float64Array(pointStart[edge + 1]! - first);
      for (let i = 1; i < known.length; i++) {
        const p = first + i;
        known[i] = known[i - 1]! + distanceE7M(lng[p - 1]!, lat[p - 1]!, lng[p]!, lat[p]!);
      }
      lengths.set(edge, known);
    }
    return known;
  };
  for (let i = 0; i < count; i++) {
    const item = usable[i]!;
    const edge = index.segmentEdge[item]!;
    const point = index.segmentPoint[item]!;
    segments.x[i] = (lng[point]! - ground.west) * metresX;
    segments.y[i] = (lat[point]! - ground.south) * METRES_PER_E7;
    segments.dx[i] = (lng[point + 1]! - lng[point]!) * metresX;
    segments.dy[i] = (lat[point + 1]! - lat[point]!) * METRES_PER_E7;
    segments.edge[i] = edge;
    const upto = lengthsOf(edge);
    const within = point - pointStart[edge]!;
    const totalM = upto.at(-1)!;
    segments.from[i] = totalM > 0 ? upto[within]! / totalM : 0;
    segments.share[i] = totalM > 0 ? (upto[within + 1]! - upto[within]!) / totalM : 0;
  }
  return segments;
}

/** Share of a segment at which it is nearest to a place. */
function partOf({ x, y, dx, dy }: Segments, i: number, atX: number, atY: number): number {
  const square = dx[i]! * dx[i]! + dy[i]! * dy[i]!;
  if (square === 0) return 0;
  const part = ((atX - x[i]!) * dx[i]! + (atY - y[i]!) * dy[i]!) / square;
  return part < 0 ? 0 : part > 1 ? 1 : part;
}

function squareM2(segments: Segments, i: number, part: number, atX: number, atY: number): number {
  const offX = segments.x[i]! + part * segments.dx[i]! - atX;
  const offY = segments.y[i]! + part * segments.dy[i]! - atY;
  return offX * offX + offY * offY;
}

/**
 * Collects those of some segments that may be nearest to a point of a block; how many there are.
 * @param near2 room for the square of each one's distance
 */
function mayBeNearest(
  segments: Segments,
  among: Int32Array,
  count: number,
  atX: number,
  atY: number,
  reachM: number,
  maxM: number,
  near2: Float64Array,
  into: Int32Array,
): number {
  let nearest2 = Infinity;
  for (let k = 0; k < count; k++) {
    const i = among[k]!;
    const square = squareM2(segments, i, partOf(segments, i, atX, atY), atX, atY);
    near2[k] = square;
    if (square < nearest2) nearest2 = square;
  }
  const limitM = Math.min(Math.sqrt(nearest2) + 2 * reachM, maxM + reachM) + 0.01;
  const limit2 = limitM * limitM;
  let found = 0;
  for (let k = 0; k < count; k++) if (near2[k]! <= limit2) into[found++] = among[k]!;
  return found;
}

const best = { segment: -1, part: 0, distanceM: Infinity };

/** The nearest of some segments; of those equally near the one of the lowest edge. */
function nearestOf(
  segments: Segments,
  among: Int32Array,
  count: number,
  atX: number,
  atY: number,
): typeof best {
  let [segment, leastM2, bestPart] = [-1, Infinity, 0];
  for (let k = 0; k < count; k++) {
    const i = among[k]!;
    const part = partOf(segments, i, atX, atY);
    const square = squareM2(segments, i, part, atX, atY);
    if (square > leastM2) continue;
    if (square === leastM2 && segments.edge[i]! >= segments.edge[segment]!) continue;
    segment = i;
    leastM2 = square;
    bestPart = part;
  }
  best.segment = segment;
  best.part = bestPart;
  best.distanceM = Math.sqrt(leastM2);
  return best;
}
