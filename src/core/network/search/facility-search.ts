import type { BoundedSearch } from './bounded-search.ts';
import { edgeCount } from '../graph/graph.ts';
import type { NearestTimes } from './nearest.ts';
import { legS, StreetTimes } from './street-times.ts';
import type { PreparedWalker } from './prepared-walker.ts';
import { listJoins, findSnappedPlace, placesIn, type Snaps } from '../snapping/snap.ts';

/** Joins of demand points by their edge, so that a search looks only at those near it. */
export interface DemandByEdge {
  demand: Snaps;
  /** Entry `edge` … `edge + 1` into `joins`. */
  first: Uint32Array;
  joins: Uint32Array;
}

export function demandByEdge(prepared: PreparedWalker, demand: Snaps): DemandByEdge {
  const edges = edgeCount(prepared.graph);
  const first = new Uint32Array(edges + 1);
  for (const edge of demand.edge) if (edge >= 0) first[edge + 1]!++;
  for (let edge = 0; edge < edges; edge++) first[edge + 1]! += first[edge]!;
  const next = first.slice(0, edges);
  const joins = new Uint32Array(first[edges]!);
  demand.edge.forEach((edge, join) => {
    if (edge >= 0) joins[next[edge]!++] = join;
  });
  return { demand, first, joins };
}

/**
 * Searches from one facility after another, each with its own reach; keeps its arrays between two
 * facilities and resets only what was touched.
 */
export class FacilitySearch {
  /** Demand points reached by the last facility: the first `count` entries. */
  readonly place: Uint32Array;
  /** Their times in seconds. */
  readonly timeS: Float64Array;
  count = 0;
  readonly #streets: StreetTimes;
  readonly #prepared: PreparedWalker;
  readonly #demand: DemandByEdge;
  /** Where a place with several joins stands in the list, if it does; absent where none has. */
  readonly #slot: Uint32Array | undefined;

  constructor(prepared: PreparedWalker, demand: DemandByEdge) {
    this.#prepared = prepared;
    this.#demand = demand;
    this.#streets = new StreetTimes(prepared);
    this.place = new Uint32Array(demand.joins.length);
    this.timeS = new Float64Array(demand.joins.length);
    this.#slot = demand.demand.alsoOf && new Uint32Array(placesIn(demand.demand));
  }

  /** Its search, for whoever searches in between. */
  get search(): BoundedSearch {
    return this.#streets.search;
  }

  /** Finds the demand points that one facility reaches within `budgetS` seconds. */
  run(facilities: Snaps, facility: number, budgetS: number): void {
    const streets = this.#streets;
    const { graph } = this.#prepared;
    this.count = 0;
    streets.run(facilities, listJoins(facilities, facility), budgetS);
    for (const edge of streets.onEdge.keys()) this.#collect(edge, budgetS);
    streets.forEachReached((node) => {
      for (let half = graph.firstHalf[node]!; half < graph.firstHalf[node + 1]!; half++) {
        const edge = graph.halfEdge[half]! >>> 1;
        const atEnd = (graph.halfEdge[half]! & 1) === 1;
        // Each edge once: from its drawn start, or from its end where the start is out of reach.
        if (atEnd && streets.nodeS(graph.edgeFrom[edge]!) < Infinity) continue;
        if (!streets.onEdge.has(edge)) this.#collect(edge, budgetS);
      }
    });
  }

  #collect(edge: number, budgetS: number): void {
    const { demand, first, joins } = this.#demand;
    if (first[edge] === first[edge + 1]) return;
    const streets = this.#streets;
    streets.look(edge);
    for (let i = first[edge]!; i < first[edge + 1]!; i++) {
      const join = joins[i]!;
      const timeS = streets.timeS(demand.fraction[join]!) + legS(this.#prepared, demand, join);
      if (timeS <= budgetS) this.#reached(findSnappedPlace(demand, join), timeS);
    }
  }

  #reached(place: number, timeS: number): void {
    const slot = this.#slot;
    if (slot) {
      const at = slot[place]!;
      if (at < this.count && this.place[at] === place) {
        this.timeS[at] = Math.min(this.timeS[at]!, timeS);
        return;
      }
      slot[place] = this.count;
    }
    this.place[this.count] = place;
    this.timeS[this.count++] = timeS;
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
