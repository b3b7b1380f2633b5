import type { StandardDocument, Standard, StandardPart } from '../../standards/standard.ts';
import { countOutcomes, type Finding, type Outcome, type OutcomeCounts } from './assessment.ts';

/** What the findings of one part of a row come to. */
export interface RowStatus {
  /** Unmet where any area is unmet, else unassessed where any is, else met where any is. */
  verdict: Outcome;
  counts: OutcomeCounts;
  /** The finding, where there is only one. */
  only?: Finding;
  /**
   * How far from the target, 0 when met: the shortfall as a share of the target, or of several areas
   * the share that is unmet; null when nothing can be said.
   */
  distance: number | null;
  /** Ids of facilities that count anywhere, each once. */
  evidence: string[];
}

/** One part of a row with its status at two times; null where it applies to nothing. */
export interface DocumentRow {
  standard: Standard;
  part: StandardPart;
  now: RowStatus | null;
  later: RowStatus | null;
}

function distanceOf(findings: readonly Finding[], counts: RowStatus['counts']): number | null {
  const [only] = findings;
  if (findings.length === 1 && only) {
    if (only.shortfall === null) return null;
    return only.target === 0 ? only.shortfall : only.shortfall / Math.abs(only.target);
  }
  if (counts.unmet > 0) return counts.unmet / (findings.length - counts['not-applicable']);
  return counts.unassessed > 0 || counts.met === 0 ? null : 0;
}

/** Status over some findings of one part; null over none. */
export function summariseStatus(findings: readonly Finding[]): RowStatus | null {
  if (findings.length === 0) return null;
  const counts = countOutcomes(findings);
  const order = ['unmet', 'unassessed', 'met'] as const;
  const verdict = order.find((each) => counts[each] > 0) ?? 'not-applicable';
  return {
    verdict,
    counts,
    ...(findings.length === 1 && { only: findings[0]! }),
    distance: distanceOf(findings, counts),
    evidence: [...new Set(findings.flatMap(({ evidence }) => evidence))],
  };
}

function keyOf(rule: string, part: string | undefined): string {
  return `${rule}/${part ?? ''}`;
}

function byPart(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding.rule, finding.part);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** Orders by distance, the farthest first; then what nothing can be said of, then what is met, then what does not apply. */
function rank(status: RowStatus | null): number {
  if (!status) return -2;
  if (status.distance === null) return -0.5;
  return status.distance > 0 ? status.distance : -1;
}

/**
 * Every part of every row of some documents with its status now and at another time, the farthest
 * from its target first; equal ones keep the order of the documents.
 */
export function documentRows(
  documents: readonly StandardDocument[],
  now: readonly Finding[],
  later: readonly Finding[],
): DocumentRow[] {
  const [nowBy, laterBy] = [byPart(now), byPart(later)];
  return documents
    .flatMap(({ standards }) => standards)
    .flatMap((standard) =>
      standard.parts.map((part): DocumentRow => {
        const own = keyOf(standard.id, part.id);
        return {
          standard,
          part,
          now: summariseStatus(nowBy.get(own) ?? []),
          later: summariseStatus(laterBy.get(own) ?? []),
        };
      }),
    )
    .toSorted((a, b) => rank(b.now) - rank(a.now));
}
