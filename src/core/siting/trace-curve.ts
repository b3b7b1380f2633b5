import type { Result } from '../base/issue.ts';
import { closeCurve } from './close/close-curve.ts';
import { solveControl } from './question/solver-control.ts';
import { amountIssues, COVER_UNITS, solveCover } from './cover/cover-plan.ts';
import { coverSetup } from './cover/cover-setup.ts';
import { isMaximised } from './answer/describe-plan.ts';
import { findKnee } from './answer/knee.ts';
import { FORBIDDEN, REQUIRED } from './rows/siting-problem.ts';
import type { CurvePoint, SitingCurve } from './question/plan-answer.ts';
import { questionIssues } from './question/question-schema.ts';
import type { SitingQuestion } from './question/question.ts';
import type { SitingCase, SitingControl } from './question/siting-input.ts';
import type { MipSolver } from './solve/mip.ts';
import { mustStop, withShare } from './solve/solve-control.ts';

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
  const { question } = whole;
  const { stages: _, budgetYuan: __, count: ___, ...rest } = question;
  const isCount = question.model === 'lscp' || question.model === 'partial-cover';
  const asked: SitingQuestion = { ...rest, ...(isCount && { model: 'mclp' as const }), count: 1 };
  const faults = questionIssues(asked);
  if (faults.length > 0) return { issues: faults };
  if (asked.model === 'close-standards') {
    return closeCurve({ ...whole, question: asked }, solver, control, most);
  }
  const { value: setup, issues } = coverSetup({ ...whole, question: asked });
  if (!setup) return { issues };
  const { candidates, roles, rows, weights } = setup;
  const fixed = roles.slice(0, candidates.length).filter((role) => role === REQUIRED).length;
  const open = roles.slice(0, candidates.length).filter((role) => role !== FORBIDDEN).length;
  const wrong = amountIssues(setup, { ...asked, count: Math.max(1, fixed) });
  if (wrong.length > 0) return { issues: [...issues, ...wrong] };
  const unit = COVER_UNITS[asked.model];
  const isMore = isMaximised(unit);
  let reachable = 0;
  for (const [row, weight] of weights.entries()) {
    if (rows.starts[row] !== rows.starts[row + 1]) reachable += weight;
  }
  const stands = candidates.length < roles.length || fixed > 0;
  const first = isMore || stands ? fixed : 1;
  const last = Math.min(open, Math.max(most, first));
  const own = solveControl(asked, control);
  const points: CurvePoint[] = [];
  for (let sites = first; sites <= last; sites++) {
    if (mustStop(own)) break;
    const time = withShare(own, 1 / (last - sites + 1));
    const found =
      roles.length > candidates.length || sites > 0
        ? solveCover(setup, asked, { count: sites }, roles, solver, time)
        : { sites: [], objective: 0, bound: 0, proven: true };
    points.push({
      sites,
      value: found.objective,
      bound: found.bound,
      proven: found.proven,
      chosenIds: found.sites.map((site) => candidates[site]!.id),
    });
    control.onProgress?.({ phase: 'curve', share: (sites - first + 1) / (last - first + 1) });
    if (isMore && found.objective >= reachable * (1 - 1e-9)) break;
  }
  return { value: { unit, points, knee: findKnee(points) }, issues };
}
