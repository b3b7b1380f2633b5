import { CLOSED } from '../ways/edge-flags.ts';
import type { Graph } from '../graph/graph.ts';
import { placesIn, type Snaps } from './snap.ts';

/**
 * Joins of places to a network carried over to the same network after an edit: each stays where it
 * was, on the piece of its edge where that was cut. So a new link never changes the way from a door
 * to the street, and can only shorten walks. Places that had no join, or whose street was closed,
 * get the new one of `anew`.
 * @param anew the places joined to the edited network, asked for only where needed
 */
export function keepSnaps(
  edited: Graph,
  before: Snaps,
  anew: (places: readonly number[]) => Snaps,
): Snaps {
  const kept: Snaps = {
    edge: before.edge.slice(),
    fraction: before.fraction.slice(),
    distanceM: before.distanceM.slice(),
    ...(before.alsoOf && { alsoOf: before.alsoOf }),
  };
  const places = placesIn(before);
  const piecesOf = new Map<number, { edge: number; share: number }[]>();
  for (const piece of edited.pieces ?? []) {
    piecesOf.set(piece.of, [...(piecesOf.get(piece.of) ?? []), piece]);
  }
  const isOpen = (edge: number): boolean => !(edited.edgeFlags[edge]! & CLOSED);
  const again: number[] = [];
  before.edge.forEach((edge, entry) => {
    if (edge >= 0 && isOpen(edge)) return;
    let left = before.fraction[entry]!;
    for (const piece of piecesOf.get(edge) ?? []) {
      if (left <= piece.share && isOpen(piece.edge)) {
        kept.edge[entry] = piece.edge;
        kept.fraction[entry] = Math.min(1, left / piece.share);
        return;
      }
      left -= piece.share;
    }
    if (entry < places) again.push(entry);
    else kept.edge[entry] = -1;
  });
  const found = anew(again);
  again.forEach((place, at) => {
    kept.edge[place] = found.edge[at]!;
    kept.fraction[place] = found.fraction[at]!;
    kept.distanceM[place] = found.distanceM[at]!;
  });
  return kept;
}
