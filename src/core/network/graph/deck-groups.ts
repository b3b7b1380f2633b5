import { mayShareLevel } from '../ways/read-deck.ts';
import type { WalkWay } from '../ways/classify-way.ts';
import { SQUARE_BIT, type RawEdges } from './raw-edges.ts';

/** A way that comes to a node, and whether it goes on there. */
interface Arrival {
  way: number;
  goesOn: boolean;
}

/**
 * Tells apart the junctions that lie above each other at one node. Two ways do not meet there when
 * both go on and lie on different layers, or when their levels are tagged and have none in common,
 * unless one of them leads between levels: steps, a ramp, an escalator, a crossing.
 */
export class DeckGroups {
  /** By node, then by way: which of its junctions. */
  readonly #groups = new Map<number, Map<number, number>>();

  constructor(raw: RawEdges) {
    const arrivals = arrivalsAtDecks(raw);
    for (const [node, ways] of arrivals) {
      if (ways.size < 2 || raw.passes.get(node)?.lift) continue;
      const groups = groupWays(
        [...ways].map(([way, ends]) => ({ way, goesOn: ends > 1 })),
        raw.traits,
      );
      if (new Set(groups.values()).size > 1) this.#groups.set(node, groups);
    }
  }

  /** 0 for the first junction of a node, and for every node that has only one. */
  groupAt(node: number, way: number): number {
    return this.#groups.get(node)?.get(way) ?? 0;
  }

  /** Nodes that have several junctions. */
  get size(): number {
    return this.#groups.size;
  }
}

function forEachEnd(raw: RawEdges, visit: (node: number, way: number) => void): void {
  for (let row = 0; row < raw.way.length; row++) {
    const way = (raw.way[row]! & ~SQUARE_BIT) >>> 0;
    visit(raw.nodes[raw.start[row]!]!, way);
    visit(raw.nodes[raw.start[row + 1]! - 1]!, way);
  }
}

/** Ends of each way at the nodes to which a way with a layer or level of its own comes. */
function arrivalsAtDecks(raw: RawEdges): Map<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>();
  forEachEnd(raw, (node, way) => {
    const { layer, levels } = raw.traits[way]!.deck;
    if ((layer !== 0 || levels) && !found.has(node)) found.set(node, new Map());
  });
  forEachEnd(raw, (node, way) => {
    const ways = found.get(node);
    if (ways) ways.set(way, (ways.get(way) ?? 0) + 1);
  });
  return found;
}

function groupWays(
  arrivals: readonly Arrival[],
  traits: readonly (WalkWay | undefined)[],
): Map<number, number> {
  const groupOf = arrivals.map((_, at) => at);
  arrivals.forEach((a, at) => {
    for (let before = 0; before < at; before++) {
      if (!doMeet(a, arrivals[before]!, traits)) continue;
      const [into, from] = [groupOf[before]!, groupOf[at]!];
      groupOf.forEach((group, i) => {
        if (group === from) groupOf[i] = into;
      });
    }
  });
  const numbers = [...new Set(groupOf)];
  return new Map(arrivals.map(({ way }, at) => [way, numbers.indexOf(groupOf[at]!)]));
}

function doMeet(a: Arrival, b: Arrival, traits: readonly (WalkWay | undefined)[]): boolean {
  const [wayA, wayB] = [traits[a.way]!, traits[b.way]!];
  if (wayA.leadsBetweenDecks || wayB.leadsBetweenDecks) return true;
  if (!mayShareLevel(wayA.deck, wayB.deck)) return false;
  return wayA.deck.layer === wayB.deck.layer || !a.goesOn || !b.goesOn;
}
