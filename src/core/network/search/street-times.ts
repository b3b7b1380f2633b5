import { nodeCount } from '../graph/graph.ts';
import type { SearchCosts } from '../costs/search-costs.ts';
import type { Snaps } from '../snapping/snap.ts';
import { BoundedSearch, type SearchRows } from './bounded-search.ts';
import type { PreparedWalker } from './prepared-walker.ts';

/** Seconds for a share of an edge; a share of nothing costs nothing even on a closed edge. */
export function partS(share: number, wholeS: number): number {
  return share > 0 ? share * wholeS : 0;
}

/** Seconds from one point of an edge to another point of the same edge, along it. */
function alongEdgeS(costs: SearchCosts, edge: number, from: number, to: number): number {
  return to >= from
    ? partS(to - from, costs.alongS[edge]!)
    : partS(from - to, costs.againstS[edge]!);
}

/** Seconds between a place and the point of the network that one of its joins leads to. */
export function legS(prepared: PreparedWalker, snaps: Snaps, join: number): number {
  return snaps.distanceM[join]! / prepared.walker.levelSpeedMps.value;
}

/** Joins of facilities by their edge. */
function joinsByEdge(facilities: Snaps, joins: Iterable<number>): Map<number, number[]> {
  const byEdge = new Map<number, number[]>();
  for (const join of joins) {
    const edge = facilities.edge[join]!;
    if (edge < 0) continue;
    const there = byEdge.get(edge);
    if (there) there.push(join);
    else byEdge.set(edge, [join]);
  }
  return byEdge;
}

/** What a search over a walker's network reads: its rows, their seconds, and how many nodes they have. */
export function searchRows({ graph, costs, own }: PreparedWalker): {
  rows: SearchRows;
  halfS: Float32Array;
  nodes: number;
} {
  return own ?? { rows: graph, halfS: costs.halfS, nodes: nodeCount(graph) };
}

const NO_JOINS: readonly number[] = [];

/** Starts a search at both ends of the edge that a join of a facility leads to. */
export function seedFacility(
  search: Pick<BoundedSearch, 'seed'>,
  prepared: PreparedWalker,
  facilities: Snaps,
  join: number,
  budgetS: number,
): void {
  const edge = facilities.edge[join]!;
  if (edge < 0) return;
  const { graph, costs, own } = prepared;
  const startS = legS(prepared, facilities, join);
  const fraction = facilities.fraction[join]!;
  const seed = (node: number, nodeS: number): void => {
    if (!(nodeS <= budgetS)) return;
    search.seed(node, nodeS, join);
    if (own && own.leaving[node]! >= 0) search.seed(own.leaving[node]!, nodeS, join);
  };
  seed(graph.edgeFrom[edge]!, startS + partS(fraction, costs.againstS[edge]!));
  seed(graph.edgeTo[edge]!, startS + partS(1 - fraction, costs.alongS[edge]!));
}

/**
 * Times at points of streets after a search from some facilities: the one place that says how long it
 * takes from any point of an edge, by its ends or along it where a facility stands on it. First `look`
 * at the edge, then ask `timeS` of any of its points.
 */
export class StreetTimes {
  readonly search: BoundedSearch;
  /** Joins of the facilities that stand on each edge. */
  onEdge: ReadonlyMap<number, readonly number[]> = new Map();
  /** Join of the facility that the last answer leads to; −1 where none. */
  owner = -1;
  readonly #prepared: PreparedWalker;
  readonly #entered: Int32Array | undefined;
  #facilities: Snaps | undefined;
  #edge = 0;
  #fromS = Infinity;
  #toS = Infinity;
  #joins: readonly number[] = NO_JOINS;

  constructor(prepared: PreparedWalker, search?: BoundedSearch) {
    this.#prepared = prepared;
    this.#entered = prepared.own?.entered;
    this.search = search ?? new BoundedSearch(searchRows(prepared).nodes);
  }

  /** Searches from some joins of facilities, up to `budgetS` seconds. */
  run(facilities: Snaps, joins: Iterable<number>, budgetS: number): void {
    const { search } = this;
    const { rows, halfS } = searchRows(this.#prepared);
    search.clear();
    this.#facilities = facilities;
    this.onEdge = joinsByEdge(facilities, joins);
    for (const there of this.onEdge.values()) {
      for (const join of there) seedFacility(search, this.#prepared, facilities, join, budgetS);
    }
    search.run(rows, halfS, budgetS);
  }

  /** Row of the search that holds the time at a node of the graph: the node, or it as entered. */
  #rowOf(node: number): number {
    if (!this.#entered) return node;
    const entered = this.#entered[node]!;
    const { timeS } = this.search;
    return entered >= 0 && timeS[entered]! < timeS[node]! ? entered : node;
  }

  /** Seconds at a node of the graph, Infinity beyond the budget. */
  nodeS(node: number): number {
    return this.search.timeS[this.#rowOf(node)]!;
  }

  look(edge: number): void {
    const { graph } = this.#prepared;
    this.#edge = edge;
    this.#fromS = this.nodeS(graph.edgeFrom[edge]!);
    this.#toS = this.nodeS(graph.edgeTo[edge]!);
    this.#joins = this.onEdge.get(edge) ?? NO_JOINS;
  }

  /** Seconds at the point that lies at a share of the length of the edge looked at; sets `owner`. */
  timeS(fraction: number): number {
    const { graph, costs } = this.#prepared;
    const edge = this.#edge;
    const byFromS = this.#fromS + partS(fraction, costs.alongS[edge]!);
    const byToS = this.#toS + partS(1 - fraction, costs.againstS[edge]!);
    let bestS = byToS < byFromS ? byToS : byFromS;
    const end = byToS < byFromS ? graph.edgeTo[edge]! : graph.edgeFrom[edge]!;
    this.owner = this.search.owner[this.#rowOf(end)]!;
    for (const join of this.#joins) {
      const facilities = this.#facilities!;
      const directS =
        legS(this.#prepared, facilities, join) +
        alongEdgeS(costs, edge, facilities.fraction[join]!, fraction);
      if (directS >= bestS) continue;
      bestS = directS;
      this.owner = join;
    }
    return bestS;
  }

  /** Calls once with each node of the graph that was reached. */
  forEachReached(visit: (node: number) => void): void {
    const { reached, reachedCount, timeS } = this.search;
    const { graph, own } = this.#prepared;
    const nodes = nodeCount(graph);
    for (let i = 0; i < reachedCount; i++) {
      const row = reached[i]!;
      if (row < nodes) {
        visit(row);
        continue;
      }
      const node = own!.originalOf[row - nodes]!;
      if (node >= 0 && timeS[node] === Infinity) visit(node);
    }
  }
}
