import { findingsIn, type AssessInput } from '../../assess/assess.ts';
import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { Finding } from '../../assess/findings/assessment.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { computeState } from '../../assess/cover/state.ts';
import type { Standard } from '../../standards/standard.ts';
import { toSite, type Proposal } from './proposal.ts';

/** Finds one row again with proposals added to the scenario: the evaluator itself is the judge. */
export type Judge = (standard: Standard, proposals: readonly Proposal[]) => Finding[];

export function makeJudge(prepared: Prepared, input: AssessInput, memo: AssessMemo): Judge {
  const { scenario } = input;
  return (standard, proposals) => {
    const sites = proposals.map((proposal, at) => toSite(proposal, `\u0000proposal-${at}`));
    const after = {
      id: '',
      name: '',
      closedFacilityIds: scenario?.closedFacilityIds ?? [],
      sites: [...(scenario?.sites ?? []), ...sites],
    };
    const state = computeState(prepared, { ...input, scenario: after }, memo);
    return findingsIn(state, input, [standard]);
  };
}
