import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../support/seed.ts';
import { mclpWithRoom } from '../../../../src/core/siting/models/mclp-capacity.ts';
import { filterRows } from '../../../../src/core/siting/rows/cost-rows.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { RoomLagrangian } from '../../../../src/core/siting/solve/room-lagrangian.ts';
import { serveMost } from '../../../../src/core/siting/solve/serve-most.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { choices, problemOf, type Small } from './exhaustive.ts';

const highs = await loadHighs();

const small: fc.Arbitrary<Small & { room: number[] }> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 }))
  .chain(([demands, sites]) =>
    fc.record({
      table: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: sites, maxLength: sites }),
        { minLength: demands, maxLength: demands },
      ),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: demands, maxLength: demands }),
      roles: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: sites, maxLength: sites }),
      room: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: sites, maxLength: sites }),
    }),
  );

/** Most that can be served, as the least cut: over all sets of demand points, by max-flow min-cut. */
function mostServed(
  { table, weights, room }: Small & { room: number[] },
  open: readonly number[],
): number {
  let least = Infinity;
  for (let mask = 0; mask < 2 ** weights.length; mask++) {
    let cut = 0;
    const reached = new Set<number>();
    for (const [at, weight] of weights.entries()) {
      if ((mask >> at) & 1)
        for (const site of open) if (table[at]![site] !== null) reached.add(site);
      if (!((mask >> at) & 1)) cut += weight;
    }
    for (const site of reached) cut += room[site]!;
    least = Math.min(least, cut);
  }
  return least;
}

describe('covering with room for so many', () => {
  it('serves as many as the least cut lets through', () => {
    fc.assert(
      fc.property(small, (each) => {
        const { rows, weights } = problemOf(each);
        const open = each.roles.flatMap((role, site) => (role === 2 ? [] : [site]));
        const served = serveMost(rows, weights, Float64Array.from(each.room), (site) =>
          open.includes(site),
        );
        expect(served.total).toBeCloseTo(mostServed(each, open), 6);
        for (const [site, people] of served.bySite.entries()) {
          expect(people).toBeLessThanOrEqual(each.room[site]! + 1e-9);
        }
        for (const [at, people] of served.ofDemand.entries()) {
          expect(people).toBeLessThanOrEqual(weights[at]! + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with exhaustive search over sites', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 3 }), (each, extra) => {
        const fixed = each.roles.filter((role) => role === 1).length;
        const count = Math.max(1, fixed) + extra - 1;
        let most = 0;
        for (const chosen of choices(each)) {
          if (chosen.length <= count) most = Math.max(most, mostServed(each, chosen));
        }
        const ask = {
          most: Float64Array.from(each.room),
          least: new Float64Array(each.room.length),
          count,
        };
        const problem = problemOf(each);
        const near = { ...problem, rows: filterRows(problem.rows, () => true) };
        const plan = mclpWithRoom(near, ask, highs, NO_LIMIT);
        expect(plan.objective).toBeCloseTo(most, 6);
        expect(plan.proven).toBe(true);
        expect(plan.bound).toBe(plan.objective);
      }),
      { numRuns: 300 },
    );
  });

  it('has prices whose bound is never better than any choice (weak duality)', () => {
    fc.assert(
      fc.property(
        small,
        fc.array(fc.double({ min: -1, max: 9, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 7 }),
        (each, wish, size) => {
          const { rows, weights } = problemOf(each);
          const sites = rows.siteCount;
          const count = Math.min(size, sites);
          const room = Float64Array.from(each.room);
          const selection = {
            ...{
              rows: filterRows(
                rows,
                () => true,
                () => 0,
              ),
              outside: weights,
              count,
              room,
            },
            ...{ roles: new Uint8Array(sites), whole: false },
          };
          const lagrangian = new RoomLagrangian(selection, room);
          const prices = weights.map((weight, at) => Math.min(weight, wish[at]!));
          lagrangian.evaluate(prices, new Uint8Array(sites));
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          for (const chosen of choices({ ...each, roles: each.roles.map(() => 0) })) {
            if (chosen.length !== count) continue;
            const left = total - mostServed(each, chosen);
            expect(lagrangian.value).toBeLessThanOrEqual(left + 1e-9);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps a budget in which room is paid for by the person', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 20 }), (each, most) => {
        const free = { ...each, roles: each.roles.map(() => 0) };
        const sites = each.room.length;
        // A site costs 2, a person 1: whoever is served is paid for, and each site once.
        let best = 0;
        for (const chosen of choices(free)) {
          const money = most - 2 * chosen.length;
          if (money >= 0) best = Math.max(best, Math.min(money, mostServed(free, chosen)));
        }
        const plan = mclpWithRoom(
          problemOf(free),
          {
            most: Float64Array.from(each.room),
            least: new Float64Array(sites),
            count: sites,
            money: {
              fixed: new Float64Array(sites).fill(2),
              perPerson: new Float64Array(sites).fill(1),
              most,
            },
          },
          highs,
          NO_LIMIT,
        );
        expect(plan.objective).toBeCloseTo(best, 4);
        expect(plan.bound).toBeGreaterThanOrEqual(best - 1e-4);
      }),
      { numRuns: 100 },
    );
  });
});
