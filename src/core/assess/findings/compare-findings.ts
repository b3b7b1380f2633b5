import type { Finding } from './assessment.ts';

/** How a finding fares in another scenario. */
type FindingChange =
  | 'closed'
  | 'opened'
  | 'nearer'
  | 'farther'
  | 'same'
  | 'now-assessed'
  | 'no-longer-assessed'
  | 'appeared'
  | 'vanished';

/** One finding before and after; one of them is absent where only the other side has it. */
export interface FindingPair {
  rule: string;
  part?: string;
  areaId: string;
  before?: Finding;
  after?: Finding;
  change: FindingChange;
  /** Measured after less measured before, in the finding's unit; null where either is unknown. */
  measuredChange: number | null;
}

function changeOf(before: Finding, after: Finding): FindingChange {
  if (before.verdict !== after.verdict) {
    if (before.verdict === 'unassessed') return 'now-assessed';
    if (after.verdict === 'unassessed') return 'no-longer-assessed';
    return after.verdict === 'met' ? 'closed' : 'opened';
  }
  const [then, now] = [before.shortfall ?? 0, after.shortfall ?? 0];
  if (then === now) return 'same';
  return now < then ? 'nearer' : 'farther';
}

function keyOf({ rule, part, areaId }: Finding): string {
  return JSON.stringify([rule, part, areaId]);
}

/** Pairs the findings of two assessments by rule, part and area, in the order of the first, then of the second. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): FindingPair[] {
  const later = new Map(after.map((finding) => [keyOf(finding), finding]));
  const known = new Set(before.map(keyOf));
  const head = ({
    rule,
    part,
    areaId,
  }: Finding): Pick<FindingPair, 'rule' | 'part' | 'areaId'> => ({
    rule,
    ...(part !== undefined && { part }),
    areaId,
  });
  const pairs = before.map((then): FindingPair => {
    const now = later.get(keyOf(then));
    if (!now) return { ...head(then), before: then, change: 'vanished', measuredChange: null };
    const bothKnown = then.measured !== null && now.measured !== null;
    return {
      ...head(then),
      before: then,
      after: now,
      change: changeOf(then, now),
      measuredChange: bothKnown ? now.measured! - then.measured! : null,
    };
  });
  for (const now of after) {
    if (known.has(keyOf(now))) continue;
    pairs.push({ ...head(now), after: now, change: 'appeared', measuredChange: null });
  }
  return pairs;
}
