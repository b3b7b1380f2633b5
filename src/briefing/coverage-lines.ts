import type { CoverageRow } from '../core/assess/findings/assessment.ts';
import { kindRecord, peopleServedBy } from '../core/vocabulary/kinds.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';

const MOST_LINES = 4;

/** Rows of the whole, of kinds whose list is loaded. */
function wholeRows(rows: readonly CoverageRow[]): CoverageRow[] {
  return rows.filter((row) => row.level === 'all' && row.groundCoveredM2 !== undefined);
}

/** Share of the people a kind is for, or of the ground where people are unknown; undefined without a row. */
export function coverageShare(
  rows: readonly CoverageRow[],
  kind: string,
  language: Language,
): string | undefined {
  const row = wholeRows(rows).find((each) => each.kind === kind);
  if (!row) return undefined;
  const group = peopleServedBy(kind);
  return row.people[group] === undefined
    ? formatShare(language, row.groundCoveredM2, row.groundM2)
    : formatShare(language, row.covered[group], row.people[group]);
}

/** For each kind: the share covered and how many people are left outside. */
export function coverageLines(rows: readonly CoverageRow[], language: Language): string[] {
  return wholeRows(rows)
    .slice(0, MOST_LINES)
    .map((row) => {
      const record = kindRecord(row.kind);
      const kind = record ? (language === 'en' ? record.en : record.zh) : row.kind;
      const group = peopleServedBy(row.kind);
      const share = coverageShare(rows, row.kind, language) ?? '—';
      const total = row.people[group];
      if (total === undefined) return translate(language, 'briefing.ground-line', { kind, share });
      return translate(language, 'briefing.people-line', {
        kind,
        share,
        outside: formatNumber(language, total - (row.covered[group] ?? 0)),
        group: translate(language, `people.${group}`),
      });
    });
}
