import './table.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { joinClasses, type TableProps } from './table-column.ts';
import { TableHead, TableRow } from './table-parts.tsx';

const ROW_HEIGHT_PX = 34;
/** Rows beyond the edge that are on the page, so that a step of a wheel meets no blank. */
const ROWS_AROUND = 6;
const ROWS_A_PAGE = 8;

interface WindowedTableProps<Row, Sortable extends string> extends TableProps<Row, Sortable> {
  label: string;
  /** Which rows are chosen and what choosing one does; arrow keys then go from row to row. */
  selection?: {
    /** Place of the row that the keys go on from, from 0; -1 for none. It is brought into sight. */
    current: number;
    isSelected: (row: Row, index: number) => boolean;
    onSelect: (row: Row, by: 'click' | 'key') => void;
  };
}

function stepTo(key: string, current: number, last: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + ROWS_A_PAGE,
    PageUp: current - ROWS_A_PAGE,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}

function Spacer({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="spacer">
      <td style={{ height: rows * ROW_HEIGHT_PX }} />
    </tr>
  );
}

/** A table of any length in a box of its own: rows of one height, only those in sight on the page. */
export function WindowedTable<Row, Sortable extends string = string>(
  props: WindowedTableProps<Row, Sortable>,
) {
  const { columns, rows, rowKey, label, className, rowClass, selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- what it gives is used here alone
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: ROWS_AROUND,
    // The head lies over the first row of the box, so the last row in sight ends a row earlier.
    scrollPaddingEnd: ROW_HEIGHT_PX,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const end = first + items.length;

  const current = selection?.current ?? -1;
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current);
  }, [virtualizer, current]);

  function step(event: KeyboardEvent) {
    const to = stepTo(event.key, current, rows.length - 1);
    const row = to === undefined ? undefined : rows[to];
    if (!selection || !row || event.target !== event.currentTarget) return;
    event.preventDefault();
    selection.onSelect(row, 'key');
  }

  return (
    <div className="table-scroll" ref={scroller}>
      <table
        className={joinClasses('data-table windowed', className)}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        tabIndex={0}
        onKeyDown={step}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <TableHead {...props} rowIndex={1} />
        <tbody>
          <Spacer rows={first} />
          {rows.slice(first, end).map((row, at) => {
            const index = first + at;
            const selected = selection?.isSelected(row, index);
            return (
              <TableRow
                key={rowKey(row, index)}
                row={row}
                columns={columns}
                className={joinClasses(selected && 'selected', rowClass?.(row, index))}
                aria-rowindex={index + 2}
                aria-selected={selected}
                onClick={selection && (() => selection.onSelect(row, 'click'))}
              />
            );
          })}
          <Spacer rows={rows.length - end} />
        </tbody>
      </table>
    </div>
  );
}
