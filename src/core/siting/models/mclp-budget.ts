import { mergeDemand } from '../solve/merge-demand.ts';
import { MipBuilder, type MipSolver } from '../solve/mip.ts';
import { toldOfRest, type SolveControl } from '../solve/solve-control.ts';
import { nearRows } from '../rows/near-rows.ts';
import { marked, nearestChosen, weightServed } from '../rows/nearest-chosen.ts';
import {
  CANDIDATE,
  FORBIDDEN,
  REQUIRED,
  sitesOfRole,
  type SitingProblem,
} from '../rows/siting-problem.ts';
import type { SitingPlan } from './siting-plan.ts';

/** What sites cost and what there is to spend, in one unit. */
export interface Budget {
  /** Cost of each site, >= 0; the required ones count as well. */
  prices: Float64Array;
  most: number;
}

/**
 * The sites within a budget that bring the most weight within a radius (maximal covering with costs,
 * Church & ReVelle 1974), on demand merged by the sites that reach it.
 * @param count most sites; absent: as many as the budget pays.
 * @param start sites of a plan to begin with; absent: greedy.
 * @throws RangeError when the required sites alone cost more than the budget.
 */
export function mclpBudget(
  { rows, weights, roles }: SitingProblem,
  radius: number,
  { prices, most }: Budget,
  solveMip: MipSolver,
  control: SolveControl,
  count = roles.length,
  start?: readonly number[],
): SitingPlan {
  const near = nearRows({ rows, roles }, radius);
  const { groups, weights: merged, settled } = mergeDemand(near, weights, roles);
  const begin = start
    ? Uint8Array.from(roles, (_, site) => (start.includes(site) ? 1 : 0))
    : greedy(groups, merged, roles, { prices, most }, count);
  const builder = new MipBuilder();
  for (const role of roles) {
    builder.column(0, role === REQUIRED ? 1 : 0, role === FORBIDDEN ? 0 : 1, true);
  }
  const values: number[] = [...begin];
  for (const [group, sites] of groups.entries()) {
    // What is left outside, so that the program is one of least cost; it takes care of itself.
    const left = builder.column(merged[group]!, 0, 1, false);
    builder.row(1, Infinity, [...Array.from(sites, (site) => [site, 1] as const), [left, 1]]);
    values.push(sites.some((site) => begin[site] === 1) ? 0 : 1);
  }
  if (most < Infinity) {
    builder.row(
      -Infinity,
      most,
      Array.from(prices, (price, site) => [site, price] as const),
    );
  }
  if (count < roles.length) {
    builder.row(
      -Infinity,
      count,
      Array.from(roles, (_, site) => [site, 1] as const),
    );
  }
  const within = merged.reduce((sum, weight) => sum + weight, settled);
  const marks = (columns: ArrayLike<number>): Uint8Array =>
    Uint8Array.from(roles, (_, site) => (columns[site]! > 0.5 ? 1 : 0));
  const told = toldOfRest(control, within, marks);
  const answer = solveMip(builder.model(), told, Float64Array.from(values));
  const isChosen = marks(answer.values ?? values);
  const servedBy = nearestChosen(near, isChosen);
  const objective = weightServed(weights, servedBy);
  return {
    model: 'mclp',
    chosen: marked(isChosen),
    objective,
    bound: answer.proven ? objective : Math.min(within, Math.max(objective, within - answer.bound)),
    proven: answer.proven,
    servedBy,
    clashes: [],
  };
}

/** Each time the site that newly covers most for its price and can still be paid. */
function greedy(
  groups: readonly Uint32Array[],
  weights: Float64Array,
  roles: Uint8Array,
  { prices, most }: Budget,
  count: number,
): Uint8Array {
  const isChosen = Uint8Array.from(roles, (role) => (role === REQUIRED ? 1 : 0));
  let money = prices.reduce((rest, price, site) => (isChosen[site] ? rest - price : rest), most);
  if (money < 0) throw new RangeError('the required sites cost more than the budget');
  for (let size = sitesOfRole(roles, REQUIRED).length; size < count; size++) {
    const gain = new Float64Array(roles.length);
    for (const [group, sites] of groups.entries()) {
      if (sites.some((site) => isChosen[site] === 1)) continue;
      for (const site of sites) gain[site]! += weights[group]!;
    }
    let best = -1;
    for (let site = 0; site < roles.length; site++) {
      if (roles[site] !== CANDIDATE || isChosen[site] || gain[site] === 0) continue;
      if (prices[site]! > money) continue;
      if (best < 0 || gain[site]! * prices[best]! > gain[best]! * prices[site]!) best = site;
    }
    if (best < 0) return isChosen;
    isChosen[best] = 1;
    money -= prices[best]!;
  }
  return isChosen;
}
