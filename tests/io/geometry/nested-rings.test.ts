import type { Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringsHold } from '../../../src/core/geo/even-odd.ts';
import { nestedRings } from '../../../src/io/geometry/nested-rings.ts';
import '../../support/seed.ts';

function square(x: number, y: number, size: number, isTurned = false): Position[] {
  const ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  return isTurned ? ring.toReversed() : ring;
}

describe('rings of a fill', () => {
  it('beside each other are parts, also with an edge in common', () => {
    const rings = [square(0, 0, 4), square(4, 0, 4), square(20, 0, 4)];
    expect(nestedRings(rings)).toEqual(rings.map((ring) => [ring]));
  });

  it('a hole belongs to the outline around it, and an island in it is a part', () => {
    const [outer, hole, island] = [square(0, 0, 9), square(1, 1, 7), square(2, 2, 5)];
    const other = square(20, 0, 9);
    const parts = nestedRings([island, hole, other, outer]);
    expect(parts.toSorted((a, b) => a.length - b.length)).toEqual([
      [island],
      [other],
      [outer, hole],
    ]);
  });

  it('crossing ones lose nothing', () => {
    const rings = [square(0, 0, 9), square(6, 6, 8), square(8, 8, 2), square(5, 5, 5)];
    expect(nestedRings(rings).flat()).toHaveLength(4);
  });

  it('hold what the even-odd rule holds, in any order and direction', () => {
    const nested = fc
      .array(fc.record({ depth: fc.integer({ min: 1, max: 4 }), turned: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((towers) =>
        towers.flatMap(({ depth, turned }, at) =>
          Array.from({ length: depth }, (_, n) => square(100 * at + n, n, 20 - 2 * n, turned)),
        ),
      );
    const place = fc.tuple(fc.integer({ min: 0, max: 520 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(
        nested.chain((rings) => fc.shuffledSubarray(rings, { minLength: 1 })),
        fc.array(place, { minLength: 20, maxLength: 20 }),
        (rings, places) => {
          const parts = nestedRings(rings);
          expect(parts.flat()).toHaveLength(rings.length);
          for (const [x, y] of places) {
            const holding = parts.filter((part) => ringsHold(part, x + 0.3, y + 0.3));
            expect(holding.length).toBe(ringsHold(rings, x + 0.3, y + 0.3) ? 1 : 0);
          }
        },
      ),
    );
  });
});
