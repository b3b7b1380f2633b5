import type { Result } from '../../base/issue.ts';
import { coverPlan, longTermFreely, type CoverPlan } from './cover-plan.ts';
import { coverSetup, type CoverSetup } from './cover-setup.ts';
import { describe } from '../answer/describe-plan.ts';
import type { Clash } from '../models/siting-plan.ts';
import { useWithRoom, withRoom } from './room.ts';
import { stagedResults } from '../answer/staged-results.ts';
import { planContext } from '../answer/plan-context.ts';
import type { PlanAnswer, PlanClash, PlanSoFar } from '../question/plan-answer.ts';
import { findModel } from '../question/models.ts';
import { solveControl } from '../question/solver-control.ts';
import type { SitingCase, SitingControl } from '../question/siting-input.ts';
import type { MipSolver } from '../solve/mip.ts';
import { computeGapPct } from '../solve/gap.ts';

/** A choice as a plan that can be kept. */
function toPlanSoFar(
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
function clashesOfCover(
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
  const own = solveControl(question, control);
  const { value: setup, issues } = coverSetup(asked);
  if (!setup) return { issues };
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
  const value = describeCover(setup, asked, soFar, solved.value);
  const { near } = solved.value;
  if (!near) return { value, issues };
  const found = longTermFreely(setup, question, solver, own);
  const stages = stagedResults(near, value, found, value.maximises);
  return { value: { ...value, stages }, issues };
}

/** A plan about people and sites in full. */
function describeCover(
  setup: CoverSetup,
  asked: SitingCase,
  soFar: PlanSoFar,
  { clashes, left }: Pick<CoverPlan, 'clashes' | 'left'>,
): PlanAnswer {
  const { state, costs, candidates, counts } = setup;
  const context = planContext(state, asked, { costs, candidates, counts });
  const answer = describe(context, soFar, {
    unit: findModel(asked.question.model).unit,
    clashes: clashesOfCover(setup, clashes),
    ...(left && { unserved: left }),
  });
  return withRoom(answer, setup, asked.question);
}

/** The plan of a question that was stopped, in full. */
export function describeCoverSoFar(asked: SitingCase, soFar: PlanSoFar): Result<PlanAnswer> {
  const { value: setup, issues } = coverSetup(asked);
  return setup
    ? { value: describeCover(setup, asked, soFar, { clashes: [] }), issues }
    : { issues };
}
