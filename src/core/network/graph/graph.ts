import type { Compounds } from './compounds.ts';
import type { GraphReport } from './graph-report.ts';
import type { OpenedGate } from './opened-gates.ts';

/**
 * A walking network as compressed sparse rows. Junctions are nodes, a stretch between two junctions
 * is an edge; its drawn line is kept apart from the rows that a search reads. Nodes stand in Hilbert
 * order and edges in the order of their nodes, so that neighbours on the ground are neighbours in
 * memory. Half-edge `h` of node `n` (`firstHalf[n] <= h < firstHalf[n + 1]`) leads to `halfTo[h]`
 * over edge `halfEdge[h] >>> 1`, drawn direction when the low bit is 0.
 */
export interface Graph extends Compounds {
  /** WGS-84 in units of 1e-7 degree. */
  nodeLngE7: Int32Array;
  nodeLatE7: Int32Array;
  /** Number of nodes + 1 entries. */
  firstHalf: Uint32Array;
  halfTo: Uint32Array;
  halfEdge: Uint32Array;
  edgeFrom: Uint32Array;
  edgeTo: Uint32Array;
  edgeLengthM: Float32Array;
  /** Position in `EDGE_CLASSES`. */
  edgeClass: Uint8Array;
  /** Bits of `edge-flags.ts`. */
  edgeFlags: Uint32Array;
  /** Steps of a flight, rides of a lift, or the share of a crossing that lies in this edge. */
  edgeUnits: Float32Array;
  /** Outside id of the way; 0 for what no way drew. */
  edgeWayId: Float64Array;
  /** Line of edge `e`, both ends included: points `pointStart[e]` … `pointStart[e + 1] - 1`. */
  pointStart: Uint32Array;
  pointLngE7: Int32Array;
  pointLatE7: Int32Array;
  /** Number of the connected part a node belongs to; part 0 is the longest. */
  nodeComponent: Uint32Array;
  componentLengthM: Float64Array;
  /** Edges that an edit made by cutting others, with the edge cut and their share of its length. */
  pieces?: readonly { edge: number; of: number; share: number }[];
  /** Gates that an edit opened. */
  openedGates?: readonly OpenedGate[];
  /** ISO date of the source; null when unknown. */
  sourceDate: string | null;
  report: GraphReport;
}

export function nodeCount(graph: Graph): number {
  return graph.nodeLngE7.length;
}

export function edgeCount(graph: Graph): number {
  return graph.edgeFrom.length;
}

/** Names and element types of the arrays, in the order of the binary form. */
export const GRAPH_ARRAYS = [
  ['nodeLngE7', Int32Array],
  ['nodeLatE7', Int32Array],
  ['firstHalf', Uint32Array],
  ['halfTo', Uint32Array],
  ['halfEdge', Uint32Array],
  ['edgeFrom', Uint32Array],
  ['edgeTo', Uint32Array],
  ['edgeLengthM', Float32Array],
  ['edgeFlags', Uint32Array],
  ['edgeUnits', Float32Array],
  ['edgeWayId', Float64Array],
  ['pointStart', Uint32Array],
  ['pointLngE7', Int32Array],
  ['pointLatE7', Int32Array],
  ['nodeComponent', Uint32Array],
  ['componentLengthM', Float64Array],
  ['edgeClass', Uint8Array],
  // Later additions: a file without them has none.
  ['compoundStart', Uint32Array],
  ['compoundLngE7', Int32Array],
  ['compoundLatE7', Int32Array],
  ['gateStart', Uint32Array],
  ['gateLngE7', Int32Array],
  ['gateLatE7', Int32Array],
  ['holeStart', Uint32Array],
] as const;

/** Bytes held by the arrays of a graph. */
export function graphBytes(graph: Graph): number {
  return GRAPH_ARRAYS.reduce((sum, [name]) => sum + graph[name].byteLength, 0);
}
