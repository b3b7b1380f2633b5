import { Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { compareAll, type ScenarioSummary } from '../../commands/scenario/compare.ts';
import {
  countOutcomes,
  VERDICTS,
  type CoverageRow,
} from '../../core/assess/findings/assessment.ts';
import { KINDS, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { formatShare } from '../../i18n/format.ts';
import { wholeRow } from '../panels/whole-row.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import type { TableColumn } from '../parts/table/table-column.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { DialogFrame } from './dialog-frame.tsx';

function countsOf({ findings }: ScenarioSummary, rule: string) {
  return countOutcomes(findings.filter((finding) => finding.rule === rule));
}

interface Row {
  id: string;
  name: ReactNode;
  renderIn: (scenario: ScenarioSummary) => ReactNode;
  isSame: (scenario: ScenarioSummary, present: ScenarioSummary) => boolean;
}

/** Share of the whole place inside the circles of a kind: of people where known, else of ground. */
function useCoverageShare(): (rows: readonly CoverageRow[], kind: string) => string {
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

/** The present state and all scenarios side by side, for each standard and each kind. */
export default function CompareDialog() {
  const t = useText();
  const pick = usePick();
  const library = useLibrary();
  const share = useCoverageShare();
  const [columns, setColumns] = useState<ScenarioSummary[] | null>(null);
  useEffect(() => {
    void compareAll().then(setColumns);
  }, []);
  const first = columns?.[0];
  const rules = [...new Set(first?.findings.map((finding) => finding.rule))];
  const kinds = KINDS.filter((kind) => first?.coverage.some((row) => row.kind === kind.id));
  const rows = [
    ...kinds.map((kind): Row => {
      const shown = ({ coverage }: ScenarioSummary) => share(coverage, kind.id);
      return {
        id: kind.id,
        name: t('compare.covered', { kind: pick(kind) }),
        renderIn: shown,
        isSame: (scenario, present) => shown(scenario) === shown(present),
      };
    }),
    ...rules.map((rule): Row => {
      const standard = library.standardById(rule);
      return {
        id: rule,
        name: (
          <>
            <b className="rule-id">{rule}</b> {standard ? pick(standard.title) : ''}
          </>
        ),
        renderIn: (scenario) => {
          const counts = countsOf(scenario, rule);
          return VERDICTS.map((verdict) => (
            <span key={verdict} className="compare-count">
              <VerdictMark verdict={verdict} short /> {counts[verdict]}
            </span>
          ));
        },
        isSame: (scenario, present) => {
          const [own, first] = [countsOf(scenario, rule), countsOf(present, rule)];
          return VERDICTS.every((verdict) => own[verdict] === first[verdict]);
        },
      };
    }),
  ];
  return (
    <DialogFrame title={t('compare.title')} width={960}>
      {columns === null ? <Spin /> : null}
      {columns ? (
        <div className="compare-scroll" tabIndex={0}>
          <DataTable
            className="before-after"
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                header: t('table.standard'),
                namesRow: true,
                render: ({ name }) => name,
              },
              ...columns.map((column): TableColumn<Row> => ({
                id: column.id ?? 'present',
                header: (
                  <>
                    {column.name ?? t('ui.present-state')}
                    <small>
                      {column.id ? t('compare.sites', { n: column.sites, m: column.closed }) : ''}
                    </small>
                  </>
                ),
                // What a scenario changes stands out from what it leaves as it is.
                className: ({ isSame }) =>
                  isSame(column, columns[0]!) ? 'tabular' : 'tabular changed',
                render: ({ renderIn }) => renderIn(column),
              })),
            ]}
          />
        </div>
      ) : null}
    </DialogFrame>
  );
}
