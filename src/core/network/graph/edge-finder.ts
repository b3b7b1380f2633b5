import { SQUARE_BIT, type RawEdges } from './raw-edges.ts';
import type { WalkWays } from '../ways/walk-ways.ts';

/** Recognises edges of no length and edges drawn twice over the same nodes with the same traits. */
export class EdgeFinder {
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
