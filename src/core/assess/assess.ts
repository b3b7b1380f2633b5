import { isOfKind, type FacilityKind } from '../vocabulary/kinds.ts';
import { kindsNamedBy } from '../standards/kinds-named-by.ts';
import { LIBRARY, type StandardLibrary } from '../standards/library.ts';
import type { Standard } from '../standards/standard.ts';
import { findReports, type ReportedValue } from '../plan/reported.ts';
import { AssessMemo } from './cover/assess-memo.ts';
import type { Assessment, Finding } from './findings/assessment.ts';
import { coverageRows } from './evaluate/coverage.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { Evaluation } from './evaluate/evaluation.ts';
import { isInData } from './evaluate/missing-lists.ts';
import type { EvaluationInput } from './evaluate/context.ts';
import { fingerprint } from './prepared/fingerprint.ts';
import { geometryContext } from './geometry-context.ts';
import type { Prepared } from './prepared/prepared.ts';
import { computeState, type CoverLook, type State } from './cover/state.ts';

export { shapes } from './cover/shapes.ts';

/** What an assessment is asked for, besides the data. */
export interface AssessInput extends CoverLook {
  /** The chosen rows, in the order that findings shall have. */
  standards: readonly Standard[];
  /** Kinds to give coverage for besides those that the standards name. */
  kinds?: readonly FacilityKind[];
  /** What the planner typed for rows that no map can measure; of several for one part and area the newest counts. */
  reported?: readonly ReportedValue[];
  /** Where rows and documents are found; absent: the shipped documents. */
  library?: StandardLibrary;
}

/** Evaluations that are kept to be followed: of the settings in use, and of some before. */
const MOST_EVALUATIONS = 3;

/** Key of an assessment: a hash of data, scenario, settings, standards and the rest of the input. */
export function assessmentKey(prepared: Prepared, input: AssessInput): string {
  const { scenario, settings, circles, standards, kinds = [], reported = [], library } = input;
  return fingerprint(
    prepared.fingerprint,
    scenario && [scenario.sites, scenario.closedFacilityIds],
    settings,
    circles?.key,
    standards,
    kinds,
    reported,
    library && library.documents.filter((each) => !LIBRARY.documents.includes(each)),
  );
}

/**
 * Findings of the chosen standards and coverage of the kinds they name, for one scenario under one
 * set of settings. A pure function of its inputs; the memo only makes it faster.
 */
export function assess(
  loaded: Prepared,
  input: AssessInput,
  memo: AssessMemo = new AssessMemo(),
): Assessment {
  const { standards, kinds = [], library } = input;
  const prepared = memo.preparedIn(loaded, input.settings);
  const state = computeState(prepared, input, memo);
  return {
    key: assessmentKey(loaded, input),
    findings: followFindings(state, input, standards),
    coverage: coverageRows(
      state,
      [...new Set([...kindsNamedBy(standards, library), ...kinds])],
      (kind) =>
        isInData(kind, prepared.facilities, input.settings.completeKinds) ||
        state.sites.some((site) => isOfKind(site, kind)),
    ),
  };
}

/** By what a memo was asked of some data, the data with the people of a year. */
const kept = new WeakMap<AssessMemo, WeakMap<Prepared, Map<string, Evaluation>>>();

function evaluationsOf({ memo, prepared }: State): Map<string, Evaluation> {
  const ofMemo = kept.get(memo) ?? new WeakMap<Prepared, Map<string, Evaluation>>();
  kept.set(memo, ofMemo);
  const own = ofMemo.get(prepared) ?? new Map<string, Evaluation>();
  ofMemo.set(prepared, own);
  return own;
}

/** Findings of some rows in a state; from the last ones under the same settings where only facilities changed. */
function followFindings(
  state: State,
  input: AssessInput,
  standards: readonly Standard[],
): readonly Finding[] {
  const { settings, reported = [], library } = input;
  const evaluations = evaluationsOf(state);
  const asked = evaluationInput(state, input, standards);
  const own = library && library.documents.filter((each) => !LIBRARY.documents.includes(each));
  const key = JSON.stringify([
    settings,
    state.circles.key,
    reported,
    own,
    standards.map(({ id }) => id),
  ]);
  const last = evaluations.get(key);
  if (last?.canFollow(asked)) last.follow(asked);
  else {
    if (evaluations.size >= MOST_EVALUATIONS) evaluations.delete(evaluations.keys().next().value!);
    evaluations.set(key, new Evaluation(asked));
  }
  return evaluations.get(key)!.findings;
}

/** Findings of some rows in a state, under the settings, reports and library of the input. */
export function findingsIn(
  state: State,
  input: Omit<AssessInput, 'standards'>,
  standards: readonly Standard[],
): readonly Finding[] {
  return evaluate(evaluationInput(state, input, standards));
}

/** What the evaluator is asked for some rows in a state. */
export function evaluationInput(
  state: State,
  { settings, reported = [], library }: Omit<AssessInput, 'standards'>,
  standards: readonly Standard[],
): EvaluationInput {
  const { year, circleSharePct, wholeCity, cityPeople, completeKinds } = settings;
  const { facilities } = state.prepared;
  return {
    areas: state.prepared.areas,
    facilities: state.facilities,
    standards,
    circleSharePct,
    ...(year !== undefined && { year }),
    ...(wholeCity !== undefined && { wholeCity }),
    ...(cityPeople && { cityPeople }),
    inData: (kind) => isInData(kind, facilities, completeKinds),
    ...(library && { library }),
    reported: (standardId, part, areaId) =>
      findReports(reported, { standardId, part, areaId })[0]?.value,
    context: geometryContext(state),
  };
}
