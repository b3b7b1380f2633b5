import type { Result } from '../../base/issue.ts';
import { isLimited } from '../question/question.ts';
import type { SolveWithout } from '../question/question-solver.ts';
import type { SitingCase } from '../question/siting-input.ts';
import type { MipSolver } from '../solve/mip.ts';
import { closePlan, type ClosePlan } from './close-plan.ts';
import { closeProblem } from './close-problem.ts';
import { closeSetup } from './close-setup.ts';

/** Closes standards without one candidate. */
export function closeWithout(asked: SitingCase, solver: MipSolver): Result<SolveWithout> {
  const { question } = asked;
  const { value: setup, issues } = closeSetup(asked);
  if (!setup) return { issues };
  const { state, candidates, problem, requirements, costs } = setup;
  const { budgetYuan, count } = question.stages?.long ?? question;
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
      const less = closeProblem(state, others, problem.programs, requirements, costs, asked.memo);
      const plan = closePlan(less, limits, solver, control);
      const chosen = new Set([...plan.uses.keys()].map((option) => less.options[option]!.site));
      const chosenIds = [...chosen].toSorted((a, b) => a - b).map((site) => candidates[site]!.id);
      if (isLimited(question)) {
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
