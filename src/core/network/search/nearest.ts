import { BoundedSearch } from './bounded-search.ts';
import { nodeCount } from '../graph/graph.ts';
import type { PreparedWalker } from './prepared-walker.ts';
import type { SearchCosts } from '../costs/search-costs.ts';
import { findSnappedPlace, placesIn, type Snaps } from '../snapping/snap.ts';

/** Nearest facility of every demand point. */
export interface NearestTimes {
  /** Seconds, ways off the network at both ends included; Infinity beyond the budget. */
  timeS: Float64Array;
  /** Position in the list of facilities; −1 where none is in time. */
  facility: Int32Array;
}

/** Seconds for a share of an edge; a share of nothing costs nothing even on a closed edge. */
export function partS(share: number, wholeS: number): number {
  return share > 0 ? share * wholeS : 0;
}

/** Seconds from one point of an edge to another point of the same edge, along it. */
export function alongEdgeS(costs: SearchCosts, edge: number, from: number, to: number): number {
  return to >= from
    ? partS(to - from, costs.alongS[edge]!)
    : partS(from - to, costs.againstS[edge]!);
}

/** Seconds between a place and the point of the network it is joined to. */
export function offNetworkS(prepared: PreparedWalker, snaps: Snaps, place: number): number {
  return snaps.distanceM[place]! / prepared.walker.levelSpeedMps.value;
}

/** Starts a search at both ends of the edge that a facility is joined to. */
export function seedFacility(
  search: BoundedSearch,
  prepared: PreparedWalker,
  facilities: Snaps,
  facility: number,
  budgetS: number,
): void {
  const edge = facilities.edge[facility]!;
  if (edge < 0) return;
  const { graph, costs } = prepared;
  const startS = offNetworkS(prepared, facilities, facility);
  const fraction = facilities.fraction[facility]!;
  const fromS = startS + partS(fraction, costs.againstS[edge]!);
  const toS = startS + partS(1 - fraction, costs.alongS[edge]!);
  if (fromS <= budgetS) search.seed(graph.edgeFrom[edge]!, fromS, facility);
  if (toS <= budgetS) search.seed(graph.edgeTo[edge]!, toS, facility);
}

/** Joins of facilities by their edge. */
export function facilitiesByEdge(facilities: Snaps): Map<number, number[]> {
  const byEdge = new Map<number, number[]>();
  facilities.edge.forEach((edge, facility) => {
    if (edge < 0) return;
    const there = byEdge.get(edge);
    if (there) there.push(facility);
    else byEdge.set(edge, [facility]);
  });
  return byEdge;
}

/** One search from all facilities at once; node times stay in the returned search. */
export function searchFromAll(
  prepared: PreparedWalker,
  facilities: Snaps,
  budgetS: number,
  search: BoundedSearch = new BoundedSearch(nodeCount(prepared.graph)),
): BoundedSearch {
  search.clear();
  for (let facility = 0; facility < facilities.edge.length; facility++) {
    seedFacility(search, prepared, facilities, facility, budgetS);
  }
  search.run(prepared.graph, prepared.costs.halfS, budgetS);
  return search;
}

/**
 * The nearest facility and its time for every demand point, exact also where both stand in the
 * middle of edges or on the same edge.
 * @param budgetS longest walk in seconds; longer ones count as none
 * @param into arrays of the caller, one entry for each demand point; made anew when absent
 */
export function nearest(
  prepared: PreparedWalker,
  facilities: Snaps,
  demand: Snaps,
  budgetS: number,
  search?: BoundedSearch,
  into: NearestTimes = emptyTimes(placesIn(demand)),
): NearestTimes {
  const found = searchFromAll(prepared, facilities, budgetS, search);
  const { graph, costs } = prepared;
  const byEdge = facilitiesByEdge(facilities);
  into.timeS.fill(Infinity);
  into.facility.fill(-1);
  for (let entry = 0; entry < demand.edge.length; entry++) {
    const edge = demand.edge[entry]!;
    if (edge < 0) continue;
    const fraction = demand.fraction[entry]!;
    const from = graph.edgeFrom[edge]!;
    const to = graph.edgeTo[edge]!;
    let bestS = found.timeS[from]! + partS(fraction, costs.alongS[edge]!);
    let owner = found.owner[from]!;
    const otherS = found.timeS[to]! + partS(1 - fraction, costs.againstS[edge]!);
    if (otherS < bestS) {
      bestS = otherS;
      owner = found.owner[to]!;
    }
    for (const facility of byEdge.get(edge) ?? []) {
      const at = facilities.fraction[facility]!;
      const directS =
        offNetworkS(prepared, facilities, facility) + alongEdgeS(costs, edge, at, fraction);
      if (directS < bestS) {
        bestS = directS;
        owner = facility;
      }
    }
    const timeS = bestS + offNetworkS(prepared, demand, entry);
    const place = findSnappedPlace(demand, entry);
    if (timeS <= budgetS && timeS < into.timeS[place]!) {
      into.timeS[place] = timeS;
      into.facility[place] = findSnappedPlace(facilities, owner);
    }
  }
  return into;
}

export function emptyTimes(places: number): NearestTimes {
  return {
    timeS: new Float64Array(places).fill(Infinity),
    facility: new Int32Array(places).fill(-1),
  };
}
