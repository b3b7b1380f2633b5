import type { CostColumns } from '../rows/cost-rows.ts';
import { FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';
import type { SiteSelection } from './selection.ts';

const SMALL = 1e-9;

/** Nearest and second nearest chosen site of each demand point. */
interface Nearest {
  site: Int32Array;
  cost: Float64Array;
  secondCost: Float64Array;
}

function nearestOf({ rows, outside }: SiteSelection, isChosen: Uint8Array, nearest: Nearest): void {
  const { starts, sites, costs } = rows;
  for (let demand = 0; demand < rows.demandCount; demand++) {
    let site = -1;
    let cost = outside[demand]!;
    let secondCost = cost;
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      if (isChosen[sites[at]!] === 0) continue;
      if (site >= 0) {
        secondCost = costs[at]!;
        break;
      }
      site = sites[at]!;
      cost = costs[at]!;
    }
    nearest.site[demand] = site;
    nearest.cost[demand] = cost;
    nearest.secondCost[demand] = secondCost;
  }
}

/**
 * Adds sites one by one, each the one that lowers the cost most, until `count` are chosen; equal ones
 * fall to the first. Required sites are taken first.
 */
export function greedyStart(selection: SiteSelection, columns: CostColumns): Uint8Array {
  const { rows, outside, count, roles } = selection;
  const isChosen = new Uint8Array(rows.siteCount);
  const paid = outside.slice();
  const take = (site: number): void => {
    isChosen[site] = 1;
    for (let at = columns.starts[site]!; at < columns.starts[site + 1]!; at++) {
      const demand = columns.demands[at]!;
      if (columns.costs[at]! < paid[demand]!) paid[demand] = columns.costs[at]!;
    }
  };
  const gainOf = (site: number): number => {
    let gain = 0;
    for (let at = columns.starts[site]!; at < columns.starts[site + 1]!; at++) {
      const saved = paid[columns.demands[at]!]! - columns.costs[at]!;
      if (saved > 0) gain += saved;
    }
    return gain;
  };
  let taken = 0;
  const known = new Float64Array(rows.siteCount).fill(Infinity);
  for (let site = 0; site < rows.siteCount; site++) {
    if (roles[site] !== REQUIRED) continue;
    take(site);
    taken += 1;
  }
  for (; taken < count; taken++) {
    let best = -1;
    let bestGain = -1;
    for (let site = 0; site < rows.siteCount; site++) {
      // A gain never grows as sites are added, so the last known one is enough to pass a site by.
      if (isChosen[site] === 1 || roles[site] === FORBIDDEN || known[site]! <= bestGain) continue;
      known[site] = gainOf(site);
      if (known[site]! > bestGain) [best, bestGain] = [site, known[site]!];
    }
    if (best < 0) break;
    take(best);
  }
  return isChosen;
}

/**
 * Swaps a chosen site for another as long as that lowers the cost, each time the best swap of all
 * (Teitz & Bart 1968, with the bookkeeping of Whitaker 1983). Changes `isChosen` in place.
 */
export function interchange(
  selection: SiteSelection,
  columns: CostColumns,
  isChosen: Uint8Array,
  mustStop: () => boolean = () => false,
): void {
  const { rows, roles } = selection;
  const nearest: Nearest = {
    site: new Int32Array(rows.demandCount),
    cost: new Float64Array(rows.demandCount),
    secondCost: new Float64Array(rows.demandCount),
  };
  const loss = new Float64Array(rows.siteCount);
  const saved = new Float64Array(rows.siteCount);
  while (!mustStop()) {
    nearestOf(selection, isChosen, nearest);
    loss.fill(0);
    for (let demand = 0; demand < rows.demandCount; demand++) {
      const site = nearest.site[demand]!;
      if (site >= 0) loss[site]! += nearest.secondCost[demand]! - nearest.cost[demand]!;
    }
    const leaving: number[] = [];
    for (let site = 0; site < rows.siteCount; site++) {
      if (isChosen[site] === 1 && roles[site] !== REQUIRED) leaving.push(site);
    }
    let [bestIn, bestOut, bestProfit] = [-1, -1, SMALL];
    for (let site = 0; site < rows.siteCount; site++) {
      if (isChosen[site] === 1 || roles[site] === FORBIDDEN) continue;
      saved.fill(0);
      let gain = 0;
      for (let at = columns.starts[site]!; at < columns.starts[site + 1]!; at++) {
        const demand = columns.demands[at]!;
        const cost = columns.costs[at]!;
        const second = nearest.secondCost[demand]!;
        if (cost >= second) continue;
        const first = nearest.cost[demand]!;
        const near = nearest.site[demand]!;
        if (cost < first) {
          gain += first - cost;
          if (near >= 0) saved[near]! += second - first;
        } else if (near >= 0) saved[near]! += second - cost;
      }
      for (const out of leaving) {
        const profit = gain - loss[out]! + saved[out]!;
        if (profit > bestProfit) [bestIn, bestOut, bestProfit] = [site, out, profit];
      }
    }
    if (bestIn < 0) return;
    isChosen[bestIn] = 1;
    isChosen[bestOut] = 0;
  }
}
