import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { look, select } from '../../commands/view/look.ts';
import type { SortColumn } from '../../state/view-store.ts';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { type FindingRow, findingKey } from './finding-rows.ts';
import { TableHeading } from './table-heading.tsx';
import { TableRow } from './table-row.tsx';
import { TableTools } from './table-tools.tsx';
import { useFindingRows } from './use-finding-rows.ts';

const ROW_HEIGHT_PX = 34;
const ROWS_AROUND = 6;
const COLUMNS: SortColumn[] = ['area', 'standard', 'measured', 'target', 'shortfall', 'verdict'];

/** All findings, one a row; only the rows in sight are on the page. */
export function VerdictTable() {
  const t = useText();
  const { shown, findings } = useFindingRows();
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
          <div role="row" aria-rowindex={1} className="table-head">
            {COLUMNS.map((column) => (
              <TableHeading key={column} column={column} />
            ))}
            <div role="columnheader">{t('table.basis')}</div>
          </div>
          <div
            role="rowgroup"
            className="table-body"
            style={{ height: shown.length * ROW_HEIGHT_PX }}
          >
            {shown.slice(first, last).map((row, index) => (
              <TableRow
                key={findingKey(row.finding)}
                row={row}
                index={first + index}
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
