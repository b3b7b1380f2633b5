import { WHOLE_ID, type Finding, type Verdict } from '../../core/assess/findings/assessment.ts';

const RANK: Record<Verdict, number> = { met: 0, unassessed: 1, unmet: 2 };

/**
 * Verdict by area id for painting the map.
 * @param ruleId one standard; null takes the worst of all (unmet before unassessed before met)
 */
export function verdictsByArea(
  findings: readonly Finding[],
  ruleId: string | null,
): ReadonlyMap<string, Verdict> {
  const worst = new Map<string, Verdict>();
  for (const finding of findings) {
    if (finding.areaId === WHOLE_ID || (ruleId !== null && finding.rule !== ruleId)) continue;
    const known = worst.get(finding.areaId);
    if (known === undefined || RANK[finding.verdict] > RANK[known]) {
      worst.set(finding.areaId, finding.verdict);
    }
  }
  return worst;
}
