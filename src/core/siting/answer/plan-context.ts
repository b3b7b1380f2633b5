import { findingsIn, type AssessInput } from '../../assess/assess.ts';
import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { Finding } from '../../assess/findings/assessment.ts';
import { computeState, type State } from '../../assess/cover/state.ts';
import type { Site } from '../../plan/records/facility.ts';
import { peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import { LIBRARY } from '../../standards/library.ts';
import type { Standard } from '../../standards/standard.ts';
import type { SitingCosts } from '../question/costs.ts';
import type { PlacedCandidate } from '../candidates/gather-candidates.ts';
import { peopleAtPoints, type PeopleAtPoints } from '../demand/people-at-points.ts';
import type { PlanAnswer, PlanSoFar, SiteUse, Stage } from '../question/plan-answer.ts';
import type { SitingQuestion } from '../question/question.ts';
import type { SitingCase, SitingInput } from '../question/siting-input.ts';
import {
  attributesFor,
  sumSiteFields,
  listKinds,
  type Attributes,
} from '../candidates/site-uses.ts';

/** What a plan is described against. */
export interface PlanContext {
  /** The present state with the scenario, in the year looked at. */
  state: State;
  input: SitingInput;
  memo: AssessMemo;
  question: SitingQuestion;
  standards: readonly Standard[];
  costs: SitingCosts;
  minutes: number;
  /** Kind that figures speak of; of close-standards all eldercare unless the question names one. */
  kind: FacilityKind;
  /** Whom figures speak of; undefined where nobody knows how many they are. */
  people: PeopleAtPoints | undefined;
  candidates: readonly PlacedCandidate[];
  counts: PlanAnswer['candidates'];
  attributes: Attributes;
}

/** A chosen candidate with what goes in. */
export interface ChosenSite {
  candidate: PlacedCandidate;
  uses: readonly SiteUse[];
  stage: Stage;
  /** As the scenario would hold it, without a year. */
  site: Site;
}

/** Rows that a question is held against: its own, else those chosen in the settings. */
export function selectStandards(
  { standardIds }: SitingQuestion,
  input: AssessInput,
): readonly Standard[] {
  const { standards, library = LIBRARY } = input;
  return standardIds?.flatMap((id) => library.standardById(id) ?? []) ?? standards;
}

/** Everything a description needs, out of what a question was solved on. */
export function planContext(
  state: State,
  { question, input, memo }: SitingCase,
  rest: Pick<PlanContext, 'costs' | 'candidates' | 'counts'>,
): PlanContext {
  const kind = question.kind ?? 'eldercare';
  const standards = selectStandards(question, input);
  return {
    ...rest,
    state,
    input,
    memo,
    question,
    standards,
    minutes: question.minutes ?? input.settings.minutes,
    kind,
    people: peopleAtPoints(state.prepared, question.group ?? peopleServedBy(kind)),
    attributes: attributesFor(standards, input.settings.year),
  };
}

/** The sites of a plan; candidates that are not at hand any more are left out. */
export function chosenSites(
  context: PlanContext,
  { chosen }: Pick<PlanSoFar, 'chosen'>,
): ChosenSite[] {
  const byId = new Map(context.candidates.map((candidate) => [candidate.id, candidate]));
  return chosen.flatMap(({ id, uses, stage }) => {
    const candidate = byId.get(id);
    if (!candidate) return [];
    const { lng, lat, name } = candidate;
    const fields = sumSiteFields(uses, context.attributes);
    const site = { ...fields, id: `\u0000plan-${id}`, name, kinds: listKinds(uses), lng, lat };
    return [{ candidate, uses, stage, site }];
  });
}

/** Findings of some rows with sites added to the scenario; the evaluator itself is the judge. */
export function findingsWith(
  { state, input, memo }: Pick<PlanContext, 'state' | 'input' | 'memo'>,
  sites: readonly Site[],
  standards: readonly Standard[],
): readonly Finding[] {
  const { scenario } = input;
  const after = {
    id: '',
    name: '',
    closedFacilityIds: scenario?.closedFacilityIds ?? [],
    sites: [...(scenario?.sites ?? []), ...sites],
  };
  const look = { ...input, scenario: after };
  return findingsIn(computeState(state.prepared, look, memo), input, standards);
}
