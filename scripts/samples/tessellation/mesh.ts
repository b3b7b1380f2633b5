import type { Polygon } from 'geojson';
import { OUTSIDE } from './grow.ts';
import type { Arc } from './trace-arcs.ts';
import { toDegrees, type Point, type Raster } from './raster.ts';
import { smoothLine } from './smooth-line.ts';

/** Borders in degrees, each held once and shared by the parts at its sides. */
export interface Mesh {
  arcs: (Omit<Arc, 'points'> & { line: Point[] })[];
}

interface Foot {
  segment: number;
  /** Share of the segment. */
  t: number;
  point: Point;
}

/** Nearest point of a closed ring (metres). */
function footOn(ring: readonly Point[], [px, py]: Point): Foot {
  let best: Foot = { segment: 0, t: 0, point: ring[0]! };
  let bestM = Infinity;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[i + 1]!;
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2;
    const t = Math.max(0, Math.min(1, along));
    const point: Point = [ax + t * (bx - ax), ay + t * (by - ay)];
    const d = Math.hypot(px - point[0], py - point[1]);
    if (d < bestM) [best, bestM] = [{ segment: i, t, point }, d];
  }
  return best;
}

/** The part of a counter-clockwise ring from one foot to the next, both ends included. */
function ringBetween(ring: readonly Point[], from: Foot, to: Foot): Point[] {
  const count = ring.length - 1;
  const points: Point[] = [from.point];
  const ahead = from.segment === to.segment && to.t > from.t;
  if (!ahead) {
    let at = from.segment;
    do {
      at = (at + 1) % count;
      points.push(ring[at]!);
    } while (at !== to.segment);
  }
  points.push(to.point);
  return points;
}

function withoutRepeats(line: readonly Point[]): Point[] {
  return line.filter(
    (point, i) => i === 0 || point[0] !== line[i - 1]![0] || point[1] !== line[i - 1]![1],
  );
}

export interface SmoothOptions {
  averaging: number;
  toleranceM: number;
}

/**
 * Replaces borders with the outside by pieces of the exact outer ring (counter-clockwise, metres) and
 * smooths the others; ends that touch the ring move to its nearest point.
 */
export function buildMesh(
  raster: Raster,
  arcs: readonly Arc[],
  ring: readonly Point[],
  { averaging, toleranceM }: SmoothOptions,
): Mesh {
  const feet = new Map<number, Foot>();
  for (const arc of arcs) {
    if (arc.left !== OUTSIDE && arc.right !== OUTSIDE) continue;
    feet.set(arc.start, footOn(ring, arc.points[0]!));
    feet.set(arc.end, footOn(ring, arc.points.at(-1)!));
  }
  const degrees = (points: readonly Point[]): Point[] =>
    withoutRepeats(points.map((point) => toDegrees(raster, point)));
  return {
    arcs: arcs.map(({ left, right, start, end, points }) => {
      const [from, to] = [feet.get(start), feet.get(end)];
      if (left === OUTSIDE || right === OUTSIDE) {
        // With the outside at the right the border runs as the ring does.
        const line =
          right === OUTSIDE
            ? ringBetween(ring, from!, to!)
            : ringBetween(ring, to!, from!).toReversed();
        return { left, right, start, end, line: degrees(line) };
      }
      const inner: Point[] = [...points];
      if (from) inner[0] = from.point;
      if (to) inner[inner.length - 1] = to.point;
      return { left, right, start, end, line: degrees(smoothLine(inner, averaging, toleranceM)) };
    }),
  };
}

/** The polygon of all parts that `holds` accepts: outer ring counter-clockwise, holes clockwise. */
export function polygonOf(mesh: Mesh, holds: (label: number) => boolean): Polygon {
  const next = new Map<number, { end: number; line: Point[] }>();
  for (const arc of mesh.arcs) {
    const [left, right] = [holds(arc.left), holds(arc.right)];
    if (left === right) continue;
    if (left) next.set(arc.start, { end: arc.end, line: arc.line });
    else next.set(arc.end, { end: arc.start, line: arc.line.toReversed() });
  }
  const rings: Point[][] = [];
  while (next.size > 0) {
    const [first] = next.keys() as unknown as [number];
    const ring: Point[] = [];
    let at = first;
    do {
      const piece = next.get(at);
      if (!piece) throw new Error('borders of a part do not close');
      next.delete(at);
      ring.push(...piece.line.slice(0, -1));
      at = piece.end;
    } while (at !== first);
    ring.push(ring[0]!);
    rings.push(ring);
  }
  const area = (ring: Point[]): number => {
    let sum = 0;
    for (let i = 1; i < ring.length; i++) {
      sum += (ring[i - 1]![0] - ring[0]![0]) * (ring[i]![1] - ring[0]![1]);
      sum -= (ring[i]![0] - ring[0]![0]) * (ring[i - 1]![1] - ring[0]![1]);
    }
    return sum;
  };
  const outer = rings.filter((ring) => area(ring) > 0);
  if (outer.length !== 1) throw new Error(`a part has ${outer.length} outer rings`);
  return { type: 'Polygon', coordinates: [outer[0]!, ...rings.filter((ring) => area(ring) < 0)] };
}
