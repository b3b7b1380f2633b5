import type { SolveControl } from '../solve/solve-control.ts';
import { coverChoice } from './cover-choice.ts';
import { marked, nearestChosen } from '../rows/nearest-chosen.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';
import type { SitingPlan } from './siting-plan.ts';

/**
 * p sites that bring the most weight within a radius, which counts at equality (Church & ReVelle
 * 1974). Solved as the choice that leaves the least weight outside.
 * @throws RangeError when p is smaller than the required or larger than the allowed sites.
 */
export function mclp(
  problem: SitingProblem,
  radius: number,
  p: number,
  control: SolveControl,
): SitingPlan {
  const found = coverChoice({ ...problem, radius, count: p }, control);
  const servedBy = nearestChosen(found.near, found.isChosen);
  const objective = weightServed(problem.weights, servedBy);
  return {
    model: 'mclp',
    chosen: marked(found.isChosen),
    objective,
    bound: found.proven ? objective : Math.max(objective, found.within - found.leftBound),
    proven: found.proven,
    servedBy,
    clashes: [],
  };
}

/** Weight of the demand points that have a site. */
export function weightServed(weights: Float64Array, servedBy: Int32Array): number {
  return servedBy.reduce((sum, site, demand) => (site < 0 ? sum : sum + weights[demand]!), 0);
}
