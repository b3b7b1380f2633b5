import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import {
  chooseOverCurves,
  type Offer,
} from '../../../../src/core/siting/models/choose-over-curves.ts';
import type { MipSolver } from '../../../../src/core/siting/solve/mip.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';

let solver: MipSolver;
beforeAll(async () => {
  solver = await loadHighs();
});

const choose = (curves: Offer[][], limit: number) =>
  chooseOverCurves(curves, limit, solver, NO_LIMIT);

/** Every choice of a point of each curve. */
function bestOf(curves: readonly Offer[][], limit: number, of: 'brings' | 'bound'): number {
  const [first, ...rest] = curves;
  if (!first) return 0;
  return Math.max(
    ...first
      .filter(({ takes }) => takes <= limit)
      .map((offer) => offer[of] + bestOf(rest, limit - offer.takes, of)),
  );
}

/** A curve that rises, bent or not, from nothing. */
function curve(random: () => number, isMoney: boolean, isProven: boolean): Offer[] {
  let [takes, brings] = [0, 0];
  const points = [{ takes, brings, bound: 0 }];
  for (let at = 0; at < 4; at++) {
    takes += isMoney ? 1 + Math.floor(random() * 900) : 1;
    brings += Math.floor(random() * 1000);
    points.push({ takes, brings, bound: brings + (isProven ? 0 : Math.floor(random() * 50)) });
  }
  return points;
}

describe('a choice over curves', () => {
  it('brings as much as the best of all choices, for sites and for money, and its bound holds (law)', () => {
    const cases = fc.record({
      seed: fc.nat(),
      isMoney: fc.boolean(),
      isProven: fc.boolean(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ seed, isMoney, isProven, share }) => {
        const random = seededRandom(seed);
        const curves = Array.from({ length: 4 }, () => curve(random, isMoney, isProven));
        const limit = Math.floor(share * (isMoney ? 5000 : 16));
        const found = choose(curves, limit);
        expect(found.brings).toBeCloseTo(bestOf(curves, limit, 'brings'), 6);
        expect(found.takes).toBeLessThanOrEqual(limit);
        expect(found.bound).toBeCloseTo(bestOf(curves, limit, 'bound'), 6);
        expect(found.proven).toBe(found.bound - found.brings < 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it('is exact where a second site brings more than the first, which marginal gains miss', () => {
    const late = [0, 1, 10].map((brings, takes) => ({ takes, brings, bound: brings }));
    const early = [0, 4, 5].map((brings, takes) => ({ takes, brings, bound: brings }));
    expect(choose([late, early], 2)).toMatchObject({ chosen: [2, 0], brings: 10, proven: true });
  });

  it('takes no site that brings nothing', () => {
    const flat = [0, 0, 0].map((brings, takes) => ({ takes, brings, bound: brings }));
    expect(choose([flat, flat], 3)).toMatchObject({ chosen: [0, 0], takes: 0, bound: 0 });
  });
});
