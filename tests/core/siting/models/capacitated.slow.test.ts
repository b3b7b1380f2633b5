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

const tiny = fc
  .boolean()
  .chain(smallProblems)
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
  seen: (left: number, cost: number) => void,
): void {
  const room = [...capacities];
  const go = (demand: number, left: number, cost: number): void => {
    if (demand === table.length) {
      seen(left, cost);
      return;
    }
    const weight = weights[demand]!;
    go(demand + 1, left + weight, cost);
    for (const site of chosen) {
      const each = table[demand]![site];
      if (each === null || each === undefined || each > radius || room[site]! < weight) continue;
      room[site]! -= weight;
      go(demand + 1, left, cost + weight * each);
      room[site]! += weight;
    }
  };
  go(0, 0, 0);
}

describe('people come first', () => {
  // A town of two points and many people, villages of more points and few people; room for one of them.
  const table = [
    [1, null],
    [2, null],
    [null, 1],
    [null, 2],
    [null, 3],
  ];
  const small: Small = { table, weights: [10_000, 8_000, 10, 10, 10], roles: [0, 0] };
  const ask = (model: 'mclp' | 'pmedian' | 'lscp', capacities: number[]) =>
    capacitated(
      problemOf(small),
      { model, capacities: Float64Array.from(capacities), radius: Infinity, p: 1 },
      highs,
      NO_LIMIT,
    );

  it.each(['mclp', 'pmedian'] as const)('%s', (model) => {
    expect(ask(model, [100_000, 100_000])).toMatchObject({ chosen: [0], proven: true });
    // Without room for both parts of the town the larger one is served.
    const tight = ask(model, [10_000, 100_000]);
    expect([...tight.servedBy]).toEqual([0, -1, -1, -1, -1]);
  });

  it('the fewest sites that serve as many as all could', () => {
    const plan = ask('lscp', [17_999, 20]);
    expect([...plan.servedBy]).toEqual([0, -1, 1, 1, -1]);
    expect(plan).toMatchObject({ objective: 2, left: { people: 8_010, least: 8_010 } });
    expect(plan.clashes).toEqual([{ code: 'too-little-capacity', demands: [1, 4] }]);
  });

  it('stopped at once serves all it can by few sites, with a bound that is not 0', () => {
    // 96 sites of which any four that are spread hold everyone.
    const sites = 96;
    const town: Small = {
      table: Array.from({ length: 60 }, (_, demand) =>
        Array.from({ length: sites }, (__, site) =>
          demand % 4 === site % 4 ? 1 + (demand % 7) : null,
        ),
      ),
      weights: Array.from({ length: 60 }, (_, demand) => 1 + (demand % 5)),
      roles: Array.from({ length: sites }, () => 0),
    };
    const capacities = new Float64Array(sites).fill(60);
    const stopped = { nowS: () => 0, deadlineS: Infinity, stopped: () => true };
    for (const [model, p] of [
      ['lscp', 1],
      ['pmedian', 4],
    ] as const) {
      const asked = { model, capacities, radius: Infinity, p };
      const plan = capacitated(problemOf(town), asked, highs, stopped);
      expect(plan.chosen).toHaveLength(4);
      expect(plan.left).toBeUndefined();
      expect(plan.bound).toBeGreaterThan(0);
    }
  });
});

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
            everyService(small, chosen, capacities, radius, (left, cost) => {
              const value = { mclp: left, pmedian: cost, lscp: chosen.length }[model];
              if (left < fewest - 1e-9 || (left <= fewest + 1e-9 && value < best)) {
                [fewest, best] = [left, value];
              }
            });
          }
          const total = small.weights.reduce((sum, weight) => sum + weight, 0);
          const left = small.weights.filter((_, at) => plan.servedBy[at]! < 0);
          const people = left.reduce((sum, weight) => sum + weight, 0);
          expect(people).toBeCloseTo(fewest, 6);
          expect(plan.objective).toBeCloseTo(model === 'mclp' ? total - fewest : best, 6);
          if (model !== 'mclp') {
            expect(plan.left?.people ?? 0).toBeCloseTo(fewest, 6);
            expect(plan.left?.least ?? 0).toBeCloseTo(fewest, 6);
          }
          expect([plan.proven, plan.bound]).toEqual([true, plan.objective]);
          expect(plan.clashes.length > 0).toBe(model !== 'mclp' && left.length > 0);
          for (const [site, capacity] of capacities.entries()) {
            const load = small.weights.reduce(
              (sum, weight, demand) => (plan.servedBy[demand] === site ? sum + weight : sum),
              0,
            );
            expect(load).toBeLessThanOrEqual(capacity + 1e-6);
            if (load > 0) expect(plan.chosen).toContain(site);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
