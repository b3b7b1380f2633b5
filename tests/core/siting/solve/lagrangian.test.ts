import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costColumns } from '../../../../src/core/siting/rows/cost-rows.ts';
import { FORBIDDEN, REQUIRED } from '../../../../src/core/siting/rows/siting-problem.ts';
import { greedyStart, interchange } from '../../../../src/core/siting/solve/interchange.ts';
import { CLOSED, FREE, Lagrangian, OPEN } from '../../../../src/core/siting/solve/lagrangian.ts';
import { mergeDemand } from '../../../../src/core/siting/solve/merge-demand.ts';
import { sumCost, type SiteSelection } from '../../../../src/core/siting/solve/selection.ts';
import {
  choices,
  possibleCount,
  problemOf,
  smallProblems,
  type Small,
} from '../models/exhaustive.ts';

const OUTSIDE = 20;

function selectionOf(small: Small, count: number): SiteSelection {
  const { rows, roles } = problemOf(small);
  const outside = new Float64Array(rows.demandCount).fill(OUTSIDE);
  return { rows, roles, outside, count, whole: false };
}

function costs(small: Small, selection: SiteSelection): { chosen: number[]; cost: number }[] {
  return [...choices(small)]
    .filter((chosen) => chosen.length === selection.count)
    .map((chosen) => ({ chosen, cost: sumCost(selection, marks(small, chosen)) }));
}

function marks({ roles }: Small, chosen: readonly number[]): Uint8Array {
  return Uint8Array.from(roles, (_, site) => (chosen.includes(site) ? 1 : 0));
}

function fixedBy({ roles }: Small): Uint8Array {
  return Uint8Array.from(roles, (role) =>
    role === REQUIRED ? OPEN : role === FORBIDDEN ? CLOSED : FREE,
  );
}

const asks = fc.record({
  small: smallProblems(false),
  wish: fc.integer({ min: 1, max: 6 }),
  prices: fc.array(fc.double({ min: 0, max: OUTSIDE, noNaN: true }), {
    minLength: 10,
    maxLength: 10,
  }),
});
const RUNS = { numRuns: 300 };

describe('Lagrangian bound', () => {
  it('is never above the cost of any choice, whatever the prices (weak duality)', () => {
    fc.assert(
      fc.property(asks, ({ small, wish, prices }) => {
        const selection = selectionOf(small, possibleCount(small, wish));
        const lagrangian = new Lagrangian(selection);
        lagrangian.evaluate(Float64Array.from(prices), fixedBy(small));
        for (const { cost } of costs(small, selection)) {
          expect(lagrangian.value).toBeLessThanOrEqual(cost + 1e-9);
        }
      }),
      RUNS,
    );
  });

  it('settles no site against a choice that costs less than the limit', () => {
    fc.assert(
      fc.property(asks, fc.double({ min: 0, max: 1, noNaN: true }), (ask, at) => {
        const { small, wish, prices } = ask;
        const selection = selectionOf(small, possibleCount(small, wish));
        const all = costs(small, selection);
        const values = all.map(({ cost }) => cost);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const limit = low + at * (high - low) + 1e-6;
        const lagrangian = new Lagrangian(selection);
        const fixed = fixedBy(small);
        lagrangian.evaluate(Float64Array.from(prices), fixed);
        lagrangian.settle(fixed, limit);
        for (const { chosen, cost } of all) {
          if (cost >= limit - 1e-9) continue;
          for (const [site, state] of fixed.entries()) {
            if (state === OPEN) expect(chosen).toContain(site);
            if (state === CLOSED) expect(chosen).not.toContain(site);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('greedy start and interchange', () => {
  it('choose as many sites as asked, keep roles, and end where no swap helps', () => {
    fc.assert(
      fc.property(asks, ({ small, wish }) => {
        const count = possibleCount(small, wish);
        const selection = selectionOf(small, count);
        const columns = costColumns(selection.rows);
        const chosen = greedyStart(selection, columns);
        const before = sumCost(selection, chosen);
        interchange(selection, columns, chosen);
        const after = sumCost(selection, chosen);
        expect(after).toBeLessThanOrEqual(before + 1e-9);
        expect(chosen.reduce((sum, is) => sum + is, 0)).toBe(count);
        for (const [site, role] of small.roles.entries()) {
          if (role === REQUIRED) expect(chosen[site]).toBe(1);
          if (role === FORBIDDEN) expect(chosen[site]).toBe(0);
        }
        for (const [out, is] of chosen.entries()) {
          if (is === 0 || small.roles[out] === REQUIRED) continue;
          for (const [into, has] of chosen.entries()) {
            if (has === 1 || small.roles[into] === FORBIDDEN) continue;
            const swapped = chosen.slice();
            swapped[out] = 0;
            swapped[into] = 1;
            expect(sumCost(selection, swapped)).toBeGreaterThanOrEqual(after - 1e-8);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('merged demand', () => {
  it('keeps the weight that every set of sites covers', () => {
    fc.assert(
      fc.property(smallProblems(false), (small) => {
        const { rows, weights } = problemOf(small);
        const { groups, weights: merged, groupOf } = mergeDemand(rows, weights);
        expect(new Set(groups.map((sites) => sites.join())).size).toBe(groups.length);
        for (const chosen of choices(small)) {
          const covered = groups.reduce(
            (sum, sites, group) =>
              sites.some((site) => chosen.includes(site)) ? sum + merged[group]! : sum,
            0,
          );
          const asked = small.weights.reduce(
            (sum, weight, demand) =>
              chosen.some((site) => small.table[demand]![site] !== null) ? sum + weight : sum,
            0,
          );
          expect(covered).toBeCloseTo(asked, 6);
        }
        for (const [demand, group] of groupOf.entries()) {
          expect(group === -1).toBe(small.table[demand]!.every((cost) => cost === null));
        }
      }),
      { numRuns: 100 },
    );
  });
});
