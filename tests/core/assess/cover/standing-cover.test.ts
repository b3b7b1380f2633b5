import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { straightCircles } from '../../../../src/core/assess/circles/straight-circles.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { coverPlaces } from '../../../../src/core/assess/cover/cover.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/plan/project.ts';
import { SMALL_CITY, syntheticCity } from '../synthetic-city.ts';

const prepared = prepare(syntheticCity({ ...SMALL_CITY, rows: 3 }, 5));
const circles = straightCircles(prepared.table, DEFAULT_SETTINGS);
const random = seededRandom(8);
const places = Array.from({ length: 14 }, () => ({
  lng: 106.495 + random() * 0.035,
  lat: 29.525 + random() * 0.04,
}));

/** Which of the places stand, one step after another, and whether their ground is asked for. */
const steps = fc.array(
  fc.record({
    open: fc.uniqueArray(fc.nat({ max: places.length - 1 }), { maxLength: places.length }),
    ground: fc.boolean(),
  }),
  { minLength: 2, maxLength: 8 },
);

test('what follows from the last cover is what a new one would be, to the last point and square centimetre', () => {
  fc.assert(
    fc.property(steps, (asked) => {
      const memo = new AssessMemo();
      memo.bind(prepared);
      for (const { open, ground } of asked) {
        const standing = open.map((at) => places[at]!);
        const followed = coverPlaces(
          prepared,
          memo,
          circles,
          { standing, sites: [], question: 'q' },
          6,
        );
        const fresh = new AssessMemo();
        fresh.bind(prepared);
        const anew = coverPlaces(prepared, fresh, circles, { standing, sites: [] }, 6);
        expect([...followed.coveredDemand]).toEqual([...anew.coveredDemand]);
        if (!ground) continue;
        const groundIn = (cover: typeof anew) =>
          prepared.places.map((_, at) => cover.groundCoveredM2(at));
        expect(groundIn(followed)).toEqual(groundIn(anew));
      }
    }),
    { numRuns: 20 },
  );
});
