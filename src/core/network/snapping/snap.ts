import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { compoundAt } from '../graph/compounds.ts';
import { distanceE7M } from '../ways/e7-metres.ts';
import { CLOSED } from '../ways/edge-flags.ts';
import type { Graph } from '../graph/graph.ts';
import {
  fractionAlong,
  nearestSegment,
  type Nearest,
  type UsableStreets,
} from './nearest-segment.ts';
import type { SearchCosts } from '../costs/search-costs.ts';
import type { SegmentIndex } from './segment-index.ts';

/**
 * Places joined to a network, one entry for each in the given order; behind them second joins: of
 * those that stand at a scrap of the network, and of those that an edit gave another way out.
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
export function findSnappedPlace(snaps: Snaps, entry: number): number {
  const places = placesIn(snaps);
  return entry < places ? entry : snaps.alsoOf![entry - places]!;
}

/** Entries of a place, its first join before any second one. */
export function listJoins(snaps: Snaps, place: number): number[] {
  const joins = [place];
  const places = placesIn(snaps);
  snaps.alsoOf?.forEach((of, at) => {
    if (of === place) joins.push(places + at);
  });
  return joins;
}

/** Largest way from a place to the network in metres unless the planner sets another. */
export const MAX_SNAP_M = 100;

/** What a place is joined to: the streets of a walker. */
export interface WalkedStreets {
  graph: Graph;
  index: SegmentIndex;
  costs: Pick<SearchCosts, 'alongS' | 'againstS'>;
  /** Whether a street leads somewhere; absent: every one does. */
  leads?: (edge: number) => boolean;
}

/**
 * Joins each place to the nearest point of an edge that can be walked in at least one direction at
 * the given costs and leads somewhere. A scrap that lies nearer takes the place only where nothing
 * better is near enough; else it is a second join, for what stands along it. A place in a compound
 * with known gates does not go through its wall: it is joined to a street inside, or goes straight to
 * a gate and from there to the nearest street, whichever is shorter. Where neither leads to a street
 * the wall does not count.
 * @param maxM largest distance in metres, > 0; a place further off (or without coordinates) gets −1;
 * the way to a gate comes on top, whatever the size of the compound
 */
export function snap(
  streets: WalkedStreets,
  places: readonly LngLat[],
  maxM: number = MAX_SNAP_M,
): Snaps {
  const { graph, leads } = streets;
  const any = usableStreets(streets);
  const leading = leads && {
    ...any,
    isUsable: (edge: number) => any.isUsable(edge) && leads(edge),
  };
  const joins: { place: number; found: Nearest }[] = [];
  const scraps: { place: number; found: Nearest }[] = [];
  places.forEach(({ lng, lat }, place) => {
    const nearest = nearestWay(any, lng * 1e7, lat * 1e7, maxM);
    if (!nearest) return;
    const found =
      !leading || leads(nearest.edge)
        ? nearest
        : (nearestWay(leading, lng * 1e7, lat * 1e7, maxM) ?? nearest);
    joins.push({ place, found });
    if (found !== nearest) scraps.push({ place, found: nearest });
  });
  const entries = places.length + scraps.length;
  const edge = new Int32Array(entries).fill(-1);
  const fraction = new Float64Array(entries);
  const distanceM = new Float64Array(entries).fill(NaN);
  const write = (entry: number, found: Nearest): void => {
    edge[entry] = found.edge;
    fraction[entry] = fractionAlong(graph, found);
    distanceM[entry] = found.distanceM;
  };
  for (const { place, found } of joins) write(place, found);
  scraps.forEach(({ found }, at) => write(places.length + at, found));
  if (scraps.length === 0) return { edge, fraction, distanceM };
  return { edge, fraction, distanceM, alsoOf: Uint32Array.from(scraps, ({ place }) => place) };
}

function usableStreets({ graph, index, costs }: WalkedStreets): UsableStreets {
  const { alongS, againstS } = costs;
  return {
    graph,
    index,
    isUsable: (edge) =>
      !(graph.edgeFlags[edge]! & CLOSED) &&
      (alongS[edge]! < Infinity || againstS[edge]! < Infinity),
  };
}

/** The join of one place (units of 1e-7 degree), whatever walls there are. */
export function joinAt(
  streets: WalkedStreets,
  x: number,
  y: number,
  maxM: number = MAX_SNAP_M,
): { edge: number; fraction: number; distanceM: number } | undefined {
  const best = nearestSegment(usableStreets(streets), x, y, maxM);
  return best && { ...best, fraction: fractionAlong(streets.graph, best) };
}

function nearestWay(
  streets: UsableStreets,
  x: number,
  y: number,
  maxM: number,
): Nearest | undefined {
  const { graph } = streets;
  const within = compoundAt(graph, x, y);
  if (within < 0) return nearestSegment(streets, x, y, maxM);
  let best = nearestSegment(streets, x, y, maxM, within);
  for (let gate = graph.gateStart[within]!; gate < graph.gateStart[within + 1]!; gate++) {
    const gateX = graph.gateLngE7[gate]!;
    const gateY = graph.gateLatE7[gate]!;
    const found = nearestSegment(streets, gateX, gateY, maxM);
    if (!found) continue;
    const distanceM = distanceE7M(x, y, gateX, gateY) + found.distanceM;
    if (!best || distanceM < best.distanceM) best = { ...found, distanceM };
  }
  return best ?? nearestSegment(streets, x, y, maxM);
}
