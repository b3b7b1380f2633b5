import Flatbush from 'flatbush';
import { CLOSED, NO_SNAP } from '../ways/edge-flags.ts';
import { edgeCount, type Graph } from '../graph/graph.ts';
import { GrowingUint32 } from '../../base/growing-array.ts';

/** Finds the drawn segments of a graph's edges near a place. */
export interface SegmentIndex {
  /** Edges below this number are in the tree, later ones in the list of `added`. */
  edges: number;
  tree: Flatbush | null;
  /** By item of the tree: edge, and the first of the segment's two points. */
  segmentEdge: Uint32Array;
  segmentPoint: Uint32Array;
  /** Segments of edges that a scenario added, looked through one by one. */
  added: { edge: Uint32Array; point: Uint32Array };
}

function segmentsOf(graph: Graph, firstEdge: number, lastEdge: number, elevated: boolean) {
  const edges = new GrowingUint32();
  const points = new GrowingUint32();
  const shut = elevated ? CLOSED : CLOSED | NO_SNAP;
  for (let edge = firstEdge; edge < lastEdge; edge++) {
    if (graph.edgeFlags[edge]! & shut || graph.edgeLengthM[edge]! <= 0) continue;
    for (let point = graph.pointStart[edge]!; point < graph.pointStart[edge + 1]! - 1; point++) {
      edges.push(edge);
      points.push(point);
    }
  }
  return { edge: edges.view().slice(), point: points.view().slice() };
}

/**
 * Index over the segments that places may be joined to. With the index of the network before an
 * edit only the edges that the edit added are looked at anew.
 * @param elevated also bridges, tunnels, lifts and corridors, along which there are no doors
 */
export function segmentIndex(
  graph: Graph,
  before: SegmentIndex | null = null,
  elevated = false,
): SegmentIndex {
  if (before) {
    return { ...before, added: segmentsOf(graph, before.edges, edgeCount(graph), elevated) };
  }
  const { edge: segmentEdge, point: segmentPoint } = segmentsOf(
    graph,
    0,
    edgeCount(graph),
    elevated,
  );
  const tree = segmentEdge.length > 0 ? new Flatbush(segmentEdge.length, 16, Int32Array) : null;
  const { pointLngE7: lng, pointLatE7: lat } = graph;
  for (const a of segmentPoint) {
    tree!.add(
      Math.min(lng[a]!, lng[a + 1]!),
      Math.min(lat[a]!, lat[a + 1]!),
      Math.max(lng[a]!, lng[a + 1]!),
      Math.max(lat[a]!, lat[a + 1]!),
    );
  }
  tree?.finish();
  const none = new Uint32Array(0);
  const added = { edge: none, point: none };
  return { edges: edgeCount(graph), tree, segmentEdge, segmentPoint, added };
}
