import { compareRounds, type RoundComparison } from '../../core/delivery/rounds/compare-rounds.ts';
import {
  checkRoundWish,
  makeRound,
  type RoundWish,
} from '../../core/delivery/rounds/make-round.ts';
import { pickRoundState, withoutRound } from '../../core/delivery/rounds/round-state.ts';
import type { Round } from '../../core/plan/delivery/round.ts';
import { stateAssessor } from '../../engine/delivery/assess-state.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { VERSION } from '../../version.ts';
import { engines, networkOf } from '../engines.ts';
import { changeProject, isReadOnly } from '../project/change-project.ts';
import { reportIssue } from '../view/report-issue.ts';

function assessor() {
  return stateAssessor(engines().slow, networkOf(currentProject()));
}

/** Rounds are long and do not change; the history stops at what is frozen. */
function setRounds(label: 'act.round-make' | 'act.round-delete', rounds: Round[]): void {
  changeProject(label, (draft) => {
    draft.rounds = Object.freeze(rounds) as Round[];
  });
}

/** Freezes the present state under a name and a date; what is wrong with them is told. Gives the round's id. */
export async function addRound(wish: RoundWish): Promise<string | undefined> {
  if (isReadOnly()) return undefined;
  const project = currentProject();
  const faults = checkRoundWish(project, wish);
  for (const each of faults) reportIssue(each);
  if (faults.length > 0) return undefined;
  const assessment = await assessor()(pickRoundState(project));
  const round = makeRound(project, assessment, currentLibrary(), wish, VERSION);
  setRounds('act.round-make', [...(project.rounds ?? []), round]);
  return round.id;
}

export function deleteRound(id: string): void {
  setRounds('act.round-delete', withoutRound(currentProject().rounds ?? [], id));
}

/** Compares two rounds of the project; null where one of them is not there. */
export function compareOwnRounds(beforeId: string, nowId: string): Promise<RoundComparison | null> {
  return compareRounds(currentProject().rounds ?? [], beforeId, nowId, assessor());
}
