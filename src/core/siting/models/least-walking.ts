import { weightServed } from '../rows/nearest-chosen.ts';
import { quietly, mustStop, type SolveControl } from '../solve/solve-control.ts';
import { filterRows } from '../rows/cost-rows.ts';
import { pMedian } from './p-median.ts';
import { weightTolerance } from './reach-most.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';
import type { SitingPlan } from './siting-plan.ts';

/** Parts after which the search among equal plans takes the best so far. */
const PATIENCE = 20;

/**
 * Among plans as good as a given one that reaches as many people within a radius by as many
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
  const { weights } = problem;
  const fewer = weightServed(weights, plan.servedBy) - weightServed(weights, found.servedBy);
  return fewer > weightTolerance(weights)
    ? plan
    : { ...plan, chosen: found.chosen, servedBy: found.servedBy };
}
