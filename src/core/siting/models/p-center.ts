import { coverByMip } from '../solve/cover-mip.ts';
import { mergeDemand } from '../solve/merge-demand.ts';
import type { MipSolver } from '../solve/mip.ts';
import {
  exactly,
  mustStop,
  quietly,
  withShare,
  type SolveControl,
} from '../solve/solve-control.ts';
import { filterRows } from '../rows/cost-rows.ts';
import { coverChoice } from './cover-choice.ts';
import { marked, nearestChosen } from '../rows/nearest-chosen.ts';
import { nearRows } from '../rows/near-rows.ts';
import { listReachClashes, sayLeft, unreachable } from './left-out.ts';
import { reachMost, weightTolerance } from './reach-most.ts';
import {
  CANDIDATE,
  FORBIDDEN,
  REQUIRED,
  sitesOfRole,
  type SitingProblem,
} from '../rows/siting-problem.ts';
import { reachingEveryone } from './reaching-everyone.ts';
import type { SitingPlan } from './siting-plan.ts';

/** Parts into which the search by prices may split a radius before the other solver is asked. */
const PATIENCE = 60;
/** Share of the time that is left which the other solver has for one radius. */
const PROGRAM_SHARE = 0.25;

/**
 * p sites for which the worst cost to the nearest is least (Hakimi 1964). Found as the least radius at
 * which p sites cover everyone (Minieka 1970), halving the list of costs; weights play no part. When p
 * sites cannot reach everyone, the most people (weight) are reached, and the worst of those is least.
 * @param solveMip is asked where the search by prices does not settle a radius soon.
 * @throws RangeError when p is smaller than the required or larger than the allowed sites.
 */
export function pCenter(
  problem: SitingProblem,
  p: number,
  control: SolveControl,
  solveMip?: MipSolver,
): SitingPlan {
  const { roles } = problem;
  const allowed = nearRows(problem);
  const { demandCount, starts, costs } = allowed;
  const quiet = exactly(quietly(control));
  const reach = reachMost({ ...problem, rows: allowed }, p, quiet);
  // Where everyone within reach can be served it does not matter how many live at a demand point.
  const everyone = reach.left === 0;
  const weights = everyone ? new Float64Array(demandCount).fill(1) : problem.weights;
  const tolerance = everyone ? 0 : weightTolerance(weights);
  const emptyAt = (radius: number): number => weightBeyond(allowed, weights, radius);
  // What the plan with the most people leaves outside may stay there, and so may what nothing reaches.
  const leaves = reach.left + emptyAt(Infinity) + tolerance;

  /** p sites that leave no more outside a radius than may stay there, if there are any. */
  const coverWith = (radius: number): Cover => {
    const enough = leaves - emptyAt(radius);
    if (enough < 0) return NONE;
    const near = filterRows(allowed, (_, __, cost) => cost <= radius);
    const whole = { rows: near, weights, roles };
    const cover = everyone ? reachingEveryone(near, roles) : whole;
    const count = countWithin(cover.roles, p);
    if (count === undefined) return NONE;
    const ask = { ...cover, radius, count, enough };
    const found = coverChoice(ask, solveMip ? { ...quiet, mostNodes: PATIENCE } : quiet);
    if (found.left <= enough) return { ...found, isChosen: filledUp(found.isChosen, roles, p) };
    if (found.proven || !solveMip || mustStop(quiet)) return { proven: found.proven };
    const merged = mergeDemand(cover.rows, cover.weights, cover.roles);
    const program = { ...merged, roles: cover.roles, enough, count };
    const { isChosen: some, proven } = coverByMip(
      program,
      solveMip,
      withShare(quiet, PROGRAM_SHARE),
    );
    const isChosen = some && filledUp(some, roles, p);
    // The program tells sums apart less finely than people are counted.
    const holds = isChosen && leftBeyond(near, weights, isChosen) <= leaves;
    return holds ? { isChosen, proven } : { proven: proven && !isChosen };
  };

  let chosen = reach.isChosen;
  let best = nearestChosen(allowed, chosen);
  let objective = worstCost(allowed, best);
  const radii = costs.toSorted().filter((cost, at, all) => at === 0 || cost !== all[at - 1]);
  let low = leastRadius(radii, (radius) => emptyAt(radius) <= leaves);
  let high = firstAtLeast(radii, objective);
  /** The least and the largest radius of which it was not found out whether it will do; none at first. */
  let [leastOpen, mostOpen] = [Infinity, -1];
  control.onBetter?.(chosen, objective, radii[low] ?? 0);
  while (low < high && !mustStop(control)) {
    // Above what is open for a better plan; when there is nothing left, below it for a better bound.
    const above = Math.max(low, mostOpen + 1);
    const [from, to] = above < high ? [above, high] : [low, Math.min(leastOpen, high)];
    if (from >= to) break;
    const middle = (from + to) >> 1;
    const radius = radii[middle]!;
    const found = coverWith(radius);
    if (found.isChosen) {
      chosen = found.isChosen;
      best = nearestChosen(allowed, chosen, radius);
      objective = worstCost(allowed, best);
      high = firstAtLeast(radii, objective);
      control.onBetter?.(chosen, objective, radii[low] ?? 0);
    } else if (found.proven) low = middle + 1;
    else [leastOpen, mostOpen] = [Math.min(leastOpen, middle), Math.max(mostOpen, middle)];
    control.onProgress?.(objective, radii[low] ?? 0);
  }
  const settled = low >= high;
  const beyond = unreachable(allowed);
  const left = [...best.keys()].filter((demand) => best[demand] === -1);
  const missed = left.filter((demand) => starts[demand] !== starts[demand + 1]);
  return {
    model: 'pcenter',
    chosen: marked(chosen),
    objective,
    bound: settled ? objective : Math.min(objective, radii[low] ?? 0),
    proven: settled && reach.proven,
    servedBy: best,
    ...sayLeft(problem.weights, left, beyond, reach.least),
    clashes: listReachClashes(beyond, missed),
  };
}

type Rows = SitingProblem['rows'];

/** The sites of a cover, or whether it is certain that there is none. */
interface Cover {
  isChosen?: Uint8Array;
  proven: boolean;
}
const NONE: Cover = { proven: true };

/** How many sites of a problem made smaller take the place of p; undefined where more are required. */
function countWithin(roles: Uint8Array, p: number): number | undefined {
  const required = sitesOfRole(roles, REQUIRED).length;
  const most = required + sitesOfRole(roles, CANDIDATE).length;
  return required > p ? undefined : Math.min(p, most);
}

/** A choice with as many further allowed sites as make p; they take nothing away. */
function filledUp(isChosen: Uint8Array, roles: Uint8Array, p: number): Uint8Array {
  const filled = isChosen.slice();
  let lacking = p - marked(filled).length;
  for (let site = 0; site < filled.length && lacking > 0; site++) {
    if (filled[site] === 1 || roles[site] === FORBIDDEN) continue;
    filled[site] = 1;
    lacking -= 1;
  }
  return filled;
}

function worstCost({ starts, sites, costs }: Rows, servedBy: Int32Array): number {
  let worst = 0;
  for (let demand = 0; demand < servedBy.length; demand++) {
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      if (sites[at] === servedBy[demand]) worst = Math.max(worst, costs[at]!);
    }
  }
  return worst;
}

/** Weight of the demand points without any site within a radius. */
function weightBeyond(
  { demandCount, starts, costs }: Rows,
  weights: Float64Array,
  radius: number,
): number {
  let sum = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    const at = starts[demand]!;
    if (at === starts[demand + 1] || costs[at]! > radius) sum += weights[demand]!;
  }
  return sum;
}

/** Weight of the demand points that a choice does not reach. */
function leftBeyond(near: Rows, weights: Float64Array, isChosen: Uint8Array): number {
  return nearestChosen(near, isChosen).reduce(
    (sum, site, demand) => (site < 0 ? sum + weights[demand]! : sum),
    0,
  );
}

/** Position of the least radius at which a choice may be thought of. */
function leastRadius(radii: Float64Array, isThinkable: (radius: number) => boolean): number {
  let [low, high] = [0, Math.max(0, radii.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThinkable(radii[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstAtLeast(radii: Float64Array, value: number): number {
  const found = radii.findIndex((radius) => radius >= value);
  return found < 0 ? Math.max(0, radii.length - 1) : found;
}
