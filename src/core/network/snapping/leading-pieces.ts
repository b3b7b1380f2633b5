import { findComponents } from '../graph/components.ts';
import { nodeCount, type Graph } from '../graph/graph.ts';

/** Beside the longest piece those count that are as large as a neighbourhood, and no mere scrap of it. */
const LEADING_M = 10_000;
const LEADING_SHARE = 0.1;

/** Pieces of a network that a walker can walk without leaving them. */
export interface StreetPieces {
  /** Number of the piece that an edge belongs to. */
  pieceAt: (edge: number) => number;
  /** Whether a street leads somewhere. */
  leads: (edge: number) => boolean;
}

/**
 * Tells the streets that lead somewhere for a walker: those of the longest piece of the network that
 * can be walked without leaving it, and of other pieces of at least 10 km and a tenth of its length.
 * Everything else is a scrap: a stub, the outline of a square, a bridge without its ramps.
 * @param usable 1 for each edge that the walker may use
 */
export function streetPieces(graph: Graph, usable: Uint8Array): StreetPieces {
  let found: ReturnType<typeof findComponents> | undefined;
  const pieces = () =>
    (found ??= findComponents(
      nodeCount(graph),
      graph.edgeFrom,
      graph.edgeTo,
      graph.edgeLengthM,
      (each) => usable[each] === 1,
    ));
  const pieceAt = (edge: number): number => pieces().nodeComponent[graph.edgeFrom[edge]!]!;
  return {
    pieceAt,
    leads(edge) {
      const piece = pieceAt(edge);
      const lengthM = pieces().componentLengthM[piece]!;
      const longestM = pieces().componentLengthM[0]!;
      return piece === 0 || (lengthM >= LEADING_M && lengthM >= LEADING_SHARE * longestM);
    },
  };
}
