import { selectSites } from '../solve/select-sites.ts';
import type { SolveControl } from '../solve/solve-control.ts';
import { filterRows } from '../rows/cost-rows.ts';
import { marked, nearestChosen } from '../rows/nearest-chosen.ts';
import { FORBIDDEN, type SitingProblem } from '../rows/siting-problem.ts';
import type { Clash, SitingPlan } from './siting-plan.ts';

/**
 * p sites with the least sum of weight × cost to the nearest (Hakimi 1964; ReVelle & Swain 1970).
 * When p sites cannot reach everyone, as many demand points as possible are reached, and among such
 * plans the cost is least.
 * @throws RangeError when p is smaller than the required or larger than the allowed sites.
 */
export function pMedian(problem: SitingProblem, p: number, control: SolveControl): SitingPlan {
  const { rows, weights, roles } = problem;
  const allowed = filterRows(
    rows,
    (_, site) => roles[site] !== FORBIDDEN,
    (demand, cost) => cost * weights[demand]!,
  );
  const { demandCount, starts, costs } = allowed;
  const dearest = Float64Array.from({ length: demandCount }, (_, demand) =>
    starts[demand] === starts[demand + 1] ? 0 : costs[starts[demand + 1]! - 1]!,
  );
  const sum = dearest.reduce((total, cost) => total + cost, 0);
  // One demand point more that is reached outweighs whatever it may cost.
  const penalty = Math.ceil(sum) + 1;
  const reachable = dearest.map((_, demand) => (starts[demand] === starts[demand + 1] ? 0 : 1));
  const found = selectSites(
    {
      rows: allowed,
      outside: reachable.map((is) => is * penalty),
      count: p,
      roles,
      whole: costs.every(Number.isInteger) && penalty * demandCount < 2 ** 52,
    },
    control,
  );
  const servedBy = nearestChosen(allowed, found.isChosen);
  const left = [...servedBy.keys()].filter((demand) => servedBy[demand] === -1);
  const missed = left.filter((demand) => reachable[demand] === 1);
  const objective = totalCost(problem, servedBy);
  const bound = found.proven
    ? objective
    : Math.min(objective, Math.max(0, found.bound - missed.length * penalty));
  return {
    model: 'pmedian',
    chosen: marked(found.isChosen),
    objective,
    bound,
    proven: found.proven,
    servedBy,
    clashes: listReachClashes(
      left.filter((demand) => reachable[demand] === 0),
      missed,
    ),
  };
}

/** Sum of weight × cost of an assignment. */
export function totalCost({ rows, weights }: SitingProblem, servedBy: Int32Array): number {
  let sum = 0;
  for (let demand = 0; demand < rows.demandCount; demand++) {
    for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
      if (rows.sites[at] === servedBy[demand]) sum += weights[demand]! * rows.costs[at]!;
    }
  }
  return sum;
}

/** Demand points that nothing reaches, and those that this number of sites cannot reach as well. */
export function listReachClashes(outOfReach: number[], missed: number[]): Clash[] {
  return [
    ...(outOfReach.length > 0 ? [{ code: 'out-of-reach' as const, demands: outOfReach }] : []),
    ...(missed.length > 0 ? [{ code: 'too-few-sites' as const, demands: missed }] : []),
  ];
}
