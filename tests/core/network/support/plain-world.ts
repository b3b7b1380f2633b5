import type { Graph } from '../../../../src/core/network/graph/graph.ts';
import type { StreetPieces } from '../../../../src/core/network/snapping/leading-pieces.ts';
import type { At, Stretch, Walled } from './plain-join.ts';

/** Every drawn segment of a graph that places may be joined to, and its edge. */
export function stretchesOf(
  graph: Graph,
  maySnap: (edge: number) => boolean,
  pieces?: StreetPieces,
): { stretches: Stretch[]; edges: number[] } {
  const stretches: Stretch[] = [];
  const edges: number[] = [];
  const point = (at: number): At => [graph.pointLngE7[at]!, graph.pointLatE7[at]!];
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (!maySnap(edge)) continue;
    for (let at = graph.pointStart[edge]!; at + 1 < graph.pointStart[edge + 1]!; at++) {
      const piece = pieces?.pieceAt(edge) ?? 0;
      const leads = pieces?.leads(edge) ?? true;
      stretches.push({ a: point(at), b: point(at + 1), piece, leads });
      edges.push(edge);
    }
  }
  return { stretches, edges };
}

/** Enclosed grounds of a graph as rings and gates. */
export function walledOf(graph: Graph): Walled[] {
  const { compoundStart, holeStart, gateStart } = graph;
  return Array.from({ length: Math.max(0, compoundStart.length - 1) }, (_, compound) => {
    const [first, end] = [compoundStart[compound]!, compoundStart[compound + 1]!];
    const starts = [first, ...[...holeStart].filter((at) => at > first && at < end), end];
    return {
      rings: starts.slice(1).map((stop, ring) =>
        Array.from({ length: stop - starts[ring]! }, (_corner, at): At => {
          const point = starts[ring]! + at;
          return [graph.compoundLngE7[point]!, graph.compoundLatE7[point]!];
        }),
      ),
      gates: Array.from(
        { length: gateStart[compound + 1]! - gateStart[compound]! },
        (_gate, at): At => {
          const gate = gateStart[compound]! + at;
          return [graph.gateLngE7[gate]!, graph.gateLatE7[gate]!];
        },
      ),
    };
  });
}
