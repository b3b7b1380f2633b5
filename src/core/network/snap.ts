import type { LngLat } from '../geo/sphere.ts';
import { compoundAt, isInCompound } from './compounds.ts';
import { distanceE7M, lngMetresPerE7, METRES_PER_E7 } from './e7-metres.ts';
import { CLOSED } from './edge-flags.ts';
import type { Graph } from './graph.ts';
import type { SearchCosts } from './search-costs.ts';
import type { SegmentIndex } from './segment-index.ts';

/**
 * Places joined to a network, one entry for each in the given order; behind them second joins of
 * those that an edit gave another way out.
 */
export interface Snaps {
  /** Edge, or −1: no usable edge near enough. */
  edge: Int32Array;
  /** Where on the edge, 0 at its drawn start, 1 at its end. */
  fraction: Float64Array;
  /** Way to the edge in metres, straight or by a gate; NaN when unreached. */
  distanceM: Float64Array;
  /** Place of each second join; absent where there are none. */
  alsoOf?: Uint32Array;
}

/** How many places were joined. */
export function placesIn({ edge, alsoOf }: Snaps): number {
  return edge.length - (alsoOf?.length ?? 0);
}

/** Place that an entry is a join of. */
export function placeOf(snaps: Snaps, entry: number): number {
  const places = placesIn(snaps);
  return entry < places ? entry : snaps.alsoOf![entry - places]!;
}

/** Entries of a place, its first join before any second one. */
export function joinsOf(snaps: Snaps, place: number): number[] {
  const joins = [place];
  const places = placesIn(snaps);
  snaps.alsoOf?.forEach((of, at) => {
    if (of === place) joins.push(places + at);
  });
  return joins;
}

/** Largest way from a place to the network in metres unless the planner sets another. */
export const MAX_SNAP_M = 100;

const FIRST_LOOK_M = 32;

/**
 * Joins each place to the nearest point of an edge that can be walked in at least one direction at
 * the given costs. A place in a compound with known gates does not go through its wall: it is joined
 * to a street inside, or goes straight to a gate and from there to the nearest street, whichever is
 * shorter. Where neither leads to a street the wall does not count.
 * @param maxM largest distance in metres, > 0; a place further off (or without coordinates) gets −1;
 * the way to a gate comes on top, whatever the size of the compound
 */
export function snap(
  graph: Graph,
  index: SegmentIndex,
  costs: Pick<SearchCosts, 'alongS' | 'againstS'>,
  places: readonly LngLat[],
  maxM: number = MAX_SNAP_M,
): Snaps {
  const edge = new Int32Array(places.length).fill(-1);
  const fraction = new Float64Array(places.length);
  const distanceM = new Float64Array(places.length).fill(NaN);
  const usable = usableIn(graph, costs);
  places.forEach(({ lng, lat }, place) => {
    const best = nearestWay(graph, index, usable, lng * 1e7, lat * 1e7, maxM);
    if (!best) return;
    edge[place] = best.edge;
    fraction[place] = fractionAlong(graph, best);
    distanceM[place] = best.distanceM;
  });
  return { edge, fraction, distanceM };
}

function usableIn(
  graph: Graph,
  { alongS, againstS }: Pick<SearchCosts, 'alongS' | 'againstS'>,
): (edge: number) => boolean {
  return (edge) =>
    !(graph.edgeFlags[edge]! & CLOSED) && (alongS[edge]! < Infinity || againstS[edge]! < Infinity);
}

/** The join of one place (units of 1e-7 degree), whatever walls there are. */
export function joinAt(
  graph: Graph,
  index: SegmentIndex,
  costs: Pick<SearchCosts, 'alongS' | 'againstS'>,
  x: number,
  y: number,
  maxM: number = MAX_SNAP_M,
): { edge: number; fraction: number; distanceM: number } | undefined {
  const best = nearestSegment(graph, index, usableIn(graph, costs), x, y, maxM);
  return best && { ...best, fraction: fractionAlong(graph, best) };
}

interface Nearest {
  edge: number;
  point: number;
  /** Share of the segment, 0–1. */
  part: number;
  distanceM: number;
}

function nearestWay(
  graph: Graph,
  index: SegmentIndex,
  usable: (edge: number) => boolean,
  x: number,
  y: number,
  maxM: number,
): Nearest | undefined {
  const within = compoundAt(graph, x, y);
  if (within < 0) return nearestSegment(graph, index, usable, x, y, maxM);
  let best = nearestSegment(graph, index, usable, x, y, maxM, within);
  for (let gate = graph.gateStart[within]!; gate < graph.gateStart[within + 1]!; gate++) {
    const gateX = graph.gateLngE7[gate]!;
    const gateY = graph.gateLatE7[gate]!;
    const found = nearestSegment(graph, index, usable, gateX, gateY, maxM);
    if (!found) continue;
    const distanceM = distanceE7M(x, y, gateX, gateY) + found.distanceM;
    if (!best || distanceM < best.distanceM) best = { ...found, distanceM };
  }
  return best ?? nearestSegment(graph, index, usable, x, y, maxM);
}

/** @param within only what is nearest inside this compound counts */
function nearestSegment(
  graph: Graph,
  index: SegmentIndex,
  usable: (edge: number) => boolean,
  x: number,
  y: number,
  maxM: number,
  within = -1,
): Nearest | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const metresX = lngMetresPerE7(y);
  for (let lookM = Math.min(FIRST_LOOK_M, maxM); ; lookM = Math.min(lookM * 2, maxM)) {
    const best: Nearest = { edge: -1, point: 0, part: 0, distanceM: Infinity };
    const consider = (edge: number, point: number): void => {
      if (!usable(edge)) return;
      const part = nearestPart(graph, point, x, y, metresX);
      const { pointLngE7: lng, pointLatE7: lat } = graph;
      const footX = lng[point]! + (lng[point + 1]! - lng[point]!) * part;
      const footY = lat[point]! + (lat[point + 1]! - lat[point]!) * part;
      if (within >= 0 && !isInCompound(graph, within, footX, footY)) return;
      const dx = (footX - x) * metresX;
      const dy = (footY - y) * METRES_PER_E7;
      const distanceM = Math.sqrt(dx * dx + dy * dy);
      if (distanceM > best.distanceM || (distanceM === best.distanceM && edge >= best.edge)) return;
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

function fractionAlong(graph: Graph, { edge, point, part }: Nearest): number {
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
