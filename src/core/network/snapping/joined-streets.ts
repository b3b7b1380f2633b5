import type { SearchCosts } from '../costs/search-costs.ts';
import { edgeCount, type Graph } from '../graph/graph.ts';
import { CLOSED } from '../ways/edge-flags.ts';
import { streetPieces, type StreetPieces } from './leading-pieces.ts';

/**
 * The streets of a network that places are joined to. Walkers and directions that may use the same ones
 * share one such object, and with it every join.
 */
export interface JoinedStreets {
  /** 1 for each edge that can be walked in at least one direction. */
  usable: Uint8Array;
  /** Pieces of the network, and which of them lead somewhere rather than being scraps. */
  pieces: StreetPieces;
  /** Largest way from a place to a street in metres. */
  maxSnapM: number;
  /** The same before the network was edited: places stay where they were joined then. */
  before: JoinedStreets | null;
}

const known = new WeakMap<Graph, WeakRef<JoinedStreets>[]>();

/** The streets that places are joined to at the given costs: the object made before where they are the same. */
export function joinedStreets(
  graph: Graph,
  { alongS, againstS }: Pick<SearchCosts, 'alongS' | 'againstS'>,
  maxSnapM: number,
  before: JoinedStreets | null,
): JoinedStreets {
  const usable = new Uint8Array(edgeCount(graph));
  for (let edge = 0; edge < usable.length; edge++) {
    if (graph.edgeFlags[edge]! & CLOSED) continue;
    if (alongS[edge]! < Infinity || againstS[edge]! < Infinity) usable[edge] = 1;
  }
  const others = (known.get(graph) ?? []).filter((each) => each.deref());
  const same = others
    .map((each) => each.deref())
    .find(
      (each) =>
        each?.maxSnapM === maxSnapM &&
        each.before === before &&
        each.usable.every((flag, edge) => flag === usable[edge]),
    );
  if (same) return same;
  const made = { usable, pieces: streetPieces(graph, usable), maxSnapM, before };
  known.set(graph, [...others, new WeakRef(made)]);
  return made;
}
