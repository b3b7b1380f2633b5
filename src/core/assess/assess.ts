import type { FacilityKind } from '../plan/kinds.ts';
import { kindsNamedBy } from '../standards/kinds-named-by.ts';
import type { Standard } from '../standards/standard.ts';
import { AssessMemo } from './assess-memo.ts';
import type { Assessment } from './assessment.ts';
import { coverageRows } from './coverage.ts';
import { evaluate } from './evaluate.ts';
import { fingerprint } from './fingerprint.ts';
import { geometryContext } from './geometry-context.ts';
import type { Prepared } from './prepared.ts';
import { stateOf, type Look } from './state.ts';

export { shapes } from './shapes.ts';

/** What an assessment is asked for, besides the data. */
export interface AssessInput extends Look {
  /** The chosen rows, in the order that findings shall have. */
  standards: readonly Standard[];
  /** Kinds to give coverage for besides those that the standards name. */
  kinds?: readonly FacilityKind[];
  /** Year the targets are taken for; absent: each standard's last. */
  year?: number;
}

/** Key of an assessment: a hash of data, scenario, settings, standards and the rest of the input. */
export function assessmentKey(prepared: Prepared, input: AssessInput): string {
  const { scenario, settings, circles, standards, kinds = [], year } = input;
  return fingerprint(
    prepared.fingerprint,
    scenario && [scenario.sites, scenario.closedFacilityIds],
    settings,
    circles?.key,
    standards,
    kinds,
    year,
  );
}

/**
 * Findings of the chosen standards and coverage of the kinds they name, for one scenario under one
 * set of settings. A pure function of its inputs; the memo only makes it faster.
 */
export function assess(
  prepared: Prepared,
  input: AssessInput,
  memo: AssessMemo = new AssessMemo(),
): Assessment {
  const { settings, standards, kinds = [], year } = input;
  const state = stateOf(prepared, input, memo);
  return {
    key: assessmentKey(prepared, input),
    findings: evaluate({
      areas: prepared.areas,
      facilities: state.facilities,
      standards,
      circleSharePct: settings.circleSharePct,
      ...(year !== undefined && { year }),
      context: geometryContext(state),
    }),
    coverage: coverageRows(state, [...new Set([...kindsNamedBy(standards), ...kinds])]),
  };
}
