import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { costRows } from '../../../../src/core/siting/rows/cost-rows.ts';
import { selectSites } from '../../../../src/core/siting/solve/select-sites.ts';
import { sumCost, type SiteSelection } from '../../../../src/core/siting/solve/selection.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';

/** Cost of a set of demand points that random sites reach with no order in it: a wide gap to bridge. */
function hard(seed: number, share: number): SiteSelection {
  const random = seededRandom(seed);
  const rows = costRows(60, 16, () => (random() < share ? 0 : Infinity));
  const outside = Float64Array.from({ length: 60 }, () => 1 + Math.floor(random() * 9));
  return { rows, outside, count: 5, roles: new Uint8Array(16), whole: true };
}

function best(selection: SiteSelection): number {
  let least = Infinity;
  for (let mask = 0; mask < 2 ** 16; mask++) {
    let size = 0;
    for (let left = mask; left > 0; left &= left - 1) size += 1;
    if (size !== selection.count) continue;
    const chosen = Uint8Array.from({ length: 16 }, (_, site) => (mask >> site) & 1);
    least = Math.min(least, sumCost(selection, chosen));
  }
  return least;
}

describe('branch and bound', () => {
  it('closes gaps that prices alone cannot, and agrees with exhaustive search', () => {
    let nodes = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const selection = hard(seed, 0.15);
      const found = selectSites(selection, NO_LIMIT);
      expect([seed, found.cost, found.bound, found.proven]).toEqual([
        seed,
        best(selection),
        found.cost,
        true,
      ]);
      nodes = Math.max(nodes, found.nodes);
    }
    expect(nodes).toBeGreaterThan(10);
  });

  it('answers whether a choice is good enough, both ways', () => {
    const selection = hard(3, 0.2);
    const least = best(selection);
    expect(selectSites({ ...selection, enough: least }, NO_LIMIT).cost).toBe(least);
    const not = selectSites({ ...selection, enough: least - 1 }, NO_LIMIT);
    expect(not.proven).toBe(true);
    expect(not.cost).toBeGreaterThanOrEqual(least);
  });

  it('tells of progress that only gets better', () => {
    const told: [number, number][] = [];
    selectSites(hard(5, 0.15), { ...NO_LIMIT, onProgress: (...each) => void told.push(each) });
    expect(told.length).toBeGreaterThan(1);
    for (const [at, [cost, bound]] of told.entries()) {
      expect(bound).toBeLessThanOrEqual(cost);
      if (at === 0) continue;
      expect(cost).toBeLessThanOrEqual(told[at - 1]![0]);
      expect(bound).toBeGreaterThanOrEqual(told[at - 1]![1]);
    }
  });

  it('refuses roles that leave no choice', () => {
    const selection = { ...hard(1, 0.2), count: 17 };
    expect(() => selectSites(selection, NO_LIMIT)).toThrow(RangeError);
  });
});
