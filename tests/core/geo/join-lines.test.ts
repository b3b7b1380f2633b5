import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLines } from '../../../src/core/geo/join-lines.ts';

/** Segments of lines as texts, whichever way they run. */
function segments(lines: readonly (readonly number[])[]): string[] {
  return lines
    .flatMap((line) =>
      line.slice(1).map((node, i) => [line[i]!, node].toSorted((a, b) => a - b).join('-')),
    )
    .toSorted();
}

/** A ring cut at some of its nodes, some pieces turned round. */
function pieces(ring: readonly number[], cuts: readonly number[], turns: readonly boolean[]) {
  const at = [...new Set(cuts.map((cut) => cut % (ring.length - 1)))].toSorted((a, b) => a - b);
  const open = ring.slice(0, -1);
  const lines = at.map((from, i) => {
    const to = at[i + 1] ?? at[0]! + open.length;
    const line = Array.from({ length: to - from + 1 }, (_, k) => open[(from + k) % open.length]!);
    return turns[i % turns.length] ? line.toReversed() : line;
  });
  return lines;
}

const ringSizes = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 6 });

test('rings cut anywhere, turned and shuffled come back, each segment once', () => {
  fc.assert(
    fc.property(
      ringSizes,
      fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
      fc.infiniteStream(fc.nat()),
      (sizes, cuts, turns, order) => {
        let next = 0;
        const rings = sizes.map((size) => {
          const first = next;
          next += size;
          return [...Array.from({ length: size }, (_, i) => first + i), first];
        });
        const lines = rings
          .flatMap((ring) => pieces(ring, cuts, turns))
          .map((line) => ({ line, key: order.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ line }) => line);
        const joined = joinLines(lines);
        expect(joined.chains).toEqual([]);
        expect(joined.rings).toHaveLength(rings.length);
        for (const ring of joined.rings) expect(ring[0]).toBe(ring.at(-1));
        expect(segments(joined.rings)).toEqual(segments(rings));
      },
    ),
  );
});

test('with a line taken away the ring stays open and the ends of the chain are those of the gap', () => {
  const lines = [
    [1, 2, 3],
    [5, 4, 3],
    [5, 6, 1],
  ];
  expect(joinLines(lines).rings).toHaveLength(1);
  const { rings, chains } = joinLines(lines.slice(0, 2));
  expect(rings).toEqual([]);
  expect([chains[0]![0], chains[0]!.at(-1)].toSorted()).toEqual([1, 5]);
});

test('where four lines meet all of them close, whatever their order', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        [
          [0, 1, 2, 3],
          [3, 4, 0],
          [0, 5, 6],
          [6, 7, 0],
          [3, 8, 6],
          [6, 9, 3],
        ],
        { minLength: 6 },
      ),
      (lines) => {
        const { rings, chains } = joinLines(lines);
        expect(chains).toEqual([]);
        expect(segments(rings)).toEqual(segments(lines));
      },
    ),
  );
});

test('a line to and fro holds no ground and a single node is no line', () => {
  expect(joinLines([[1, 2, 1], [7]])).toEqual({ rings: [], chains: [[1, 2, 1]] });
});

test('a hundred thousand lines that share a node take no longer than they must', () => {
  const star = Array.from({ length: 100_000 }, (_, i) => [0, i + 1]);
  const from = process.cpuUsage();
  expect(joinLines(star).chains).toHaveLength(50_000);
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1e6).toBeLessThan(3);
});
