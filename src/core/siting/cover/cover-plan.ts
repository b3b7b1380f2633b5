import { issue, type Result } from '../../base/issue.ts';
import type { CoverSetup } from './cover-setup.ts';
import type { Clash } from '../models/siting-plan.ts';
import { findModel } from '../question/models.ts';
import type { Stage, StageResult } from '../question/plan-answer.ts';
import type { SitingQuestion, StageLimit } from '../question/question.ts';
import { FORBIDDEN, REQUIRED, sitesOfRole } from '../rows/siting-problem.ts';
import type { MipSolver } from '../solve/mip.ts';
import { withShare, type SolveControl } from '../solve/solve-control.ts';
import { SEARCHES, type CoverFound } from './searches.ts';

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
  left?: CoverFound['left'];
  /** Of a question in stages: how good the near term is by itself. */
  near?: StageResult;
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
    if (most !== undefined && findModel(model).limits.includes('count')) {
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

/** Sites that stand already and are counted in what a search for the fewest finds. */
function countedBeside({ roles, candidates }: CoverSetup, { model }: SitingQuestion): number {
  return findModel(model).unit === 'sites' ? roles.length - candidates.length : 0;
}

/** Solves one stage: `roles` say what stands already. */
export function solveCover(
  setup: CoverSetup,
  question: SitingQuestion,
  { count, budgetYuan }: StageLimit,
  roles: Uint8Array,
  solver: MipSolver,
  control: SolveControl,
): Omit<CoverFound, 'chosen'> & { sites: number[] } {
  const { rows, weights, candidates, minutes } = setup;
  const { search, asks } = findModel(question.model);
  if (search === 'closing') throw new RangeError('standards are no matter of people and sites');
  const mostSites = (count ?? Infinity) + roles.length - candidates.length;
  const open = roles.filter((role) => role !== FORBIDDEN).length;
  const task = {
    setup,
    problem: { rows, weights, roles },
    limitS: minutes * 60,
    share: asks.includes('sharePct') ? question.sharePct! / 100 : 1,
    p: Math.min(mostSites, open),
    ...(count !== undefined && { mostSites }),
    ...(budgetYuan !== undefined && { budgetYuan }),
  };
  const { chosen, ...plan } = SEARCHES[search](task, solver, control);
  const less = countedBeside(setup, question);
  return {
    ...plan,
    sites: chosen.filter((site) => site < candidates.length),
    objective: plan.objective - less,
    bound: plan.bound - less,
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
  const { atCount = question.model } = findModel(question.model);
  const less = countedBeside(setup, question);
  const near = new Set<number>();
  const chosenOf = (sites: readonly number[], stage: Stage): CoverPlan['chosen'] =>
    sites.map((site) => ({ site, stage: near.has(site) ? 'near' : stage }));
  const roles = setup.roles.slice();
  let nearResult: StageResult | undefined;
  if (stages) {
    const own = telling(setup, withShare(control, 0.5), less, (sites, objective, bound) =>
      onChosen(chosenOf(sites, 'near'), objective, bound),
    );
    // A number of sites that is sought has no near term of its own but the count it may reach.
    const asked = { ...question, model: atCount };
    const first = solveCover(setup, asked, stages.near, roles, solver, own);
    for (const site of first.sites) {
      near.add(site);
      roles[site] = REQUIRED;
    }
    const { objective, bound, proven } = first;
    nearResult = { unit: findModel(atCount).unit, objective, bound, proven };
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
  return { unit: findModel(question.model).unit, objective, bound, proven };
}
