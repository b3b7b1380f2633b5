import { fromE7 } from '../ways/e7-metres.ts';
import { ADDED, LIFT, OFF_GROUND, PASSAGE, STEPS } from '../ways/edge-flags.ts';
import { nodeCount, type Graph } from './graph.ts';
import { heightAtM, type Relief } from './relief.ts';

/** Rounds of smoothing; a bridge of n pieces settles in about n² / 4 rounds. */
const MOST_ROUNDS = 2000;
const SETTLED_M = 0.01;

/**
 * Height in metres of every node, NaN where the relief does not know it. A node that only bridges,
 * tunnels, steps or lifts come to does not lie on the ground: its height is drawn evenly between the
 * ends of the bridge or tunnel (each node is the mean of its neighbours weighted by 1 / length).
 */
export function nodeHeightsM(graph: Graph, relief: Relief): Float32Array {
  const nodes = nodeCount(graph);
  const heightM = new Float32Array(nodes);
  const floating: number[] = [];
  for (let node = 0; node < nodes; node++) {
    heightM[node] = heightAtM(
      relief,
      fromE7(graph.nodeLngE7[node]!),
      fromE7(graph.nodeLatE7[node]!),
    );
    if (isOffGround(graph, node)) {
      floating.push(node);
      heightM[node] = NaN;
    }
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let change = 0;
    for (const node of floating) {
      const before = heightM[node]!;
      const after = meanOfNeighbours(graph, heightM, node);
      if (Number.isNaN(after)) continue;
      heightM[node] = after;
      change = Math.max(change, Number.isNaN(before) ? Infinity : Math.abs(after - before));
    }
    if (change < SETTLED_M) break;
  }
  return heightM;
}

function isOffGround(graph: Graph, node: number): boolean {
  let off = false;
  for (let half = graph.firstHalf[node]!; half < graph.firstHalf[node + 1]!; half++) {
    const flags = graph.edgeFlags[graph.halfEdge[half]! >>> 1]!;
    // A link that a scenario adds does not move the street it comes to.
    if (flags & ADDED) continue;
    if (flags & OFF_GROUND) off = true;
    else if (!(flags & (STEPS | LIFT | PASSAGE))) return false;
  }
  return off;
}

function meanOfNeighbours(graph: Graph, heightM: Float32Array, node: number): number {
  let sum = 0;
  let weights = 0;
  for (let half = graph.firstHalf[node]!; half < graph.firstHalf[node + 1]!; half++) {
    const edge = graph.halfEdge[half]! >>> 1;
    const height = heightM[graph.halfTo[half]!]!;
    const flags = graph.edgeFlags[edge]!;
    if (flags & ADDED || !(flags & (OFF_GROUND | PASSAGE)) || Number.isNaN(height)) continue;
    const weight = 1 / Math.max(graph.edgeLengthM[edge]!, 0.1);
    sum += weight * height;
    weights += weight;
  }
  return weights > 0 ? sum / weights : NaN;
}
