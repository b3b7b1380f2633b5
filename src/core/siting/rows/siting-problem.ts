import type { CostRows } from './cost-rows.ts';

/** What may become of a site, in the words of location-allocation. */
export const CANDIDATE = 0;
export const REQUIRED = 1;
export const FORBIDDEN = 2;

/** Whom sites are to serve and which sites there are; what every model starts from. */
export interface SitingProblem {
  rows: CostRows;
  /** Weight of each demand point, > 0. */
  weights: Float64Array;
  /** CANDIDATE, REQUIRED or FORBIDDEN for each site. */
  roles: Uint8Array;
}

/** Positions of the sites of a role. */
export function sitesOfRole(roles: Uint8Array, role: number): number[] {
  return [...roles.keys()].filter((site) => roles[site] === role);
}
