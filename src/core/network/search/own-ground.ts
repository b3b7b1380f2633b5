import { compoundsMeeting, isInCompound } from '../graph/compounds.ts';
import { findComponents } from '../graph/components.ts';
import { nodeCount, type Graph } from '../graph/graph.ts';
import { CLOSED, OWN_GROUND } from '../ways/edge-flags.ts';
import type { SearchCosts } from '../costs/search-costs.ts';
import type { SearchRows } from './bounded-search.ts';

/**
 * Ground behind gates that only those pass who live or call there. A search from a facility leaves
 * the facility's own ground by such gates first and enters the ground of a home by them last; nobody
 * goes in by one and out by another. So each node of such ground stands three times in the rows that
 * a search reads: as itself, where these gates are closed; as the place that one leaves from; and as
 * the place that one has entered.
 */
export interface OwnGround {
  rows: SearchRows;
  /** Seconds in the order of the rows. */
  halfS: Float32Array;
  nodes: number;
  /** By node of the graph: which ground it lies on, −1 for none. */
  groundOf: Int32Array;
  /** By node: where one leaves from, and where one has entered; −1 for nodes on no such ground. */
  leaving: Int32Array;
  entered: Int32Array;
  /** By node of the rows beyond the graph's: the node that one has entered, −1 where one leaves. */
  originalOf: Int32Array;
}

const isOwnPassage = (graph: Graph, edge: number): boolean =>
  (graph.edgeFlags[edge]! & (OWN_GROUND | CLOSED)) === OWN_GROUND;

/** Positions of the gates of own ground, as one text each. */
function gatePlaces(graph: Graph, passages: readonly number[]): Set<string> {
  return new Set(
    passages.map((edge) => {
      const hub = graph.edgeFrom[edge]!;
      return `${graph.nodeLngE7[hub]} ${graph.nodeLatE7[hub]}`;
    }),
  );
}

/** Compounds with such a gate among their own. */
function ownCompounds(graph: Graph, passages: readonly number[]): number[] {
  const places = gatePlaces(graph, passages);
  const { gateStart, gateLngE7, gateLatE7 } = graph;
  const found: number[] = [];
  for (let compound = 0; compound + 1 < gateStart.length; compound++) {
    for (let gate = gateStart[compound]!; gate < gateStart[compound + 1]!; gate++) {
      if (!places.has(`${gateLngE7[gate]} ${gateLatE7[gate]}`)) continue;
      found.push(compound);
      break;
    }
  }
  return found;
}

/**
 * Which own ground each node lies on: what only such gates join to a longer part of the network, and
 * what lies within the outline of a compound that has such a gate.
 */
function findGrounds(graph: Graph, passages: readonly number[]): Int32Array {
  const nodes = nodeCount(graph);
  const { edgeFrom, edgeTo, edgeLengthM, edgeFlags } = graph;
  const groundOf = new Int32Array(nodes).fill(-1);
  const { nodeComponent } = findComponents(
    nodes,
    edgeFrom,
    edgeTo,
    edgeLengthM,
    (edge) => !(edgeFlags[edge]! & (OWN_GROUND | CLOSED)),
  );
  // Parts are numbered from the longest: the first of those that the gates join is the outside.
  const clusters = joinParts(graph, passages, nodeComponent);
  for (let node = 0; node < nodes; node++) {
    const part = nodeComponent[node]!;
    const outside = clusters.get(part);
    if (outside !== undefined && outside !== part) groundOf[node] = part;
  }
  const hubs = new Set(passages.map((edge) => edgeFrom[edge]!));
  for (const hub of hubs) groundOf[hub] = -1;
  markCompounds(graph, passages, groundOf, hubs);
  return groundOf;
}

/** By part: the longest part of those that the passages join it to. */
function joinParts(
  graph: Graph,
  passages: readonly number[],
  partOf: Uint32Array,
): Map<number, number> {
  const least = new Map<number, number>();
  const find = (part: number): number => {
    let at = part;
    while (least.has(at) && least.get(at) !== at) at = least.get(at)!;
    return at;
  };
  for (const edge of passages) {
    const a = find(partOf[graph.edgeFrom[edge]!]!);
    const b = find(partOf[graph.edgeTo[edge]!]!);
    least.set(Math.max(a, b), Math.min(a, b));
    least.set(Math.min(a, b), Math.min(a, b));
  }
  return new Map([...least.keys()].map((part) => [part, find(part)]));
}

function markCompounds(
  graph: Graph,
  passages: readonly number[],
  groundOf: Int32Array,
  hubs: ReadonlySet<number>,
): void {
  const { nodeLngE7: x, nodeLatE7: y, edgeFrom, edgeTo, pointStart } = graph;
  const compounds = ownCompounds(graph, passages);
  if (compounds.length === 0) return;
  const first = nodeCount(graph);
  const positions = new Map(compounds.map((compound, at) => [compound, at]));
  const within = (lng: number, lat: number): number => {
    const around = compoundsMeeting(graph, lng, lat, lng, lat);
    const found = around.find(
      (compound) => positions.has(compound) && isInCompound(graph, compound, lng, lat),
    );
    return found === undefined ? -1 : positions.get(found)!;
  };
  for (let node = 0; node < first; node++) {
    if (groundOf[node]! >= 0 || hubs.has(node)) continue;
    const at = within(x[node]!, y[node]!);
    if (at >= 0) groundOf[node] = first + at;
  }
  // A way that ends at the gate lies inside when its next point does.
  const ends = new Set(passages.map((edge) => edgeTo[edge]!));
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    const last = pointStart[edge + 1]! - 1;
    for (const [node, next] of [
      [edgeFrom[edge]!, pointStart[edge]! + 1],
      [edgeTo[edge]!, last - 1],
    ] as const) {
      if (!ends.has(node) || groundOf[node]! >= 0) continue;
      const [lng, lat] = [graph.pointLngE7[next]!, graph.pointLatE7[next]!];
      const at = within((lng + x[node]!) / 2, (lat + y[node]!) / 2);
      if (at >= 0) groundOf[node] = first + at;
    }
  }
}

/** The grounds of the network before an edit, with the nodes that the edit set into its streets. */
function keepGrounds(graph: Graph, before: Int32Array): Int32Array {
  const groundOf = new Int32Array(nodeCount(graph)).fill(-1);
  groundOf.set(before);
  for (const { edge, of } of graph.pieces ?? []) {
    const ground = before[graph.edgeFrom[of]!]!;
    if (ground !== before[graph.edgeTo[of]!]) continue;
    for (const node of [graph.edgeFrom[edge]!, graph.edgeTo[edge]!]) {
      if (node >= before.length) groundOf[node] = ground;
    }
  }
  return groundOf;
}

/**
 * Works out the own grounds of a network; null where it has no such gate.
 * @param before of the network before it was edited
 */
export function findOwnGround(
  graph: Graph,
  costs: SearchCosts,
  before: OwnGround | null = null,
): OwnGround | null {
  const passages: number[] = [];
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (isOwnPassage(graph, edge)) passages.push(edge);
  }
  if (passages.length === 0) return null;
  const groundOf = before ? keepGrounds(graph, before.groundOf) : findGrounds(graph, passages);
  return layRows(graph, costs, groundOf);
}

function layRows(graph: Graph, costs: SearchCosts, groundOf: Int32Array): OwnGround {
  const own = nodeCount(graph);
  const leaving = new Int32Array(own).fill(-1);
  const entered = new Int32Array(own).fill(-1);
  const copies: number[] = [];
  let nodes = own;
  groundOf.forEach((ground, node) => {
    if (ground < 0) return;
    leaving[node] = nodes++;
    entered[node] = nodes++;
    copies.push(-1, node);
  });
  // A gate with nobody behind it whom it could serve is shut.
  const guarded = new Set<number>();
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (isOwnPassage(graph, edge) && groundOf[graph.edgeTo[edge]!]! >= 0) {
      guarded.add(graph.edgeFrom[edge]!);
    }
  }
  let most = graph.halfTo.length;
  groundOf.forEach((ground, node) => {
    if (ground >= 0) most += 2 * (graph.firstHalf[node + 1]! - graph.firstHalf[node]!);
  });
  const firstHalf = new Uint32Array(nodes + 1);
  const halfTo = new Uint32Array(most);
  const halfS = new Float32Array(most);
  let row = 0;
  let half = 0;
  const add = (to: number, seconds: number): void => {
    if (to < 0) return;
    halfTo[half] = to;
    halfS[half++] = seconds;
  };
  const layNode = (node: number, layer: 'itself' | 'leaving' | 'entered'): void => {
    for (let at = graph.firstHalf[node]!; at < graph.firstHalf[node + 1]!; at++) {
      const to = graph.halfTo[at]!;
      const seconds = costs.halfS[at]!;
      if (!isOwnPassage(graph, graph.halfEdge[at]! >>> 1)) {
        const same = groundOf[node] === groundOf[to];
        if (layer === 'itself') add(to, seconds);
        else if (layer === 'leaving') add(same ? leaving[to]! : to, seconds);
        else if (same) add(entered[to]!, seconds);
        continue;
      }
      const hub = graph.halfEdge[at]! & 1 ? to : node;
      if (!guarded.has(hub)) continue;
      // From the gate in, from inside to the gate, or between the gate and the street outside.
      if (node === hub) add(groundOf[to]! >= 0 ? entered[to]! : to, seconds);
      else if (groundOf[node]! < 0 ? layer === 'itself' : layer === 'leaving') add(to, seconds);
    }
    firstHalf[++row] = half;
  };
  for (let node = 0; node < own; node++) layNode(node, 'itself');
  groundOf.forEach((ground, node) => {
    if (ground < 0) return;
    layNode(node, 'leaving');
    layNode(node, 'entered');
  });
  return {
    rows: { firstHalf, halfTo: halfTo.subarray(0, half) },
    halfS: halfS.subarray(0, half),
    nodes,
    groundOf,
    leaving,
    entered,
    originalOf: Int32Array.from(copies),
  };
}
