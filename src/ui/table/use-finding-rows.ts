import { useDeferredValue, useMemo } from 'react';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { groupSameAsks } from '../../core/assess/findings/same-asks.ts';
import type { StandardLibrary } from '../../core/standards/library.ts';
import { useLibrary } from '../use-library.ts';
import { useResults, useView } from '../use-stores.ts';
import { usePick } from '../use-text.ts';
import { pairFindings, visibleRows, type FindingRow } from './finding-rows.ts';

function togetherAsked(rows: readonly FindingRow[], library: StandardLibrary): FindingRow[] {
  return groupSameAsks(rows, ({ finding }) => finding, library).map(({ row, under }) =>
    under ? { ...row, under } : row,
  );
}

/** Rows of the table as they are shown now, and all findings that they are taken from. */
export function useFindingRows() {
  const pick = usePick();
  const library = useLibrary();
  const active = useDeferredValue(useResults((results) => results.active));
  const baseline = useDeferredValue(useResults((results) => results.baseline));
  const view = useView((each) => each.table);
  const rows = useMemo(
    () => pairFindings(active?.findings ?? [], baseline?.findings ?? []),
    [active, baseline],
  );
  const textOf = useMemo(
    () => (finding: Finding) => {
      const standard = library.standardById(finding.rule);
      return `${finding.areaName} ${finding.rule} ${standard ? pick(standard.title) : ''}`;
    },
    [pick, library],
  );
  const shown = useMemo(
    () => togetherAsked(visibleRows(rows, view, textOf, library.standardById), library),
    [rows, view, textOf, library],
  );
  return { rows, shown, findings: active?.findings ?? [] };
}
