import { nearRows } from '../rows/near-rows.ts';
import { marked, nearestChosen, weightServed } from '../rows/nearest-chosen.ts';
import { FORBIDDEN, REQUIRED, type SitingProblem } from '../rows/siting-problem.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, nearEnough, type SolveControl } from '../solve/solve-control.ts';
import { coverChoice } from './cover-choice.ts';
import { mclpBudget } from './mclp-budget.ts';
import type { SitingPlan } from './siting-plan.ts';

/** Parts into which the search by prices may split a question before the program goes on, with so many entries. */
const PARTS = 200;
const LEAST_PARTS = 16;
/** Entries that are looked at in all these parts together, in units of a look through all. */
const LOOKS = 3e6;
/** More entries than these, of the sites that are left, no program takes in. */
const MOST_ENTRIES = 400_000;

/**
 * p sites that bring the most weight within a radius, which counts at equality (Church & ReVelle 1974). By prices first, since
 * they prove most questions in no time and settle many sites in the others; what they leave open goes to the program over the
 * sites that are left, with the demand points merged that these do not tell apart.
 * @param solveMip absent: by prices alone.
 * @throws RangeError when p is smaller than the required or larger than the allowed sites.
 */
export function mclp(
  problem: SitingProblem,
  radius: number,
  p: number,
  control: SolveControl,
  solveMip?: MipSolver,
): SitingPlan {
  const { sites } = nearRows(problem, radius);
  const parts = Math.max(LEAST_PARTS, Math.min(PARTS, Math.floor(LOOKS / (sites.length + 1))));
  const { mostNodes = parts } = control;
  const first = byPrices(problem, radius, p, solveMip ? { ...control, mostNodes } : control);
  const { plan, settledRoles } = first;
  if (!solveMip || plan.proven || mustStop(control)) return plan;
  if (nearEnough(control, plan.objective, plan.bound)) return plan;
  const left = { ...problem, roles: settledRoles };
  if (nearRows(left, radius).sites.length > MOST_ENTRIES) {
    return byPrices(problem, radius, p, control).plan;
  }
  return improved(plan, left, radius, p, control, solveMip);
}

/** The better of a plan and the best over the sites that any better plan is made of. */
function improved(
  plan: SitingPlan,
  left: SitingProblem,
  radius: number,
  p: number,
  control: SolveControl,
  solveMip: MipSolver,
): SitingPlan {
  const isOpen = new Set(plan.chosen);
  const fits = left.roles.every((role, site) =>
    isOpen.has(site) ? role !== FORBIDDEN : role !== REQUIRED,
  );
  const within = (bound: number) => Math.max(plan.objective, Math.min(plan.bound, bound));
  const told: SolveControl = {
    ...control,
    onProgress: (objective, bound) =>
      control.onProgress?.(Math.max(plan.objective, objective), within(bound)),
    onBetter(marks, objective, bound) {
      if (objective > plan.objective) control.onBetter?.(marks, objective, within(bound));
    },
  };
  const free = { prices: new Float64Array(left.roles.length), most: Infinity };
  const start = fits ? plan.chosen : undefined;
  const then = mclpBudget(left, radius, free, solveMip, told, p, start);
  const best = then.objective > plan.objective ? then : plan;
  const bound = within(then.bound);
  const proven = then.proven || bound <= best.objective;
  return { ...best, bound: proven ? best.objective : Math.max(best.objective, bound), proven };
}

function byPrices(
  problem: SitingProblem,
  radius: number,
  p: number,
  control: SolveControl,
): { plan: SitingPlan; settledRoles: Uint8Array } {
  const found = coverChoice({ ...problem, radius, count: p }, control);
  const servedBy = nearestChosen(found.near, found.isChosen);
  const objective = weightServed(problem.weights, servedBy);
  const plan: SitingPlan = {
    model: 'mclp',
    chosen: marked(found.isChosen),
    objective,
    bound: found.proven ? objective : Math.max(objective, found.within - found.leftBound),
    proven: found.proven,
    servedBy,
    clashes: [],
  };
  return { plan, settledRoles: found.settledRoles };
}
