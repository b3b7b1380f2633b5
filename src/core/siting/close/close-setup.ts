import { issue, type Result } from '../../base/issue.ts';
import { evaluationInput } from '../../assess/assess.ts';
import { WHOLE_ID } from '../../assess/findings/assessment.ts';
import { Territory } from '../../assess/evaluate/place.ts';
import { evaluateIn } from '../../assess/evaluate/evaluate.ts';
import type { MeasuredFinding } from '../../assess/evaluate/judge-part.ts';
import { computeState, type State } from '../../assess/cover/state.ts';
import { LIBRARY } from '../../standards/library.ts';
import { costsWith, type SitingCosts } from '../question/costs.ts';
import {
  countUnpriced,
  gatherCandidates,
  type PlacedCandidate,
} from '../candidates/gather-candidates.ts';
import { selectStandards } from '../answer/plan-context.ts';
import type { PlanAnswer } from '../question/plan-answer.ts';
import type { SitingCase } from '../question/siting-input.ts';
import { attributesFor, type Attributes } from '../candidates/site-uses.ts';
import { closeProblem, type CloseProblem } from './close-problem.ts';
import { programsFor } from './program.ts';
import { toRequirement, type Requirement } from './requirement.ts';

/** The question of closing standards made ready. */
export interface CloseSetup {
  state: State;
  costs: SitingCosts;
  /** What new sites say of themselves. */
  attributes: Attributes;
  /** Unmet findings that nothing built could close, and what is asked of the whole city and not of a part of it. */
  leftAside: readonly { measured: MeasuredFinding; code: 'not-by-building' | 'whole-city' }[];
  /** As in the problem, position by position. */
  requirements: readonly Requirement[];
  problem: CloseProblem;
  candidates: readonly PlacedCandidate[];
  counts: PlanAnswer['candidates'];
}

/** Positions of the areas of findings; of a finding of all areas every area without a parent. */
function areasOf({ prepared }: State, unmet: readonly MeasuredFinding[]): number[] {
  const ids = new Set(unmet.flatMap(({ place }) => place.areaIds));
  if (ids.has(WHOLE_ID)) return [...prepared.roots];
  return [...ids].flatMap((id) => prepared.areaAt.get(id) ?? []);
}

/** A figure that a document asks of its whole city, found for a part of it. */
function isOfWholeCity({ part, finding }: MeasuredFinding): boolean {
  return finding.verdict === 'not-applicable' && !finding.onlyShown && part.class === 'M';
}

/** Makes the question of closing standards ready; issues say why it cannot be asked. */
export function closeSetup({
  prepared: loaded,
  question,
  input,
  memo,
}: SitingCase): Result<CloseSetup> {
  const { settings, walker, library = LIBRARY } = input;
  if (settings.circle === 'network' && (!walker || !input.circles)) {
    return { issues: [issue('siting-no-network', 'error')] };
  }
  const unknown = (question.standardIds ?? []).filter((id) => !library.standardById(id));
  if (unknown.length > 0) {
    return { issues: [issue('siting-unknown-standard', 'error', {}, { ids: unknown.join(', ') })] };
  }
  const standards = selectStandards(question, input);
  if (standards.length === 0) return { issues: [issue('siting-no-standards', 'error')] };
  const prepared = memo.preparedIn(loaded, settings);
  const state = computeState(prepared, input, memo);
  const territory = new Territory(evaluationInput(state, input, standards));
  // What stands for comparison only asks nothing of anybody here.
  const measured = evaluateIn(territory).filter(({ finding }) => finding.inForce);
  const unmet = measured.filter(({ finding }) => finding.verdict === 'unmet');
  const costs = costsWith(question.costs, input.candidates);
  const attributes = attributesFor(standards, settings.year);
  const programs = programsFor(unmet, library, costs, attributes);
  const { value: given, issues } = gatherCandidates(
    { prepared, question, input, memo },
    costs,
    () => areasOf(state, unmet),
  );
  if (!given) return { issues };

  const asked = measured.map((each) => ({
    each,
    requirement: toRequirement(programs, each, territory),
  }));
  const requirements = asked.flatMap(({ requirement }) => requirement ?? []);
  const problem = closeProblem(state, given, programs, requirements, costs, memo);
  const useless = problem.optionsOfSite.filter((own) => own.length === 0).length;
  const unfit = given.filter(
    ({ role }, site) => role === 'required' && problem.optionsOfSite[site]!.length === 0,
  );
  if (unfit.length > 0) {
    const params = { ids: unfit.map(({ id }) => id).join(', '), kind: 'close-standards' };
    return { issues: [...issues, issue('siting-required-unfit', 'error', {}, params)] };
  }
  return {
    value: {
      state,
      costs,
      attributes,
      leftAside: asked.flatMap(({ each, requirement }): CloseSetup['leftAside'] => {
        if (isOfWholeCity(each)) return [{ measured: each, code: 'whole-city' }];
        const isLeft = each.finding.verdict === 'unmet' && !requirement;
        return isLeft ? [{ measured: each, code: 'not-by-building' }] : [];
      }),
      requirements,
      problem,
      candidates: given,
      counts: { given: given.length, dominated: 0, useless, unpriced: countUnpriced(given) },
    },
    issues,
  };
}
