import type { Result } from '../base/issue.ts';
import type { AssessMemo } from '../assess/assess-memo.ts';
import type { Prepared } from '../assess/prepared.ts';
import { closeAnswer, describeClose } from './close/close-answer.ts';
import { closeSetup } from './close/close-setup.ts';
import { coverAnswer, describeCover } from './cover-answer.ts';
import { coverSetup } from './cover-setup.ts';
import type { PlanAnswer, PlanSoFar } from './plan-answer.ts';
import { questionIssues } from './question-schema.ts';
import type { SitingQuestion } from './question.ts';
import type { SitingControl, SitingInput } from './siting-input.ts';
import type { MipSolver } from './solve/mip.ts';

/**
 * Solves a question about where sites belong and describes the plan: what it reaches, why each site,
 * what stands in the way. The same for the same input, unless the time limit or a stop ends it early.
 * Issues without a value say why it cannot be asked of these data.
 */
export function answerQuestion(
  prepared: Prepared,
  question: SitingQuestion,
  input: SitingInput,
  memo: AssessMemo,
  solver: MipSolver,
  control: SitingControl,
): Result<PlanAnswer> {
  const issues = questionIssues(question);
  if (issues.length > 0) return { issues };
  const answer = question.model === 'close-standards' ? closeAnswer : coverAnswer;
  return answer(prepared, question, input, memo, solver, control);
}

/**
 * The full answer for a plan that was kept from the progress of a question, without solving: what
 * clashes is not known then.
 */
export function describePlan(
  prepared: Prepared,
  question: SitingQuestion,
  input: SitingInput,
  memo: AssessMemo,
  soFar: PlanSoFar,
): Result<PlanAnswer> {
  if (question.model === 'close-standards') {
    const { value: setup, issues } = closeSetup(prepared, question, input, memo);
    return setup
      ? { value: describeClose(setup, question, input, memo, soFar, []), issues }
      : { issues };
  }
  const { value: setup, issues } = coverSetup(prepared, question, input, memo);
  return setup
    ? { value: describeCover(setup, question, input, memo, soFar, []), issues }
    : { issues };
}
