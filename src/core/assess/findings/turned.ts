import type { Finding, Outcome } from './assessment.ts';

/** What tells one finding from the others, and what it says. */
export type Told = Pick<Finding, 'rule' | 'part' | 'areaId'> & { verdict: Outcome };

/** Tells one row in one area from the others. */
export function keyOfFinding({
  rule,
  part,
  areaId,
}: Pick<Finding, 'rule' | 'part' | 'areaId'>): string {
  return JSON.stringify([rule, part ?? null, areaId]);
}

/** Findings that say something else than before, in the order of the later ones; those that only one side has are none. */
export function findTurned<Before extends Told, Now extends Told>(
  before: readonly Before[],
  now: readonly Now[],
): { before: Before; now: Now }[] {
  const known = new Map(before.map((told) => [keyOfFinding(told), told]));
  return now.flatMap((told) => {
    const old = known.get(keyOfFinding(told));
    return old === undefined || old.verdict === told.verdict ? [] : [{ before: old, now: told }];
  });
}
