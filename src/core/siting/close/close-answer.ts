import type { Result } from '../../base/issue.ts';
import { findingKey } from '../ask.ts';
import { gapPctOf, solveControl } from '../cover-answer.ts';
import { describe } from '../describe-plan.ts';
import { planContext } from '../plan-context.ts';
import type { PlanAnswer, PlanClash, PlanSoFar, Stage, StageResult } from '../plan-answer.ts';
import type { SitingCase, SitingControl } from '../siting-input.ts';
import { refOf } from '../site-reasons.ts';
import { stagedResults } from '../staged-results.ts';
import type { MipSolver } from '../solve/mip.ts';
import { withShare } from '../solve/solve-control.ts';
import { askedOf, CLOSE_EPS, metBy, reachedOf, usesBySite, yuanOf } from './close-measure.ts';
import type { CloseUses, OptionNeed } from './close-problem.ts';
import { closePlan, type ClosePlan } from './close-plan.ts';
import { closeSetup, type CloseSetup } from './close-setup.ts';

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
  const { value: setup, issues } = closeSetup(asked);
  if (!setup) return { issues };
  const { problem } = setup;
  const { stages, budgetYuan, count } = question;
  const own = solveControl(question, control);
  const last = stages ? stages.long : { budgetYuan, count };
  const isLimited = last.budgetYuan !== undefined || last.count !== undefined;
  const tell =
    (near: SitesOfNear | null) =>
    (uses: CloseUses, yuanBound: number): void => {
      const yuan = yuanOf(problem, uses);
      const closed = closedCount(setup, uses);
      const [objective, bound] = isLimited
        ? [closed, setup.requirements.filter(({ isKept }) => !isKept).length]
        : [yuan, Math.min(yuan, yuanBound)];
      const facts = { objective, bound, gapPct: gapPctOf(objective, bound), proven: false };
      const seconds = control.nowS() - startS;
      const best = soFarOf(setup, uses, near, { ...facts, seconds });
      control.onProgress?.({ phase: 'solving', best });
    };
  const kept = setup.requirements.filter(({ isKept }) => isKept).length;
  const resultOf = (plan: ClosePlan): StageResult => {
    if (!isLimited) {
      return { unit: 'yuan', objective: plan.yuan, bound: plan.yuanBound, proven: plan.proven };
    }
    const objective = closedCount(setup, plan.uses);
    const bound = Math.max(objective, plan.closedBound - kept);
    return { unit: 'findings', objective, bound, proven: plan.proven || bound === objective };
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
    gapPct: gapPctOf(objective, bound),
    proven: resultOf(plan).proven,
    seconds: control.nowS() - startS,
  });
  control.onProgress?.({ phase: 'reasons', best: soFar });
  const value = describeClose(setup, asked, soFar, clashesOf(setup, plan, isLimited));
  if (!nearResult) return { value, issues };
  const freely = resultOf(closePlan(problem, limitsOf(last), solver, own));
  return {
    value: { ...value, stages: stagedResults(nearResult, soFar, freely, isLimited) },
    issues,
  };
}

/** A plan that closes standards in full; what the assessment does not confirm is said. */
export function describeClose(
  setup: CloseSetup,
  asked: SitingCase,
  soFar: PlanSoFar,
  clashes: readonly PlanClash[],
): PlanAnswer {
  const { state, costs, candidates, counts, requirements } = setup;
  const context = planContext(state, asked, { costs, candidates, counts });
  const { budgetYuan, count } = asked.question.stages?.long ?? asked.question;
  const isLimited = budgetYuan !== undefined || count !== undefined;
  const answer = describe(context, soFar, { unit: isLimited ? 'findings' : 'yuan', clashes });
  const keyOf = (each: { rule: string; part?: string; areaId: string }): string =>
    `${each.rule}|${each.part ?? ''}|${each.areaId}`;
  const known = new Set([
    ...answer.closed.map(keyOf),
    ...clashes.flatMap((clash) => ('finding' in clash ? [keyOf(clash.finding)] : [])),
  ]);
  const unconfirmed = requirements.flatMap(({ finding, isKept }): PlanClash[] =>
    isKept || known.has(findingKey(finding))
      ? []
      : [{ code: 'not-confirmed', finding: refOf(finding) }],
  );
  return { ...answer, clashes: [...answer.clashes, ...unconfirmed] };
}

function optionsOf(setup: CloseSetup, at: number): Set<number> {
  const requirement = setup.problem.requirements[at]!;
  const ofNeed = ({ options }: OptionNeed): number[] => options;
  if (requirement.form === 'linear') return new Set(ofNeed(requirement.need));
  if (requirement.form === 'areas') return new Set(requirement.areas.flat().flatMap(ofNeed));
  return new Set([...requirement.need.options.values()].flat());
}

/** Why findings stay open: nothing built helps, no building is at hand or large enough, others hold them, or the money ends. */
function clashesOf(setup: CloseSetup, plan: ClosePlan, isLimited: boolean): PlanClash[] {
  const { problem, requirements, leftAside } = setup;
  const met = metBy(problem, plan.uses);
  const taken = new Set([...plan.uses.keys()].map((option) => problem.options[option]!.site));
  const impossible = [...plan.impossible].map(([at, reachable]): PlanClash => ({
    code: reachable <= CLOSE_EPS ? 'no-candidate' : 'too-small',
    finding: refOf(requirements[at]!.finding),
    reachable,
    asked: askedOf(problem.requirements[at]!),
  }));
  const open = plan.open.map((at): PlanClash => {
    const finding = refOf(requirements[at]!.finding);
    const asked = askedOf(problem.requirements[at]!);
    const reachable = reachedOf(problem, problem.requirements[at]!, plan.uses);
    if (isLimited) return { code: 'budget', finding, reachable, asked };
    const wanted = new Set(
      [...optionsOf(setup, at)].map((option) => problem.options[option]!.site),
    );
    const rivals = [...requirements.keys()].filter(
      (other) =>
        other !== at &&
        met[other] === 1 &&
        [...optionsOf(setup, other)].some(
          (option) =>
            plan.uses.has(option) &&
            wanted.has(problem.options[option]!.site) &&
            taken.has(problem.options[option]!.site),
        ),
    );
    return {
      code: 'conflict',
      finding,
      reachable,
      asked,
      with: rivals.map((other) => refOf(requirements[other]!.finding)),
    };
  });
  return [
    ...impossible,
    ...open,
    ...leftAside.map(({ measured, code }): PlanClash => ({
      code,
      finding: refOf(measured.finding),
    })),
  ];
}
