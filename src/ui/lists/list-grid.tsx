import './lists.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { ListRecord } from '../../commands/lists/list-records.ts';
import { chooseRecords, lookAtList } from '../../commands/lists/list-look.ts';
import type { ListId } from '../../io/lists/list-fields.ts';
import { listStore } from '../../state/list-store.ts';
import { TableHead } from '../parts/table/table-parts.tsx';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { CellEditor } from './cell-editor.tsx';
import { beginsText, type GridPlace, spanRange, stepInGrid } from './grid-keys.ts';
import { ACTIVE_CELL, GridRow } from './grid-row.tsx';
import { useGridActs } from './use-grid-acts.ts';
import type { ListColumn } from './use-list-columns.tsx';

const ROW_HEIGHT_PX = 30;
const ROWS_AROUND = 8;
const ROW_HEAD_PX = 62;

interface ListGridProps {
  list: ListId;
  label: string;
  columns: readonly ListColumn[];
  rows: readonly ListRecord[];
}

function Spacer({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT_PX }} />
    </tr>
  );
}

/** Which cell an event happened in; column -1 is the head of the row. */
function placeOfEvent({ target }: { target: EventTarget }): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null;
  const row = cell?.closest<HTMLElement>('tr')?.dataset.row;
  if (!cell || row === undefined) return null;
  return { row: Number(row), column: Number(cell.dataset.column ?? -1) };
}

/** A list to be worked on: keys and pointer as in a spreadsheet, only the rows in sight on the page. */
export function ListGrid({ list, label, columns, rows }: ListGridProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { cursor, chosen, sort, waiting } = useStore(listStore);
  const rowOf = useMemo(() => new Map(rows.map(({ id }, at) => [id, at])), [rows]);
  const at: GridPlace = {
    row: cursor ? (rowOf.get(cursor.id) ?? -1) : -1,
    column: cursor ? columns.findIndex(({ id }) => id === cursor.column) : -1,
  };
  const [anchor, setAnchor] = useState<GridPlace | null>(null);
  const range = at.row >= 0 && at.column >= 0 ? spanRange(anchor ?? at, at) : null;
  const acts = useGridActs({ list, columns, rows, range, at, table });
  const { editing } = acts;

  // oxlint-disable-next-line react/incompatible-library -- what it gives is used here alone
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: ROWS_AROUND,
    scrollPaddingEnd: ROW_HEIGHT_PX * 2,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const end = first + items.length;

  useEffect(() => {
    if (at.row >= 0) virtualizer.scrollToIndex(at.row);
  }, [virtualizer, at.row]);
  useEffect(() => {
    if (at.row < 0) return;
    document.getElementById(ACTIVE_CELL)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.row, at.column]);

  // What is picked on the map is where the keys are.
  const selected = useView((view) => view.selection?.id);
  useEffect(() => {
    const { cursor: before } = listStore.getState();
    if (selected === undefined || selected === before?.id || !rowOf.has(selected)) return;
    lookAtList({ cursor: { id: selected, column: before?.column ?? columns[0]!.id } });
    // oxlint-disable-next-line react/exhaustive-deps -- only when another is picked
  }, [selected]);

  function goTo(place: GridPlace, extends_: boolean): void {
    const record = rows[place.row];
    const column = columns[place.column];
    if (!record || !column) return;
    setAnchor(extends_ ? (anchor ?? at) : null);
    lookAtList({ cursor: { id: record.id, column: column.id } });
  }

  function chooseRow(
    row: number,
    { shiftKey, ctrlKey, metaKey }: KeyboardEvent | MouseEvent,
    toggles: boolean,
  ): void {
    const record = rows[row];
    if (!record) return;
    if (shiftKey && at.row >= 0) {
      const [from, to] = [Math.min(at.row, row), Math.max(at.row, row)];
      chooseRecords([...chosen, ...rows.slice(from, to + 1).map(({ id }) => id)]);
    } else if (toggles || ctrlKey || metaKey) {
      chooseRecords(
        chosen.has(record.id)
          ? [...chosen].filter((id) => id !== record.id)
          : [...chosen, record.id],
      );
    } else chooseRecords([record.id]);
    lookAtList({ cursor: { id: record.id, column: columns[Math.max(0, at.column)]!.id } });
    setAnchor(null);
  }

  function onPointerDown(event: PointerEvent): void {
    const place = placeOfEvent(event);
    if (
      !place ||
      event.button !== 0 ||
      (editing && place.row === at.row && place.column === at.column)
    )
      return;
    if (place.column >= 0) goTo(place, event.shiftKey);
  }
  function onPointerMove(event: PointerEvent): void {
    if (event.buttons !== 1 || editing) return;
    const place = placeOfEvent(event);
    if (place && place.column >= 0 && (place.row !== at.row || place.column !== at.column))
      goTo(place, true);
  }
  function onClick(event: MouseEvent): void {
    const place = placeOfEvent(event);
    if (place?.column === -1) chooseRow(place.row, event, true);
    else if (place && !event.shiftKey) acts.showOnMap(place.row);
  }
  function onDoubleClick(event: MouseEvent): void {
    const place = placeOfEvent(event);
    if (place && place.column >= 0) acts.beginEdit();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (editing || event.target !== event.currentTarget) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const from = at.row < 0 ? { row: 0, column: 0 } : at;
    const to = stepInGrid(event, from, { rows: rows.length, columns: columns.length });
    const key = event.key.toLowerCase();
    if (to) {
      goTo(at.row < 0 ? from : to, event.shiftKey);
      if (to.row !== at.row && !event.shiftKey) acts.showOnMap(to.row);
    } else if (key === 'enter' || key === 'f2') acts.beginEdit();
    else if (key === 'delete' || key === 'backspace') acts.clearRange();
    else if (key === ' ') chooseRow(at.row, event, true);
    else if (isCommand && key === 'd') acts.fillDown();
    else if (isCommand && key === 'a') chooseRecords(rows.map(({ id }) => id));
    else if (beginsText(event)) {
      // An input method begins in the field that is there when its first key has been pressed.
      flushSync(() => acts.beginEdit(''));
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const active = editing ? columns[at.column]?.field : undefined;
  const editor =
    editing && active ? (
      <CellEditor
        key={`${cursor?.id}/${cursor?.column}`}
        label={t('list.editor', {
          name: rows[at.row]?.name ?? '',
          field: columns[at.column]!.header,
        })}
        field={active}
        text={editing.text}
        fault={editing.fault}
        onCommit={(text, by) => acts.commit(text, by, goTo)}
        onCancel={acts.cancel}
      />
    ) : null;
  const width = columns.reduce((sum, { widthPx }) => sum + widthPx, ROW_HEAD_PX);
  const allChosen =
    rows.length > 0 && chosen.size >= rows.length && rows.every(({ id }) => chosen.has(id));
  return (
    <div className="table-scroll list-scroll" ref={scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table
        ref={table}
        role="grid"
        className="data-table windowed list-grid"
        style={{ width }}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={at.row >= 0 ? ACTIVE_CELL : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <colgroup>
          <col style={{ width: ROW_HEAD_PX }} />
          {columns.map(({ id, widthPx }) => (
            <col key={id} style={{ width: widthPx }} />
          ))}
        </colgroup>
        <TableHead
          rowIndex={1}
          sort={sort ?? undefined}
          onSort={(next) => lookAtList({ sort: next })}
          columns={[
            {
              id: 'row-head',
              className: 'row-head',
              header: (
                <input
                  type="checkbox"
                  aria-label={t('list.choose-shown')}
                  checked={allChosen}
                  onChange={() => chooseRecords(allChosen ? [] : rows.map(({ id }) => id))}
                />
              ),
              render: () => null,
            },
            ...columns.map(({ id, header, field }) => ({
              id,
              header,
              sortBy: id,
              number: field?.type === 'number' || field?.type === 'year',
              render: () => null,
            })),
          ]}
        />
        <tbody>
          <Spacer rows={first} columns={columns.length + 1} />
          {rows.slice(first, end).map((record, offset) => {
            const index = first + offset;
            const isActive = index === at.row;
            const inRange = range !== null && index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={record.id}
                record={record}
                columns={columns}
                index={index}
                chosen={chosen.has(record.id)}
                active={isActive ? at.column : -1}
                from={inRange ? range.left : -1}
                to={inRange ? range.right : -2}
                waiting={waiting?.field ?? null}
                editor={isActive ? editor : null}
              />
            );
          })}
          <Spacer rows={rows.length - end} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}
