import type { AssessInput } from '../assess/assess.ts';
import type { AssessMemo } from '../assess/assess-memo.ts';
import { evaluate } from '../assess/evaluate.ts';
import { geometryContext } from '../assess/geometry-context.ts';
import type { Finding } from '../assess/assessment.ts';
import type { Prepared } from '../assess/prepared.ts';
import { stateOf } from '../assess/state.ts';
import type { Standard } from '../standards/standard.ts';
import { siteOf, type Proposal } from './proposal.ts';

/** Finds one row again with proposals added to the scenario: the evaluator itself is the judge. */
export type Judge = (standard: Standard, proposals: readonly Proposal[]) => Finding[];

export function judgeOf(prepared: Prepared, input: AssessInput, memo: AssessMemo): Judge {
  const { scenario, settings, year } = input;
  return (standard, proposals) => {
    const sites = proposals.map((proposal, at) => siteOf(proposal, `\u0000proposal-${at}`));
    const after = {
      id: '',
      name: '',
      closedFacilityIds: scenario?.closedFacilityIds ?? [],
      sites: [...(scenario?.sites ?? []), ...sites],
    };
    const state = stateOf(prepared, { ...input, scenario: after }, memo);
    return evaluate({
      areas: prepared.areas,
      facilities: state.facilities,
      standards: [standard],
      circleSharePct: settings.circleSharePct,
      ...(year !== undefined && { year }),
      context: geometryContext(state),
    });
  };
}
