import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  spreadPeople,
  spreadTotal,
  totalsIssue,
} from '../../../../src/core/plan/records/spread-people.ts';
import type { DemandPoint } from '../../../../src/core/plan/records/demand.ts';

const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((all) => all.some((weight) => weight > 1e-3));

test('whole numbers that add up exactly, each within one of its share, none without weight', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 30_000_000 }), (all, total) => {
      const parts = spreadTotal(total, all)!;
      const sum = all.reduce((a, b) => a + b, 0);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      parts.forEach((part, at) => {
        expect(Number.isInteger(part)).toBe(true);
        expect(part).toBeGreaterThanOrEqual(0);
        expect(Math.abs(part - (total * all[at]!) / sum)).toBeLessThan(1.000001);
        if (all[at] === 0) expect(part).toBe(0);
      });
    }),
  );
});

test('a point never has more of a group than residents, and every total is kept', () => {
  fc.assert(
    fc.property(
      weights,
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, residents, old, young) => {
        const totals = {
          residents,
          age60plus: Math.floor(residents * old),
          age0to3: Math.floor(residents * young),
        };
        const points = all.map((weightM2, at): DemandPoint => ({
          id: `p${at}`,
          lng: 0,
          lat: 0,
          weightM2,
          residents: 9,
        }));
        const spread = spreadPeople(points, totals)!;
        for (const [field, total] of Object.entries(totals)) {
          const sum = spread.reduce((a, point) => a + point[field as 'residents']!, 0);
          expect(sum).toBe(total);
        }
        for (const point of spread) {
          expect(point.age60plus!).toBeLessThanOrEqual(point.residents!);
          expect(point.age0to3!).toBeLessThanOrEqual(point.residents!);
        }
      },
    ),
  );
});

test('the published case of largest remainders', () => {
  // Hare quota of 100 seats over 47 000, 16 000, 15 900, 12 000, 6 000 and 3 100 votes.
  expect(spreadTotal(10, [47_000, 16_000, 15_900, 12_000, 6_000, 3_100])).toEqual([
    5, 2, 1, 1, 1, 0,
  ]);
});

test('without a total earlier people go and weights stay; without weights nothing is spread', () => {
  const point: DemandPoint = { id: 'a', lng: 1, lat: 2, weightM2: 3, residents: 5, age0to3: 1 };
  expect(spreadPeople([point], {})).toEqual([{ id: 'a', lng: 1, lat: 2, weightM2: 3 }]);
  expect(spreadPeople([{ id: 'a', lng: 1, lat: 2 }], { residents: 5 })).toBeUndefined();
  expect(spreadPeople([], { residents: 5 })).toBeUndefined();
});

test.each([
  [{ residents: -1 }, 'osm-total-not-whole'],
  [{ residents: 1.5 }, 'osm-total-not-whole'],
  [{ age60plus: Number.NaN }, 'osm-total-not-whole'],
  [{ residents: 10, age0to3: 11 }, 'osm-total-group'],
  [{ age60plus: 11 }, undefined],
  [{ residents: 10, age60plus: 10 }, undefined],
])('totals %o', (totals, code) => {
  expect(totalsIssue(totals)?.code).toBe(code);
});
