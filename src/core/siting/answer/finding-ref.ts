import type { Finding } from '../../assess/findings/assessment.ts';
import type { FindingRef } from '../question/plan-answer.ts';

/** A finding by its name. */
export function toFindingRef({ rule, part, areaId, areaName }: Finding): FindingRef {
  return { rule, ...(part !== undefined && { part }), areaId, areaName };
}

/** Name of a finding among those of one assessment. */
export function findingKey({ rule, part, areaId }: Finding): string {
  return `${rule}|${part ?? ''}|${areaId}`;
}

/** Findings that a plan closes, by the findings before and after it. */
export function closedBy(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const then = new Map(before.map((finding) => [findingKey(finding), finding]));
  return after.filter(
    (finding) => finding.verdict === 'met' && then.get(findingKey(finding))?.verdict === 'unmet',
  );
}
