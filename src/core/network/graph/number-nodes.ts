import type { NodePass } from '../ways/classify-way.ts';
import { LIFT } from '../ways/edge-flags.ts';
import { GrowingUint32 } from '../../base/growing-array.ts';
import { SQUARE_BIT, type RawEdges } from './raw-edges.ts';
import type { WalkWays } from '../ways/walk-ways.ts';

/** Edges between numbered junctions, before they are put in order. */
export interface NumberedEdges {
  /** Node of the file that each junction stands on. */
  nodeOf: Uint32Array;
  from: Uint32Array;
  to: Uint32Array;
  /** Row of `RawEdges`, or −1 for a passage through a barrier or lift. */
  rawOf: Int32Array;
  passOf: (node: number) => NodePass | undefined;
  lifts: number;
  zeroLengthEdges: number;
  duplicateEdges: number;
  closedBarriers: number;
}

/**
 * Numbers the junctions and leaves out edges without length and doubled ones. A barrier or lift
 * becomes a hub: every way that comes to it ends at a junction of its own there, joined to the hub
 * by an edge of no length that a walker passes or not, takes time for or not.
 */
export function numberNodes(ways: WalkWays, raw: RawEdges): NumberedEdges {
  const nodeOf = new GrowingUint32();
  const from = new GrowingUint32();
  const to = new GrowingUint32();
  const rawOf = new GrowingUint32();
  const numberOf = new Map<number, number>();
  const closed = new Set<number>();
  const lifts = new Set<number>();
  const addJunction = (node: number): number => {
    nodeOf.push(node);
    return nodeOf.length - 1;
  };
  const junction = (node: number): number => {
    let number = numberOf.get(node);
    if (number === undefined) numberOf.set(node, (number = addJunction(node)));
    return number;
  };
  const endOf = (node: number): number => {
    const pass = raw.passes.get(node);
    if (pass === undefined) return junction(node);
    const own = addJunction(node);
    if (pass === 'closed') {
      closed.add(node);
      return own;
    }
    if (pass === 'lift') lifts.add(node);
    from.push(junction(node));
    to.push(own);
    rawOf.push(0xffff_ffff);
    return own;
  };
  const seen = new EdgeFinder(ways, raw);
  let zeroLengthEdges = 0;
  let duplicateEdges = 0;
  let liftWays = 0;
  for (let row = 0; row < raw.way.length; row++) {
    if (seen.hasNoLength(row)) {
      zeroLengthEdges++;
      continue;
    }
    if (seen.isDouble(row)) {
      duplicateEdges++;
      continue;
    }
    if (raw.traits[(raw.way[row]! & ~SQUARE_BIT) >>> 0]!.flags & LIFT) liftWays++;
    const start = endOf(raw.nodes[raw.start[row]!]!);
    const end = endOf(raw.nodes[raw.start[row + 1]! - 1]!);
    from.push(start);
    to.push(end);
    rawOf.push(row);
  }
  return {
    nodeOf: nodeOf.view(),
    from: from.view(),
    to: to.view(),
    rawOf: new Int32Array(rawOf.view()),
    passOf: (node) => raw.passes.get(node),
    lifts: lifts.size + liftWays,
    zeroLengthEdges,
    duplicateEdges,
    closedBarriers: closed.size,
  };
}

/** Recognises edges of no length and edges drawn twice over the same nodes with the same traits. */
class EdgeFinder {
  readonly #ways: WalkWays;
  readonly #raw: RawEdges;
  readonly #rowsByEnds = new Map<number, number[]>();

  constructor(ways: WalkWays, raw: RawEdges) {
    this.#ways = ways;
    this.#raw = raw;
  }

  /** True when all points of an edge that returns to its own start are one place. */
  hasNoLength(row: number): boolean {
    const { start, nodes } = this.#raw;
    const first = nodes[start[row]!]!;
    if (nodes[start[row + 1]! - 1] !== first) return false;
    const { nodeLngE7: lng, nodeLatE7: lat } = this.#ways;
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      const node = nodes[at]!;
      if (lng[node] !== lng[first] || lat[node] !== lat[first]) return false;
    }
    return true;
  }

  isDouble(row: number): boolean {
    const { start, nodes } = this.#raw;
    const a = nodes[start[row]!]!;
    const b = nodes[start[row + 1]! - 1]!;
    const key = Math.min(a, b) * this.#ways.nodeLngE7.length + Math.max(a, b);
    const rows = this.#rowsByEnds.get(key);
    if (!rows) {
      this.#rowsByEnds.set(key, [row]);
      return false;
    }
    if (rows.some((other) => this.#sameLine(other, row))) return true;
    rows.push(row);
    return false;
  }

  #sameLine(a: number, b: number): boolean {
    const { start, nodes, way, traits } = this.#raw;
    const size = start[a + 1]! - start[a]!;
    if (size !== start[b + 1]! - start[b]!) return false;
    const traitsA = traits[(way[a]! & ~SQUARE_BIT) >>> 0]!;
    const traitsB = traits[(way[b]! & ~SQUARE_BIT) >>> 0]!;
    if (traitsA.flags !== traitsB.flags) return false;
    let same = true;
    let mirrored = true;
    for (let i = 0; i < size; i++) {
      const node = nodes[start[a]! + i];
      same &&= node === nodes[start[b]! + i];
      mirrored &&= node === nodes[start[b + 1]! - 1 - i];
    }
    return same || mirrored;
  }
}
