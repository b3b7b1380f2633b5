import { OUTCOME_RANK, WHOLE_ID, type Finding, type Verdict } from './assessment.ts';

/**
 * Verdict by area id for painting the map; an area of which nothing is asked has none.
 * @param ruleId one standard; null takes the worst of the documents in force (unmet before unassessed before met)
 */
export function verdictsByArea(
  findings: readonly Finding[],
  ruleId: string | null,
): ReadonlyMap<string, Verdict> {
  const worst = new Map<string, Verdict>();
  for (const { areaId, inForce, rule, verdict } of findings) {
    if (areaId === WHOLE_ID || verdict === 'not-applicable') continue;
    if (ruleId === null ? !inForce : rule !== ruleId) continue;
    const known = worst.get(areaId);
    if (known === undefined || OUTCOME_RANK[verdict] < OUTCOME_RANK[known]) {
      worst.set(areaId, verdict);
    }
  }
  return worst;
}
