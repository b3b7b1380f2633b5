import {
  leastMeasured,
  OUTCOME_RANK,
  type Finding,
} from '../../core/assess/findings/assessment.ts';
import { standardById } from '../../core/standards/library.ts';
import type { Standard } from '../../core/standards/standard.ts';
import type { SortColumn, Standing, TableView } from '../../state/view-store.ts';

/** A finding beside the same one in the present state. */
export interface FindingRow {
  key: string;
  finding: Finding;
  before: Finding | null;
  /** Stands under the row before it, which asks the same more strictly. */
  under?: boolean;
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
  verdict: (a, b) => OUTCOME_RANK[a.finding.verdict] - OUTCOME_RANK[b.finding.verdict],
  before: (a, b) =>
    OUTCOME_RANK[a.before?.verdict ?? 'unassessed'] -
    OUTCOME_RANK[b.before?.verdict ?? 'unassessed'],
};

/** What a row of the table is filed under: a finding of a document that is not in force here is for comparison. */
export function tellStanding({ inForce, verdict }: Pick<Finding, 'inForce' | 'verdict'>): Standing {
  return inForce ? verdict : 'comparison';
}

/** Rows that the table shows: filtered, searched and sorted; ties keep the order of the assessment. */
export function visibleRows(
  rows: readonly FindingRow[],
  view: TableView,
  textOf: (finding: Finding) => string,
  standardOf: (rule: string) => Standard | undefined = standardById,
): FindingRow[] {
  const wanted = view.search.trim().toLowerCase();
  const kept = rows.filter(
    ({ finding, before }) =>
      (view.standing === null || tellStanding(finding) === view.standing) &&
      (view.documentId === null || finding.documentId === view.documentId) &&
      (view.force === null || standardOf(finding.rule)?.force === view.force) &&
      (view.department === null ||
        standardOf(finding.rule)?.departments?.includes(view.department) === true) &&
      (view.ruleId === null || finding.rule === view.ruleId) &&
      (!view.changedOnly || (before !== null && before.verdict !== finding.verdict)) &&
      (wanted === '' || textOf(finding).toLowerCase().includes(wanted)),
  );
  const compare = compareBy[view.sort.column];
  const sign = view.sort.descending ? -1 : 1;
  return kept.toSorted((a, b) => sign * compare(a, b));
}
