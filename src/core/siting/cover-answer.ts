import type { Result } from '../base/issue.ts';
import { COVER_UNITS, coverPlan, longTermFreely, type CoverPlan } from './cover-plan.ts';
import { coverSetup, type CoverSetup } from './cover-setup.ts';
import { describe } from './describe-plan.ts';
import type { Clash } from './models/siting-plan.ts';
import { useWithRoom, withRoom } from './room.ts';
import { stagedResults } from './staged-results.ts';
import { planContext } from './plan-context.ts';
import type { PlanAnswer, PlanClash, PlanSoFar } from './plan-answer.ts';
import { DEFAULT_TIME_LIMIT_S, type SitingQuestion } from './question.ts';
import type { SitingCase, SitingControl } from './siting-input.ts';
import type { MipSolver } from './solve/mip.ts';
import type { SolveControl } from './solve/solve-control.ts';

/** How far an objective may be from the best, in percent of it. */
export function computeGapPct(objective: number, bound: number): number {
  const gap = Math.abs(objective - bound);
  return gap <= 1e-9 * Math.abs(objective) ? 0 : (100 * gap) / Math.max(Math.abs(objective), 1e-12);
}

/** The control of solvers for a question that begins now. */
export function solveControl(
  { timeLimitS, enoughGapPct }: SitingQuestion,
  control: SitingControl,
): SolveControl {
  return {
    nowS: () => control.nowS(),
    deadlineS: control.nowS() + (timeLimitS ?? DEFAULT_TIME_LIMIT_S),
    stopped: () => control.stopped?.() === true,
    ...(enoughGapPct ? { enoughGap: enoughGapPct / 100 } : {}),
  };
}

/** A choice as a plan that can be kept. */
export function toPlanSoFar(
  setup: CoverSetup,
  { chosen, objective, bound, proven, held }: Omit<CoverPlan, 'clashes'>,
  seconds: number,
): PlanSoFar {
  const { candidates, uses, room } = setup;
  return {
    chosen: chosen.map(({ site, stage }) => ({
      id: candidates[site]!.id,
      uses: [room ? useWithRoom(room, site, held?.[site] ?? room.most[site]!, setup) : uses[site]!],
      stage,
    })),
    objective,
    bound,
    gapPct: computeGapPct(objective, bound),
    proven,
    seconds,
  };
}

/** The clashes of a model in terms of demand points. */
export function clashesOfCover(
  { people, points, weights }: CoverSetup,
  clashes: readonly Clash[],
): PlanClash[] {
  return clashes.map(({ code, demands }) => ({
    code,
    people: demands.reduce((sum, row) => sum + weights[row]!, 0),
    points: demands.map((row) => {
      const { id, lng, lat } = people.table.points[points[row]!]!;
      return { id, lng, lat, people: weights[row]! };
    }),
  }));
}

/** Answers a question about people and sites. */
export function coverAnswer(
  asked: SitingCase,
  solver: MipSolver,
  control: SitingControl,
): Result<PlanAnswer> {
  const { question } = asked;
  const startS = control.nowS();
  const { value: setup, issues } = coverSetup(asked);
  if (!setup) return { issues };
  const own = solveControl(question, control);
  const solved = coverPlan(setup, question, solver, own, (chosen, objective, bound) =>
    control.onProgress?.({
      phase: 'solving',
      best: toPlanSoFar(
        setup,
        { chosen, objective, bound, proven: false },
        control.nowS() - startS,
      ),
    }),
  );
  if (!solved.value) return { issues: [...issues, ...solved.issues] };
  const soFar = toPlanSoFar(setup, solved.value, control.nowS() - startS);
  control.onProgress?.({ phase: 'reasons', best: soFar });
  const value = describeCover(setup, asked, soFar, solved.value.clashes);
  const { near } = solved.value;
  if (!near) return { value, issues };
  const found = longTermFreely(setup, question, solver, own);
  const stages = stagedResults(near, value, found, value.maximises);
  return { value: { ...value, stages }, issues };
}

/** A plan about people and sites in full. */
export function describeCover(
  setup: CoverSetup,
  asked: SitingCase,
  soFar: PlanSoFar,
  clashes: readonly Clash[],
): PlanAnswer {
  const { state, costs, candidates, counts } = setup;
  const context = planContext(state, asked, { costs, candidates, counts });
  const answer = describe(context, soFar, {
    unit: COVER_UNITS[asked.question.model as keyof typeof COVER_UNITS],
    clashes: clashesOfCover(setup, clashes),
  });
  return withRoom(answer, setup);
}
