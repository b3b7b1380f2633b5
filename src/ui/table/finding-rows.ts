import {
  leastMeasured,
  type Finding,
  type Verdict,
} from '../../core/assess/findings/assessment.ts';
import type { SortColumn, TableView } from '../../state/view-store.ts';

/** A finding beside the same one in the present state. */
export interface FindingRow {
  key: string;
  finding: Finding;
  before: Finding | null;
}

export function findingKey(finding: Pick<Finding, 'rule' | 'part' | 'areaId'>): string {
  return `${finding.rule}/${finding.part ?? ''}/${finding.areaId}`;
}

/** Pairs the findings shown with those of the present state. */
export function pairFindings(
  active: readonly Finding[],
  baseline: readonly Finding[],
): FindingRow[] {
  const before = new Map(baseline.map((finding) => [findingKey(finding), finding]));
  return active.map((finding) => {
    const key = findingKey(finding);
    return { key, finding, before: before.get(key) ?? null };
  });
}

const VERDICT_ORDER: Record<Verdict, number> = { unmet: 0, unassessed: 1, met: 2 };
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Findings of which nothing is known come first. */
function sortedBy(finding: Finding): number {
  return finding.measured === null && !finding.bounds ? -1 : leastMeasured(finding);
}

const compareBy: Record<SortColumn, (a: FindingRow, b: FindingRow) => number> = {
  area: (a, b) => collator.compare(a.finding.areaName, b.finding.areaName),
  standard: (a, b) => collator.compare(a.finding.rule, b.finding.rule),
  measured: (a, b) => sortedBy(a.finding) - sortedBy(b.finding),
  target: (a, b) => a.finding.target - b.finding.target,
  shortfall: (a, b) => (a.finding.shortfall ?? -1) - (b.finding.shortfall ?? -1),
  verdict: (a, b) => VERDICT_ORDER[a.finding.verdict] - VERDICT_ORDER[b.finding.verdict],
  before: (a, b) =>
    VERDICT_ORDER[a.before?.verdict ?? 'unassessed'] -
    VERDICT_ORDER[b.before?.verdict ?? 'unassessed'],
};

/** Rows that the table shows: filtered, searched and sorted; ties keep the order of the assessment. */
export function visibleRows(
  rows: readonly FindingRow[],
  view: TableView,
  textOf: (finding: Finding) => string,
): FindingRow[] {
  const wanted = view.search.trim().toLowerCase();
  const kept = rows.filter(
    ({ finding, before }) =>
      (view.verdict === null || finding.verdict === view.verdict) &&
      (view.documentId === null || finding.documentId === view.documentId) &&
      (view.ruleId === null || finding.rule === view.ruleId) &&
      (!view.changedOnly || (before !== null && before.verdict !== finding.verdict)) &&
      (wanted === '' || textOf(finding).toLowerCase().includes(wanted)),
  );
  const compare = compareBy[view.sort.column];
  const sign = view.sort.descending ? -1 : 1;
  return kept.toSorted((a, b) => sign * compare(a, b));
}

/** How many findings have each verdict. */
export function countVerdicts(findings: readonly Finding[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { met: 0, unmet: 0, unassessed: 0 };
  for (const finding of findings) counts[finding.verdict]++;
  return counts;
}
