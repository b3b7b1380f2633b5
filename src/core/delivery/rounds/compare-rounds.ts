import type { Round } from '../../plan/delivery/round.ts';
import { compareFacilities, type FacilityChanges } from './compare-facilities.ts';
import {
  explainTurns,
  type AssessState,
  type ReachChange,
  type TurnedRow,
} from './explain-turns.ts';
import {
  comparePlan,
  compareProjectPlan,
  type ProjectOutcome,
  type SiteOutcome,
} from './plan-against-fact.ts';
import { restoreWhole } from './round-state.ts';

/** How two rounds differ. */
export interface RoundComparison {
  before: Round;
  now: Round;
  turned: TurnedRow[];
  reach: ReachChange[];
  /** Null where the data of a round are no longer those that were frozen. */
  facilities: FacilityChanges | null;
  plan: SiteOutcome[];
  projects: ProjectOutcome[];
}

/** Compares two of the rounds; null where one of them is not there. */
export async function compareRounds(
  rounds: readonly Round[],
  beforeId: string,
  nowId: string,
  assess: AssessState,
): Promise<RoundComparison | null> {
  const before = rounds.find(({ id }) => id === beforeId);
  const now = rounds.find(({ id }) => id === nowId);
  if (!before || !now) return null;
  const [then, later] = [restoreWhole(rounds, beforeId), restoreWhole(rounds, nowId)];
  const explained = await explainTurns(
    { round: before, state: then },
    { round: now, state: later },
    assess,
  );
  return {
    before,
    now,
    ...explained,
    facilities: then && later && compareFacilities(then.facilities, later.facilities),
    plan: then && later ? comparePlan(then, later, now.date) : [],
    projects:
      then && later
        ? compareProjectPlan(then.deliveryProjects ?? [], later.deliveryProjects ?? [], now.date)
        : [],
  };
}
