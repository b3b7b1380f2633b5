import type { ReactNode } from 'react';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { WalkerFindings } from '../../state/walking-store.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import type { TableColumn } from '../parts/table/table-column.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { rowWords } from '../../i18n/row-text.ts';
import { useLibrary } from '../use-library.ts';
import { useLanguage, useText } from '../use-text.ts';
import { fromSlowToFast } from './from-slow-to-fast.ts';

function keyOf({ rule, part }: Pick<Finding, 'rule' | 'part'>): string {
  return part ? `${rule} ${part}` : rule;
}

/** All but a few is 99.9, never 100. */
const ALL_BUT_A_FEW_PCT = 99.9;

/** Verdicts of one area's walking rules for each walker, the slowest first; a column whose verdicts differ depends on the assumption. */
export function WalkerStrip({
  areaId,
  byWalker,
  nameOf,
}: {
  areaId: string;
  byWalker: readonly WalkerFindings[];
  nameOf: (walkerId: string) => string;
}) {
  const t = useText();
  const language = useLanguage();
  const library = useLibrary();
  const percent = (measured: number) =>
    formatNumber(language, measured < 100 ? Math.min(measured, ALL_BUT_A_FEW_PCT) : measured, 1);
  const own = fromSlowToFast(byWalker).map(({ walkerId, findings }) => ({
    walkerId,
    findings: new Map(
      findings.filter((each) => each.areaId === areaId).map((each) => [keyOf(each), each]),
    ),
  }));
  const rules = [...(own[0]?.findings.keys() ?? [])];
  if (rules.length === 0) return null;
  interface Row {
    id: string;
    name: string;
    renderRule: (rule: string) => ReactNode;
  }
  const rows: Row[] = own.map(({ walkerId, findings }) => ({
    id: walkerId,
    name: nameOf(walkerId),
    renderRule: (rule) => {
      const finding = findings.get(rule);
      return (
        <>
          {finding ? <VerdictMark verdict={finding.verdict} short /> : null}{' '}
          {finding && finding.measured !== null ? percent(finding.measured) : ''}
        </>
      );
    },
  }));
  rows.push({
    id: 'depends',
    name: t('walking.depends'),
    renderRule: (rule) => {
      const verdicts = own.map(({ findings }) => findings.get(rule)?.verdict);
      return new Set(verdicts).size > 1 ? <b>{t('walking.yes')}</b> : t('walking.no');
    },
  });
  return (
    <DataTable
      className="walker-strip"
      caption={t('walking.strip')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'walker', header: t('walking.walker'), namesRow: true, render: ({ name }) => name },
        ...rules.map((rule): TableColumn<Row> => {
          const [id, part] = rule.split(' ');
          return {
            id: rule,
            number: true,
            header: <>{rowWords(language, { rule: id!, ...(part && { part }) }, library)}</>,
            render: ({ renderRule }) => renderRule(rule),
          };
        }),
      ]}
    />
  );
}
