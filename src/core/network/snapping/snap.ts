import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { isInCompound } from '../graph/compounds.ts';
import { distanceE7M } from '../ways/e7-metres.ts';
import { CLOSED } from '../ways/edge-flags.ts';
import type { Graph } from '../graph/graph.ts';
import {
  fractionAlong,
  nearestSegment,
  type NearestSegment,
  type UsableStreets,
} from './nearest-segment.ts';
import type { SearchCosts } from '../costs/search-costs.ts';
import type { StreetPieces } from './leading-pieces.ts';
import type { SegmentIndex } from './segment-index.ts';
import { compoundsNear, crossesWall } from './walls.ts';

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
  /** Which streets hang together and lead somewhere; absent: every one does. */
  pieces?: StreetPieces;
}

/**
 * Joins each place to the nearest point of an edge that can be walked in at least one direction at
 * the given costs and leads somewhere. A scrap that lies nearer takes the place only where nothing
 * better is near enough, the nearest first; the others, and those beside a better street, are second
 * joins, for what stands along them. Nobody goes through the wall of a compound with known gates,
 * from inside or from outside: who is inside is joined to a street inside, or goes straight to a gate
 * and from there to the nearest street, whichever is shorter. Where neither leads to a street the
 * wall does not count.
 * @param maxM largest distance in metres, > 0; a place further off (or without coordinates) gets −1;
 * the way to a gate comes on top, whatever the size of the compound
 */
export function snap(
  streets: WalkedStreets,
  places: readonly LngLat[],
  maxM: number = MAX_SNAP_M,
): Snaps {
  const { graph } = streets;
  const first: (NearestSegment | undefined)[] = [];
  const second: { place: number; found: NearestSegment }[] = [];
  places.forEach(({ lng, lat }, place) => {
    const joins = joinsAt(streets, lng * 1e7, lat * 1e7, maxM);
    first.push(joins[0]);
    for (const found of joins.slice(1)) second.push({ place, found });
  });
  const joins = [...first, ...second.map(({ found }) => found)];
  const snaps: Snaps = {
    edge: Int32Array.from(joins, (found) => found?.edge ?? -1),
    fraction: Float64Array.from(joins, (found) => (found ? fractionAlong(graph, found) : 0)),
    distanceM: Float64Array.from(joins, (found) => found?.distanceM ?? NaN),
  };
  if (second.length > 0) snaps.alsoOf = Uint32Array.from(second, ({ place }) => place);
  return snaps;
}

/** The joins of one place: the street that leads somewhere, if any, then each scrap that lies nearer. */
function joinsAt(streets: WalkedStreets, x: number, y: number, maxM: number): NearestSegment[] {
  const { pieces } = streets;
  const usable = usableStreets(streets);
  const scraps: NearestSegment[] = [];
  const left: UsableStreets = {
    ...usable,
    isUsable: (edge) =>
      usable.isUsable(edge) &&
      !scraps.some((scrap) => pieces!.pieceAt(scrap.edge) === pieces!.pieceAt(edge)),
  };
  for (;;) {
    const found = nearestWay(left, x, y, maxM);
    if (!found) return scraps;
    if (!pieces || pieces.leads(found.edge)) return [found, ...scraps];
    scraps.push(found);
  }
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

/**
 * Finds the way from a place to the nearest street: straight where no wall of a compound with known
 * gates stands between, else by a gate. From inside every gate of the innermost compound is tried,
 * however far; from outside those within the largest distance, and only where nothing else is. Where
 * all that leads to no street the walls do not count.
 * @param passed compounds whose gate the place is, with neither side behind their wall
 */
function nearestWay(
  streets: UsableStreets,
  x: number,
  y: number,
  maxM: number,
  passed: readonly number[] = [],
): NearestSegment | undefined {
  const { graph } = streets;
  const near = compoundsNear(graph, x, y, maxM).filter((compound) => !passed.includes(compound));
  if (near.length === 0) return nearestSegment(streets, x, y, maxM);
  const within = near.find((compound) => isInCompound(graph, compound, x, y)) ?? -1;
  const straight = nearestSegment(
    streets,
    x,
    y,
    maxM,
    (footX, footY) =>
      (within < 0 || isInCompound(graph, within, footX, footY)) &&
      !crossesWall(graph, near, x, y, footX, footY),
  );
  if (within >= 0) {
    const round = nearestByGate(streets, [within], x, y, maxM, Infinity, passed);
    if (!straight || (round && round.distanceM < straight.distanceM)) {
      return round ?? nearestSegment(streets, x, y, maxM);
    }
  }
  if (straight || passed.length > 0) return straight ?? nearestSegment(streets, x, y, maxM);
  return (
    nearestByGate(streets, near, x, y, maxM, maxM, passed) ?? nearestSegment(streets, x, y, maxM)
  );
}

/** The shortest way by a gate of some compounds: straight to it and on to the nearest street. */
function nearestByGate(
  streets: UsableStreets,
  compounds: readonly number[],
  x: number,
  y: number,
  maxM: number,
  farthestGateM: number,
  passed: readonly number[],
): NearestSegment | undefined {
  const { gateStart, gateLngE7, gateLatE7 } = streets.graph;
  let best: NearestSegment | undefined;
  for (const compound of compounds) {
    for (let gate = gateStart[compound]!; gate < gateStart[compound + 1]!; gate++) {
      const [gateX, gateY] = [gateLngE7[gate]!, gateLatE7[gate]!];
      const toGateM = distanceE7M(x, y, gateX, gateY);
      if (toGateM > farthestGateM || (best && toGateM >= best.distanceM)) continue;
      const found = nearestWay(streets, gateX, gateY, maxM, [...passed, compound]);
      if (!found) continue;
      const distanceM = toGateM + found.distanceM;
      if (!best || distanceM < best.distanceM) best = { ...found, distanceM };
    }
  }
  return best;
}
