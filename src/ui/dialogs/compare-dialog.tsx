import { Button, Checkbox, Spin } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { copyTable } from '../../commands/exporting/copy-table.ts';
import { saveComparison } from '../../commands/exporting/export-comparison.ts';
import { compareAll, type ScenarioSummary } from '../../commands/scenario/compare.ts';
import { countOutcomes, VERDICTS } from '../../core/assess/findings/assessment.ts';
import { KINDS, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { formatShare } from '../../i18n/format.ts';
import { signedNumber } from '../../i18n/gain-text.ts';
import { moneyWords } from '../../i18n/siting-text.ts';
import { wholeRow } from '../parts/whole-row.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import type { TableColumn } from '../parts/table/table-column.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';

function countsOf({ findings }: ScenarioSummary, rule: string) {
  return countOutcomes(findings.filter((finding) => finding.rule === rule));
}

interface Row {
  id: string;
  name: string;
  /** What a scenario comes to, in words and by signs where there are any. */
  words: (scenario: ScenarioSummary) => string;
  renderIn?: (scenario: ScenarioSummary) => ReactNode;
  /** By how much it differs from the first; empty where it does not. */
  difference: (scenario: ScenarioSummary, first: ScenarioSummary) => string;
}

function isChanged({ words }: Row, columns: readonly ScenarioSummary[]): boolean {
  return columns.some((column) => words(column) !== words(columns[0]!));
}

/** Rows of the comparison: cost, people by kind, and what the standards come to. */
function useCompareRows(columns: readonly ScenarioSummary[] | null): Row[] {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const library = useLibrary();
  return useMemo(() => {
    const first = columns?.[0];
    if (!first) return [];
    const rules = [...new Set(first.findings.map((finding) => finding.rule))];
    const kinds = KINDS.filter((kind) => first.coverage.some((row) => row.kind === kind.id));
    const cost: Row = {
      id: 'cost',
      name: t('compare.cost'),
      words: ({ id, costYuan }) => (id === null ? '—' : moneyWords(language, costYuan)),
      difference: () => '',
    };
    const people = kinds.map((kind): Row => {
      const group = peopleServedBy(kind.id);
      const covered = ({ coverage }: ScenarioSummary) =>
        wholeRow(coverage, kind.id)?.covered[group];
      return {
        id: kind.id,
        name: t('compare.covered', { kind: pick(kind) }),
        words({ coverage }) {
          const row = wholeRow(coverage, kind.id);
          if (!row) return '—';
          return row.people[group] === undefined
            ? formatShare(language, row.groundCoveredM2, row.groundM2)
            : formatShare(language, row.covered[group], row.people[group]);
        },
        difference(scenario, start) {
          const [now, then] = [covered(scenario), covered(start)];
          if (now === undefined || then === undefined || Math.round(now - then) === 0) return '';
          const n = signedNumber(language, now - then);
          return t('compare.people', { n, who: t(`people.${group}`) });
        },
      };
    });
    const byRule = rules.map((rule): Row => {
      const standard = library.standardById(rule);
      const met = (scenario: ScenarioSummary) => countsOf(scenario, rule).met;
      return {
        id: rule,
        name: `${rule} ${standard ? pick(standard.title) : ''}`,
        words: (scenario) =>
          VERDICTS.map(
            (verdict) => `${t(`verdict.${verdict}`)} ${countsOf(scenario, rule)[verdict]}`,
          ).join(' · '),
        renderIn: (scenario) =>
          VERDICTS.map((verdict) => (
            <span key={verdict} className="compare-count">
              <VerdictMark verdict={verdict} short /> {countsOf(scenario, rule)[verdict]}
            </span>
          )),
        difference(scenario, start) {
          const more = met(scenario) - met(start);
          return more === 0 ? '' : t('compare.met', { n: signedNumber(language, more) });
        },
      };
    });
    return [cost, ...people, ...byRule];
  }, [columns, language, library, pick, t]);
}

/** The present state and all scenarios side by side, with the difference to the first. */
export default function CompareDialog() {
  const t = useText();
  const [columns, setColumns] = useState<ScenarioSummary[] | null>(null);
  const [onlyChanged, setOnlyChanged] = useState(true);
  useEffect(() => {
    void compareAll().then(setColumns);
  }, []);
  const all = useCompareRows(columns);
  const rows = onlyChanged && columns ? all.filter((row) => isChanged(row, columns)) : all;
  const nameOf = ({ name }: ScenarioSummary) => name ?? t('ui.present-state');
  const table = (): string[][] => [
    [
      t('table.standard'),
      ...columns!.flatMap((column, at) =>
        at === 0 ? [nameOf(column)] : [nameOf(column), t('compare.difference')],
      ),
    ],
    ...rows.map((row) => [
      row.name,
      ...columns!.flatMap((column, at) => {
        const difference = row.difference(column, columns![0]!);
        return at === 0 ? [row.words(column)] : [row.words(column), difference];
      }),
    ]),
  ];
  return (
    <DialogFrame title={t('compare.title')} width={1160}>
      {columns === null ? <Spin /> : null}
      {columns ? (
        <>
          <div className="button-row">
            <Checkbox
              checked={onlyChanged}
              onChange={(event) => setOnlyChanged(event.target.checked)}
            >
              {t('compare.only-changed')}
            </Checkbox>
            <Button size="small" onClick={() => void copyTable(table())}>
              {t('compare.copy')}
            </Button>
            <Button size="small" onClick={() => void saveComparison(table())}>
              {t('compare.save')}
            </Button>
          </div>
          {rows.length === 0 ? <p className="empty">{t('compare.nothing')}</p> : null}
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
                      {nameOf(column)}
                      <small>
                        {column.id ? t('compare.sites', { n: column.sites, m: column.closed }) : ''}
                      </small>
                    </>
                  ),
                  // What a scenario changes stands out from what it leaves as it is.
                  className: (row) =>
                    row.words(column) === row.words(columns[0]!) ? 'tabular' : 'tabular changed',
                  render: (row) => (
                    <>
                      {row.renderIn?.(column) ?? row.words(column)}
                      <small className="compare-difference">
                        {row.difference(column, columns[0]!)}
                      </small>
                    </>
                  ),
                })),
              ]}
            />
          </div>
        </>
      ) : null}
    </DialogFrame>
  );
}
