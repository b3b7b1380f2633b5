import type { CoverageRow } from '../../core/assess/findings/assessment.ts';
import { peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { formatShare } from '../../i18n/format.ts';
import { wholeRow } from '../panels/whole-row.ts';
import { useLanguage } from '../use-text.ts';

/** Share of the whole place inside the circles of a kind: of people where known, else of ground. */
export function useCoverageShare(): (rows: readonly CoverageRow[], kind: string) => string {
  const language = useLanguage();
  return (rows, kind) => {
    const row = wholeRow(rows, kind);
    if (!row) return '—';
    const group = peopleServedBy(kind);
    return row.people[group] === undefined
      ? formatShare(language, row.groundCoveredM2, row.groundM2)
      : formatShare(language, row.covered[group], row.people[group]);
  };
}
