import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pCenter } from '../../../../src/core/siting/models/p-center.ts';
import { pMedian } from '../../../../src/core/siting/models/p-median.ts';
import type { SitingPlan } from '../../../../src/core/siting/models/siting-plan.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { choices, paidOf, possibleCount, problemOf, type Small } from './exhaustive.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** A town of few points and many people, villages of many points and few people, none within reach of another. */
const APART: Small = {
  table: [
    [1, null, null],
    [2, null, null],
    [null, 1, null],
    [null, 2, null],
    [null, 3, null],
    [null, null, 1],
    [null, null, 1],
  ],
  weights: [10_000, 8_000, 10, 10, 10, 20, 20],
  roles: [0, 0, 0],
};

const MODELS = {
  'p-median': (small: Small, p: number) => pMedian(problemOf(small), p, NO_LIMIT),
  'p-center': (small: Small, p: number) => pCenter(problemOf(small), p, NO_LIMIT),
};

describe.each(Object.entries(MODELS))('%s serves the most people first', (name, solve) => {
  it('of a town with few points and villages with many', () => {
    const one = solve(APART, 1);
    expect(one).toMatchObject({ chosen: [0], left: { people: 70, least: 70 }, proven: true });
    expect(one.clashes).toEqual([{ code: 'too-few-sites', demands: [2, 3, 4, 5, 6] }]);
    const two = solve(APART, 2);
    // The nearer village has more people, though fewer points.
    expect(two).toMatchObject({ chosen: [0, 2], left: { people: 30, least: 30 }, proven: true });
    expect(solve(APART, 3).left).toBeUndefined();
  });

  it('beside what is required, and without what is forbidden', () => {
    expect(solve({ ...APART, roles: [0, 1, 0] }, 2)).toMatchObject({ chosen: [0, 1] });
    expect(solve({ ...APART, roles: [2, 0, 0] }, 1)).toMatchObject({
      chosen: [2],
      left: { people: 18_030, least: 18_030 },
    });
  });

  it('then the best value among those', () => {
    const table = [
      [null, 9, 4],
      [null, 9, 5],
      [3, null, null],
    ];
    const small = { table, weights: [600, 400, 999.5], roles: [0, 0, 0] };
    expect(solve(small, 1)).toMatchObject({ chosen: [2], left: { people: 999.5 } });
  });

  it('as a search over all sets of sites says', () => {
    fc.assert(
      fc.property(scattered, fc.integer({ min: 1, max: 4 }), (small, wish) => {
        const p = possibleCount(small, wish);
        const plan = solve(small, p);
        const { left, value } = best(name, small, p);
        expect(plan.left?.people ?? 0).toBeCloseTo(left, 6);
        expect(plan.left?.least ?? 0).toBeCloseTo(left, 6);
        expect(plan.objective).toBeCloseTo(value, 6);
        expect([plan.proven, plan.bound]).toEqual([true, plan.objective]);
        expect(leftBy(plan, small)).toBeCloseTo(left, 6);
      }),
      { numRuns: 150 },
    );
  });
});

/** Most sites reach few demand points; a few of them hold most people. */
const scattered: fc.Arbitrary<Small> = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 7 }), fc.boolean())
  .chain(([demands, sites, whole]) => {
    const list = <T>(each: fc.Arbitrary<T>, length: number) =>
      fc.array(each, { minLength: length, maxLength: length });
    const number = (min: number, max: number) =>
      whole ? fc.integer({ min: Math.ceil(min), max }) : fc.double({ min, max, noNaN: true });
    const weight = fc.oneof(number(0.5, 9), number(0.5, 9), number(500, 20_000));
    return fc.record({
      table: list(
        list(fc.oneof(fc.constant(null), fc.constant(null), number(0, 99)), sites),
        demands,
      ),
      weights: list(weight, demands),
      roles: list(fc.constantFrom(0, 0, 0, 0, 1, 2), sites),
    });
  });

function leftBy(plan: SitingPlan, { weights }: Small): number {
  return sum(weights.filter((_, at) => plan.servedBy[at]! < 0));
}

function best(name: string, small: Small, p: number): { left: number; value: number } {
  const { weights } = small;
  const plans = [...choices(small)]
    .filter((chosen) => chosen.length === p)
    .map((chosen) => {
      const paid = paidOf(small, chosen);
      const reached = paid.map((cost) => (cost === Infinity ? 0 : cost));
      return {
        left: sum(weights.filter((_, at) => paid[at] === Infinity)),
        value:
          name === 'p-center'
            ? Math.max(...reached)
            : sum(reached.map((cost, at) => cost * weights[at]!)),
      };
    });
  const left = Math.min(...plans.map((plan) => plan.left));
  const asMany = plans.filter((plan) => plan.left <= left + 1e-9 * sum(weights));
  return { left, value: Math.min(...asMany.map(({ value }) => value)) };
}
