/** What lines that share ends make: closed rings, and chains whose other part is missing. */
export interface JoinedLines {
  /** First and last node are the same; at least three different ones. */
  rings: number[][];
  chains: number[][];
}

interface Piece {
  line: readonly number[];
  reversed: boolean;
}

/** Lines that are left, by the node at either end, in the order they were given. */
class OpenEnds {
  readonly #byNode = new Map<number, { lines: number[]; next: number }>();
  readonly #used: Uint8Array;

  constructor(lines: readonly (readonly number[])[]) {
    this.#used = new Uint8Array(lines.length);
    lines.forEach((line, at) => {
      for (const node of new Set([line[0]!, line.at(-1)!])) {
        const known = this.#byNode.get(node);
        if (known) known.lines.push(at);
        else this.#byNode.set(node, { lines: [at], next: 0 });
      }
    });
  }

  take(at: number): void {
    this.#used[at] = 1;
  }

  isUsed(at: number): boolean {
    return this.#used[at] === 1;
  }

  /** The first line left that ends at a node; Infinity when there is none. */
  firstAt(node: number): number {
    const open = this.#byNode.get(node);
    if (!open) return Infinity;
    while (open.next < open.lines.length && this.isUsed(open.lines[open.next]!)) open.next++;
    return open.lines[open.next] ?? Infinity;
  }
}

function nodesOf(before: readonly Piece[], after: readonly Piece[]): number[] {
  const nodes: number[] = [];
  for (const { line, reversed } of [...before.toReversed(), ...after]) {
    const skip = nodes.length > 0 ? 1 : 0;
    for (let i = skip; i < line.length; i++) {
      nodes.push(line[reversed ? line.length - 1 - i : i]!);
    }
  }
  return nodes;
}

/**
 * Joins lines of node numbers that share an end into rings and open chains, each line once. Where
 * every node has an even number of ends all lines close; where more than two lines meet a ring may
 * touch itself, so that ground is told by the even-odd rule.
 */
export function joinLines(lines: readonly (readonly number[])[]): JoinedLines {
  const usable = lines.filter((line) => line.length > 1);
  const ends = new OpenEnds(usable);
  const rings: number[][] = [];
  const chains: number[][] = [];
  usable.forEach((line, first) => {
    if (ends.isUsed(first)) return;
    ends.take(first);
    const before: Piece[] = [];
    const after: Piece[] = [{ line, reversed: false }];
    let start = line[0]!;
    let end = line.at(-1)!;
    while (start !== end) {
      const atEnd = ends.firstAt(end);
      const atStart = ends.firstAt(start);
      const next = Math.min(atEnd, atStart);
      if (next === Infinity) break;
      ends.take(next);
      const joined = usable[next]!;
      if (next === atEnd) {
        const reversed = joined[0] !== end;
        after.push({ line: joined, reversed });
        end = reversed ? joined[0]! : joined.at(-1)!;
      } else {
        const reversed = joined.at(-1) !== start;
        before.push({ line: joined, reversed });
        start = reversed ? joined.at(-1)! : joined[0]!;
      }
    }
    const nodes = nodesOf(before, after);
    if (start === end && nodes.length > 3) rings.push(nodes);
    else chains.push(nodes);
  });
  return { rings, chains };
}
