import { describe, expect, it } from 'vitest';
import { readOrlib } from '../../../../src/cli/site/site-orlib.ts';
import { costRows } from '../../../../src/core/siting/rows/cost-rows.ts';
import { lscp } from '../../../../src/core/siting/models/lscp.ts';
import { mclp } from '../../../../src/core/siting/models/mclp.ts';
import { pCenter } from '../../../../src/core/siting/models/p-center.ts';
import { pMedian } from '../../../../src/core/siting/models/p-median.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { paidOf, problemOf } from './exhaustive.ts';
import { pmedFile, pmedOptimum, sanFrancisco } from './published-data.ts';

describe('San Francisco, 205 tracts and 16 stores (PySAL spopt)', () => {
  const small = sanFrancisco();
  const problem = problemOf(small);

  it('p-median, p = 4: the mean distance that the tests of spopt publish', () => {
    const plan = pMedian(problem, 4, NO_LIMIT);
    const people = small.weights.reduce((sum, weight) => sum + weight, 0);
    expect(plan.objective / people).toBeCloseTo(2982.1268579890657, 6);
    expect(plan.proven).toBe(true);
  });

  it('maximal covering, p = 4 within 5000 m: 21 tracts left, 89.756 % of the tracts covered', () => {
    const plan = mclp(problem, 5000, 4, NO_LIMIT);
    const left = plan.servedBy.filter((site) => site < 0).length;
    expect(left).toBe(21);
    expect((100 * (205 - left)) / 205).toBeCloseTo(89.756_097_56, 7);
    expect(plan.proven).toBe(true);
  });

  it('set covering within 20 m cannot be met', () => {
    expect(lscp(problem, 20).clashes[0]?.code).toBe('out-of-reach');
  });

  it('exhaustive search over all 65 536 choices gives the same set cover and the same p-center', () => {
    const near = small.table.map((row) =>
      row.reduce<number>((mask, cost, site) => mask | (cost! <= 5000 ? 1 << site : 0), 0),
    );
    let [fewest, worst] = [Infinity, Infinity];
    for (let mask = 0; mask < 2 ** 16; mask++) {
      const chosen = small.roles.flatMap((_, site) => ((mask >> site) & 1 ? [site] : []));
      if (near.every((stores) => stores & mask)) fewest = Math.min(fewest, chosen.length);
      if (chosen.length === 4) worst = Math.min(worst, Math.max(...paidOf(small, chosen)));
    }
    expect(lscp(problem, 5000)).toMatchObject({ objective: fewest, bound: fewest, proven: true });
    expect(pCenter(problem, 4, NO_LIMIT)).toMatchObject({ objective: worst, proven: true });
  });
});

describe('OR-Library p-median', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 10, 13])('pmed%i: the known optimum, proven', (instance) => {
    const { demandIds, weights, p, costAt } = readOrlib(pmedFile(instance));
    const size = demandIds.length;
    const plan = pMedian(
      {
        rows: costRows(size, size, costAt),
        weights: Float64Array.from(weights),
        roles: new Uint8Array(size),
      },
      p,
      NO_LIMIT,
    );
    expect([plan.objective, plan.bound, plan.proven]).toEqual([
      pmedOptimum(instance),
      pmedOptimum(instance),
      true,
    ]);
  });
});
