import { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { findingKey } from '../answer/finding-ref.ts';
import { findingsWith } from '../answer/plan-context.ts';
import { closeGreedy } from '../close/close-greedy.ts';
import { servedPeople } from '../close/served-people.ts';
import { closeSetup } from '../close/close-setup.ts';
import type { SitingCosts } from '../question/costs.ts';
import { DEFAULT_MOST_PLACES, type SitingQuestion } from '../question/question.ts';
import type { SitingInput } from '../question/siting-input.ts';
import { judgeSites, type FindingPlan } from './judged-sites.ts';
import { newlyCovered } from './newly-covered.ts';
import { listCounted, listSites } from './suggested-sites.ts';
import type { Suggestion } from './suggestion.ts';

export interface SuggestInput extends SitingInput {
  /** The planner's own sizes and unit costs in place of the documents'. */
  costs?: Partial<SitingCosts>;
}

/**
 * Sites for every unmet finding that building can close, in the order of the findings: the greedy plan
 * of closing them all, idle buildings before any other place, each finding with the sites of the plan
 * that count for it. The evaluator judges what each closes. Deterministic.
 */
export function suggest(
  loaded: Prepared,
  { costs, candidates = [], ...rest }: SuggestInput,
  memo: AssessMemo = new AssessMemo(),
): Suggestion[] {
  // Nobody asks for a plan here, so a building that plans must use is one that they may.
  const idle = candidates.map(({ role, ...each }) =>
    role === 'forbidden' ? { ...each, role } : each,
  );
  const input = { ...rest, candidates: idle };
  const question: SitingQuestion = {
    model: 'close-standards',
    candidates: { project: true, grid: { most: DEFAULT_MOST_PLACES } },
    ...(costs && { costs }),
  };
  const { value: setup } = closeSetup({ prepared: loaded, question, input, memo });
  if (!setup) return [];
  const { state, problem, requirements } = setup;
  const idleIds = new Set(idle.map(({ id }) => id));
  const first = Uint8Array.from(problem.candidates, ({ id }) => (idleIds.has(id) ? 1 : 0));
  const served = servedPeople(state, problem, memo);
  const uses = closeGreedy(problem, { first, served, keepsProgress: true });
  const sites = listSites(setup, uses, idleIds);
  const counted = listCounted(setup, uses, sites);
  const plans = requirements.flatMap(({ measured, isKept }, at): FindingPlan[] =>
    isKept ? [] : [{ measured, sites: counted[at]! }],
  );
  const outcomes = judgeSites(plans, (standard, added) =>
    findingsWith({ state, input, memo }, added, [standard]),
  );
  const rules = new Map<string, Set<string>>();
  for (const { measured, sites: own } of plans) {
    for (const { candidateId } of own) {
      const known = rules.get(candidateId) ?? new Set();
      rules.set(candidateId, known.add(measured.finding.rule));
    }
  }
  return plans.flatMap((plan) => {
    const { measured, sites: own } = plan;
    const { finding, part } = measured;
    const gains = newlyCovered(state, part.rule, own);
    return own.map(({ site, kind, candidateId, isIdle }, at): Suggestion => {
      const { id: _, name, kinds, lng, lat, ...fields } = site;
      const { floorAreaM2, beds, places } = fields;
      return {
        id: `${findingKey(finding)}|${at + 1}`,
        rule: finding.rule,
        ...(finding.part !== undefined && { part: finding.part }),
        areaId: finding.areaId,
        areaName: finding.areaName,
        kind,
        kinds,
        lng,
        lat,
        ...(isIdle && { building: { id: candidateId, name } }),
        ...(floorAreaM2 !== undefined && { floorAreaM2 }),
        ...(beds !== undefined && beds > 0 && { beds }),
        ...(places !== undefined && places > 0 && { places }),
        fields,
        rank: at + 1,
        of: own.length,
        ...gains[at]!,
        ...outcomes.get(plan)![at]!,
        unit: finding.unit,
        sharedWith: [...rules.get(candidateId)!].filter((rule) => rule !== finding.rule).toSorted(),
      };
    });
  });
}
