import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadTarget } from '../../../../src/core/standards/form/spread-target.ts';

const weights = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .filter((list) => list.reduce((sum, each) => sum + each, 0) > 1e-3);
const totals = fc.integer({ min: 0, max: 20_000 });
const sumOf = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);

it('the shares are whole, none is below nothing, and they add up to the total', () => {
  fc.assert(
    fc.property(totals, weights, (total, list) => {
      const shares = spreadTarget(total, list);
      expect(sumOf(shares)).toBe(total);
      for (const [at, share] of shares.entries()) {
        expect(Number.isInteger(share) && share >= 0).toBe(true);
        if (list[at] === 0) expect(share).toBe(0);
      }
    }),
  );
});

it('a larger weight never gets less, and a larger total takes from nobody', () => {
  fc.assert(
    fc.property(totals, weights, (total, list) => {
      const shares = spreadTarget(total, list);
      for (const [a, own] of list.entries()) {
        for (const [b, other] of list.entries()) {
          if (own > other) expect(shares[a]!).toBeGreaterThanOrEqual(shares[b]!);
        }
      }
      const more = spreadTarget(total + 1, list);
      for (const [at, share] of shares.entries()) {
        expect(more[at]!).toBeGreaterThanOrEqual(share);
      }
    }),
  );
});

it('is the allocation of the highest claims one by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), weights, (total, list) => {
      const one = list.map(() => 0);
      for (let seat = 0; seat < total; seat++) {
        let next = 0;
        for (let at = 1; at < list.length; at++) {
          if (list[at]! / (one[at]! + 0.5) > list[next]! / (one[next]! + 0.5)) next = at;
        }
        one[next]! += 1;
      }
      expect(spreadTarget(total, list)).toEqual(one);
    }),
  );
});

it('says what cannot be spread', () => {
  expect(() => spreadTarget(1.5, [1])).toThrow(RangeError);
  expect(() => spreadTarget(3, [0, 0])).toThrow(RangeError);
  expect(() => spreadTarget(3, [1, -1])).toThrow(RangeError);
  expect(spreadTarget(0, [0, 0])).toEqual([0, 0]);
});
