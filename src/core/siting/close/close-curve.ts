import type { Result } from '../../base/issue.ts';
import { solveControl } from '../question/solver-control.ts';
import { findKnee } from '../answer/knee.ts';
import type { CurvePoint, SitingCurve } from '../question/plan-answer.ts';
import type { SitingCase, SitingControl } from '../question/siting-input.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, withShare } from '../solve/solve-control.ts';
import { closedCount } from './close-answer.ts';
import type { CloseUses } from './close-problem.ts';
import { closePlan } from './close-plan.ts';
import { closeSetup } from './close-setup.ts';

/** Points of a curve at most; a longer one goes in steps of several buildings. */
const POINTS = 20;

/** Buildings against findings closed, up to the buildings that close all that can be closed. */
export function closeCurve(
  asked: SitingCase,
  solver: MipSolver,
  control: SitingControl,
  most: number,
): Result<SitingCurve> {
  const { value: setup, issues } = closeSetup(asked);
  if (!setup) return { issues };
  const { problem, candidates } = setup;
  const fixed = candidates.filter(({ role }) => role === 'required').length;
  const own = solveControl(asked.question, control);
  const whole = closePlan(problem, {}, solver, withShare(own, 0.2));
  const needed = new Set([...whole.uses.keys()].map((option) => problem.options[option]!.site))
    .size;
  const last = Math.max(fixed, Math.min(most, needed));
  const step = Math.max(1, Math.ceil((last - fixed) / POINTS));
  const kept = setup.requirements.filter(({ isKept }) => isKept).length;
  const points: CurvePoint[] = [];
  let known: CloseUses | undefined;
  for (let sites = fixed; sites <= last && !mustStop(own); sites += step) {
    const time = withShare(own, 1 / (Math.floor((last - sites) / step) + 1));
    const plan = closePlan(problem, { mostSites: sites, ...(known && { known }) }, solver, time);
    known = plan.uses;
    const value = closedCount(setup, plan.uses);
    const bound = Math.max(value, plan.closedBound - kept);
    const chosen = new Set([...plan.uses.keys()].map((option) => problem.options[option]!.site));
    points.push({
      sites,
      value,
      bound,
      proven: bound === value,
      costYuan: plan.yuan,
      chosenIds: [...chosen].toSorted((a, b) => a - b).map((site) => candidates[site]!.id),
    });
    control.onProgress?.({ phase: 'curve', share: (sites - fixed + 1) / (last - fixed + 1) });
  }
  return { value: { unit: 'findings', points, knee: findKnee(points) }, issues };
}
