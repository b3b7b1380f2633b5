import type { AssessInput } from '../../assess/assess.ts';
import { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { Assessment } from '../../assess/findings/assessment.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { computeState, type State } from '../../assess/cover/state.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import { areaShareAsks } from './area-share-asks.ts';
import { collectAsks, inPlanningOrder, type Ask } from './ask.ts';
import { findingKey } from '../answer/finding-ref.ts';
import { Covering } from './covering.ts';
import { makeJudge, type Judge } from './judge.ts';
import { newlyCovered } from './newly-covered.ts';
import { Outcomes, type Outcome } from './outcomes.ts';
import { Planner } from './planner.ts';
import type { Proposal } from './proposal.ts';
import { amountAsked } from './site-fields.ts';
import type { Suggestion } from './suggestion.ts';

export interface SuggestInput extends AssessInput {
  /** Where sites may stand, such as idle buildings; empty or absent: anywhere. */
  candidates?: readonly LngLat[];
}

/**
 * Sites for every unmet finding that building can close, in the order of the findings: how many, of
 * which kind and size, and where, by greedy maximal covering with the existing facilities in place.
 * The evaluator judges what each closes. One site serves several findings where it counts for them
 * (`sharedWith`). Deterministic.
 */
export function suggest(
  loaded: Prepared,
  assessment: Assessment,
  { candidates = [], ...input }: SuggestInput,
  memo: AssessMemo = new AssessMemo(),
): Suggestion[] {
  const prepared = memo.preparedIn(loaded, input.settings);
  const state = computeState(prepared, input, memo);
  const planner = new Planner(state, new Covering(state, memo, candidates));
  const judge = makeJudge(prepared, input, memo);
  const outcomes = new Outcomes(judge);
  const asks = collectAsks(assessment, input.standards);
  const plans = new Map<Ask, Proposal[]>();
  for (const ask of inPlanningOrder(asks)) {
    plans.set(ask, planFor(prepared, ask, planner, judge, outcomes, input.library));
  }
  outcomes.judgeAll(plans);
  const users = usersOf(plans);
  return asks.flatMap((ask) =>
    suggestionsFor(state, ask, plans.get(ask)!, outcomes.of(ask), users),
  );
}

function planFor(
  prepared: Prepared,
  ask: Ask,
  planner: Planner,
  judge: Judge,
  outcomes: Outcomes,
  library?: StandardLibrary,
): Proposal[] {
  const { rule } = ask.part;
  if (rule.shape === 'circle') {
    const enough = outcomes.untilMet(ask, planner.forCircle(ask));
    planner.keep(enough, 'circle');
    return enough;
  }
  if (rule.shape === 'area-share') {
    const plans = areaShareAsks(prepared, ask, rule, judge, library).map((each) =>
      planner.forOne(each),
    );
    const byArea = planner.mostUseful(ask, plans).slice(0, ask.need.sites);
    const chosen = byArea.flat();
    const passed = byArea.flatMap((plan, area) =>
      plan.map((_, at) => (at === plan.length - 1 ? area + 1 : area)),
    );
    outcomes.ofAreaShare(ask, chosen, passed);
    planner.keep(chosen, 'count');
    return chosen;
  }
  const proposals = planner.forOne(ask);
  planner.keep(proposals, amountAsked(ask.need) ? 'amount' : 'count');
  return proposals;
}

/** Rules whose plans use a proposal. */
function usersOf(plans: ReadonlyMap<Ask, readonly Proposal[]>): Map<Proposal, Set<string>> {
  const users = new Map<Proposal, Set<string>>();
  for (const [ask, proposals] of plans) {
    for (const proposal of proposals) {
      const rules = users.get(proposal);
      if (rules) rules.add(ask.finding.rule);
      else users.set(proposal, new Set([ask.finding.rule]));
    }
  }
  return users;
}

function suggestionsFor(
  state: State,
  { finding, part }: Ask,
  proposals: readonly Proposal[],
  outcomes: readonly Outcome[],
  users: ReadonlyMap<Proposal, ReadonlySet<string>>,
): Suggestion[] {
  const gains = newlyCovered(state, part.rule, proposals);
  return proposals.map((proposal, at): Suggestion => {
    const { kind, place, fields } = proposal;
    const { floorAreaM2, beds, places } = fields;
    return {
      id: `${findingKey(finding)}|${at + 1}`,
      rule: finding.rule,
      ...(finding.part !== undefined && { part: finding.part }),
      areaId: finding.areaId,
      areaName: finding.areaName,
      kind,
      ...place,
      ...(floorAreaM2 !== undefined && { floorAreaM2 }),
      ...(beds !== undefined && beds > 0 && { beds }),
      ...(places !== undefined && places > 0 && { places }),
      fields,
      rank: at + 1,
      of: proposals.length,
      ...gains[at]!,
      ...outcomes[at]!,
      unit: finding.unit,
      sharedWith: [...users.get(proposal)!].filter((rule) => rule !== finding.rule).toSorted(),
    };
  });
}
