import * as fc from 'fast-check';
import { costRows } from '../../../../src/core/siting/rows/cost-rows.ts';
import {
  CANDIDATE,
  FORBIDDEN,
  REQUIRED,
  type SitingProblem,
} from '../../../../src/core/siting/rows/siting-problem.ts';

/** A small problem with its costs as a table, so that the oracle shares nothing with the product. */
export interface Small {
  /** Cost of each demand point (row) for each site; null: cannot be reached. */
  table: (number | null)[][];
  weights: number[];
  roles: number[];
}

export function problemOf({ table, weights, roles }: Small): SitingProblem {
  return {
    rows: costRows(table.length, roles.length, (demand, site) => table[demand]![site] ?? Infinity),
    weights: Float64Array.from(weights),
    roles: Uint8Array.from(roles),
  };
}

/** Every set of sites that holds all required and no forbidden ones. */
export function* choices({ roles }: Small): Generator<number[]> {
  for (let mask = 0; mask < 2 ** roles.length; mask++) {
    const chosen = roles.flatMap((_, site) => ((mask >> site) & 1 ? [site] : []));
    if (chosen.some((site) => roles[site] === FORBIDDEN)) continue;
    if (roles.some((role, site) => role === REQUIRED && !chosen.includes(site))) continue;
    yield chosen;
  }
}

/** The cheapest of some sites for each demand point; Infinity where none is reached. */
export function paidOf({ table }: Small, chosen: readonly number[]): number[] {
  return table.map((row) => Math.min(...chosen.map((site) => row[site] ?? Infinity), Infinity));
}

/** Small problems with ties, unreachable pairs, required and forbidden sites. */
export function smallProblems(whole: boolean): fc.Arbitrary<Small> {
  const cost = whole
    ? fc.integer({ min: 0, max: 12 })
    : fc.double({ min: 0, max: 12, noNaN: true, noDefaultInfinity: true });
  const weight = whole
    ? fc.integer({ min: 1, max: 9 })
    : fc.double({ min: 0.25, max: 9, noNaN: true });
  return fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 8 }), fc.boolean())
    .chain(([demands, sites, holes]) =>
      fc.record({
        table: fc.array(
          fc.array(holes ? fc.option(cost, { freq: 3 }) : cost, {
            minLength: sites,
            maxLength: sites,
          }),
          { minLength: demands, maxLength: demands },
        ),
        weights: fc.array(weight, { minLength: demands, maxLength: demands }),
        roles: fc.array(
          fc.constantFrom(CANDIDATE, CANDIDATE, CANDIDATE, CANDIDATE, REQUIRED, FORBIDDEN),
          { minLength: sites, maxLength: sites },
        ),
      }),
    );
}

/** A number of sites that the roles allow. */
export function possibleCount({ roles }: Small, wish: number): number {
  const least = roles.filter((role) => role === REQUIRED).length;
  const most = roles.filter((role) => role !== FORBIDDEN).length;
  return Math.max(least, Math.min(most, wish));
}
