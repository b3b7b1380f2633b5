import type { CostRows } from '../models/cost-rows.ts';

/**
 * Choose `count` sites so that the sum over all demand points of the cheapest chosen site is least; a
 * demand point that no chosen site serves for less pays `outside`. The p-median problem (Hakimi
 * 1964) in this form holds maximal covering too: cost 0 within the radius, the weight outside.
 */
export interface Selection {
  rows: CostRows;
  /** What a demand point pays when it is not served, >= every cost in its row, finite. */
  outside: Float64Array;
  /** Number of sites to choose, the required ones among them. */
  count: number;
  /** CANDIDATE, REQUIRED or FORBIDDEN for each site. */
  roles: Uint8Array;
  /** All sums of costs are whole numbers, so bounds may be rounded up. */
  whole: boolean;
}

/** Sum of what the demand points pay when the sites with a mark are chosen. */
export function costOf({ rows, outside }: Selection, isChosen: Uint8Array): number {
  const { starts, sites, costs } = rows;
  let sum = 0;
  for (let demand = 0; demand < rows.demandCount; demand++) {
    let paid = outside[demand]!;
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      if (isChosen[sites[at]!] === 0) continue;
      paid = costs[at]!;
      break;
    }
    sum += paid;
  }
  return sum;
}

/** The bound below which a cost must lie to be better than `best`; whole sums are better by 1. */
export function betterThan(best: number, whole: boolean): number {
  return whole ? best - 1 + 1e-6 : best - 1e-9 * Math.max(1, Math.abs(best));
}
