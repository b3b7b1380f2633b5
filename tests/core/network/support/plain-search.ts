import type { PreparedWalker } from '../../../../src/core/network/prepared-walker.ts';
import type { Snaps } from '../../../../src/core/network/snap.ts';

interface Arc {
  from: number;
  to: number;
  seconds: number;
}

/**
 * Seconds from every facility to every demand point, found the plain way: each edge is really cut at
 * every place that stands on it, then Bellman–Ford relaxes all arcs until nothing changes.
 */
export function plainTimes(prepared: PreparedWalker, facilities: Snaps, demand: Snaps): number[][] {
  const { graph, costs, walker } = prepared;
  const arcs: Arc[] = [];
  let nodes = graph.nodeLngE7.length;
  const nodeOf = (snaps: Snaps): number[] =>
    Array.from(snaps.edge, (edge) => (edge < 0 ? -1 : nodes++));
  const facilityNode = nodeOf(facilities);
  const demandNode = nodeOf(demand);
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    const between: { at: number; node: number }[] = [];
    facilities.edge.forEach((on, i) => {
      if (on === edge) between.push({ at: facilities.fraction[i]!, node: facilityNode[i]! });
    });
    demand.edge.forEach((on, i) => {
      if (on === edge) between.push({ at: demand.fraction[i]!, node: demandNode[i]! });
    });
    const stops = [
      { at: 0, node: graph.edgeFrom[edge]! },
      ...between.toSorted((a, b) => a.at - b.at),
      { at: 1, node: graph.edgeTo[edge]! },
    ];
    for (let i = 1; i < stops.length; i++) {
      const { at, node } = stops[i]!;
      const { at: beforeAt, node: before } = stops[i - 1]!;
      const seconds = (wholeS: number): number => (at > beforeAt ? (at - beforeAt) * wholeS : 0);
      arcs.push({ from: before, to: node, seconds: seconds(costs.alongS[edge]!) });
      arcs.push({ from: node, to: before, seconds: seconds(costs.againstS[edge]!) });
    }
  }
  const speed = walker.levelSpeedMps.value;
  return facilityNode.map((start, facility) => {
    if (start < 0) return demandNode.map(() => Infinity);
    const timeS = new Float64Array(nodes).fill(Infinity);
    timeS[start] = facilities.distanceM[facility]! / speed;
    for (let changed = true; changed;) {
      changed = false;
      for (const { from, to, seconds } of arcs) {
        const next = timeS[from]! + seconds;
        if (next < timeS[to]! - 1e-9) {
          timeS[to] = next;
          changed = true;
        }
      }
    }
    return demandNode.map((node, i) =>
      node < 0 ? Infinity : timeS[node]! + demand.distanceM[i]! / speed,
    );
  });
}
