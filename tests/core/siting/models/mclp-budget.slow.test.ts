import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { mclpBudget } from '../../../../src/core/siting/models/mclp-budget.ts';
import type { MipSolver } from '../../../../src/core/siting/solve/mip.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { choices, paidOf, problemOf, smallProblems } from './exhaustive.ts';

let highs: MipSolver;
beforeAll(async () => {
  highs = await loadHighs();
});

const asks = smallProblems(true).chain((small) =>
  fc.record({
    small: fc.constant(small),
    prices: fc.array(fc.integer({ min: 0, max: 9 }), {
      minLength: small.roles.length,
      maxLength: small.roles.length,
    }),
    most: fc.integer({ min: 0, max: 30 }),
    radius: fc.integer({ min: 0, max: 12 }),
  }),
);

describe('maximal covering within a budget', () => {
  it('agrees with exhaustive search', () => {
    fc.assert(
      fc.property(asks, ({ small, prices, most, radius }) => {
        const price = (chosen: readonly number[]): number =>
          chosen.reduce((sum, site) => sum + prices[site]!, 0);
        let best = -1;
        for (const chosen of choices(small)) {
          if (price(chosen) > most) continue;
          const paid = paidOf(small, chosen);
          const within = small.weights.filter((_, demand) => paid[demand]! <= radius);
          best = Math.max(
            best,
            within.reduce((sum, weight) => sum + weight, 0),
          );
        }
        const solve = () =>
          mclpBudget(
            problemOf(small),
            radius,
            { prices: Float64Array.from(prices), most },
            highs,
            NO_LIMIT,
          );
        if (best < 0) {
          expect(solve).toThrow(RangeError);
          return;
        }
        const plan = solve();
        expect([plan.objective, plan.bound, plan.proven]).toEqual([best, best, true]);
        expect(price(plan.chosen)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 150 },
    );
  });
});
