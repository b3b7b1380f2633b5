import { edgeCount } from '../graph/graph.ts';
import type { PreparedWalker } from './prepared-walker.ts';

const fastest = new WeakMap<PreparedWalker, number>();

/** Metres per second on the fastest edge, or off the network where that is faster. */
function fastestMps(prepared: PreparedWalker): number {
  let most = fastest.get(prepared);
  if (most === undefined) {
    const { graph, costs, walker } = prepared;
    most = walker.levelSpeedMps.value;
    for (let edge = 0; edge < edgeCount(graph); edge++) {
      const edgeS = Math.min(costs.alongS[edge]!, costs.againstS[edge]!);
      if (edgeS > 0) most = Math.max(most, graph.edgeLengthM[edge]! / edgeS);
    }
    fastest.set(prepared, most);
  }
  return most;
}

/** What rounding may add to a length. */
const ROUNDING = 1.001;

/** Straight distance in metres beyond which nothing is reached from a place within a time, whatever the streets. */
export function farthestM(prepared: PreparedWalker, seconds: number): number {
  return fastestMps(prepared) * seconds * ROUNDING;
}
