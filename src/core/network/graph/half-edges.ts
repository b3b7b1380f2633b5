import type { Graph } from './graph.ts';

/** Rows of a graph: half-edges sorted by the node they leave, in the order of the edges. */
export function halfEdges(
  nodes: number,
  edgeFrom: Uint32Array,
  edgeTo: Uint32Array,
  isOpen: (edge: number) => boolean = () => true,
): Pick<Graph, 'firstHalf' | 'halfTo' | 'halfEdge'> {
  const firstHalf = new Uint32Array(nodes + 1);
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (!isOpen(edge)) continue;
    firstHalf[edgeFrom[edge]! + 1]!++;
    firstHalf[edgeTo[edge]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) firstHalf[node + 1]! += firstHalf[node]!;
  const next = firstHalf.slice(0, nodes);
  const halfTo = new Uint32Array(firstHalf[nodes]!);
  const halfEdge = new Uint32Array(firstHalf[nodes]!);
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (!isOpen(edge)) continue;
    const out = next[edgeFrom[edge]!]!++;
    halfTo[out] = edgeTo[edge]!;
    halfEdge[out] = edge << 1;
    const back = next[edgeTo[edge]!]!++;
    halfTo[back] = edgeFrom[edge]!;
    halfEdge[back] = (edge << 1) | 1;
  }
  return { firstHalf, halfTo, halfEdge };
}
