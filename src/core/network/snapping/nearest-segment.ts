import { distanceE7M, lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import type { Graph } from '../graph/graph.ts';
import type { SegmentIndex } from './segment-index.ts';

/** Streets of a graph that someone may be joined to. */
export interface UsableStreets {
  graph: Graph;
  index: SegmentIndex;
  isUsable: (edge: number) => boolean;
}

/** The point of a street nearest to a place. */
export interface NearestSegment {
  edge: number;
  point: number;
  /** Share of the segment, 0–1. */
  part: number;
  distanceM: number;
}

/** Half the side of the first box looked through, in metres. */
const FIRST_LOOK_M = 32;

/**
 * The point of a usable street nearest to a place in units of 1e-7 degree; undefined beyond `maxM` metres.
 * @param mayEnd whether the straight way to a point of a street may be walked; absent: every one may
 */
export function nearestSegment(
  { graph, index, isUsable }: UsableStreets,
  x: number,
  y: number,
  maxM: number,
  mayEnd?: (footX: number, footY: number) => boolean,
): NearestSegment | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const metresX = lngMetresPerE7(y);
  for (let lookM = Math.min(FIRST_LOOK_M, maxM); ; lookM = Math.min(lookM * 2, maxM)) {
    const best: NearestSegment = { edge: -1, point: 0, part: 0, distanceM: Infinity };
    const consider = (edge: number, point: number): void => {
      if (!isUsable(edge)) return;
      const part = nearestPart(graph, point, x, y, metresX);
      const { pointLngE7: lng, pointLatE7: lat } = graph;
      const footX = lng[point]! + (lng[point + 1]! - lng[point]!) * part;
      const footY = lat[point]! + (lat[point + 1]! - lat[point]!) * part;
      const dx = (footX - x) * metresX;
      const dy = (footY - y) * METRES_PER_E7;
      const distanceM = Math.sqrt(dx * dx + dy * dy);
      if (distanceM > best.distanceM || (distanceM === best.distanceM && edge >= best.edge)) return;
      if (mayEnd && !mayEnd(footX, footY)) return;
      Object.assign(best, { edge, point, part, distanceM });
    };
    const w = lookM / metresX;
    const h = lookM / METRES_PER_E7;
    for (const item of index.tree?.search(x - w, y - h, x + w, y + h) ?? []) {
      consider(index.segmentEdge[item]!, index.segmentPoint[item]!);
    }
    index.added.edge.forEach((edge, at) => consider(edge, index.added.point[at]!));
    // Beyond the look the box may have missed a nearer one.
    if (best.distanceM <= lookM) return best;
    if (lookM >= maxM) return undefined;
  }
}

function nearestPart(graph: Graph, point: number, x: number, y: number, metresX: number): number {
  const { pointLngE7: lng, pointLatE7: lat } = graph;
  const dx = (lng[point + 1]! - lng[point]!) * metresX;
  const dy = (lat[point + 1]! - lat[point]!) * METRES_PER_E7;
  const squareM2 = dx * dx + dy * dy;
  if (squareM2 === 0) return 0;
  const px = (x - lng[point]!) * metresX;
  const py = (y - lat[point]!) * METRES_PER_E7;
  return Math.max(0, Math.min(1, (px * dx + py * dy) / squareM2));
}

/** Where on its edge a point lies, 0 at the drawn start, 1 at the end. */
export function fractionAlong(graph: Graph, { edge, point, part }: NearestSegment): number {
  const { pointLngE7: lng, pointLatE7: lat } = graph;
  let totalM = 0;
  let uptoM = 0;
  for (let a = graph.pointStart[edge]!; a < graph.pointStart[edge + 1]! - 1; a++) {
    const stretchM = distanceE7M(lng[a]!, lat[a]!, lng[a + 1]!, lat[a + 1]!);
    if (a === point) uptoM = totalM + stretchM * part;
    totalM += stretchM;
  }
  return totalM > 0 ? Math.min(1, uptoM / totalM) : 0;
}
