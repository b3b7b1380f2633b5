import { LIFT } from '../ways/edge-flags.ts';
import { SQUARE_BIT, type RawEdges } from './raw-edges.ts';

/** One lift: where one gets in and out, and a row of the ways that draw it. */
export interface LiftGroup {
  doors: readonly number[];
  row: number;
}

/** Lifts drawn as ways: ways that share a node are one shaft. */
export class LiftGroups {
  readonly #groupOfNode = new Map<number, Set<number>>();
  readonly #rowOfGroup = new Map<Set<number>, number>();

  constructor(raw: RawEdges) {
    for (let row = 0; row < raw.way.length; row++) {
      const way = (raw.way[row]! & ~SQUARE_BIT) >>> 0;
      if (!(raw.traits[way]!.flags & LIFT)) continue;
      this.#join(raw.nodes[raw.start[row]!]!, raw.nodes[raw.start[row + 1]! - 1]!, row);
    }
  }

  holds(node: number): boolean {
    return this.#groupOfNode.has(node);
  }

  /** In the order in which their first ways stand. */
  groups(): LiftGroup[] {
    return [...this.#rowOfGroup].map(([doors, row]) => ({ doors: [...doors], row }));
  }

  #join(a: number, b: number, row: number): void {
    const into = this.#groupOfNode.get(a) ?? this.#groupOfNode.get(b) ?? new Set<number>();
    if (!this.#rowOfGroup.has(into)) this.#rowOfGroup.set(into, row);
    for (const node of [a, b]) {
      const other = this.#groupOfNode.get(node);
      if (other && other !== into) this.#rowOfGroup.delete(other);
      for (const door of other ?? [node]) {
        into.add(door);
        this.#groupOfNode.set(door, into);
      }
    }
  }
}
