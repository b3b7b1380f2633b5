import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Fragment, useState } from 'react';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { DocumentRow } from '../../core/assess/findings/document-rows.ts';
import { targetValue } from '../../core/standards/target.ts';
import { formatPercent, formatTarget, formatValue } from '../../i18n/format.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { RowDetails } from './row-details.tsx';
import { StatusCell } from './status-cell.tsx';

interface RowsTableProps {
  rows: readonly DocumentRow[];
  now: readonly Finding[];
  /** Year of the second status; absent where no target names one. */
  year: number | undefined;
}

function TargetCell({ row: { part, standard } }: { row: DocumentRow }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const share = useProject((project) => project.settings.circleSharePct);
  const { target, targetIsPlanners } = targetValue(part, share);
  return (
    <td className="number target">
      {formatTarget(language, part.comparison, target, part.unit)}
      {targetIsPlanners ? <sup title={t('table.planners-target')}>*</sup> : null}
      {standard.conflicts.map((conflict) => (
        <small key={conflict.zh} className="conflict">
          {pick(conflict)}
        </small>
      ))}
    </td>
  );
}

function Row({ row, now, year }: { row: DocumentRow } & Omit<RowsTableProps, 'rows'>) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { standard, part } = row;
  const document = useLibrary().documentOf(standard.id);
  const name = part.title ? `${pick(standard.title)} · ${pick(part.title)}` : pick(standard.title);
  const distance = row.now?.distance;
  const evidence = row.now?.evidence.length ?? 0;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="row-opener"
            aria-expanded={open}
            aria-label={t('documents.details', { id: standard.id })}
            onClick={() => setOpen(!open)}
          >
            {open ? <DownOutlined /> : <RightOutlined />} <b className="rule-id">{standard.id}</b>
          </button>{' '}
          {name}
          <small>
            {document ? `${pick(document.place)} ` : ''}
            {standard.clause}
            {document?.toBeConfirmed ? ` · ${t('documents.to-be-confirmed')}` : ''}
          </small>
        </th>
        <td className="word">{t(`force.${standard.force ?? 'none'}`)}</td>
        <td className="word">{t(`class.${part.class}`)}</td>
        <td className="number">
          {part.present ? formatValue(language, part.present.value, part.unit) : '—'}
        </td>
        <TargetCell row={row} />
        <td>
          <StatusCell status={row.now} />
        </td>
        {year === undefined ? null : (
          <td>
            <StatusCell status={row.later} />
          </td>
        )}
        <td className="number word">
          {distance === null || distance === undefined
            ? '—'
            : formatPercent(language, 100 * distance)}
        </td>
        <td className="number word">
          {evidence > 0 ? t('documents.evidence-count', { n: evidence }) : ''}
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={year === undefined ? 8 : 9}>
            <RowDetails
              row={row}
              findings={now.filter((each) => each.rule === standard.id && each.part === part.id)}
            />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

/** Indicators with force, class, printed value, target, status now and in a year, the farthest from its target first. */
export function RowsTable({ rows, now, year }: RowsTableProps) {
  const t = useText();
  return (
    <div className="documents-scroll">
      <table className="documents-table">
        <thead>
          <tr>
            <th scope="col">{t('documents.indicator')}</th>
            <th scope="col">{t('documents.force')}</th>
            <th scope="col">{t('documents.class')}</th>
            <th scope="col" className="number">
              {t('documents.printed')}
            </th>
            <th scope="col" className="number">
              {t('table.target')}
            </th>
            <th scope="col">{t('documents.now')}</th>
            {year === undefined ? null : <th scope="col">{t('documents.then', { year })}</th>}
            <th scope="col" className="number">
              {t('documents.distance')}
            </th>
            <th scope="col" className="number">
              {t('documents.evidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.standard.id}/${row.part.id ?? ''}`} row={row} now={now} year={year} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
