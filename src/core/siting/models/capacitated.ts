import { filterRows } from '../rows/cost-rows.ts';
import { nearRows } from '../rows/near-rows.ts';
import { marked, weightServed } from '../rows/nearest-chosen.ts';
import { FORBIDDEN, type SitingProblem } from '../rows/siting-problem.ts';
import type { MipSolver } from '../solve/mip.ts';
import { exactly, quietly, type SolveControl } from '../solve/solve-control.ts';
import { fewestWhole } from './fewest-whole.ts';
import { listReachClashes, sayLeft, unreachable } from './left-out.ts';
import { totalCost } from './p-median.ts';
import { weightTolerance } from './reach-most.ts';
import type { Clash, SitingModel, SitingPlan } from './siting-plan.ts';
import { mostWhole } from './most-whole.ts';
import type { WholeResult, WholeTask } from './whole-task.ts';

/** A question about sites that hold only so much. */
export interface CapacitatedAsk {
  model: Exclude<SitingModel, 'pcenter'>;
  /** Weight that each site can serve, >= 0. */
  capacities: Float64Array;
  /** Infinity for a p-median. */
  radius: number;
  /** Number of sites; of no account for lscp. */
  p: number;
}

const MODELS: ReadonlySet<SitingModel> = new Set(['lscp', 'mclp', 'pmedian']);

/** Whether a model can be asked of sites that hold only so much. */
export function hasCapacities(model: SitingModel): model is CapacitatedAsk['model'] {
  return MODELS.has(model);
}

/**
 * The covering and median models with capacities (Current & Storbeck 1988): each demand point is
 * served whole by one site, and a site serves no more weight than its capacity. As many people (as much
 * weight) as can be are served, then the value of the model is best.
 */
export function capacitated(
  problem: SitingProblem,
  { model, capacities, radius, p }: CapacitatedAsk,
  solveMip: MipSolver,
  control: SolveControl,
): SitingPlan {
  const { weights, roles } = problem;
  const isMedian = model === 'pmedian';
  const rows = filterRows(
    problem.rows,
    (demand, site, cost) =>
      cost <= radius && roles[site] !== FORBIDDEN && weights[demand]! <= capacities[site]!,
    (demand, cost) => (isMedian ? cost * weights[demand]! : 0),
  );
  const task: WholeTask = {
    rows,
    weights,
    room: capacities,
    roles,
    tolerance: weightTolerance(weights),
    solveMip,
    control: exactly(quietly(control)),
  };
  const beyond = unreachable(rows).reduce((sum, demand) => sum + weights[demand]!, 0);
  const found = model === 'lscp' ? fewestWhole(task, beyond) : mostWhole(task, p, beyond, isMedian);
  const { servedBy, left } = found.service;
  const out = [...servedBy.keys()].filter((demand) => servedBy[demand] === -1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const isMost = left - beyond <= found.leastLeft + task.tolerance;
  const objective = {
    lscp: () => marked(found.isChosen).length,
    mclp: () => weightServed(weights, servedBy),
    pmedian: () => totalCost(problem, servedBy),
  }[model]();
  if (model === 'mclp') {
    const bound = isMost ? objective : total - beyond - found.leastLeft;
    return { ...planOf(model, found, objective, bound, isMost), clashes: [] };
  }
  const isBest = found.bound >= objective * (1 - 1e-9) - 1e-9;
  const bound = isBest ? objective : Math.max(0, found.bound);
  return {
    ...planOf(model, found, objective, bound, isBest && isMost),
    ...sayLeft(weights, out, unreachable(rows), found.leastLeft),
    clashes: clashesIn(problem, radius, out),
  };
}

function planOf(
  model: SitingModel,
  { isChosen, service }: WholeResult,
  objective: number,
  bound: number,
  proven: boolean,
): Omit<SitingPlan, 'clashes'> {
  const { servedBy } = service;
  return { model, chosen: marked(isChosen), objective, bound, proven, servedBy };
}

function clashesIn(
  { rows, roles }: SitingProblem,
  radius: number,
  left: readonly number[],
): Clash[] {
  const near = nearRows({ rows, roles }, radius);
  const reached = (demand: number): boolean => near.starts[demand] !== near.starts[demand + 1];
  const short = left.filter(reached);
  return [
    ...listReachClashes(
      left.filter((demand) => !reached(demand)),
      [],
    ),
    ...(short.length > 0 ? [{ code: 'too-little-capacity' as const, demands: short }] : []),
  ];
}
