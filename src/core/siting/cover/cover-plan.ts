import { issue, type Result } from '../../base/issue.ts';
import type { CoverSetup } from './cover-setup.ts';
import { lscp } from '../models/lscp.ts';
import { mclp } from '../models/mclp.ts';
import { mclpWithRoom } from '../models/mclp-capacity.ts';
import { roomYuan } from './room.ts';
import { mclpBudget } from '../models/mclp-budget.ts';
import { pCenter } from '../models/p-center.ts';
import { pMedian } from '../models/p-median.ts';
import { leastWalking } from '../models/least-walking.ts';
import { FORBIDDEN, REQUIRED, sitesOfRole, type SitingProblem } from '../rows/siting-problem.ts';
import type { Clash, SitingPlan } from '../models/siting-plan.ts';
import type { ObjectiveUnit, Stage, StageResult } from '../question/plan-answer.ts';
import type { SitingQuestion, StageLimit } from '../question/question.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, nearEnough, withShare, type SolveControl } from '../solve/solve-control.ts';

/** A choice among the candidates of a set-up with the proof of how good it is. */
export interface CoverPlan {
  /** Of a question with beds or places: people whom each site holds. */
  held?: Float64Array;
  /** Positions of candidates with the stage they are built in, ascending. */
  chosen: { site: number; stage: Stage }[];
  objective: number;
  bound: number;
  proven: boolean;
  clashes: Clash[];
  /** Of a question in stages: how good the near term is by itself. */
  near?: StageResult;
}

/** Parts into which the search by prices may split a covering question before the other solver goes on. */
const PATIENCE = 200;

export const COVER_UNITS: Record<
  Exclude<SitingQuestion['model'], 'close-standards'>,
  ObjectiveUnit
> = {
  lscp: 'sites',
  'partial-cover': 'sites',
  mclp: 'people',
  'mclp-capacity': 'people',
  pmedian: 'person-seconds',
  pcenter: 'seconds',
};

function unitOf({ model }: SitingQuestion): ObjectiveUnit {
  return COVER_UNITS[model as keyof typeof COVER_UNITS];
}

/** Told a better choice as positions of candidates. */
type OnChosen = (sites: number[], objective: number, bound: number) => void;

/** What is wrong with the amounts of a question for these candidates; empty: it can be solved. */
export function amountIssues(
  setup: CoverSetup,
  { model, count, budgetYuan, stages }: SitingQuestion,
) {
  const { roles, prices, candidates, counts } = setup;
  const open = roles.slice(0, candidates.length).filter((role) => role !== FORBIDDEN).length;
  const fixed = sitesOfRole(roles, REQUIRED).filter((site) => site < candidates.length);
  const issues = open === 0 ? [issue('siting-no-candidates', 'error')] : [];
  const limits = stages ? [stages.near, stages.long] : [{ count, budgetYuan }];
  for (const { count: most, budgetYuan: money } of limits) {
    if (most !== undefined && model !== 'lscp' && model !== 'partial-cover') {
      const had = open + counts.dominated;
      if (most > had) {
        issues.push(
          issue('siting-count-above-candidates', 'error', {}, { count: most, candidates: had }),
        );
      }
      if (most < fixed.length) {
        const params = { count: most, required: fixed.length };
        issues.push(issue('siting-count-below-required', 'error', {}, params));
      }
    }
    const needed = fixed.reduce((sum, site) => sum + prices[site]!, 0);
    if (money !== undefined && needed > money) {
      issues.push(issue('siting-budget-below-required', 'error', {}, { budget: money, needed }));
    }
  }
  return issues;
}

function isNear({ objective, bound }: SitingPlan, control: SolveControl): boolean {
  return nearEnough(control, objective, bound);
}

/** The p-center, and of the plans that are as fair the one with the least walking. */
function fairest(
  problem: SitingProblem,
  p: number,
  solver: MipSolver,
  control: SolveControl,
): SitingPlan {
  const plan = pCenter(problem, p, control, solver);
  return leastWalking(problem, plan, plan.objective, control);
}

/** Solves one stage: `roles` say what stands already. */
export function solveCover(
  setup: CoverSetup,
  question: SitingQuestion,
  { count, budgetYuan }: StageLimit,
  roles: Uint8Array,
  solver: MipSolver,
  control: SolveControl,
): Omit<CoverPlan, 'chosen'> & { sites: number[] } {
  const { rows, weights, candidates, prices } = setup;
  const problem = { rows, weights, roles };
  const limitS = setup.minutes * 60;
  const beside = roles.length - candidates.length;
  const open = roles.filter((role) => role !== FORBIDDEN).length;
  const p = Math.min((count ?? Infinity) + beside, open);
  if (setup.room) {
    const yuan = roomYuan(setup.room, setup);
    const { chosen, ...plan } = mclpWithRoom(
      problem,
      {
        most: setup.room.most,
        least: setup.room.least,
        count: p,
        ...(budgetYuan !== undefined && { money: { ...yuan, most: budgetYuan } }),
      },
      solver,
      control,
    );
    return { ...plan, sites: chosen.filter((site) => site < candidates.length), clashes: [] };
  }
  const plan = (() => {
    switch (question.model) {
      case 'lscp':
        return leastWalking(problem, lscp(problem, limitS, control, 1, solver), limitS, control);
      case 'partial-cover':
        return lscp(problem, limitS, control, question.sharePct! / 100, solver);
      case 'pmedian':
        return pMedian(problem, p, control);
      case 'pcenter':
        return fairest(problem, p, solver, control);
      default: {
        if (budgetYuan === undefined) {
          const first = mclp(problem, limitS, p, { ...control, mostNodes: PATIENCE });
          if (first.proven || mustStop(control) || isNear(first, control)) return first;
          const free = { prices: new Float64Array(roles.length), most: Infinity };
          const then = mclpBudget(problem, limitS, free, solver, control, p, first.chosen);
          const bound = Math.min(first.bound, then.bound);
          return { ...then, bound, proven: then.proven || bound <= then.objective };
        }
        const budget = {
          prices: Float64Array.from(roles, (_, at) => prices[at] ?? 0),
          most: budgetYuan,
        };
        const most = count === undefined ? undefined : count + beside;
        return mclpBudget(problem, limitS, budget, solver, control, most);
      }
    }
  })();
  const isCount = question.model === 'lscp' || question.model === 'partial-cover';
  const less = isCount ? beside : 0;
  return {
    sites: plan.chosen.filter((site) => site < candidates.length),
    objective: plan.objective - less,
    bound: plan.bound - less,
    proven: plan.proven,
    clashes: plan.clashes,
  };
}

/** The control of a stage that tells better choices as positions of candidates. */
export function telling(
  setup: CoverSetup,
  control: SolveControl,
  less: number,
  onChosen: OnChosen,
): SolveControl {
  const size = setup.candidates.length;
  return {
    ...control,
    onBetter: (marks, objective, bound) => {
      const sites: number[] = [];
      for (let site = 0; site < size; site++) if (marks[site]! > 0.5) sites.push(site);
      onChosen(sites, objective - less, bound - less);
    },
  };
}

/** Solves all stages, each with the sites of the one before as required ones. */
export function coverPlan(
  setup: CoverSetup,
  question: SitingQuestion,
  solver: MipSolver,
  control: SolveControl,
  onChosen: (chosen: CoverPlan['chosen'], objective: number, bound: number) => void,
): Result<CoverPlan> {
  const issues = amountIssues(setup, question);
  if (issues.length > 0) return { issues };
  const { stages } = question;
  const isCount = question.model === 'lscp' || question.model === 'partial-cover';
  const less = isCount ? setup.roles.length - setup.candidates.length : 0;
  const near = new Set<number>();
  const chosenOf = (sites: readonly number[], stage: Stage): CoverPlan['chosen'] =>
    sites.map((site) => ({ site, stage: near.has(site) ? 'near' : stage }));
  const roles = setup.roles.slice();
  let nearResult: StageResult | undefined;
  if (stages) {
    const own = telling(setup, withShare(control, 0.5), less, (sites, objective, bound) =>
      onChosen(chosenOf(sites, 'near'), objective, bound),
    );
    const limit = stages.near;
    // A number of sites that is sought has no near term of its own but the count it may reach.
    const first = isCount
      ? solveCover(setup, { ...question, model: 'mclp' }, limit, roles, solver, own)
      : solveCover(setup, question, limit, roles, solver, own);
    for (const site of first.sites) {
      near.add(site);
      roles[site] = REQUIRED;
    }
    const { objective, bound, proven } = first;
    const unit = isCount ? 'people' : unitOf(question);
    nearResult = { unit, objective, bound, proven };
  }
  const last: Stage = stages ? 'long' : 'near';
  const { sites, ...plan } = solveCover(
    setup,
    question,
    stages?.long ?? question,
    roles,
    solver,
    telling(setup, stages ? withShare(control, 0.6) : control, less, (found, objective, bound) =>
      onChosen(chosenOf(found, last), objective, bound),
    ),
  );
  return {
    value: { ...plan, chosen: chosenOf(sites, last), ...(nearResult && { near: nearResult }) },
    issues: [],
  };
}

/** The long term of a question in stages solved as if nothing had to be built before. */
export function longTermFreely(
  setup: CoverSetup,
  question: SitingQuestion,
  solver: MipSolver,
  control: SolveControl,
): StageResult {
  const limit = question.stages!.long;
  const found = solveCover(setup, question, limit, setup.roles, solver, control);
  const { objective, bound, proven } = found;
  return { unit: unitOf(question), objective, bound, proven };
}
