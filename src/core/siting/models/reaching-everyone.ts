import type { CostRows } from '../rows/cost-rows.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';
import { mergeDemand, rowsOfGroups } from '../solve/merge-demand.ts';
import { reduceCover } from '../solve/reduce-cover.ts';

/** The problem of reaching everyone, made smaller: each demand point that is left weighs 1, each cost is 0. */
export function reachingEveryone(near: CostRows, before: Uint8Array): SitingProblem {
  const merged = mergeDemand(near, new Float64Array(near.demandCount).fill(1), before);
  const { groups, roles } = reduceCover(merged.groups, before);
  const weights = new Float64Array(groups.length).fill(1);
  return { rows: rowsOfGroups(groups, near.siteCount), weights, roles };
}
