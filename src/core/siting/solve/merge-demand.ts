import type { CostRows } from '../rows/cost-rows.ts';
import { REQUIRED } from '../rows/siting-problem.ts';

/** Demand points that the same sites reach, taken together. */
export interface MergedCover {
  /** Sites of each group, ascending; no group is empty of sites. */
  groups: Uint32Array[];
  /** Sum of the weights of each group. */
  weights: Float64Array;
  /** Group of each demand point, −1 where no site reaches it or it is settled. */
  groupOf: Int32Array;
}

/**
 * Merges the demand points whose rows hold the same sites; which cost they have does not matter.
 * @param roles where given, demand points that a required site reaches are settled and left out.
 */
export function mergeDemand(
  rows: CostRows,
  weights: Float64Array,
  roles?: Uint8Array,
): MergedCover & { settled: number } {
  let settled = 0;
  const byKey = new Map<string, number>();
  const groups: Uint32Array[] = [];
  const sums: number[] = [];
  const groupOf = new Int32Array(rows.demandCount).fill(-1);
  for (let demand = 0; demand < rows.demandCount; demand++) {
    const sites = rows.sites.slice(rows.starts[demand], rows.starts[demand + 1]).toSorted();
    if (sites.length === 0) continue;
    if (roles && sites.some((site) => roles[site] === REQUIRED)) {
      settled += weights[demand]!;
      continue;
    }
    const key = sites.join();
    let group = byKey.get(key);
    if (group === undefined) {
      group = groups.length;
      byKey.set(key, group);
      groups.push(sites);
      sums.push(0);
    }
    sums[group]! += weights[demand]!;
    groupOf[demand] = group;
  }
  return { groups, weights: Float64Array.from(sums), groupOf, settled };
}

/** Cover of groups as rows of one cost each. */
export function rowsOfGroups(
  groups: readonly Uint32Array[],
  siteCount: number,
  costOf: (group: number) => number = () => 0,
): CostRows {
  const starts = new Uint32Array(groups.length + 1);
  for (const [at, sites] of groups.entries()) starts[at + 1] = starts[at]! + sites.length;
  const sites = new Uint32Array(starts[groups.length]!);
  const costs = new Float64Array(sites.length);
  for (const [at, group] of groups.entries()) {
    sites.set(group, starts[at]);
    costs.fill(costOf(at), starts[at], starts[at + 1]);
  }
  return { demandCount: groups.length, siteCount, starts, sites, costs };
}
