import type { Result } from '../../base/issue.ts';
import { findingKey } from '../answer/finding-ref.ts';
import { computeGapPct } from '../solve/gap.ts';
import { solveControl } from '../question/solver-control.ts';
import { describe } from '../answer/describe-plan.ts';
import { planContext } from '../answer/plan-context.ts';
import type {
  PlanAnswer,
  PlanClash,
  PlanSoFar,
  Stage,
  StageResult,
} from '../question/plan-answer.ts';
import { isMaximised, objectiveUnit } from '../question/models.ts';
import { isLimited } from '../question/question.ts';
import type { SitingCase, SitingControl } from '../question/siting-input.ts';
import { toFindingRef } from '../answer/finding-ref.ts';
import { stagedResults } from '../answer/staged-results.ts';
import type { MipSolver } from '../solve/mip.ts';
import { withShare } from '../solve/solve-control.ts';
import { metBy, usesBySite, sumCostYuan } from './close-measure.ts';
import { explainClashes } from './close-clashes.ts';
import type { CloseUses } from './close-problem.ts';
import { closePlan, type ClosePlan } from './close-plan.ts';
import { closeSetup, type CloseSetup } from './close-setup.ts';

/** Share of the time that is left for the plan; what excludes one another is found out in the rest. */
const PLAN_SHARE = 0.85;

/** Buildings that are taken, with the stage they are first used in. */
type SitesOfNear = ReadonlySet<number>;

function soFarOf(
  { problem, candidates }: CloseSetup,
  uses: CloseUses,
  near: SitesOfNear | null,
  facts: Omit<PlanSoFar, 'chosen'>,
): PlanSoFar {
  const stageOf = (site: number): Stage => (near === null || near.has(site) ? 'near' : 'long');
  return {
    ...facts,
    chosen: [...usesBySite(problem, uses)]
      .toSorted((a, b) => a[0] - b[0])
      .map(([site, own]) => ({ id: candidates[site]!.id, uses: own, stage: stageOf(site) })),
  };
}

/** Findings that a plan closes; those that are only kept do not count. */
export function closedCount({ problem, requirements }: CloseSetup, uses: CloseUses): number {
  return metBy(problem, uses).reduce(
    (sum, met, at) => sum + (met === 1 && !requirements[at]!.isKept ? 1 : 0),
    0,
  );
}

/** Closes the unmet findings of the chosen standards, at once or in stages. */
export function closeAnswer(
  asked: SitingCase,
  solver: MipSolver,
  control: SitingControl,
): Result<PlanAnswer> {
  const { question } = asked;
  const startS = control.nowS();
  const whole = solveControl(question, control);
  const { value: setup, issues } = closeSetup(asked);
  if (!setup) return { issues };
  const { problem } = setup;
  const { stages, budgetYuan, count } = question;
  const own = withShare(whole, PLAN_SHARE);
  const last = stages ? stages.long : { budgetYuan, count };
  const inLimit = isLimited(question);
  const unit = objectiveUnit(question.model, inLimit);
  const tell =
    (near: SitesOfNear | null) =>
    (uses: CloseUses, yuanBound: number): void => {
      const yuan = sumCostYuan(problem, uses);
      const closed = closedCount(setup, uses);
      const [objective, bound] = inLimit
        ? [closed, setup.requirements.filter(({ isKept }) => !isKept).length]
        : [yuan, Math.min(yuan, yuanBound)];
      const facts = { objective, bound, gapPct: computeGapPct(objective, bound), proven: false };
      const seconds = control.nowS() - startS;
      const best = soFarOf(setup, uses, near, { ...facts, seconds });
      control.onProgress?.({ phase: 'solving', best });
    };
  const kept = setup.requirements.filter(({ isKept }) => isKept).length;
  const resultOf = (plan: ClosePlan): StageResult => {
    if (!inLimit) {
      return { unit, objective: plan.yuan, bound: plan.yuanBound, proven: plan.proven };
    }
    const objective = closedCount(setup, plan.uses);
    const bound = Math.max(objective, plan.closedBound - kept);
    return { unit, objective, bound, proven: plan.proven || bound === objective };
  };
  const limitsOf = (stage: { budgetYuan?: number; count?: number }) => ({
    ...(stage.budgetYuan !== undefined && { mostYuan: stage.budgetYuan }),
    ...(stage.count !== undefined && { mostSites: stage.count }),
  });
  let begin: CloseUses | undefined;
  let near: SitesOfNear | null = null;
  let nearResult: StageResult | undefined;
  if (stages) {
    const first = closePlan(
      problem,
      limitsOf(stages.near),
      solver,
      withShare(own, 0.5),
      tell(null),
    );
    begin = first.uses;
    near = new Set([...begin.keys()].map((option) => problem.options[option]!.site));
    const objective = closedCount(setup, begin);
    const bound = Math.max(objective, first.closedBound - kept);
    nearResult = { unit: 'findings', objective, bound, proven: bound === objective };
  }
  const plan = closePlan(
    problem,
    { ...limitsOf(last), ...(begin && { begin }) },
    solver,
    begin ? withShare(own, 0.6) : own,
    tell(near),
  );
  const { objective, bound } = resultOf(plan);
  const soFar = soFarOf(setup, plan.uses, near, {
    objective,
    bound,
    gapPct: computeGapPct(objective, bound),
    proven: resultOf(plan).proven,
    seconds: control.nowS() - startS,
  });
  control.onProgress?.({ phase: 'reasons', best: soFar });
  const clashes = explainClashes(setup, plan, last, solver, whole);
  const value = describeClose(setup, asked, soFar, clashes);
  if (!nearResult) return { value, issues };
  const freely = resultOf(closePlan(problem, limitsOf(last), solver, whole));
  return {
    value: { ...value, stages: stagedResults(nearResult, soFar, freely, isMaximised(unit)) },
    issues,
  };
}

/** A plan that closes standards in full; what the assessment does not confirm is said. */
function describeClose(
  setup: CloseSetup,
  asked: SitingCase,
  soFar: PlanSoFar,
  clashes: readonly PlanClash[],
): PlanAnswer {
  const { state, costs, candidates, counts, requirements } = setup;
  const context = planContext(state, asked, { costs, candidates, counts });
  const { question } = asked;
  const unit = objectiveUnit(question.model, isLimited(question));
  const answer = describe(context, soFar, { unit, clashes });
  const keyOf = (each: { rule: string; part?: string; areaId: string }): string =>
    `${each.rule}|${each.part ?? ''}|${each.areaId}`;
  const known = new Set([
    ...answer.closed.map(keyOf),
    ...clashes.flatMap((clash) => ('finding' in clash ? [keyOf(clash.finding)] : [])),
  ]);
  const unconfirmed = requirements.flatMap(({ measured: { finding }, isKept }): PlanClash[] =>
    isKept || known.has(findingKey(finding))
      ? []
      : [{ code: 'not-confirmed', finding: toFindingRef(finding) }],
  );
  return { ...answer, clashes: [...answer.clashes, ...unconfirmed] };
}

/** The plan of a question that was stopped, in full. */
export function describeCloseSoFar(asked: SitingCase, soFar: PlanSoFar): Result<PlanAnswer> {
  const { value: setup, issues } = closeSetup(asked);
  return setup ? { value: describeClose(setup, asked, soFar, []), issues } : { issues };
}
