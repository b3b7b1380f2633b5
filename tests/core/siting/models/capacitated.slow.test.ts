import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { capacitated } from '../../../../src/core/siting/models/capacitated.ts';
import type { MipSolver } from '../../../../src/core/siting/solve/mip.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { choices, possibleCount, problemOf, smallProblems, type Small } from './exhaustive.ts';

let highs: MipSolver;
beforeAll(async () => {
  highs = await loadHighs();
});

const tiny = smallProblems(true)
  .filter(({ table, roles }) => table.length <= 6 && roles.length <= 4)
  .chain((small) =>
    fc.record({
      small: fc.constant(small),
      capacities: fc.array(fc.integer({ min: 0, max: 20 }), {
        minLength: small.roles.length,
        maxLength: small.roles.length,
      }),
    }),
  );

/** Calls back with every way of serving each demand point by one chosen site, or by none. */
function everyService(
  { table, weights }: Small,
  chosen: readonly number[],
  capacities: readonly number[],
  radius: number,
  seen: (left: number, served: number, cost: number) => void,
): void {
  const room = [...capacities];
  const go = (demand: number, left: number, served: number, cost: number): void => {
    if (demand === table.length) {
      seen(left, served, cost);
      return;
    }
    go(demand + 1, left + 1, served, cost);
    const weight = weights[demand]!;
    for (const site of chosen) {
      const each = table[demand]![site];
      if (each === null || each === undefined || each > radius || room[site]! < weight) continue;
      room[site]! -= weight;
      go(demand + 1, left, served + weight, cost + weight * each);
      room[site]! += weight;
    }
  };
  go(0, 0, 0, 0);
}

describe('exhaustive search agrees on capacities', () => {
  it.each(['mclp', 'pmedian', 'lscp'] as const)('%s', (model) => {
    fc.assert(
      fc.property(
        tiny,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 12 }),
        ({ small, capacities }, wish, within) => {
          const p = possibleCount(small, wish);
          const radius = model === 'pmedian' ? Infinity : within;
          const ask = { model, capacities: Float64Array.from(capacities), radius, p };
          const plan = capacitated(problemOf(small), ask, highs, NO_LIMIT);
          let [fewest, best] = [Infinity, Infinity];
          for (const chosen of choices(small)) {
            if (model !== 'lscp' && chosen.length !== p) continue;
            everyService(small, chosen, capacities, radius, (left, served, cost) => {
              const unserved = model === 'mclp' ? 0 : left;
              const value = { mclp: -served, pmedian: cost, lscp: chosen.length }[model];
              if (unserved < fewest || (unserved === fewest && value < best)) {
                [fewest, best] = [unserved, value];
              }
            });
          }
          const left = plan.servedBy.filter((site) => site < 0).length;
          if (model !== 'mclp') expect(left).toBe(fewest);
          expect(model === 'mclp' ? -plan.objective : plan.objective).toBeCloseTo(best, 6);
          expect([plan.proven, plan.bound]).toEqual([true, plan.objective]);
          expect(plan.clashes.length > 0).toBe(model !== 'mclp' && left > 0);
          for (const [site, capacity] of capacities.entries()) {
            const load = small.weights.reduce(
              (sum, weight, demand) => (plan.servedBy[demand] === site ? sum + weight : sum),
              0,
            );
            expect(load).toBeLessThanOrEqual(capacity);
            if (load > 0) expect(plan.chosen).toContain(site);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
