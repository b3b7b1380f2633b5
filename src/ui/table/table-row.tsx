import { formatMeasured, formatValue } from '../../i18n/format.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import type { FindingRow } from './finding-rows.ts';

interface TableRowProps {
  row: FindingRow;
  /** Place among all rows, from 0. */
  index: number;
  top: number;
  selected: boolean;
  onSelect: (row: FindingRow) => void;
}

/** One finding: area, standard, figures before and after, verdict, clause. */
export function TableRow({ row, index, top, selected, onSelect }: TableRowProps) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const { finding, before } = row;
  const library = useLibrary();
  const standard = library.standardById(finding.rule);
  const document = library.documentOf(finding.rule);
  const title = standard?.parts.find((each) => each.id === finding.part)?.title;
  const part = finding.part && title ? ` · ${pick(title)}` : '';
  const basis = document ? `${document.number ?? pick(document.place)} ` : '';
  const measured = formatMeasured(language, finding);
  const measuredBefore = before && formatMeasured(language, before);
  const changed = measuredBefore !== null && measuredBefore !== measured;
  const value = (each: number | null) => formatValue(language, each, finding.unit);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={row.key}
      className={selected ? 'table-row selected' : 'table-row'}
      style={{ top }}
      aria-selected={selected}
      onClick={() => onSelect(row)}
    >
      <div role="cell">{finding.areaName}</div>
      <div role="cell" title={standard ? pick(standard.title) : finding.rule}>
        <b className="rule-id">{finding.rule}</b> {standard ? pick(standard.title) : ''}
        {part}
      </div>
      <div role="cell" className="number">
        {changed ? <s>{measuredBefore}</s> : null} {measured}
      </div>
      <div role="cell" className="number">
        {value(finding.target)}
        {finding.targetIsPlanners ? <sup title={t('table.planners-target')}>*</sup> : null}
      </div>
      <div role="cell" className="number">
        {finding.shortfall ? value(finding.shortfall) : finding.shortfall === 0 ? '0' : '—'}
      </div>
      <div role="cell">
        {before && before.verdict !== finding.verdict ? (
          <>
            <VerdictMark verdict={before.verdict} short /> →{' '}
          </>
        ) : null}
        <VerdictMark verdict={finding.verdict} />
      </div>
      <div role="cell" className="basis" title={`${basis}${finding.clause}`}>
        {basis}
        {finding.clause}
      </div>
    </div>
  );
}
