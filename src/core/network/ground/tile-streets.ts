import { lngMetresPerE7, distanceE7M, METRES_PER_E7 } from '../ways/e7-metres.ts';
import type { PreparedWalker } from '../search/prepared-walker.ts';

/** Box in units of 1e-7 degree. */
export interface BoxE7 {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Drawn segments of streets near some ground, in metres from its south-west corner. */
export interface TileStreets {
  count: number;
  x: Float64Array;
  y: Float64Array;
  dx: Float64Array;
  dy: Float64Array;
  /** One over the square of the length; 0 for a segment that is a point. */
  inverse: Float64Array;
  edge: Int32Array;
  /** Where the segment begins on its edge and how long it is, as shares of the edge. */
  from: Float64Array;
  share: Float64Array;
}

/** Streets near some ground that a walker may be joined to: those that lead somewhere, and scraps. */
export function streetsNear(
  { graph, index, joined, pieces }: PreparedWalker,
  near: BoxE7,
  ground: BoxE7,
): { leading: TileStreets; scraps: TileStreets } {
  const items = index.tree?.search(near.west, near.south, near.east, near.north) ?? [];
  const leading: number[] = [];
  const scraps: number[] = [];
  for (const item of items) {
    const edge = index.segmentEdge[item]!;
    if (!joined.usable[edge]) continue;
    (pieces.leads(edge) ? leading : scraps).push(item);
  }
  const metresX = lngMetresPerE7((ground.south + ground.north) / 2);
  const upto = lengthsUpTo(graph);
  const lay = (segments: readonly number[]): TileStreets => {
    const streets = room(segments.length);
    const { pointStart, pointLngE7: lng, pointLatE7: lat } = graph;
    for (const [i, item] of segments.entries()) {
      const edge = index.segmentEdge[item]!;
      const point = index.segmentPoint[item]!;
      streets.x[i] = (lng[point]! - ground.west) * metresX;
      streets.y[i] = (lat[point]! - ground.south) * METRES_PER_E7;
      const dx = (lng[point + 1]! - lng[point]!) * metresX;
      const dy = (lat[point + 1]! - lat[point]!) * METRES_PER_E7;
      const square = dx * dx + dy * dy;
      streets.dx[i] = dx;
      streets.dy[i] = dy;
      streets.inverse[i] = square > 0 ? 1 / square : 0;
      streets.edge[i] = edge;
      const lengths = upto(edge);
      const within = point - pointStart[edge]!;
      const totalM = lengths.at(-1)!;
      streets.from[i] = totalM > 0 ? lengths[within]! / totalM : 0;
      streets.share[i] = totalM > 0 ? (lengths[within + 1]! - lengths[within]!) / totalM : 0;
    }
    return streets;
  };
  return { leading: lay(leading), scraps: lay(scraps) };
}

function room(count: number): TileStreets {
  const numbers = (): Float64Array => new Float64Array(count);
  return {
    count,
    x: numbers(),
    y: numbers(),
    dx: numbers(),
    dy: numbers(),
    inverse: numbers(),
    edge: new Int32Array(count),
    from: numbers(),
    share: numbers(),
  };
}

/** Tells the metres up to each point of an edge. */
function lengthsUpTo(graph: PreparedWalker['graph']): (edge: number) => Float64Array {
  const { pointStart, pointLngE7: lng, pointLatE7: lat } = graph;
  const known = new Map<number, Float64Array>();
  return (edge) => {
    let lengths = known.get(edge);
    if (!lengths) {
      const first = pointStart[edge]!;
      lengths = new Float64Array(pointStart[edge + 1]! - first);
      for (let i = 1; i < lengths.length; i++) {
        const p = first + i;
        lengths[i] = lengths[i - 1]! + distanceE7M(lng[p - 1]!, lat[p - 1]!, lng[p]!, lat[p]!);
      }
      known.set(edge, lengths);
    }
    return lengths;
  };
}

/** Share of a segment at which it is nearest to a place. */
export function partOf(streets: TileStreets, i: number, atX: number, atY: number): number {
  const along = (atX - streets.x[i]!) * streets.dx[i]! + (atY - streets.y[i]!) * streets.dy[i]!;
  const part = along * streets.inverse[i]!;
  return part < 0 ? 0 : part > 1 ? 1 : part;
}

/** Square of the distance between a place and the point at a share of a segment. */
export function squareM2(
  streets: TileStreets,
  i: number,
  part: number,
  atX: number,
  atY: number,
): number {
  const offX = streets.x[i]! + part * streets.dx[i]! - atX;
  const offY = streets.y[i]! + part * streets.dy[i]! - atY;
  return offX * offX + offY * offY;
}

/** Share of its edge at which a share of a segment lies. */
export function shareOfEdge(streets: TileStreets, i: number, part: number): number {
  return Math.min(1, streets.from[i]! + streets.share[i]! * part);
}

/**
 * Collects those of some segments that may be nearest to a point within `reachM` of a place; how many there are.
 * @param near2 room for the square of each one's distance
 */
export function mayBeNearest(
  streets: TileStreets,
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
    const square = squareM2(streets, i, partOf(streets, i, atX, atY), atX, atY);
    near2[k] = square;
    if (square < nearest2) nearest2 = square;
  }
  const limitM = Math.min(Math.sqrt(nearest2) + 2 * reachM, maxM + reachM) + 0.01;
  const limit2 = limitM * limitM;
  let found = 0;
  for (let k = 0; k < count; k++) if (near2[k]! <= limit2) into[found++] = among[k]!;
  return found;
}

/** The segment of some that is nearest to a place; of those equally near the one of the lowest edge. */
export interface NearestStreet {
  /** −1: none. */
  segment: number;
  part: number;
  distanceM: number;
}

/** Finds the nearest of some segments; the answer lasts until the next question. */
export function nearestStreet(
  streets: TileStreets,
  among: Int32Array,
  count: number,
  atX: number,
  atY: number,
): NearestStreet {
  const { x, y, dx, dy, inverse } = streets;
  let [segment, leastM2, bestPart] = [-1, Infinity, 0];
  for (let k = 0; k < count; k++) {
    const i = among[k]!;
    const [offX, offY] = [atX - x[i]!, atY - y[i]!];
    const along = (offX * dx[i]! + offY * dy[i]!) * inverse[i]!;
    const part = along < 0 ? 0 : along > 1 ? 1 : along;
    const [wayX, wayY] = [offX - part * dx[i]!, offY - part * dy[i]!];
    const square = wayX * wayX + wayY * wayY;
    if (square > leastM2) continue;
    if (square === leastM2 && streets.edge[i]! >= streets.edge[segment]!) continue;
    segment = i;
    leastM2 = square;
    bestPart = part;
  }
  best.segment = segment;
  best.part = bestPart;
  best.distanceM = Math.sqrt(leastM2);
  return best;
}

const best: NearestStreet = { segment: -1, part: 0, distanceM: Infinity };
