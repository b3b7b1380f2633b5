import { lscp } from '../models/lscp.ts';
import { leastWalking } from '../models/least-walking.ts';
import { mclpBudget } from '../models/mclp-budget.ts';
import { mclpWithRoom } from '../models/mclp-capacity.ts';
import { mclp } from '../models/mclp.ts';
import { pCenter } from '../models/p-center.ts';
import { pMedian } from '../models/p-median.ts';
import type { Clash, SitingPlan } from '../models/siting-plan.ts';
import type { Search } from '../question/models.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';
import type { MipSolver } from '../solve/mip.ts';
import type { SolveControl } from '../solve/solve-control.ts';
import type { CoverSetup } from './cover-setup.ts';
import { roomYuan } from './room.ts';

/** A problem with the limits of a stage. */
export interface CoverTask {
  setup: CoverSetup;
  problem: SitingProblem;
  limitS: number;
  /** Part of the people who must be within the minutes, (0–1]. */
  share: number;
  /** Most sites, those that stand already included; no more than there are. */
  p: number;
  /** The same as it was asked; absent: any number. */
  mostSites?: number;
  budgetYuan?: number;
}

export interface CoverFound {
  /** Positions of all chosen sites, ascending. */
  chosen: number[];
  objective: number;
  bound: number;
  proven: boolean;
  clashes: Clash[];
  left?: SitingPlan['left'];
  /** People whom each site holds, where it holds only so many. */
  held?: Float64Array;
}

type CoverSearch = (task: CoverTask, solver: MipSolver, control: SolveControl) => CoverFound;

const maximalCovering: CoverSearch = (
  { setup, problem, limitS, p, mostSites, budgetYuan },
  solver,
  control,
) => {
  const { prices } = setup;
  const { roles } = problem;
  if (budgetYuan !== undefined) {
    const all = Float64Array.from(roles, (_, at) => prices[at] ?? 0);
    return mclpBudget(
      problem,
      limitS,
      { prices: all, most: budgetYuan },
      solver,
      control,
      mostSites,
    );
  }
  return mclp(problem, limitS, p, control, solver);
};

/** How each search that a model names is done for people and sites. */
export const SEARCHES: Readonly<Record<Exclude<Search, 'closing'>, CoverSearch>> = {
  'set-covering': ({ problem, limitS, share }, solver, control) => {
    const plan = lscp(problem, limitS, control, share, solver);
    return share < 1 ? plan : leastWalking(problem, plan, limitS, control);
  },
  'maximal-covering': maximalCovering,
  room: ({ setup, problem, p, budgetYuan }, solver, control) => {
    const { most, least } = setup.room!;
    const yuan = roomYuan(setup.room!, setup);
    const limits = {
      most,
      least,
      count: p,
      ...(budgetYuan !== undefined && { money: { ...yuan, most: budgetYuan } }),
    };
    return { ...mclpWithRoom(problem, limits, solver, control), clashes: [] };
  },
  median: ({ problem, p }, _, control) => pMedian(problem, p, control),
  /** The fairest plan, and of those as fair the one with the least walking. */
  center: ({ problem, p }, solver, control) => {
    const plan = pCenter(problem, p, control, solver);
    return leastWalking(problem, plan, plan.objective, control);
  },
};
