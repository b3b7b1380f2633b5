import type { CostRows } from './cost-rows.ts';

/** The cheapest chosen site of each demand point, −1 where none is in its row within the radius. */
export function nearestChosen(
  { demandCount, starts, sites, costs }: CostRows,
  isChosen: Uint8Array,
  radius = Infinity,
): Int32Array {
  const nearest = new Int32Array(demandCount).fill(-1);
  for (let demand = 0; demand < demandCount; demand++) {
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      if (isChosen[sites[at]!] === 0) continue;
      if (costs[at]! <= radius) nearest[demand] = sites[at]!;
      break;
    }
  }
  return nearest;
}

/** Positions that are marked. */
export function marked(marks: Uint8Array): number[] {
  return [...marks.keys()].filter((at) => marks[at] === 1);
}

/** Weight of the demand points that have a site. */
export function weightServed(weights: Float64Array, servedBy: Int32Array): number {
  return servedBy.reduce((sum, site, demand) => (site < 0 ? sum : sum + weights[demand]!), 0);
}
