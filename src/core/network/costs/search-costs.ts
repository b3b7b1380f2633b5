import type { EdgeTimes } from './edge-times.ts';
import type { Graph } from '../graph/graph.ts';

/**
 * Which way is walked: to the facility, from it, or there and back. `both` is the mean of the two
 * directions over one and the same path, so that it compares with a one-way budget.
 */
export type Direction = 'to' | 'from' | 'both';

/** What a search that starts at facilities pays, in seconds. */
export interface SearchCosts {
  /** Paid to move from the drawn start of an edge to its end. */
  alongS: Float32Array;
  /** Paid to move from the drawn end to the start. */
  againstS: Float32Array;
  /** The same in the order of the graph's half-edges. */
  halfS: Float32Array;
}

/** Turns walking times into what a search from the facilities pays for a direction. */
export function searchCosts(graph: Graph, times: EdgeTimes, direction: Direction): SearchCosts {
  const { forwardS, backwardS } = times;
  let alongS = direction === 'to' ? backwardS : forwardS;
  let againstS = direction === 'to' ? forwardS : backwardS;
  if (direction === 'both') {
    alongS = forwardS.map((there, edge) => (there + backwardS[edge]!) / 2);
    againstS = alongS;
  }
  const halves = graph.halfEdge.length;
  const halfS = new Float32Array(halves);
  for (let half = 0; half < halves; half++) {
    const edge = graph.halfEdge[half]! >>> 1;
    halfS[half] = graph.halfEdge[half]! & 1 ? againstS[edge]! : alongS[edge]!;
  }
  return { alongS, againstS, halfS };
}
