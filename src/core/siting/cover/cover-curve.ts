import type { Result } from '../../base/issue.ts';
import { findKnee } from '../answer/knee.ts';
import { siteYuan } from '../candidates/site-uses.ts';
import { findModel, isMaximised } from '../question/models.ts';
import type { CurvePoint, SitingCurve } from '../question/plan-answer.ts';
import type { SitingCase, SitingControl } from '../question/siting-input.ts';
import { solveControl } from '../question/solver-control.ts';
import { FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, withShare } from '../solve/solve-control.ts';
import { amountIssues, solveCover } from './cover-plan.ts';
import { coverSetup, type CoverSetup } from './cover-setup.ts';
import { useWithRoom } from './room.ts';

/** Cost of a site in yuan, with as much room as the people whom it holds need. */
function yuanOf(setup: CoverSetup, site: number, held?: Float64Array): number {
  const { candidates, costs, room, prices } = setup;
  if (!room) return prices[site]!;
  return siteYuan(candidates[site]!, [useWithRoom(room, site, held?.[site] ?? 0, setup)], costs);
}

/** Sites against what they bring to people, up to where more bring nothing. */
export function coverCurve(
  whole: SitingCase,
  solver: MipSolver,
  control: SitingControl,
  most: number,
): Result<SitingCurve> {
  const { question: asked } = whole;
  const { value: setup, issues } = coverSetup(whole);
  if (!setup) return { issues };
  const { candidates, roles, rows, weights } = setup;
  const fixed = roles.slice(0, candidates.length).filter((role) => role === REQUIRED).length;
  const open = roles.slice(0, candidates.length).filter((role) => role !== FORBIDDEN).length;
  const wrong = amountIssues(setup, { ...asked, count: Math.max(1, fixed) });
  if (wrong.length > 0) return { issues: [...issues, ...wrong] };
  const { unit } = findModel(asked.model);
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
        : { sites: [], objective: 0, bound: 0, proven: true, held: undefined };
    points.push({
      sites,
      value: found.objective,
      bound: found.bound,
      proven: found.proven,
      costYuan: found.sites.reduce((sum, site) => sum + yuanOf(setup, site, found.held), 0),
      chosenIds: found.sites.map((site) => candidates[site]!.id),
    });
    control.onProgress?.({ phase: 'curve', share: (sites - first + 1) / (last - first + 1) });
    if (isMore && found.objective >= reachable * (1 - 1e-9)) break;
  }
  return { value: { unit, points, knee: findKnee(points) }, issues };
}
