import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../support/seed.ts';
import { reduceCover } from '../../../../src/core/siting/solve/reduce-cover.ts';

const SITES = 7;
const groups = fc.array(
  fc.subarray([...Array(SITES).keys()], { minLength: 1 }).map((sites) => Uint32Array.from(sites)),
  { minLength: 1, maxLength: 9 },
);
const roles = fc
  .array(fc.constantFrom(0, 0, 0, 1), { minLength: SITES, maxLength: SITES })
  .map((list) => Uint8Array.from(list));

/** Fewest sites that reach every group, with all required ones. */
function fewest(lists: readonly Uint32Array[], own: Uint8Array): number {
  let best = Infinity;
  for (let mask = 0; mask < 2 ** SITES; mask++) {
    const has = (site: number): boolean => ((mask >> site) & 1) === 1;
    if (own.some((role, site) => (role === 1 && !has(site)) || (role === 2 && has(site)))) continue;
    if (!lists.every((sites) => sites.some(has))) continue;
    best = Math.min(best, [...own.keys()].filter(has).length);
  }
  return best;
}

describe('reductions of set covering', () => {
  it('leave the number of sites that are needed as it is, and every cover of what is left covers all', () => {
    fc.assert(
      fc.property(groups, roles, (lists, own) => {
        const { groups: left, roles: after } = reduceCover(lists, own);
        expect(fewest(left, after)).toBe(fewest(lists, own));
        for (const [site, role] of own.entries()) if (role === 1) expect(after[site]).toBe(1);
        const isRequired = (site: number): boolean => after[site] === 1;
        for (const sites of lists) {
          const settled = sites.some(isRequired);
          const held = left.some((other) => other.every((site) => sites.includes(site)));
          expect(settled || held).toBe(true);
        }
        expect(left.length).toBeLessThanOrEqual(lists.length);
      }),
      { numRuns: 300 },
    );
  });

  it('settle a chain of villages wholly', () => {
    const chain = [[0], [0, 1], [1, 2], [2, 3]].map((sites) => Uint32Array.from(sites));
    const { groups: left, roles: after } = reduceCover(chain, new Uint8Array(4));
    expect(left).toEqual([]);
    expect([...after.keys()].filter((site) => after[site] === 1)).toHaveLength(2);
  });
});
