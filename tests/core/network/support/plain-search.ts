import type { PreparedWalker } from '../../../../src/core/network/search/prepared-walker.ts';
import type { Snaps } from '../../../../src/core/network/snapping/snap.ts';

interface Arc {
  from: number;
  to: number;
  seconds: number;
}

interface PlainGraph {
  arcs: Arc[];
  nodes: number;
  /** Node of each place, −1 where it is joined to nothing. */
  facilityNode: number[];
  demandNode: number[];
}

/** The network with each edge really cut at every place that stands on it. */
function cutGraph({ graph, costs }: PreparedWalker, facilities: Snaps, demand: Snaps): PlainGraph {
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
  return { arcs, nodes, facilityNode, demandNode };
}

/** Bellman–Ford: relaxes all arcs until nothing changes. */
function relax(timeS: Float64Array, arcs: readonly Arc[]): void {
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
}

/** Seconds from the named facilities to every demand point, found the plain way. */
function timesFrom(
  prepared: PreparedWalker,
  cut: PlainGraph,
  facilities: Snaps,
  demand: Snaps,
  starts: readonly number[],
): number[] {
  const speed = prepared.walker.levelSpeedMps.value;
  const timeS = new Float64Array(cut.nodes).fill(Infinity);
  for (const facility of starts) {
    const node = cut.facilityNode[facility]!;
    if (node >= 0) timeS[node] = facilities.distanceM[facility]! / speed;
  }
  relax(timeS, cut.arcs);
  return cut.demandNode.map((node, i) =>
    node < 0 ? Infinity : timeS[node]! + demand.distanceM[i]! / speed,
  );
}

/** Seconds from every facility to every demand point, found the plain way. */
export function plainTimes(prepared: PreparedWalker, facilities: Snaps, demand: Snaps): number[][] {
  const cut = cutGraph(prepared, facilities, demand);
  return cut.facilityNode.map((_node, facility) =>
    timesFrom(prepared, cut, facilities, demand, [facility]),
  );
}

/** Seconds from the nearest facility to every demand point, found the plain way. */
export function plainNearest(prepared: PreparedWalker, facilities: Snaps, demand: Snaps): number[] {
  const cut = cutGraph(prepared, facilities, demand);
  return timesFrom(prepared, cut, facilities, demand, [...cut.facilityNode.keys()]);
}
