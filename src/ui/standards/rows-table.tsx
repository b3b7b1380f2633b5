import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { DocumentRow, RowStatus } from '../../core/assess/findings/document-rows.ts';
import { targetValue } from '../../core/standards/target.ts';
import { formatMeasured, formatPercent, formatTarget, formatValue } from '../../i18n/format.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import type { TableColumn } from '../parts/table/table-column.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { RowDetails } from './row-details.tsx';

interface RowsTableProps {
  rows: readonly DocumentRow[];
  now: readonly Finding[];
  /** Year of the second status; absent where no target names one. */
  year: number | undefined;
}

function Target({ row: { part, standard } }: { row: DocumentRow }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const share = useProject((project) => project.settings.circleSharePct);
  const { target, targetIsPlanners } = targetValue(part, share);
  return (
    <>
      {formatTarget(language, part.comparison, target, part.unit)}
      {targetIsPlanners ? <sup title={t('table.planners-target')}>*</sup> : null}
      {standard.conflicts.map((conflict) => (
        <small key={conflict.zh} className="conflict">
          {pick(conflict)}
        </small>
      ))}
    </>
  );
}

interface IndicatorProps {
  row: DocumentRow;
  open: boolean;
  onToggle: () => void;
}

function Indicator({ row: { standard, part }, open, onToggle }: IndicatorProps) {
  const t = useText();
  const pick = usePick();
  const document = useLibrary().documentOf(standard.id);
  return (
    <>
      <button
        type="button"
        className="row-opener"
        aria-expanded={open}
        aria-label={t('documents.details', { id: standard.id })}
        onClick={onToggle}
      >
        {open ? <DownOutlined /> : <RightOutlined />} <b className="rule-id">{standard.id}</b>
      </button>{' '}
      {part.title ? `${pick(standard.title)} · ${pick(part.title)}` : pick(standard.title)}
      <small>
        {document ? `${pick(document.place)} ` : ''}
        {standard.clause}
        {document?.toBeConfirmed ? ` · ${t('documents.to-be-confirmed')}` : ''}
      </small>
    </>
  );
}

/** Verdict of a row with its figure, or with how many areas meet it. */
function Status({ status }: { status: RowStatus | null }) {
  const t = useText();
  const language = useLanguage();
  if (!status) return <small>{t('documents.applies-nowhere')}</small>;
  const { only, counts } = status;
  const all = counts.met + counts.unmet + counts.unassessed;
  const figure = only
    ? only.measured === null && !only.bounds
      ? ''
      : formatMeasured(language, only)
    : t('documents.areas-met', { met: counts.met, all });
  return (
    <>
      <VerdictMark verdict={status.verdict} /> <span className="tabular word">{figure}</span>
    </>
  );
}

function keyOf({ standard, part }: DocumentRow): string {
  return `${standard.id}/${part.id ?? ''}`;
}

/** Indicators with force, class, printed value, target, status now and in a year, the farthest from its target first. */
export function RowsTable({ rows, now, year }: RowsTableProps) {
  const t = useText();
  const language = useLanguage();
  const [openKeys, setOpenKeys] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpenKeys((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const later: TableColumn<DocumentRow>[] =
    year === undefined
      ? []
      : [
          {
            id: 'then',
            header: t('documents.then', { year }),
            render: (row) => <Status status={row.later} />,
          },
        ];
  return (
    <div className="documents-scroll">
      <DataTable
        className="documents-table"
        rows={rows}
        rowKey={keyOf}
        renderUnder={(row) =>
          openKeys.has(keyOf(row)) ? (
            <RowDetails
              row={row}
              findings={now.filter(
                ({ rule, part }) => rule === row.standard.id && part === row.part.id,
              )}
            />
          ) : null
        }
        columns={[
          {
            id: 'indicator',
            header: t('documents.indicator'),
            namesRow: true,
            render: (row) => (
              <Indicator
                row={row}
                open={openKeys.has(keyOf(row))}
                onToggle={() => toggle(keyOf(row))}
              />
            ),
          },
          {
            id: 'force',
            header: t('documents.force'),
            className: 'word',
            render: ({ standard }) => t(`force.${standard.force ?? 'none'}`),
          },
          {
            id: 'class',
            header: t('documents.class'),
            className: 'word',
            render: ({ part }) => t(`class.${part.class}`),
          },
          {
            id: 'printed',
            header: t('documents.printed'),
            number: true,
            render: ({ part: { present, unit } }) =>
              present ? formatValue(language, present.value, present.unit ?? unit) : '—',
          },
          {
            id: 'target',
            header: t('table.target'),
            number: true,
            className: 'target',
            render: (row) => <Target row={row} />,
          },
          {
            id: 'now',
            header: t('documents.now'),
            render: (row) => <Status status={row.now} />,
          },
          ...later,
          {
            id: 'distance',
            header: t('documents.distance'),
            number: true,
            className: 'word',
            render: ({ now: status }) =>
              typeof status?.distance === 'number'
                ? formatPercent(language, 100 * status.distance)
                : '—',
          },
          {
            id: 'evidence',
            header: t('documents.evidence'),
            number: true,
            className: 'word',
            render: ({ now: status }) => {
              const n = status?.evidence.length ?? 0;
              return n > 0 ? t('documents.evidence-count', { n }) : '';
            },
          },
        ]}
      />
    </div>
  );
}
