import { sameValue } from '../../base/same-value.ts';
import {
  ROUND_LISTS,
  type Round,
  type RoundList,
  type StateDifference,
} from '../../plan/delivery/round.ts';
import { DEFAULT_SETTINGS, type Project } from '../../plan/project.ts';
import { hashValue } from './freeze-results.ts';
import { listDifference, withListDifference } from './list-difference.ts';

/** What of a project decides its verdicts, and what its scenario planned. */
export type RoundState = Pick<
  Project,
  RoundList | 'settings' | 'ownDocuments' | 'scenarios' | 'deliveryProjects' | 'estates'
>;

const MEMBERS = ['settings', 'ownDocuments', 'scenarios', 'deliveryProjects'] as const;

const NOTHING: RoundState = {
  areas: [],
  facilities: [],
  demand: [],
  unplaced: [],
  reported: [],
  ownDocuments: [],
  scenarios: [],
  deliveryProjects: [],
  settings: DEFAULT_SETTINGS,
};

/** What a round freezes of a project; of several scenarios the active one. */
export function pickRoundState(project: Project): RoundState {
  const { areas, facilities, demand, reported, settings, ownDocuments } = project;
  const { unplaced = [], deliveryProjects = [], estates = [] } = project;
  const { scenarios: all, activeScenarioId } = project;
  // Alternatives that are not followed are no plan.
  const scenarios = all.length === 1 ? all : all.filter(({ id }) => id === activeScenarioId);
  return {
    ...{ areas, facilities, demand, unplaced, reported },
    ...{ settings, ownDocuments, scenarios, deliveryProjects },
    ...(estates.length > 0 && { estates }),
  };
}

/** How a state differs from the one before; null: from nothing. */
export function stateDifference(before: RoundState | null, after: RoundState): StateDifference {
  const old = before ?? NOTHING;
  const found: StateDifference = { lists: {}, set: {} };
  for (const name of ROUND_LISTS) {
    const list = listDifference(old[name] ?? [], after[name] ?? []);
    if (list) found.lists[name] = list;
  }
  for (const name of MEMBERS) {
    if (!before || !sameValue(old[name], after[name])) {
      Object.assign(found.set, { [name]: after[name] });
    }
  }
  const estates = after.estates ?? [];
  if (!sameValue(old.estates ?? [], estates)) found.set.estates = estates;
  return found;
}

/** The state that a difference makes of the one before. */
export function withStateDifference(
  before: RoundState | null,
  { lists, set }: StateDifference,
): RoundState {
  const old = before ?? NOTHING;
  const state: RoundState = { ...old, ...set };
  for (const name of ROUND_LISTS) {
    const list = lists[name];
    if (list)
      Object.assign(state, { [name]: withListDifference<{ id: string }>(old[name] ?? [], list) });
  }
  // A state without estates has none to name, as rounds from before there were any.
  if (state.estates?.length === 0) delete state.estates;
  return state;
}

/** The frozen state of a round, out of the rounds up to it; null where there is no such round. */
export function restoreRound(rounds: readonly Round[], id: string): RoundState | null {
  const at = rounds.findIndex((round) => round.id === id);
  let state: RoundState | null = null;
  for (const round of rounds.slice(0, at + 1)) state = withStateDifference(state, round.state);
  return state;
}

/** The same where what is restored is what was frozen; null where the file was changed since. */
export function restoreWhole(rounds: readonly Round[], id: string): RoundState | null {
  const state = restoreRound(rounds, id);
  const round = rounds.find((each) => each.id === id);
  return state && round && hashValue(state) === round.versions.data ? state : null;
}

/** The rounds without one of them; what the next one differs by is worked out anew. */
export function withoutRound(rounds: readonly Round[], id: string): Round[] {
  const at = rounds.findIndex((round) => round.id === id);
  const next = rounds[at + 1];
  if (at < 0) return [...rounds];
  const rest = rounds.filter((round) => round.id !== id);
  if (!next) return rest;
  const before = at === 0 ? null : restoreRound(rounds, rounds[at - 1]!.id);
  const state = stateDifference(before, restoreRound(rounds, next.id)!);
  return rest.map((round) => (round === next ? { ...next, state } : round));
}
