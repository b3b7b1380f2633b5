import type { WalkWays } from '../../../../src/core/network/ways/walk-ways.ts';
import { plainJoins, plainMetres, type At, type PlainJoin, type Stretch } from './plain-join.ts';

/** Where a way comes to a node: its layer, whether it goes on there, whether it leads between layers. */
interface Arrival {
  way: number;
  layer: number;
  goesOn: boolean;
  isRamp: boolean;
}

interface Road {
  from: number;
  to: number;
  metres: number;
  /** Of a way that places at street level may be joined to. */
  stretch?: Omit<Stretch, 'piece' | 'leads'>;
}

const cross = (a: At, b: At, c: At): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether a place lies on the ground of some rings, by a ray to the east. */
function isOnGround(rings: readonly (readonly At[])[], [x, y]: At): boolean {
  let crossings = 0;
  for (const ring of rings) {
    ring.forEach((a, at) => {
      const b = ring[(at + 1) % ring.length]!;
      if (a[1] > y === b[1] > y) return;
      if (a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]) > x) crossings++;
    });
  }
  return crossings % 2 === 1;
}

/** Whether one sees from a corner of a square to another: the middle is ground, no side is crossed. */
function isSeen(rings: readonly (readonly At[])[], a: At, b: At): boolean {
  const blocked = rings.some((ring) =>
    ring.some((c, at) => {
      const d = ring[(at + 1) % ring.length]!;
      return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
    }),
  );
  return !blocked && isOnGround(rings, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
}

/**
 * Walks of a small level world, in metres, straight from its ways: junctions by layers, squares by
 * sight between all their corners, places by streets, walls and gates. Every way is walked, lies on
 * its `layer` and leads between layers where it has an `incline`; every gate is open.
 */
export class PlainWorld {
  readonly #roads: Road[] = [];
  readonly #stretches: Stretch[] = [];
  readonly #roadOf: Road[] = [];
  readonly #ways: WalkWays;
  readonly #places = new Map<string, number>();
  /** Lengths of the pieces in metres, the longest first. */
  readonly piecesM: number[];

  constructor(ways: WalkWays) {
    this.#ways = ways;
    this.#layRoads();
    this.#crossSquares();
    const pieceOf = [...this.#places.values()];
    for (let changed = true; changed;) {
      changed = false;
      for (const { from, to } of this.#roads) {
        const least = Math.min(pieceOf[from]!, pieceOf[to]!);
        if (pieceOf[from] === least && pieceOf[to] === least) continue;
        pieceOf[from] = pieceOf[to] = least;
        changed = true;
      }
    }
    const lengths = new Map<number, number>();
    for (const { from, metres } of this.#roads) {
      lengths.set(pieceOf[from]!, (lengths.get(pieceOf[from]!) ?? 0) + metres);
    }
    const sorted = [...lengths].toSorted((a, b) => b[1] - a[1]);
    this.piecesM = sorted.map(([, metres]) => metres);
    for (const road of this.#roads) {
      if (!road.stretch) continue;
      const piece = pieceOf[road.from]!;
      this.#stretches.push({ ...road.stretch, piece, leads: piece === sorted[0]![0] });
      this.#roadOf.push(road);
    }
  }

  #at(node: number): At {
    return [this.#ways.nodeLngE7[node]!, this.#ways.nodeLatE7[node]!];
  }

  #nodesOf(way: number): number[] {
    const { wayStart, wayNodes } = this.#ways;
    return [...wayNodes.subarray(wayStart[way]!, wayStart[way + 1]!)];
  }

  /** Number of the junction at which a way comes to a node. */
  #junction(node: number, way: number): number {
    const arrivals: Arrival[] = this.#ways.wayTags.flatMap((tags, each) => {
      const nodes = this.#nodesOf(each);
      const times = nodes.filter((other) => other === node).length;
      if (times === 0) return [];
      const isEnd = nodes[0] !== nodes.at(-1) && (nodes[0] === node || nodes.at(-1) === node);
      return [
        {
          way: each,
          layer: Number(tags['layer'] ?? 0),
          goesOn: times > 1 || !isEnd,
          isRamp: tags['incline'] !== undefined,
        },
      ];
    });
    const meets = (a: Arrival, b: Arrival): boolean =>
      a.isRamp || b.isRamp || a.layer === b.layer || !a.goesOn || !b.goesOn;
    const together = new Set([arrivals.find((each) => each.way === way)!]);
    for (const member of together) {
      for (const other of arrivals) if (meets(member, other)) together.add(other);
    }
    const key = `${node} ${Math.min(...[...together].map((each) => each.way))}`;
    if (!this.#places.has(key)) this.#places.set(key, this.#places.size);
    return this.#places.get(key)!;
  }

  #layRoads(): void {
    this.#ways.wayTags.forEach((tags, way) => {
      const nodes = this.#nodesOf(way);
      for (let at = 1; at < nodes.length; at++) {
        const [a, b] = [this.#at(nodes[at - 1]!), this.#at(nodes[at]!)];
        this.#roads.push({
          from: this.#junction(nodes[at - 1]!, way),
          to: this.#junction(nodes[at]!, way),
          metres: plainMetres(a, b),
          ...(tags['layer'] === undefined && { stretch: { a, b } }),
        });
      }
    });
  }

  #crossSquares(): void {
    this.#ways.wayTags.forEach((tags, way) => {
      if (tags['area'] !== 'yes') return;
      const nodes = [this.#nodesOf(way).slice(0, -1), ...(this.#ways.holes?.get(way) ?? [])];
      const rings = nodes.map((ring) => ring.map((node) => this.#at(node)));
      const corners = nodes.flat();
      const number = corners.map((node, at) => {
        if (at < nodes[0]!.length) return this.#junction(node, way);
        const key = `corner ${node}`;
        if (!this.#places.has(key)) this.#places.set(key, this.#places.size);
        return this.#places.get(key)!;
      });
      corners.forEach((a, i) => {
        corners.forEach((b, j) => {
          if (j <= i || !isSeen(rings, this.#at(a), this.#at(b))) return;
          const metres = plainMetres(this.#at(a), this.#at(b));
          this.#roads.push({ from: number[i]!, to: number[j]!, metres });
        });
      });
      // Along the sides of a hole.
      nodes.slice(1).forEach((hole) => {
        hole.forEach((node, at) => {
          const next = hole[(at + 1) % hole.length]!;
          this.#roads.push({
            from: this.#places.get(`corner ${node}`)!,
            to: this.#places.get(`corner ${next}`)!,
            metres: plainMetres(this.#at(node), this.#at(next)),
          });
        });
      });
    });
  }

  #joins(place: At, maxM: number): PlainJoin[] {
    // A larger ground that holds a smaller one comes after it.
    const walled = (this.#ways.compounds ?? []).map(({ ring, holes = [], gates }) => ({
      rings: [ring, ...holes].map((each) => each.map((node) => this.#at(node))),
      gates: gates.map((node) => this.#at(node)),
    }));
    return plainJoins(this.#stretches, walled, place, maxM);
  }

  /** Metres from a place to each of some others, Infinity where there is no way. */
  metresFrom(start: At, ends: readonly At[], maxM: number): number[] {
    const metres = Array.from(this.#places, () => Infinity);
    const starts = this.#joins(start, maxM);
    const lengthM = (join: PlainJoin): number => this.#roadOf[join.stretch]!.metres;
    for (const join of starts) {
      const { from, to } = this.#roadOf[join.stretch]!;
      metres[from] = Math.min(metres[from]!, join.metres + join.share * lengthM(join));
      metres[to] = Math.min(metres[to]!, join.metres + (1 - join.share) * lengthM(join));
    }
    for (let changed = true; changed;) {
      changed = false;
      for (const road of this.#roads) {
        for (const [a, b] of [
          [road.from, road.to],
          [road.to, road.from],
        ] as const) {
          if (metres[a]! + road.metres >= metres[b]! - 1e-9) continue;
          metres[b] = metres[a]! + road.metres;
          changed = true;
        }
      }
    }
    return ends.map((end) =>
      Math.min(
        ...this.#joins(end, maxM).flatMap((join) => {
          const { from, to } = this.#roadOf[join.stretch]!;
          const along = starts
            .filter(({ stretch }) => stretch === join.stretch)
            .map((each) => each.metres + Math.abs(each.share - join.share) * lengthM(join));
          const byFrom = metres[from]! + join.share * lengthM(join);
          const byTo = metres[to]! + (1 - join.share) * lengthM(join);
          return [byFrom, byTo, ...along].map((each) => each + join.metres);
        }),
        Infinity,
      ),
    );
  }
}
