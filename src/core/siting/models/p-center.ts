import { coverByMip } from '../solve/cover-mip.ts';
import { mergeDemand } from '../solve/merge-demand.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, quietly, type SolveControl } from '../solve/solve-control.ts';
import { filterRows } from '../rows/cost-rows.ts';
import { coverChoice, type CoverChoice } from './cover-choice.ts';
import { marked, nearestChosen } from '../rows/nearest-chosen.ts';
import { nearRows } from '../rows/near-rows.ts';
import { listReachClashes } from './p-median.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';
import type { SitingPlan } from './siting-plan.ts';

/** Parts into which the search by prices may split a radius before the other solver is asked. */
const PATIENCE = 60;

/**
 * p sites for which the worst cost to the nearest is least (Hakimi 1964); weights play no part. Found
 * as the least radius at which p sites cover everyone (Minieka 1970), halving the list of costs. When
 * p sites cannot reach everyone, as many demand points as possible are reached, and the worst of
 * those is least.
 * @param solveMip is asked where the search by prices does not settle a radius soon.
 * @throws RangeError when p is smaller than the required or larger than the allowed sites.
 */
export function pCenter(
  problem: SitingProblem,
  p: number,
  control: SolveControl,
  solveMip?: MipSolver,
): SitingPlan {
  const { rows, roles } = problem;
  const allowed = nearRows({ rows, roles });
  const { demandCount, starts, costs } = allowed;
  const ones = new Float64Array(demandCount).fill(1);
  const outOfReach = [...ones.keys()].filter((at) => starts[at] === starts[at + 1]);
  const quiet = quietly(control);
  const choose = (radius: number, enough?: number, within = quiet): CoverChoice => {
    const ask = { rows: allowed, weights: ones, roles, radius, count: p };
    return coverChoice({ ...ask, ...(enough === undefined ? {} : { enough }) }, within);
  };
  /** p sites that leave no more than `spare` demand points outside a radius, if there are any. */
  const coverWith = (radius: number, spare: number): Cover => {
    const found = choose(radius, spare, solveMip ? { ...quiet, mostNodes: PATIENCE } : quiet);
    if (found.left <= spare) return found;
    if (found.proven || !solveMip) return { proven: found.proven };
    const near = filterRows(allowed, (_, __, cost) => cost <= radius);
    const program = { ...mergeDemand(near, ones, roles), roles, enough: spare, count: p };
    return coverByMip(program, solveMip, quiet);
  };

  const widest = choose(Infinity);
  // What the widest radius leaves outside may stay there, and so may what nothing reaches.
  const leaves = widest.left + outOfReach.length;
  let best = nearestChosen(allowed, widest.isChosen);
  let chosen = widest.isChosen;
  let objective = worstCost(allowed, best);
  const radii = Float64Array.from(new Set(costs)).toSorted();
  let low = leastRadius(allowed, radii, leaves);
  let high = firstAtLeast(radii, objective);
  let proven = widest.proven;
  control.onBetter?.(chosen, objective, radii[low] ?? 0);
  while (proven && low < high) {
    if (mustStop(control)) {
      proven = false;
      break;
    }
    const middle = (low + high) >> 1;
    const radius = radii[middle]!;
    const reached = demandCount - countEmpty(allowed, radius);
    const spare = leaves - (demandCount - reached);
    const found = spare < 0 ? NONE : coverWith(radius, spare);
    if (found.isChosen) {
      chosen = found.isChosen;
      best = nearestChosen(allowed, chosen, radius);
      objective = worstCost(allowed, best);
      high = firstAtLeast(radii, objective);
      control.onBetter?.(chosen, objective, radii[low] ?? 0);
    } else if (found.proven) low = middle + 1;
    else proven = false;
    control.onProgress?.(objective, radii[low] ?? 0);
  }
  const left = [...best.keys()].filter((demand) => best[demand] === -1);
  const missed = left.filter((demand) => starts[demand] !== starts[demand + 1]);
  return {
    model: 'pcenter',
    chosen: marked(chosen),
    objective,
    bound: proven ? objective : Math.min(objective, widest.proven ? (radii[low] ?? 0) : 0),
    proven,
    servedBy: best,
    clashes: listReachClashes(outOfReach, missed),
  };
}

type Rows = SitingProblem['rows'];

/** The sites of a cover, or whether it is certain that there is none. */
interface Cover {
  isChosen?: Uint8Array;
  proven: boolean;
}
const NONE: Cover = { proven: true };

function worstCost({ starts, sites, costs }: Rows, servedBy: Int32Array): number {
  let worst = 0;
  for (let demand = 0; demand < servedBy.length; demand++) {
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      if (sites[at] === servedBy[demand]) worst = Math.max(worst, costs[at]!);
    }
  }
  return worst;
}

/** Demand points without a site within a radius. */
function countEmpty({ demandCount, starts, costs }: Rows, radius: number): number {
  let empty = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    const at = starts[demand]!;
    if (at === starts[demand + 1] || costs[at]! > radius) empty += 1;
  }
  return empty;
}

/** Position of the least radius at which no more than `leaves` demand points are without any site. */
function leastRadius(rows: Rows, radii: Float64Array, leaves: number): number {
  let [low, high] = [0, Math.max(0, radii.length - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (countEmpty(rows, radii[middle]!) <= leaves) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstAtLeast(radii: Float64Array, value: number): number {
  const found = radii.findIndex((radius) => radius >= value);
  return found < 0 ? Math.max(0, radii.length - 1) : found;
}
