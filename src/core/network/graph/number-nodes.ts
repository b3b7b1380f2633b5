import * as flag from '../ways/edge-flags.ts';
import { GrowingUint32 } from '../../base/growing-array.ts';
import { DeckGroups } from './deck-groups.ts';
import { EdgeFinder } from './edge-finder.ts';
import { LiftGroups } from './lift-groups.ts';
import { SQUARE_BIT, type RawEdges } from './raw-edges.ts';
import type { WalkWays } from '../ways/walk-ways.ts';

/** An edge of no length that a walker passes or not, takes time for or not. */
export interface Passage {
  /** Bits of `edge-flags.ts`. */
  flags: number;
  /** Outside id of the way that drew it, 0 for none. */
  wayId: number;
}

/** Edges between numbered junctions, before they are put in order. */
export interface NumberedEdges {
  /** Node of the file that each junction stands on. */
  nodeOf: Uint32Array;
  from: Uint32Array;
  to: Uint32Array;
  /** Row of `RawEdges`, or −1 for a passage. */
  rawOf: Int32Array;
  /** Passages by the number of their edge. */
  passages: ReadonlyMap<number, Passage>;
  lifts: number;
  zeroLengthEdges: number;
  duplicateEdges: number;
  closedBarriers: number;
}

/** Classes of ways that cross a street rather than run along it. */
const CROSSES = new Set(
  (['footway', 'crossing', 'path', 'pedestrian', 'cycleway', 'steps'] as const).map((name) =>
    flag.EDGE_CLASSES.indexOf(name),
  ),
);

/**
 * Numbers the junctions and leaves out edges without length and doubled ones. A barrier or lift
 * becomes a hub: every way that comes to it ends at a junction of its own there, joined to the hub
 * by a passage. A lift drawn as ways is a hub of all its doors, so that a ride is one ride whatever
 * lies between them.
 */
export function numberNodes(ways: WalkWays, raw: RawEdges): NumberedEdges {
  const nodeOf = new GrowingUint32();
  const from = new GrowingUint32();
  const to = new GrowingUint32();
  const rawOf = new GrowingUint32();
  const passages = new Map<number, Passage>();
  /** By deck group, then by node. */
  const numberOf: Map<number, number>[] = [];
  const closed = new Set<number>();
  const liftNodes = new Set<number>();
  const liftWays = new LiftGroups(raw);
  const crossingEnds = countCrossingEnds(raw);
  const addJunction = (node: number): number => {
    nodeOf.push(node);
    return nodeOf.length - 1;
  };
  const decks = new DeckGroups(raw);
  const junction = (node: number, row: number): number => {
    const group = decks.groupAt(node, wayOf(raw, row));
    const numbers = (numberOf[group] ??= new Map<number, number>());
    let number = numbers.get(node);
    if (number === undefined) numbers.set(node, (number = addJunction(node)));
    return number;
  };
  const addPassage = (start: number, end: number, passage: Passage): void => {
    passages.set(from.length, passage);
    from.push(start);
    to.push(end);
    rawOf.push(0xffff_ffff);
  };
  const endOf = (node: number, row: number): number => {
    const found = raw.passes.get(node);
    const lift = found?.lift === true && !liftWays.holds(node);
    if (!found || (found.pass === 'open' && !lift && !found.uncrossable && found.flags === 0)) {
      return junction(node, row);
    }
    if (found.uncrossable) {
      const isCrossed = CROSSES.has(raw.traits[wayOf(raw, row)]!.edgeClass);
      return isCrossed && crossingEnds.get(node)! > 1 ? addJunction(node) : junction(node, row);
    }
    const own = addJunction(node);
    if (found.pass === 'closed') {
      closed.add(node);
      return own;
    }
    if (lift) liftNodes.add(node);
    const flags = found.flags | (lift ? flag.LIFT : 0);
    addPassage(junction(node, row), own, {
      flags: found.pass === 'own' ? flags | flag.OWN_GROUND : flags,
      wayId: 0,
    });
    return own;
  };
  const finder = new EdgeFinder(ways, raw);
  let zeroLengthEdges = 0;
  let duplicateEdges = 0;
  for (let row = 0; row < raw.way.length; row++) {
    const traits = raw.traits[wayOf(raw, row)]!;
    if (traits.flags & flag.LIFT) continue;
    if (finder.hasNoLength(row)) {
      zeroLengthEdges++;
      continue;
    }
    if (finder.isDouble(row)) {
      duplicateEdges++;
      continue;
    }
    const start = endOf(raw.nodes[raw.start[row]!]!, row);
    const end = endOf(raw.nodes[raw.start[row + 1]! - 1]!, row);
    from.push(start);
    to.push(end);
    rawOf.push(row);
  }
  for (const { doors, row } of liftWays.groups()) {
    const hub = addJunction(doors[0]!);
    const way = wayOf(raw, row);
    const flags = raw.traits[way]!.flags & ~(flag.NO_FORWARD | flag.NO_BACKWARD);
    for (const door of doors) {
      addPassage(hub, endOf(door, row), { flags, wayId: ways.wayId[way]! });
    }
  }
  return {
    nodeOf: nodeOf.view(),
    from: from.view(),
    to: to.view(),
    rawOf: new Int32Array(rawOf.view()),
    passages,
    lifts: liftNodes.size + liftWays.groups().length,
    zeroLengthEdges,
    duplicateEdges,
    closedBarriers: closed.size,
  };
}

function wayOf(raw: RawEdges, row: number): number {
  return (raw.way[row]! & ~SQUARE_BIT) >>> 0;
}

/** How many ends of ways for feet come to each node where nobody crosses. */
function countCrossingEnds(raw: RawEdges): Map<number, number> {
  const ends = new Map<number, number>();
  for (let row = 0; row < raw.way.length; row++) {
    if (!CROSSES.has(raw.traits[wayOf(raw, row)]!.edgeClass)) continue;
    for (const at of [raw.start[row]!, raw.start[row + 1]! - 1]) {
      const node = raw.nodes[at]!;
      if (raw.passes.get(node)?.uncrossable) ends.set(node, (ends.get(node) ?? 0) + 1);
    }
  }
  return ends;
}
