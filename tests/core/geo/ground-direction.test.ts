import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundAreaM2, toGround } from '../../../src/core/geo/ground.ts';

describe('ground of outlines that touch and cross themselves', () => {
  const ring = [
    [0, 0],
    [1, 33],
    [0, 33],
    [2, 33],
    [0, 0],
    [0, 1],
    [1, 0],
    [0, 0],
  ].map(([x, y]) => [x! / 10, y! / 100]);

  it('is never negative, whichever way the outline runs', () => {
    for (const coordinates of [ring, ring.toReversed()]) {
      expect(
        groundAreaM2(toGround({ type: 'Polygon', coordinates: [coordinates] })),
      ).toBeGreaterThan(0);
    }
  });

  it('is never negative for any small outline (law)', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), (corners) => {
        const closed = [...corners, corners[0]!].map(([x, y]) => [x / 100, y / 100]);
        expect(
          groundAreaM2(toGround({ type: 'Polygon', coordinates: [closed] })),
        ).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
