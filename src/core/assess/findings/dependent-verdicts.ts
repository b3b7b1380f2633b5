import type { Finding, Outcome } from './assessment.ts';

/** A verdict that is not the same for every walker. */
export interface DependentVerdict {
  rule: string;
  part?: string;
  areaId: string;
  areaName: string;
  /** In the order of the walkers; null where a walker has none. */
  verdicts: (Outcome | null)[];
}

/**
 * Verdicts that depend on who walks, in the order of the first walker's findings.
 * @param byWalker findings of the same rules and areas, one list for each walker
 */
export function dependentVerdicts(byWalker: readonly (readonly Finding[])[]): DependentVerdict[] {
  const keyOf = ({ rule, part, areaId }: Finding) => JSON.stringify([rule, part, areaId]);
  const found = byWalker.map(
    (findings) => new Map(findings.map((finding) => [keyOf(finding), finding.verdict])),
  );
  return (byWalker[0] ?? []).flatMap((finding): DependentVerdict[] => {
    const { rule, part, areaId, areaName } = finding;
    const verdicts = found.map((verdictOf) => verdictOf.get(keyOf(finding)) ?? null);
    if (new Set(verdicts).size < 2) return [];
    return [{ rule, ...(part !== undefined && { part }), areaId, areaName, verdicts }];
  });
}
