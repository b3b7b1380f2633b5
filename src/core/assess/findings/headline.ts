import type { StandardLibrary } from '../../standards/library.ts';
import { countOutcomes, WHOLE_ID, type Finding, type OutcomeCounts } from './assessment.ts';
import { summariseStatus } from './document-rows.ts';

/** An area with rows that it does not meet. */
export interface WorstArea {
  areaId: string;
  areaName: string;
  unmet: number;
}

/** What a chief reads first, over the documents in force here. */
export interface Headline {
  documentIds: string[];
  /** Binding rows by what their areas come to: unmet where any area is, else unassessed where any is. */
  binding: OutcomeCounts;
  /** All rows in the same way. */
  all: OutcomeCounts;
  /** Areas with the most unmet findings, binding ones first, then by name. */
  worst: WorstArea[];
}

const WORST_SHOWN = 3;

/** Sums findings up for the head of every view; rows for comparison 参照 are left out. */
export function makeHeadline(findings: readonly Finding[], library: StandardLibrary): Headline {
  const inForce = findings.filter((finding) => finding.inForce);
  const rows = new Map<string, Finding[]>();
  for (const finding of inForce) {
    const row = rows.get(finding.rule);
    if (row) row.push(finding);
    else rows.set(finding.rule, [finding]);
  }
  const isBinding = (rule: string) => library.standardById(rule)?.force === 'binding';
  const statuses = [...rows].flatMap(([rule, own]) => {
    const status = summariseStatus(own);
    return status ? [{ rule, verdict: status.verdict }] : [];
  });
  const byArea = new Map<string, WorstArea & { binding: number }>();
  for (const { areaId, areaName, rule, verdict } of inForce) {
    if (verdict !== 'unmet' || areaId === WHOLE_ID) continue;
    const area = byArea.get(areaId) ?? { areaId, areaName, unmet: 0, binding: 0 };
    area.unmet += 1;
    if (isBinding(rule)) area.binding += 1;
    byArea.set(areaId, area);
  }
  // A single district is the whole: that it has the most says nothing.
  const districts = inForce.flatMap(({ areaId, level }) => (level === 'district' ? [areaId] : []));
  const whole = new Set(districts).size === 1 ? districts[0] : undefined;
  const worst = [...byArea.values()]
    .filter(({ areaId }) => areaId !== whole)
    .toSorted(
      (a, b) => b.binding - a.binding || b.unmet - a.unmet || (a.areaName < b.areaName ? -1 : 1),
    );
  return {
    documentIds: [...new Set(inForce.map(({ documentId }) => documentId))],
    binding: countOutcomes(statuses.filter(({ rule }) => isBinding(rule))),
    all: countOutcomes(statuses),
    worst: worst.slice(0, WORST_SHOWN).map(({ binding: _binding, ...area }) => area),
  };
}
