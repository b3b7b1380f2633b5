import type { Result } from '../base/issue.ts';
import { closePlan, type ClosePlan } from './close/close-plan.ts';
import { closeProblem } from './close/close-problem.ts';
import { closeSetup } from './close/close-setup.ts';
import { solveControl } from './question/solver-control.ts';
import { coverPlan } from './cover/cover-plan.ts';
import { coverSetup } from './cover/cover-setup.ts';
import { CANDIDATE, FORBIDDEN } from './rows/siting-problem.ts';
import type { Alternative, Alternatives, PlanAnswer } from './question/plan-answer.ts';
import type { SitingCase, SitingControl } from './question/siting-input.ts';
import type { MipSolver } from './solve/mip.ts';
import { mustStop, withShare, type SolveControl } from './solve/solve-control.ts';

/** Plans this much behind the best are as good as it. */
const NEAR = 0.01;

/** The best plan without one site. */
interface Without {
  chosenIds: string[];
  objective: number;
  bound: number;
  /** It does as much: nobody and nothing is left out that the plan itself serves. */
  isPlan: boolean;
}

/**
 * Plans within one percent of an answer, and the sites that are in all of them: the question is solved
 * again without each site in turn. A site is sure when even the bound without it is more than one
 * percent behind.
 */
export function findAlternatives(
  asked: SitingCase,
  solver: MipSolver,
  control: SitingControl,
  answer: Pick<PlanAnswer, 'chosen' | 'objective' | 'maximises'>,
): Result<Alternatives> {
  const { question } = asked;
  const solve =
    question.model === 'close-standards'
      ? closeWithout(asked, solver)
      : coverWithout(asked, solver);
  if (!solve.value) return { issues: solve.issues };
  const own = solveControl(question, control);
  const tried = answer.chosen.filter(({ required }) => !required);
  const sureIds = answer.chosen.flatMap(({ id, required }) => (required ? [id] : []));
  const found = new Map<string, Alternative>();
  const best = answer.objective;
  const behind = (value: number): number => {
    const worse = answer.maximises ? best - value : value - best;
    return Math.max(0, worse) / Math.max(1e-9, Math.abs(best));
  };
  let complete = true;
  for (const [at, { id }] of tried.entries()) {
    if (mustStop(own)) {
      complete = false;
      break;
    }
    const other = solve.value(id, {
      ...withShare(own, 1 / (tried.length - at)),
      enoughGap: NEAR / 4,
    });
    control.onProgress?.({ phase: 'alternatives', share: (at + 1) / tried.length });
    if (other === null || behind(other.bound) > NEAR) {
      sureIds.push(id);
      continue;
    }
    if (!other.isPlan || behind(other.objective) > NEAR) {
      complete = false;
      continue;
    }
    const key = other.chosenIds.join('\u0000');
    const { chosenIds, objective } = other;
    if (!found.has(key))
      found.set(key, { chosenIds, objective, behindPct: 100 * behind(objective) });
  }
  const list = [...found.values()].toSorted((a, b) => a.behindPct - b.behindPct);
  const order = new Map(answer.chosen.map(({ id }, at) => [id, at]));
  return {
    value: { list, sureIds: sureIds.toSorted((a, b) => order.get(a)! - order.get(b)!), complete },
    issues: [],
  };
}

/** Solves without one candidate; null where that cannot be done at all. */
type Solve = (id: string, control: SolveControl) => Without | null;

function coverWithout(asked: SitingCase, solver: MipSolver): Result<Solve> {
  const { question } = asked;
  const { value: setup, issues } = coverSetup(asked);
  if (!setup) return { issues };
  const { candidates, roles } = setup;
  const lost = (clashes: { demands: number[] }[]): number =>
    clashes.reduce((sum, { demands }) => sum + demands.length, 0);
  let before: number | undefined;
  return {
    issues,
    value(id, control) {
      before ??= lost(coverPlan(setup, question, solver, control, () => {}).value?.clashes ?? []);
      const site = candidates.findIndex((candidate) => candidate.id === id);
      const less = roles.slice();
      if (less[site] === CANDIDATE) less[site] = FORBIDDEN;
      const { value: plan } = coverPlan(
        { ...setup, roles: less },
        question,
        solver,
        control,
        () => {},
      );
      if (!plan) return null;
      // A plan that leaves more people out is not as good, however short its walks.
      if (lost(plan.clashes) > before) return null;
      const { chosen, objective, bound } = plan;
      const chosenIds = chosen.map((each) => candidates[each.site]!.id);
      return { chosenIds, objective, bound, isPlan: true };
    },
  };
}

function closeWithout(asked: SitingCase, solver: MipSolver): Result<Solve> {
  const { question } = asked;
  const { value: setup, issues } = closeSetup(asked);
  if (!setup) return { issues };
  const { state, candidates, problem, requirements, costs } = setup;
  const { budgetYuan, count } = question.stages?.long ?? question;
  const isLimited = budgetYuan !== undefined || count !== undefined;
  const limits = {
    ...(budgetYuan !== undefined && { mostYuan: budgetYuan }),
    ...(count !== undefined && { mostSites: count }),
  };
  let whole: ClosePlan | undefined;
  return {
    issues,
    value(id, control) {
      whole ??= closePlan(problem, limits, solver, control);
      const others = candidates.map((candidate) =>
        candidate.id === id ? { ...candidate, role: 'forbidden' as const } : candidate,
      );
      const less = closeProblem(state, others, problem.programs, requirements, costs);
      const plan = closePlan(less, limits, solver, control);
      const chosen = new Set([...plan.uses.keys()].map((option) => less.options[option]!.site));
      const chosenIds = [...chosen].toSorted((a, b) => a - b).map((site) => candidates[site]!.id);
      if (isLimited) {
        const kept = requirements.filter(({ isKept }) => isKept).length;
        return {
          chosenIds,
          objective: plan.closed - kept,
          bound: plan.closedBound - kept,
          isPlan: true,
        };
      }
      if (plan.closedBound < whole.closed) return null;
      const isPlan = plan.closed >= whole.closed;
      return { chosenIds, objective: plan.yuan, bound: plan.yuanBound, isPlan };
    },
  };
}
