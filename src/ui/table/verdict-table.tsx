import { CaretDownFilled, CaretUpFilled, CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { exportVerdicts } from '../../commands/export.ts';
import { look, lookAtRule, select, setTable } from '../../commands/look.ts';
import type { Finding } from '../../core/assess/assessment.ts';
import { formatValue } from '../../i18n/format.ts';
import type { SortColumn } from '../../state/view-store.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject, useResults, useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import {
  countVerdicts,
  type FindingRow,
  findingKey,
  pairFindings,
  visibleRows,
} from './finding-rows.ts';

const ROW_HEIGHT_PX = 34;
const ROWS_AROUND = 6;
const COLUMNS: SortColumn[] = ['area', 'standard', 'measured', 'target', 'shortfall', 'verdict'];

/** Rows of the table as they are shown now. */
function useRows() {
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
  const shown = useMemo(() => visibleRows(rows, view, textOf), [rows, view, textOf]);
  return { rows, shown, findings: active?.findings ?? [] };
}

function TableTools({ findings }: { findings: readonly Finding[] }) {
  const t = useText();
  const library = useLibrary();
  const pick = usePick();
  const table = useView((view) => view.table);
  const { ruleId } = table;
  const hasScenario = useProject((project) => project.activeScenarioId !== null);
  const counts = countVerdicts(findings);
  const documents = [...new Set(findings.map((finding) => finding.documentId))];
  return (
    <div className="table-tools">
      <div className="verdict-filter" role="group" aria-label={t('table.filter-verdict')}>
        {(['unmet', 'unassessed', 'met'] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={table.verdict === verdict}
            onClick={() => setTable({ verdict: table.verdict === verdict ? null : verdict })}
          >
            <VerdictMark verdict={verdict} /> <b className="tabular">{counts[verdict]}</b>
          </button>
        ))}
      </div>
      <Select
        aria-label={t('table.filter-document')}
        allowClear
        placeholder={t('table.filter-document')}
        style={{ width: 150 }}
        value={table.documentId ?? undefined}
        onChange={(id?: string) => setTable({ documentId: id ?? null })}
        options={documents.map((id) => {
          const document = library.documentOf(
            findings.find((each) => each.documentId === id)!.rule,
          );
          return { value: id, label: document ? pick(document.place) : id };
        })}
      />
      <Input
        aria-label={t('table.search')}
        allowClear
        placeholder={t('table.search')}
        style={{ width: 190 }}
        value={table.search}
        onChange={(event) => setTable({ search: event.target.value })}
      />
      {ruleId ? (
        <Button size="small" onClick={() => lookAtRule(null)}>
          {t('table.only-rule', { rule: ruleId })} ✕
        </Button>
      ) : null}
      {hasScenario ? (
        <Checkbox
          checked={table.changedOnly}
          onChange={(event) => setTable({ changedOnly: event.target.checked })}
        >
          {t('table.changed-only')}
        </Checkbox>
      ) : null}
      <span className="top-bar-gap" />
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        onClick={() => void exportVerdicts()}
      >
        CSV
      </Button>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('table.close')}
        onClick={() => setTable({ open: false })}
      />
    </div>
  );
}

function Heading({ column }: { column: SortColumn }) {
  const t = useText();
  const sort = useView((view) => view.table.sort);
  const active = sort.column === column;
  return (
    <div
      role="columnheader"
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        onClick={() => setTable({ sort: { column, descending: active && !sort.descending } })}
      >
        {t(`table.${column}`)}
        {active ? (
          <span aria-hidden="true">
            {sort.descending ? <CaretDownFilled /> : <CaretUpFilled />}
          </span>
        ) : null}
      </button>
    </div>
  );
}

interface RowProps {
  row: FindingRow;
  top: number;
  selected: boolean;
  onSelect: (row: FindingRow) => void;
}

function Row({ row, top, selected, onSelect }: RowProps) {
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
  const changed = before !== null && before.measured !== finding.measured;
  const value = (measured: number | null) => formatValue(language, measured, finding.unit);
  return (
    <div
      role="row"
      tabIndex={-1}
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
        {changed ? <s>{value(before.measured)}</s> : null} {value(finding.measured)}
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

/** All findings, one a row; only the rows in sight are on the page. */
export function VerdictTable() {
  const t = useText();
  const { shown, findings } = useRows();
  const selection = useView((view) => view.selection);
  const ruleId = useView((view) => view.ruleId);
  const scroller = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(240);
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT_PX) - ROWS_AROUND);
  const last = Math.min(
    shown.length,
    Math.ceil((scrollTop + height) / ROW_HEIGHT_PX) + ROWS_AROUND,
  );
  const isSelected = (row: FindingRow) =>
    selection?.type === 'area' &&
    selection.id === row.finding.areaId &&
    (ruleId === null || ruleId === row.finding.rule);

  // An area may have several rows: the one that was picked here is current, else its first.
  const [pickedKey, setPickedKey] = useState<string | null>(null);
  const picked = shown.findIndex((row) => row.key === pickedKey && isSelected(row));
  const current = picked >= 0 ? picked : shown.findIndex(isSelected);

  const reveal = useCallback((index: number) => {
    const element = scroller.current;
    if (!element || index < 0) return;
    const rowTop = index * ROW_HEIGHT_PX;
    if (rowTop < element.scrollTop) element.scrollTop = rowTop;
    const lowest = rowTop + 2 * ROW_HEIGHT_PX - element.clientHeight;
    if (lowest > element.scrollTop) element.scrollTop = lowest;
  }, []);
  useEffect(() => reveal(current), [reveal, current]);

  function pickRow({ key, finding }: FindingRow) {
    setPickedKey(key);
    look({ ruleId: finding.rule });
    select({ type: 'area', id: finding.areaId });
  }

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    const { key, finding } = shown[Math.min(shown.length - 1, Math.max(0, current + step))]!;
    setPickedKey(key);
    if (ruleId !== null) look({ ruleId: finding.rule });
    select({ type: 'area', id: finding.areaId });
  }

  return (
    <section className="table-drawer" aria-label={t('table.title')}>
      <TableTools findings={findings} />
      {shown.length === 0 ? (
        <p className="empty">
          {findings.length === 0 ? t('table.empty') : t('table.nothing-fits')}
        </p>
      ) : (
        <div
          role="table"
          aria-label={t('table.title')}
          aria-rowcount={shown.length + 1}
          className="table-scroll"
          ref={(element) => {
            scroller.current = element;
            if (element && element.clientHeight !== height) setHeight(element.clientHeight);
          }}
          tabIndex={0}
          onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
          onKeyDown={move}
        >
          <div role="row" className="table-head">
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} />
            ))}
            <div role="columnheader">{t('table.basis')}</div>
          </div>
          <div
            role="rowgroup"
            className="table-body"
            style={{ height: shown.length * ROW_HEIGHT_PX }}
          >
            {shown.slice(first, last).map((row, index) => (
              <Row
                key={findingKey(row.finding)}
                row={row}
                top={(first + index) * ROW_HEIGHT_PX}
                selected={picked >= 0 ? first + index === picked : isSelected(row)}
                onSelect={pickRow}
              />
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
