import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, boxPolygon } from '../../../src/core/geo/box.ts';
import { circlePolygon } from '../../../src/core/assess/circles/straight-circles.ts';
import {
  difference,
  groundAreaM2,
  groundNear,
  toGround,
  intersection,
  NO_GROUND,
  uniteGround,
  type Ground,
} from '../../../src/core/geo/ground.ts';
import { overlapAreaM2 } from '../../support/overlap-area.ts';

const circles = fc.array(
  fc.record({
    lng: fc.double({ min: 106.5, max: 106.53, noNaN: true }),
    lat: fc.double({ min: 29.53, max: 29.56, noNaN: true }),
    radiusM: fc.integer({ min: 100, max: 900 }),
  }),
  { minLength: 1, maxLength: 6 },
);
/** Ground with holes and pieces: some circles without some others. */
const ground = fc
  .tuple(circles, circles)
  .map(([kept, taken]): Ground => difference(joined(kept), joined(taken)));

function joined(places: { lng: number; lat: number; radiusM: number }[]): Ground {
  return uniteGround(places.map((place) => toGround(circlePolygon(place, place.radiusM))));
}

/** The clipper rounds each crossing to a grid of a millimetre along kilometres of border. */
const ROUNDING_M2 = 1;

test('agrees with the area of the outline that a clipper makes', () => {
  fc.assert(
    fc.property(ground, ground, (a, b) => {
      const clipped = groundAreaM2(intersection(a, b));
      expect(Math.abs(overlapAreaM2(a, b) - clipped)).toBeLessThan(ROUNDING_M2);
    }),
    { numRuns: 60 },
  );
});

test('is the same the other way round, and the ground itself where both are one', () => {
  fc.assert(
    fc.property(ground, ground, (a, b) => {
      expect(overlapAreaM2(a, b)).toBeCloseTo(overlapAreaM2(b, a), 4);
      expect(overlapAreaM2(a, a)).toBeCloseTo(groundAreaM2(a), 4);
    }),
    { numRuns: 30 },
  );
});

test('adds up over a ground and what it leaves of another', () => {
  fc.assert(
    fc.property(ground, ground, ground, (a, b, c) => {
      const parts = overlapAreaM2(intersection(a, c), b) + overlapAreaM2(difference(a, c), b);
      expect(Math.abs(parts - overlapAreaM2(a, b))).toBeLessThan(ROUNDING_M2);
    }),
    { numRuns: 30 },
  );
});

test('is exact where sides run along one another', () => {
  const square = (...box: Box): Ground => toGround(boxPolygon(box));
  const left = square(106.5, 29.5, 106.51, 29.51);
  expect(overlapAreaM2(left, square(106.505, 29.5, 106.52, 29.51))).toBeCloseTo(
    groundAreaM2(square(106.505, 29.5, 106.51, 29.51)),
    4,
  );
  expect(overlapAreaM2(left, square(106.51, 29.5, 106.52, 29.51))).toBe(0);
  expect(overlapAreaM2(left, square(106.5, 29.51, 106.51, 29.52))).toBe(0);
  expect(overlapAreaM2(left, NO_GROUND)).toBe(0);
  expect(overlapAreaM2(NO_GROUND, left)).toBe(0);
  // Cut by a box, a ring runs back and forth along its edges.
  const u = difference(square(106.5, 29.5, 106.53, 29.53), square(106.51, 29.51, 106.52, 29.53));
  const near = groundNear(u, [106.5, 29.515, 106.53, 29.525]);
  const strip = square(106.5, 29.516, 106.53, 29.524);
  expect(overlapAreaM2(near, strip)).toBeCloseTo(groundAreaM2(intersection(u, strip)), 0);
});
