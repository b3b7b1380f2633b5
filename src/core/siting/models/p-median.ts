import { selectSites } from '../solve/select-sites.ts';
import { exactly, mustStop, quietly, type SolveControl } from '../solve/solve-control.ts';
import { filterRows } from '../rows/cost-rows.ts';
import { nearRows } from '../rows/near-rows.ts';
import { marked, nearestChosen } from '../rows/nearest-chosen.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';
import { listReachClashes, sayLeft, unreachable } from './left-out.ts';
import { reachMost, weightTolerance, type MostReached } from './reach-most.ts';
import type { SitingPlan } from './siting-plan.ts';

/** A choice with the bound on what any choice that reaches as many costs. */
interface Median {
  isChosen: Uint8Array;
  bound: number;
  proven: boolean;
}

/**
 * p sites with the least sum of weight × cost to the nearest (Hakimi 1964; ReVelle & Swain 1970).
 * When p sites cannot reach everyone, the most people (weight) are reached, and among such plans the
 * cost is least.
 * @throws RangeError when p is smaller than the required or larger than the allowed sites.
 */
export function pMedian(problem: SitingProblem, p: number, control: SolveControl): SitingPlan {
  const { weights, roles } = problem;
  const rows = nearRows(problem);
  const near = { rows, weights, roles };
  const reach = reachMost(near, p, quietly(control));
  const { isChosen, bound, proven } = (reach.left === 0 ? reachingAll : reachingMost)(
    near,
    p,
    reach,
    control,
  );
  const servedBy = nearestChosen(rows, isChosen);
  const objective = totalCost(problem, servedBy);
  const beyond = unreachable(rows);
  const missed = [...servedBy.keys()].filter(
    (demand) => servedBy[demand] === -1 && rows.starts[demand] !== rows.starts[demand + 1],
  );
  return {
    model: 'pmedian',
    chosen: marked(isChosen),
    objective,
    bound: proven ? objective : Math.min(objective, Math.max(0, bound)),
    proven,
    servedBy,
    ...sayLeft(weights, [...beyond, ...missed], beyond, reach.least),
    clashes: listReachClashes(beyond, missed),
  };
}

/** Costs of serving each demand point whole. */
function weighed({ rows, weights }: SitingProblem): SitingProblem['rows'] {
  return filterRows(
    rows,
    () => true,
    (demand, cost) => cost * weights[demand]!,
  );
}

/** Where everyone within reach can be reached, leaving one out costs more than all walks together. */
function reachingAll(
  near: SitingProblem,
  p: number,
  _: MostReached,
  control: SolveControl,
): Median {
  const rows = weighed(near);
  const { starts, costs, demandCount } = rows;
  const dearest = Float64Array.from({ length: demandCount }, (_, demand) =>
    starts[demand] === starts[demand + 1] ? 0 : costs[starts[demand + 1]! - 1]!,
  );
  const penalty = Math.ceil(dearest.reduce((sum, cost) => sum + cost, 0)) + 1;
  const outside = dearest.map((_, demand) => (starts[demand] === starts[demand + 1] ? 0 : penalty));
  const whole = costs.every(Number.isInteger) && penalty * demandCount < 2 ** 52;
  const found = selectSites({ rows, outside, count: p, roles: near.roles, whole }, control);
  const served = nearestChosen(rows, found.isChosen);
  const missed = served.filter((site, demand) => site === -1 && outside[demand]! > 0).length;
  // Everyone at the nearest site there is: a bound even where the time ends before prices give one.
  const nearest = starts
    .slice(0, -1)
    .reduce((sum, at, demand) => (at === starts[demand + 1] ? sum : sum + costs[at]!), 0);
  return { ...found, bound: Math.max(nearest, found.bound - missed * penalty) };
}

/** Factor by which leaving a person out is made dearer until nobody is left out for shorter walks of others. */
const DEARER = 8;
/** Times the dearest walk: beyond it rounding tells nothing apart any more. */
const DEAREST = 1e10;

/**
 * Where some must be left out each person left costs a price. A choice that is best at some price and
 * leaves out no more than must be is the best of all that leave out no more: the price stays as low as
 * it can, since a high one drowns the walks in rounding.
 */
function reachingMost(
  near: SitingProblem,
  p: number,
  reach: MostReached,
  control: SolveControl,
): Median {
  const { weights, roles } = near;
  const rows = weighed(near);
  const weightOf = weights.map((weight, demand) =>
    rows.starts[demand] === rows.starts[demand + 1] ? 0 : weight,
  );
  const leftBy = (isChosen: Uint8Array): number =>
    nearestChosen(rows, isChosen).reduce(
      (sum, site, demand) => (site < 0 ? sum + weightOf[demand]! : sum),
      0,
    );
  const tolerance = weightTolerance(weights);
  const first = near.rows.costs.reduce((most, cost) => Math.max(most, cost), 0.5) * 2;
  let best = { isChosen: reach.isChosen, left: reach.left, proven: false };
  const bounds: { price: number; bound: number }[] = [];
  for (let price = first; price <= first * DEAREST; price *= DEARER) {
    const outside = weightOf.map((weight) => weight * price);
    const sum = outside.reduce((total, cost) => total + cost, 0);
    const whole =
      sum < 2 ** 52 && [outside, rows.costs].every((all) => all.every(Number.isInteger));
    const told = tellRest(control, price, leftBy, () => best.left + tolerance);
    const found = selectSites({ rows, outside, count: p, roles, whole }, told);
    bounds.push({ price, bound: found.bound });
    const left = leftBy(found.isChosen);
    const proven = found.proven && reach.proven;
    if (left <= best.left + tolerance) best = { isChosen: found.isChosen, left, proven };
    if (left <= reach.left + tolerance || mustStop(control)) break;
  }
  return {
    ...best,
    bound: Math.max(...bounds.map(({ price, bound }) => bound - price * best.left)),
  };
}

/** The control of a search with a price: told only of choices that leave out no more, without the price. */
function tellRest(
  control: SolveControl,
  price: number,
  leftBy: (isChosen: Uint8Array) => number,
  mostLeft: () => number,
): SolveControl {
  let left = Infinity;
  return {
    ...exactly(control),
    onBetter: (marks, cost, bound) => {
      left = leftBy(Uint8Array.from(marks));
      if (left > mostLeft()) return;
      control.onBetter?.(marks, cost - price * left, Math.max(0, bound - price * left));
    },
    onProgress: (cost, bound) => {
      if (left > mostLeft()) return;
      control.onProgress?.(cost - price * left, Math.max(0, bound - price * left));
    },
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
