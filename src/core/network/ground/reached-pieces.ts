import { distanceE7M } from '../ways/e7-metres.ts';
import { legS, partS, type StreetTimes } from '../search/street-times.ts';
import type { PreparedWalker } from '../search/prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';

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
  streets: StreetTimes,
  budgetS: number,
  visit: VisitPiece,
): void {
  const { graph } = prepared;
  for (const [edge, own] of streets.onEdge) {
    ownEdgePieces(prepared, facilities, own, streets, edge, budgetS, visit);
  }
  streets.forEachReached((node) => {
    for (let half = graph.firstHalf[node]!; half < graph.firstHalf[node + 1]!; half++) {
      const edge = graph.halfEdge[half]! >>> 1;
      const fromEnd = (graph.halfEdge[half]! & 1) === 1;
      // Each edge once: from its drawn start, or from its end where the start is out of reach.
      if (fromEnd && streets.nodeS(graph.edgeFrom[edge]!) <= budgetS) continue;
      if (graph.edgeLengthM[edge]! > 0 && !streets.onEdge.has(edge)) {
        endPieces(prepared, streets, edge, budgetS, visit);
      }
    }
  });
}

/** What is reached of an edge from its two ends, each stretch up to where the other is earlier. */
function endPieces(
  { graph, costs }: PreparedWalker,
  streets: StreetTimes,
  edge: number,
  budgetS: number,
  visit: VisitPiece,
): void {
  const startS = streets.nodeS(graph.edgeFrom[edge]!);
  const endS = streets.nodeS(graph.edgeTo[edge]!);
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

/** Cuts nearer to each other than this share of an edge are one, told apart only by rounding. */
const SAME_SHARE = 1e-9;

/** A way to walk along an edge: from share `begin` after `beginS`, towards 1 or towards 0. */
interface Start {
  begin: number;
  beginS: number;
  wholeS: number;
  towards: 0 | 1;
}

/** The same for an edge that facilities stand on, walked from both its ends and from each of them. */
function ownEdgePieces(
  prepared: PreparedWalker,
  facilities: Snaps,
  own: readonly number[],
  streets: StreetTimes,
  edge: number,
  budgetS: number,
  visit: VisitPiece,
): void {
  const { graph, costs } = prepared;
  const alongS = costs.alongS[edge]!;
  const againstS = costs.againstS[edge]!;
  const starts: Start[] = [
    { begin: 0, beginS: streets.nodeS(graph.edgeFrom[edge]!), wholeS: alongS, towards: 1 },
    { begin: 1, beginS: streets.nodeS(graph.edgeTo[edge]!), wholeS: againstS, towards: 0 },
  ];
  for (const facility of own) {
    const begin = facilities.fraction[facility]!;
    const beginS = legS(prepared, facilities, facility);
    starts.push({ begin, beginS, wholeS: alongS, towards: 1 });
    starts.push({ begin, beginS, wholeS: againstS, towards: 0 });
  }
  const cuts = new Set([0, 1]);
  for (const { begin, beginS, wholeS, towards } of starts) {
    cuts.add(begin);
    const sign = towards === 1 ? 1 : -1;
    cuts.add(begin + (sign * (budgetS - beginS)) / wholeS);
    for (const other of starts) {
      // Where one that walks up meets one that walks down they take the same time.
      if (towards === 0 || other.towards === 1) continue;
      const sum = other.beginS - beginS + other.begin * other.wholeS + begin * wholeS;
      cuts.add(sum / (wholeS + other.wholeS));
    }
  }
  const shares = [...cuts].filter((share) => share >= 0 && share <= 1).toSorted((a, b) => a - b);
  const timeAt = ({ begin, beginS, wholeS, towards }: Start, share: number): number =>
    (towards === 1 ? share >= begin : share <= begin)
      ? beginS + partS(Math.abs(share - begin), wholeS)
      : Infinity;
  for (let i = 1; i < shares.length; i++) {
    const from = shares[i - 1]!;
    const to = shares[i]!;
    if (to - from < SAME_SHARE) continue;
    const middle = (from + to) / 2;
    let best = starts[0]!;
    for (const start of starts) if (timeAt(start, middle) < timeAt(best, middle)) best = start;
    if (!(timeAt(best, middle) <= budgetS)) continue;
    visit(edge, from, timeAt(best, from), to, timeAt(best, to));
  }
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
