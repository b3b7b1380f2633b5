import { BoundedSearch } from './bounded-search.ts';
import { edgeCount, nodeCount } from './graph.ts';
import { alongEdgeS, offNetworkS, partS, seedFacility, type NearestTimes } from './nearest.ts';
import type { PreparedWalker } from './prepared-walker.ts';
import type { Snaps } from './snap.ts';

/** Demand points by the edge they are joined to, so that a search looks only at those near it. */
export interface DemandByEdge {
  demand: Snaps;
  /** Entry `edge` … `edge + 1` into `places`. */
  first: Uint32Array;
  places: Uint32Array;
}

export function demandByEdge(prepared: PreparedWalker, demand: Snaps): DemandByEdge {
  const edges = edgeCount(prepared.graph);
  const first = new Uint32Array(edges + 1);
  for (const edge of demand.edge) if (edge >= 0) first[edge + 1]!++;
  for (let edge = 0; edge < edges; edge++) first[edge + 1]! += first[edge]!;
  const next = first.slice(0, edges);
  const places = new Uint32Array(first[edges]!);
  demand.edge.forEach((edge, place) => {
    if (edge >= 0) places[next[edge]!++] = place;
  });
  return { demand, first, places };
}

/**
 * Searches from one facility after another, each with its own reach; keeps its arrays between two
 * facilities and resets only what was touched.
 */
export class FacilitySearch {
  readonly search: BoundedSearch;
  /** Demand points reached by the last facility: the first `count` entries. */
  readonly place: Uint32Array;
  /** Their times in seconds. */
  readonly timeS: Float64Array;
  count = 0;
  readonly #prepared: PreparedWalker;
  readonly #demand: DemandByEdge;

  constructor(prepared: PreparedWalker, demand: DemandByEdge) {
    this.#prepared = prepared;
    this.#demand = demand;
    this.search = new BoundedSearch(nodeCount(prepared.graph));
    this.place = new Uint32Array(demand.places.length);
    this.timeS = new Float64Array(demand.places.length);
  }

  /** Finds the demand points that one facility reaches within `budgetS` seconds. */
  run(facilities: Snaps, facility: number, budgetS: number): void {
    const { search } = this;
    const { graph, costs } = this.#prepared;
    search.clear();
    this.count = 0;
    const own = facilities.edge[facility]!;
    if (own < 0) return;
    seedFacility(search, this.#prepared, facilities, facility, budgetS);
    search.run(graph, costs.halfS, budgetS);
    this.#collect(own, facilities, facility, budgetS);
    for (let i = 0; i < search.reachedCount; i++) {
      const node = search.reached[i]!;
      for (let half = graph.firstHalf[node]!; half < graph.firstHalf[node + 1]!; half++) {
        const edge = graph.halfEdge[half]! >>> 1;
        const atEnd = (graph.halfEdge[half]! & 1) === 1;
        // Each edge once: from its drawn start, or from its end where the start is out of reach.
        if (edge === own) continue;
        if (atEnd && search.timeS[graph.edgeFrom[edge]!]! < Infinity) continue;
        this.#collect(edge, facilities, facility, budgetS);
      }
    }
  }

  #collect(edge: number, facilities: Snaps, facility: number, budgetS: number): void {
    const { demand, first, places } = this.#demand;
    const { graph, costs } = this.#prepared;
    for (let i = first[edge]!; i < first[edge + 1]!; i++) {
      const place = places[i]!;
      const fraction = demand.fraction[place]!;
      let bestS = Math.min(
        this.search.timeS[graph.edgeFrom[edge]!]! + partS(fraction, costs.alongS[edge]!),
        this.search.timeS[graph.edgeTo[edge]!]! + partS(1 - fraction, costs.againstS[edge]!),
      );
      if (edge === facilities.edge[facility]) {
        const startS = offNetworkS(this.#prepared, facilities, facility);
        const at = facilities.fraction[facility]!;
        bestS = Math.min(bestS, startS + alongEdgeS(costs, edge, at, fraction));
      }
      const timeS = bestS + offNetworkS(this.#prepared, demand, place);
      if (timeS > budgetS) continue;
      this.place[this.count] = place;
      this.timeS[this.count++] = timeS;
    }
  }
}

/**
 * What the demand points have when one more site joins the facilities of `others`: only that site is
 * searched. `into` may be `others` itself.
 * @param number what stands in `facility` for the site
 */
export function mergeSite(
  others: NearestTimes,
  found: FacilitySearch,
  number: number,
  into: NearestTimes,
): NearestTimes {
  if (into !== others) {
    into.timeS.set(others.timeS);
    into.facility.set(others.facility);
  }
  for (let i = 0; i < found.count; i++) {
    const place = found.place[i]!;
    if (found.timeS[i]! < into.timeS[place]!) {
      into.timeS[place] = found.timeS[i]!;
      into.facility[place] = number;
    }
  }
  return into;
}
