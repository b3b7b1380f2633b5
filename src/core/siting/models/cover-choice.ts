import { CLOSED, OPEN } from '../solve/lagrangian.ts';
import { mergeDemand, rowsOfGroups } from '../solve/merge-demand.ts';
import { selectSites } from '../solve/select-sites.ts';
import { toldOfRest, type SolveControl } from '../solve/solve-control.ts';
import type { CostRows } from '../rows/cost-rows.ts';
import { nearRows } from '../rows/near-rows.ts';
import { FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';

const ROLE_OF: Readonly<Record<number, number>> = { [OPEN]: REQUIRED, [CLOSED]: FORBIDDEN };

/** Asks of `coverChoice`. */
export interface CoverAsk {
  rows: CostRows;
  weights: Float64Array;
  roles: Uint8Array;
  /** A cost within it counts as covered, at equality too. */
  radius: number;
  count: number;
  /** When given, any choice that leaves no more weight outside will do. */
  enough?: number;
}

export interface CoverChoice {
  /** The rows within the radius, of allowed sites. */
  near: CostRows;
  isChosen: Uint8Array;
  /** Weight that some allowed site reaches and the choice does not, and what no choice goes below. */
  left: number;
  leftBound: number;
  /** Weight that some allowed site reaches. */
  within: number;
  proven: boolean;
  /** Roles in which sites are forbidden or required that every better choice is known to leave or to hold. */
  settledRoles: Uint8Array;
}

/** The choice of `count` sites that leaves the least weight outside the radius of all of them. */
export function coverChoice(
  { rows, weights, roles, radius, count, enough }: CoverAsk,
  control: SolveControl,
): CoverChoice {
  const near = nearRows({ rows, roles }, radius);
  const merged = mergeDemand(near, weights, roles);
  const within = merged.weights.reduce((sum, weight) => sum + weight, merged.settled);
  const found = selectSites(
    {
      rows: rowsOfGroups(merged.groups, rows.siteCount),
      outside: merged.weights,
      count,
      roles,
      whole: merged.weights.every(Number.isInteger),
      ...(enough === undefined ? {} : { enough }),
    },
    toldOfRest(control, within),
  );
  return {
    near,
    isChosen: found.isChosen,
    left: found.cost,
    leftBound: found.bound,
    within,
    proven: found.proven,
    settledRoles: roles.map((role, site) => ROLE_OF[found.settled[site]!] ?? role),
  };
}
