import type { BoundedSearch } from './bounded-search.ts';
import { distanceE7M } from './e7-metres.ts';
import { offNetworkS, partS } from './nearest.ts';
import type { PreparedWalker } from './prepared-walker.ts';
import type { Snaps } from './snap.ts';

/**
 * Takes one stretch of an edge that is reached: from share `from` to share `to` (0–1, rising), its
 * time in seconds at both ends and even in between.
 */
export type VisitPiece = (
  edge: number,
  from: number,
  fromS: number,
  to: number,
  toS: number,
) => void;

/** Gives every stretch of street that a finished search reaches within `budgetS` seconds. */
export function forEachReachedPiece(
  prepared: PreparedWalker,
  facilities: Snaps,
  search: BoundedSearch,
  budgetS: number,
  visit: VisitPiece,
): void {
  const { graph, costs } = prepared;
  for (let i = 0; i < search.reachedCount; i++) {
    const node = search.reached[i]!;
    for (let half = graph.firstHalf[node]!; half < graph.firstHalf[node + 1]!; half++) {
      const edge = graph.halfEdge[half]! >>> 1;
      const fromEnd = (graph.halfEdge[half]! & 1) === 1;
      // Each edge once: from its drawn start, or from its end where the start is out of reach.
      if (fromEnd && search.timeS[graph.edgeFrom[edge]!]! <= budgetS) continue;
      if (graph.edgeLengthM[edge]! > 0) endPieces(prepared, search, edge, budgetS, visit);
    }
  }
  facilities.edge.forEach((edge, facility) => {
    const startS = edge < 0 ? NaN : offNetworkS(prepared, facilities, facility);
    if (!(startS <= budgetS)) return;
    const at = facilities.fraction[facility]!;
    const leftS = budgetS - startS;
    const alongS = costs.alongS[edge]!;
    const againstS = costs.againstS[edge]!;
    const to = alongS < Infinity ? Math.min(1, at + leftS / alongS) : at;
    const from = againstS < Infinity ? Math.max(0, at - leftS / againstS) : at;
    visit(edge, at, startS, to, startS + partS(to - at, alongS));
    if (from < at) visit(edge, from, startS + partS(at - from, againstS), at, startS);
  });
}

/** What is reached of an edge from its two ends, each stretch up to where the other is earlier. */
function endPieces(
  { graph, costs }: PreparedWalker,
  { timeS }: BoundedSearch,
  edge: number,
  budgetS: number,
  visit: VisitPiece,
): void {
  const startS = timeS[graph.edgeFrom[edge]!]!;
  const endS = timeS[graph.edgeTo[edge]!]!;
  const alongS = costs.alongS[edge]!;
  const againstS = costs.againstS[edge]!;
  let to = startS <= budgetS && alongS < Infinity ? (budgetS - startS) / alongS : 0;
  let from = endS <= budgetS && againstS < Infinity ? 1 - (budgetS - endS) / againstS : 1;
  to = Math.max(0, Math.min(1, to));
  from = Math.max(0, Math.min(1, from));
  if (to > from) {
    const meet = (endS + againstS - startS) / (alongS + againstS);
    to = from = Math.max(from, Math.min(to, meet));
  }
  if (to > 0) visit(edge, 0, startS, to, startS + to * alongS);
  if (from < 1) visit(edge, from, endS + (1 - from) * againstS, 1, endS);
}

/** Takes one straight segment of a stretch, in units of 1e-7 degree, with its times in seconds. */
export type VisitSegment = (
  lngA: number,
  latA: number,
  timeA: number,
  lngB: number,
  latB: number,
  timeB: number,
) => void;

/** Gives the drawn segments of one stretch of an edge in order. */
export function forEachSegment(
  { graph }: PreparedWalker,
  edge: number,
  from: number,
  fromS: number,
  to: number,
  toS: number,
  visit: VisitSegment,
): void {
  const { pointLngE7: lng, pointLatE7: lat } = graph;
  const first = graph.pointStart[edge]!;
  const last = graph.pointStart[edge + 1]! - 1;
  let totalM = 0;
  for (let p = first; p < last; p++) {
    totalM += distanceE7M(lng[p]!, lat[p]!, lng[p + 1]!, lat[p + 1]!);
  }
  const slopeS = to > from ? (toS - fromS) / (to - from) : 0;
  let sumM = 0;
  for (let p = first; p < last; p++) {
    const stretchM = distanceE7M(lng[p]!, lat[p]!, lng[p + 1]!, lat[p + 1]!);
    const begin = sumM / totalM;
    sumM += stretchM;
    const end = p === last - 1 ? 1 : sumM / totalM;
    if (end < from || begin > to || stretchM === 0) continue;
    const a = Math.max(begin, from);
    const b = Math.min(end, to);
    const shareA = end > begin ? (a - begin) / (end - begin) : 0;
    const shareB = end > begin ? (b - begin) / (end - begin) : 0;
    const dLng = lng[p + 1]! - lng[p]!;
    const dLat = lat[p + 1]! - lat[p]!;
    visit(
      lng[p]! + dLng * shareA,
      lat[p]! + dLat * shareA,
      fromS + (a - from) * slopeS,
      lng[p]! + dLng * shareB,
      lat[p]! + dLat * shareB,
      fromS + (b - from) * slopeS,
    );
  }
}
