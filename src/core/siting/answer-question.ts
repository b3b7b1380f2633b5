import type { Result } from '../base/issue.ts';
import { closeAnswer, describeClose } from './close/close-answer.ts';
import { closeSetup } from './close/close-setup.ts';
import { coverAnswer, describeCover } from './cover/cover-answer.ts';
import { coverSetup } from './cover/cover-setup.ts';
import type { PlanAnswer, PlanSoFar } from './question/plan-answer.ts';
import { questionIssues } from './question/question-schema.ts';
import type { SitingCase, SitingControl } from './question/siting-input.ts';
import type { MipSolver } from './solve/mip.ts';

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
  const answer = asked.question.model === 'close-standards' ? closeAnswer : coverAnswer;
  return answer(asked, solver, control);
}

/**
 * The full answer for a plan that was kept from the progress of a question, without solving: what
 * clashes is not known then.
 */
export function describePlan(asked: SitingCase, soFar: PlanSoFar): Result<PlanAnswer> {
  if (asked.question.model === 'close-standards') {
    const { value: setup, issues } = closeSetup(asked);
    return setup ? { value: describeClose(setup, asked, soFar, []), issues } : { issues };
  }
  const { value: setup, issues } = coverSetup(asked);
  return setup ? { value: describeCover(setup, asked, soFar, []), issues } : { issues };
}
