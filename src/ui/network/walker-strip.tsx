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

/** Verdicts of one area's walking rules for each walker, the slowest first; a row whose verdicts differ depends on the assumption. */
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
  return (
    <DataTable
      className="walker-strip"
      caption={t('walking.strip')}
      rows={rules.map((id) => ({ id }))}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'rule',
          header: t('table.standard'),
          namesRow: true,
          render: ({ id }) => {
            const [rule, part] = id.split(' ');
            return rowWords(language, { rule: rule!, ...(part && { part }) }, library);
          },
        },
        ...own.map(({ walkerId, findings }): TableColumn<{ id: string }> => ({
          id: walkerId,
          number: true,
          header: nameOf(walkerId),
          render: ({ id }) => {
            const finding = findings.get(id);
            return (
              <>
                {finding ? <VerdictMark verdict={finding.verdict} short /> : null}{' '}
                {finding && finding.measured !== null ? percent(finding.measured) : ''}
              </>
            );
          },
        })),
        {
          id: 'depends',
          header: t('walking.depends'),
          render: ({ id }) => {
            const verdicts = own.map(({ findings }) => findings.get(id)?.verdict);
            return new Set(verdicts).size > 1 ? <b>{t('walking.yes')}</b> : t('walking.no');
          },
        },
      ]}
    />
  );
}
