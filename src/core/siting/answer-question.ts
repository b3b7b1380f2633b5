import type { Result } from '../base/issue.ts';
import type { PlanAnswer, PlanSoFar } from './question/plan-answer.ts';
import { questionIssues } from './question/question-schema.ts';
import type { SitingCase, SitingControl } from './question/siting-input.ts';
import type { MipSolver } from './solve/mip.ts';
import { solverFor } from './solver-for.ts';

/**
 * Solves a question about where sites belong and describes the plan: what it reaches, why each site,
 * what stands in the way. The same for the same input, unless the time limit or a stop ends it early.
 * Issues without a value say why it cannot be asked of these data.
 */
export function answerQuestion(
  asked: SitingCase,
  solver: MipSolver,
  control: SitingControl,
): Result<PlanAnswer> {
  const issues = questionIssues(asked.question);
  if (issues.length > 0) return { issues };
  return solverFor(asked.question).answer(asked, solver, control);
}

/**
 * The full answer for a plan that was kept from the progress of a question, without solving: what
 * clashes is not known then.
 */
export function describePlan(asked: SitingCase, soFar: PlanSoFar): Result<PlanAnswer> {
  return solverFor(asked.question).describe(asked, soFar);
}
