import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lscp } from '../../../../src/core/siting/models/lscp.ts';
import { mclp } from '../../../../src/core/siting/models/mclp.ts';
import { pCenter } from '../../../../src/core/siting/models/p-center.ts';
import { pMedian } from '../../../../src/core/siting/models/p-median.ts';
import { type SitingPlan } from '../../../../src/core/siting/models/siting-plan.ts';
import { FORBIDDEN, REQUIRED } from '../../../../src/core/siting/rows/siting-problem.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import {
  choices,
  paidOf,
  possibleCount,
  problemOf,
  smallProblems,
  type Small,
} from './exhaustive.ts';
import { computeGapPct } from '../../../../src/core/siting/solve/gap.ts';

const RUNS = { numRuns: 300 };
const countWish = fc.integer({ min: 0, max: 8 });
const radii = fc.integer({ min: 0, max: 12 });

function keepsRoles({ roles }: Small, plan: SitingPlan): void {
  for (const [site, role] of roles.entries()) {
    if (role === REQUIRED) expect(plan.chosen).toContain(site);
    if (role === FORBIDDEN) expect(plan.chosen).not.toContain(site);
  }
}

/** Fewest people left without a site, then the least value: over all choices of p sites. */
function bestOf(small: Small, p: number, valueOf: (paid: number[]) => number): [number, number] {
  const all: [number, number][] = [];
  for (const chosen of choices(small)) {
    if (chosen.length !== p) continue;
    const paid = paidOf(small, chosen);
    all.push([leftOf(small, paid), valueOf(paid)]);
  }
  const least = Math.min(...all.map(([left]) => left));
  const asMany = all.filter(([left]) => left <= least + 1e-9 * sum(small.weights));
  return [least, Math.min(...asMany.map(([, value]) => value))];
}

/** People whom no chosen site reaches. */
function leftOf({ weights }: Small, paid: readonly number[]): number {
  return sum(weights.filter((_, at) => paid[at] === Infinity));
}

function served(plan: SitingPlan): number {
  return plan.servedBy.filter((site) => site >= 0).length;
}

/** What a plan says of those it leaves out, against the search. */
function saysLeft({ weights }: Small, plan: SitingPlan, left: number): void {
  const unserved = sum(weights.filter((_, at) => plan.servedBy[at]! < 0));
  expect(unserved).toBeCloseTo(left, 6);
  expect(plan.left === undefined).toBe(left === 0);
  if (plan.left) {
    expect(plan.left.people).toBeCloseTo(left, 6);
    expect(plan.left.least).toBeCloseTo(left, 6);
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const median = (small: Small, paid: number[]): number =>
  sum(paid.map((cost, at) => (cost === Infinity ? 0 : cost * small.weights[at]!)));

describe.each([true, false])('exhaustive search agrees (whole numbers: %s)', (whole) => {
  const problems = smallProblems(whole);

  it('p-median', () => {
    fc.assert(
      fc.property(problems, countWish, (small, wish) => {
        const p = possibleCount(small, wish);
        const plan = pMedian(problemOf(small), p, NO_LIMIT);
        const [left, value] = bestOf(small, p, (paid) => median(small, paid));
        saysLeft(small, plan, left);
        expect(plan.objective).toBeCloseTo(value, 6);
        expect(median(small, paidOf(small, plan.chosen))).toBeCloseTo(plan.objective, 6);
        expect([plan.proven, plan.bound, plan.chosen.length]).toEqual([true, plan.objective, p]);
        keepsRoles(small, plan);
      }),
      RUNS,
    );
  });

  it('p-center', () => {
    fc.assert(
      fc.property(problems, countWish, (small, wish) => {
        const p = possibleCount(small, wish);
        const plan = pCenter(problemOf(small), p, NO_LIMIT);
        const worst = (paid: number[]) => Math.max(0, ...paid.filter((cost) => cost < Infinity));
        // Demand points beyond the worst may be left to sites farther away: fewest people left, then worst.
        const [left, value] = bestOf(small, p, worst);
        saysLeft(small, plan, left);
        expect(plan.objective).toBe(value);
        expect([plan.proven, plan.bound, plan.chosen.length]).toEqual([true, plan.objective, p]);
        keepsRoles(small, plan);
      }),
      RUNS,
    );
  });

  it('maximal covering', () => {
    fc.assert(
      fc.property(problems, countWish, radii, (small, wish, radius) => {
        const p = possibleCount(small, wish);
        const plan = mclp(problemOf(small), radius, p, NO_LIMIT);
        const within = (paid: number[]): number =>
          sum(paid.map((cost, at) => (cost <= radius ? small.weights[at]! : 0)));
        let best = -1;
        for (const chosen of choices(small)) {
          if (chosen.length === p) best = Math.max(best, within(paidOf(small, chosen)));
        }
        expect(plan.objective).toBeCloseTo(best, 6);
        expect(within(paidOf(small, plan.chosen))).toBeCloseTo(plan.objective, 6);
        expect([plan.proven, plan.bound, plan.chosen.length]).toEqual([true, plan.objective, p]);
        keepsRoles(small, plan);
      }),
      RUNS,
    );
  });

  it('set covering, in full and in part', () => {
    fc.assert(
      fc.property(problems, radii, fc.constantFrom(0.5, 0.8, 1), (small, radius, share) => {
        const plan = lscp(problemOf(small), radius, NO_LIMIT, share);
        const open = small.roles.flatMap((role, site) => (role === FORBIDDEN ? [] : [site]));
        const reachable = paidOf(small, open).map((cost) => cost <= radius);
        const total = sum(small.weights);
        const reached = sum(small.weights.filter((_, at) => reachable[at]));
        const asked = Math.min(share * total, reached) - 1e-9 * total;
        let best = Infinity;
        for (const chosen of choices(small)) {
          const within = paidOf(small, chosen).map((cost) => cost <= radius);
          const enough =
            share === 1
              ? reachable.every((is, at) => !is || within[at])
              : sum(small.weights.filter((_, at) => within[at])) >= asked;
          if (enough) best = Math.min(best, chosen.length);
        }
        expect(plan.objective).toBe(best);
        expect([plan.proven, plan.bound, plan.chosen.length]).toEqual([true, best, best]);
        const short = share === 1 ? reachable.includes(false) : reached < share * total - 1e-9;
        expect(plan.clashes.length > 0).toBe(short);
        keepsRoles(small, plan);
      }),
      RUNS,
    );
  });
});

describe('handed a solver of integer programs', () => {
  it('set covering and p-center come to the same', async () => {
    const highs = await loadHighs();
    fc.assert(
      fc.property(
        smallProblems(true),
        countWish,
        radii,
        fc.constantFrom(0.6, 1),
        (small, wish, radius, share) => {
          const problem = problemOf(small);
          const p = possibleCount(small, wish);
          const pairs = [
            [pCenter(problem, p, NO_LIMIT, highs), pCenter(problem, p, NO_LIMIT)],
            [lscp(problem, radius, NO_LIMIT, share, highs), lscp(problem, radius, NO_LIMIT, share)],
          ] as const;
          for (const [byMip, own] of pairs) {
            expect([byMip.objective, byMip.bound, byMip.proven, byMip.chosen.length]).toEqual([
              own.objective,
              own.bound,
              true,
              own.chosen.length,
            ]);
            if (byMip.model === 'pcenter') expect(served(byMip)).toBe(served(own));
            keepsRoles(small, byMip);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('plans', () => {
  it('count a cost that equals the radius as within it', () => {
    const small = { table: [[5], [5.000001]], weights: [1, 1], roles: [0] };
    expect(mclp(problemOf(small), 5, 1, NO_LIMIT).objective).toBe(1);
    expect(lscp(problemOf(small), 5).clashes).toEqual([{ code: 'out-of-reach', demands: [1] }]);
  });

  it('stopped at once still give a plan, a bound that holds and an honest gap', () => {
    fc.assert(
      fc.property(smallProblems(true), countWish, radii, (small, wish, radius) => {
        const p = possibleCount(small, wish);
        const now = { nowS: () => 0, deadlineS: Infinity, stopped: () => true };
        const problem = problemOf(small);
        for (const [early, full] of [
          [pMedian(problem, p, now), pMedian(problem, p, NO_LIMIT)],
          [mclp(problem, radius, p, now), mclp(problem, radius, p, NO_LIMIT)],
          [pCenter(problem, p, now), pCenter(problem, p, NO_LIMIT)],
          [lscp(problem, radius, now), lscp(problem, radius, NO_LIMIT)],
        ] as const) {
          const people = ({ servedBy }: SitingPlan): number =>
            sum(small.weights.filter((_, at) => servedBy[at]! >= 0));
          if (early.left) expect(early.left.least).toBeLessThanOrEqual(full.left!.people);
          if (people(early) >= people(full) || early.model === 'mclp') {
            const sign = early.model === 'mclp' ? -1 : 1;
            expect(sign * early.bound).toBeLessThanOrEqual(sign * full.objective + 1e-6);
            expect(sign * early.objective).toBeGreaterThanOrEqual(sign * full.objective - 1e-6);
          }
          const apart = Math.abs(early.bound - early.objective);
          const isGap = computeGapPct(early.objective, early.bound) > 0;
          expect(isGap).toBe(apart > 1e-9 * Math.abs(early.objective));
          keepsRoles(small, early);
        }
      }),
      RUNS,
    );
  });

  it('are the same for the same input', () => {
    fc.assert(
      fc.property(smallProblems(false), countWish, (small, wish) => {
        const p = possibleCount(small, wish);
        const first = pMedian(problemOf(small), p, NO_LIMIT);
        expect(pMedian(problemOf(small), p, NO_LIMIT)).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });
});
