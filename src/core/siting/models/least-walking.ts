import { quietly, mustStop, type SolveControl } from '../solve/solve-control.ts';
import { filterRows } from '../rows/cost-rows.ts';
import { pMedian } from './p-median.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';
import type { SitingPlan } from './siting-plan.ts';

/** Parts after which the search among equal plans takes the best so far. */
const PATIENCE = 20;

/**
 * Among plans as good as a given one that reaches as many demand points within a radius by as many
 * sites, the one with the least sum of weight × cost: many plans cover alike, and some of their sites
 * would stand where hardly anyone walks. Objective, bound and proof stay those of the plan.
 */
export function leastWalking(
  problem: SitingProblem,
  plan: SitingPlan,
  radius: number,
  control: SolveControl,
): SitingPlan {
  if (mustStop(control) || plan.chosen.length === 0) return plan;
  const rows = filterRows(problem.rows, (_, __, cost) => cost <= radius);
  const own = { ...quietly(control), mostNodes: PATIENCE };
  const found = pMedian({ ...problem, rows }, plan.chosen.length, own);
  const reached = (servedBy: Int32Array): number =>
    servedBy.reduce((sum, site) => sum + (site >= 0 ? 1 : 0), 0);
  return reached(found.servedBy) < reached(plan.servedBy)
    ? plan
    : { ...plan, chosen: found.chosen, servedBy: found.servedBy };
}
