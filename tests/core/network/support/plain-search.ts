import { OWN_GROUND } from '../../../../src/core/network/ways/edge-flags.ts';
import type { PreparedWalker } from '../../../../src/core/network/search/prepared-walker.ts';
import type { Snaps } from '../../../../src/core/network/snapping/snap.ts';

/** Not yet through a gate of own ground, out of one, in by one: each way on only from left to right. */
type Phase = 0 | 1 | 2;

interface Arc {
  from: number;
  to: number;
  seconds: number;
  /** A gate of own ground, passed from inside or from outside. */
  gate?: 'out' | 'in';
}

interface PlainGraph {
  arcs: Arc[];
  nodes: number;
  /** Node of each join, −1 where it leads to nothing. */
  facilityNode: number[];
  demandNode: number[];
}

/** Places by their joins: the place itself, and those that are joined a second time. */
function placeOfJoin({ edge, alsoOf = new Uint32Array(0) }: Snaps, join: number): number {
  const places = edge.length - alsoOf.length;
  return join < places ? join : alsoOf[join - places]!;
}

/** Connected parts by relabelling until nothing changes; the least node names the part. */
function plainParts({ graph }: PreparedWalker, isOpen: (edge: number) => boolean): number[] {
  const partOf = Array.from(graph.nodeLngE7, (_, node) => node);
  for (let changed = true; changed;) {
    changed = false;
    for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
      if (!isOpen(edge)) continue;
      const [a, b] = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!];
      const least = Math.min(partOf[a]!, partOf[b]!);
      if (partOf[a] === least && partOf[b] === least) continue;
      partOf[a] = partOf[b] = least;
      changed = true;
    }
  }
  return partOf;
}

/** Nodes that lie inside: not on the longest part, without gates, of what hangs together with them. */
function insideNodes(prepared: PreparedWalker): (node: number) => boolean {
  const { graph } = prepared;
  const partOf = plainParts(prepared, (edge) => !(graph.edgeFlags[edge]! & OWN_GROUND));
  const clusterOf = plainParts(prepared, () => true);
  const lengthOf = new Map<number, number>();
  const outsideOf = new Map<number, number>();
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    const part = partOf[graph.edgeFrom[edge]!]!;
    lengthOf.set(part, (lengthOf.get(part) ?? 0) + graph.edgeLengthM[edge]!);
  }
  partOf.forEach((part, node) => {
    const cluster = clusterOf[node]!;
    const best = outsideOf.get(cluster);
    if (best === undefined || lengthOf.get(part)! > lengthOf.get(best)!) {
      outsideOf.set(cluster, part);
    }
  });
  return (node) => partOf[node] !== outsideOf.get(clusterOf[node]!);
}

/** The network with each edge really cut at every place that stands on it. */
function cutGraph(prepared: PreparedWalker, facilities: Snaps, demand: Snaps): PlainGraph {
  const { graph, costs } = prepared;
  const isInside = insideNodes(prepared);
  const served = new Set<number>();
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (graph.edgeFlags[edge]! & OWN_GROUND && isInside(graph.edgeTo[edge]!)) {
      served.add(graph.edgeFrom[edge]!);
    }
  }
  const arcs: Arc[] = [];
  let nodes = graph.nodeLngE7.length;
  const nodeOf = (snaps: Snaps): number[] =>
    Array.from(snaps.edge, (edge) => (edge < 0 ? -1 : nodes++));
  const facilityNode = nodeOf(facilities);
  const demandNode = nodeOf(demand);
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (graph.edgeFlags[edge]! & OWN_GROUND) {
      // A gate is passed between its middle and each of its sides; only the side inside is guarded.
      const [middle, side] = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!];
      // Where nobody lives behind it, it is shut.
      if (!served.has(middle)) continue;
      const guard = isInside(side);
      const seconds = costs.alongS[edge]!;
      arcs.push({ from: side, to: middle, seconds, ...(guard && { gate: 'out' as const }) });
      arcs.push({ from: middle, to: side, seconds, ...(guard && { gate: 'in' as const }) });
      continue;
    }
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

/** The phase after an arc, undefined where it may not be gone: nobody goes in by a gate and out by one. */
function nextPhase(phase: Phase, gate: Arc['gate']): Phase | undefined {
  if (gate === 'out') return phase === 0 ? 1 : undefined;
  if (gate === 'in') return phase === 2 ? undefined : 2;
  return phase;
}

/** Bellman–Ford over places and phases: relaxes all arcs until nothing changes. */
function relax(timeS: Float64Array[], arcs: readonly Arc[]): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, seconds, gate } of arcs) {
      for (const phase of [0, 1, 2] as const) {
        const after = nextPhase(phase, gate);
        if (after === undefined) continue;
        const next = timeS[phase]![from]! + seconds;
        if (next >= timeS[after]![to]! - 1e-9) continue;
        timeS[after]![to] = next;
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
  isStart: (facility: number) => boolean,
): number[] {
  const speed = prepared.walker.levelSpeedMps.value;
  const timeS = [0, 1, 2].map(() => new Float64Array(cut.nodes).fill(Infinity));
  cut.facilityNode.forEach((node, join) => {
    if (node < 0 || !isStart(placeOfJoin(facilities, join))) return;
    timeS[0]![node] = facilities.distanceM[join]! / speed;
  });
  relax(timeS, cut.arcs);
  const places = demand.edge.length - (demand.alsoOf?.length ?? 0);
  const best: number[] = Array.from({ length: places }, () => Infinity);
  cut.demandNode.forEach((node, join) => {
    if (node < 0) return;
    const place = placeOfJoin(demand, join);
    const nodeS = Math.min(...timeS.map((times) => times[node]!));
    best[place] = Math.min(best[place]!, nodeS + demand.distanceM[join]! / speed);
  });
  return best;
}

/** Seconds from every facility to every demand point, found the plain way. */
export function plainTimes(prepared: PreparedWalker, facilities: Snaps, demand: Snaps): number[][] {
  const cut = cutGraph(prepared, facilities, demand);
  const count = facilities.edge.length - (facilities.alsoOf?.length ?? 0);
  return Array.from({ length: count }, (_, facility) =>
    timesFrom(prepared, cut, facilities, demand, (each) => each === facility),
  );
}

/** Seconds from the nearest facility to every demand point, found the plain way. */
export function plainNearest(prepared: PreparedWalker, facilities: Snaps, demand: Snaps): number[] {
  const cut = cutGraph(prepared, facilities, demand);
  return timesFrom(prepared, cut, facilities, demand, () => true);
}
