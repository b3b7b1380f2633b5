import type { Result } from '../base/issue.ts';
import { findModel } from './question/models.ts';
import type { SitingCurve } from './question/plan-answer.ts';
import { questionIssues } from './question/question-schema.ts';
import type { SitingQuestion } from './question/question.ts';
import type { SitingCase, SitingControl } from './question/siting-input.ts';
import type { MipSolver } from './solve/mip.ts';
import { solverFor } from './solver-for.ts';

/** Longest curve unless the caller asks for more. */
export const CURVE_SITES = 20;

/**
 * Sites against what they bring, each point solved for itself: people within the minutes for all
 * covering questions, the question's own objective for walking and fairness, findings closed for
 * standards. Ends where more sites bring nothing, at `most` sites, or when time is up.
 */
export function traceCurve(
  whole: SitingCase,
  solver: MipSolver,
  control: SitingControl,
  most: number = CURVE_SITES,
): Result<SitingCurve> {
  const { stages: _, budgetYuan: __, count: ___, ...rest } = whole.question;
  const { atCount: model = rest.model } = findModel(rest.model);
  const asked: SitingQuestion = { ...rest, model, count: 1 };
  const faults = questionIssues(asked);
  if (faults.length > 0) return { issues: faults };
  return solverFor(asked).curve({ ...whole, question: asked }, solver, control, most);
}
