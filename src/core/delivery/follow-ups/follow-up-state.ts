import { keyOfFinding, type Told } from '../../assess/findings/turned.ts';
import type { FollowUp, FollowUpSubject } from '../../plan/delivery/follow-up.ts';
import type { Round } from '../../plan/delivery/round.ts';
import type { HygieneReport } from '../../plan/hygiene-report.ts';
import { readFindings } from '../rounds/read-results.ts';

/**
 * In hand, past its day, ended, ended although the data still show it (a later round decides), or found again after its
 * end.
 */
export const FOLLOW_UP_STATES = ['late', 'returned', 'open', 'unconfirmed', 'done'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** What is found now, against which follow-ups are held. */
export interface FoundNow {
  findings: readonly Told[];
  hygiene: HygieneReport | undefined;
  rounds: readonly Round[];
  /** ISO date. */
  today: string;
}

type Found = boolean | undefined;

function isFound(
  subject: FollowUpSubject,
  verdicts: ReadonlyMap<string, string>,
  hygiene: HygieneReport | undefined,
): Found {
  if (subject.of === 'hygiene') {
    if (!hygiene) return undefined;
    const isKept = hygiene.kept.includes(subject.itemId);
    return !isKept && hygiene.items.some(({ id }) => id === subject.itemId);
  }
  const { standardId: rule, part, areaId } = subject;
  const verdict = verdicts.get(keyOfFinding({ rule, ...(part !== undefined && { part }), areaId }));
  return verdict === undefined || verdict === 'unassessed' ? undefined : verdict === 'unmet';
}

/**
 * Where each follow-up stands. One that is ended comes back by itself when its finding is unmet again: at once where it
 * was not unmet on the day of its end; where the data had not caught up, when a later round has it met before, or
 * unmet still.
 */
export function judgeFollowUps(
  followUps: readonly FollowUp[],
  { findings, hygiene, rounds, today }: FoundNow,
): { followUp: FollowUp; state: FollowUpState }[] {
  const verdictsOf = (told: readonly Told[]) =>
    new Map(told.map((each) => [keyOfFinding(each), each.verdict as string]));
  const now = verdictsOf(findings);
  const later = new Map<Round, ReadonlyMap<string, string>>();
  const isFoundIn = (subject: FollowUpSubject, round: Round): Found => {
    const verdicts = later.get(round) ?? verdictsOf(readFindings(round.results));
    later.set(round, verdicts);
    return isFound(subject, verdicts, undefined);
  };
  return followUps.map((followUp) => {
    const { subject, end, due } = followUp;
    if (!end) return { followUp, state: due < today ? 'late' : 'open' };
    if (isFound(subject, now, hygiene) !== true) return { followUp, state: 'done' };
    const isJudged =
      !end.stillFound ||
      rounds.some((round) => round.date > end.date && isFoundIn(subject, round) !== undefined);
    return { followUp, state: isJudged ? 'returned' : 'unconfirmed' };
  });
}
