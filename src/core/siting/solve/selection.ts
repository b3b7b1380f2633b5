import type { CostRows } from '../rows/cost-rows.ts';
import { serveMost } from './serve-most.ts';

/**
 * Choose `count` sites so that the sum over all demand points of the cheapest chosen site is least; a
 * demand point that no chosen site serves for less pays `outside`. The p-median problem (Hakimi
 * 1964) in this form holds maximal covering too: cost 0 within the radius, the weight outside.
 */
export interface SiteSelection {
  rows: CostRows;
  /** What a demand point pays when it is not served, >= every cost in its row, finite. */
  outside: Float64Array;
  /** Number of sites to choose, the required ones among them. */
  count: number;
  /** CANDIDATE, REQUIRED or FORBIDDEN for each site. */
  roles: Uint8Array;
  /** All sums of costs are whole numbers, so bounds may be rounded up. */
  whole: boolean;
  /**
   * Weight that each site can serve; absent: any. With room, costs are 0, `outside` is the weight of a
   * demand point, which may be split among sites, and what no open site has room for is paid.
   */
  room?: Float64Array;
  /** When given, any choice that costs no more will do: the question is only whether there is one. */
  enough?: number;
}

/** Sum of what the demand points pay when the sites with a mark are chosen. */
export function sumCost({ rows, outside, room }: SiteSelection, isChosen: Uint8Array): number {
  const { starts, sites, costs } = rows;
  let sum = 0;
  if (room) {
    for (const weight of outside) sum += weight;
    return sum - serveMost(rows, outside, room, (site) => isChosen[site] === 1).total;
  }
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

/** The bound below which a cost must lie to be of interest when `best` is had; whole sums differ by 1. */
export function findCostLimit({ whole, enough }: SiteSelection, best: number): number {
  if (enough !== undefined && best <= enough) return -Infinity;
  const better = whole ? best - 1 + 1e-6 : best - 1e-9 * Math.max(1, Math.abs(best));
  if (enough === undefined) return better;
  return Math.min(better, whole ? enough + 0.01 : enough + 1e-9 * Math.max(1, Math.abs(enough)));
}

/** What prices are raised towards: a little above the limit, so that steps do not shrink to nothing. */
export function findPriceAim({ enough }: SiteSelection, best: number): number {
  return enough === undefined ? best : Math.min(best, enough + Math.max(1, (best - enough) / 4));
}
