import type { Finding } from '../../core/assess/findings/assessment.ts';

/** Ids of the facilities that a row counts, or may count for want of a field; in every area. */
export function countedFacilities(
  findings: readonly Finding[],
  ruleId: string,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { rule, evidence, missing } of findings) {
    if (rule !== ruleId) continue;
    for (const id of evidence) ids.add(id);
    for (const lacking of missing) {
      if (lacking.of === 'facility') for (const id of lacking.ids) ids.add(id);
    }
  }
  return ids;
}
