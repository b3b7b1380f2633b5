import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CellEdit, editCells } from '../../commands/lists/edit-cells.ts';
import { lookAtList, selectionOfRecord } from '../../commands/lists/list-look.ts';
import type { ListRecord } from '../../commands/lists/list-records.ts';
import { select } from '../../commands/view/look.ts';
import { readBlock, writeBlock, writeHtmlBlock } from '../../io/lists/cell-block.ts';
import type { ListId } from '../../io/lists/list-fields.ts';
import type { CellFault } from '../../io/lists/read-cell.ts';
import type { FieldName } from '../../io/mapping/mapping.ts';
import { listStore } from '../../state/list-store.ts';
import type { GridPlace, GridRange } from './grid-keys.ts';
import type { ListColumn } from './use-list-columns.tsx';

interface GridParts {
  list: ListId;
  columns: readonly ListColumn[];
  rows: readonly ListRecord[];
  range: GridRange | null;
  at: GridPlace;
  table: RefObject<HTMLTableElement | null>;
}

/** A row that the keys pass is shown on the map when they rest. */
const REST_MS = 200;

/** Cells of a block laid into the grid from its upper left corner; a single cell fills the whole range. */
export function layBlock(
  block: readonly (readonly string[])[],
  { columns, rows, range }: Pick<GridParts, 'columns' | 'rows' | 'range'>,
): CellEdit[] {
  if (!range) return [];
  const headers = columns.slice(range.left).map(({ header }) => header);
  const isHeader = block.length > 1 && block[0]!.every((cell, at) => cell === headers[at]);
  const own = isHeader ? block.slice(1) : block;
  const fills = own.length === 1 && own[0]!.length === 1;
  const height = fills ? range.bottom - range.top + 1 : own.length;
  const cells: CellEdit[] = [];
  for (let down = 0; down < height; down++) {
    const record = rows[range.top + down];
    const line = fills ? Array<string>(range.right - range.left + 1).fill(own[0]![0]!) : own[down]!;
    for (const [right, text] of line.entries()) {
      const field = columns[range.left + right]?.field;
      if (record && field) cells.push({ id: record.id, field: field.field, text });
    }
  }
  return cells;
}

/** What a planner does to the cells of a grid. */
export function useGridActs({ list, columns, rows, range, at, table }: GridParts) {
  const [editing, setEditing] = useState<{ text: string; fault: CellFault | null } | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  function edit(cells: readonly CellEdit[]): void {
    lookAtList({ refused: editCells(list, cells) });
  }

  /** Every editable cell of the range with a text for it. */
  function cellsInRange(textOf: (column: ListColumn, record: ListRecord) => string): CellEdit[] {
    if (!range) return [];
    return rows.slice(range.top, range.bottom + 1).flatMap((record) =>
      columns.slice(range.left, range.right + 1).flatMap((column) => {
        const field = column.field?.field;
        return field ? [{ id: record.id, field, text: textOf(column, record) }] : [];
      }),
    );
  }

  function beginEdit(text?: string): void {
    const record = rows[at.row];
    const column = columns[at.column];
    if (record && column?.field) setEditing({ text: text ?? column.text(record), fault: null });
  }

  function commit(
    text: string,
    by: 'Enter' | 'Tab' | 'leave',
    goTo: (place: GridPlace, extends_: boolean) => void,
  ): void {
    const record = rows[at.row];
    const field: FieldName | undefined = columns[at.column]?.field?.field;
    if (!record || !field) return;
    const [refused] = editCells(list, [{ id: record.id, field, text }]);
    if (refused && by !== 'leave') {
      setEditing({ text, fault: refused.fault });
      return;
    }
    lookAtList({ refused: refused ? [refused] : [] });
    setEditing(null);
    if (by === 'leave') return;
    table.current?.focus();
    goTo(
      by === 'Enter'
        ? { row: at.row + 1, column: at.column }
        : { row: at.row, column: at.column + 1 },
      false,
    );
  }

  function cancel(): void {
    setEditing(null);
    table.current?.focus();
  }

  function fillDown(): void {
    const { chosen } = listStore.getState();
    const column = columns[at.column];
    const top = range && rows[range.top];
    if (!range || !top) return;
    if (range.top === range.bottom && column?.field && chosen.size > 1) {
      const { field } = column.field;
      edit([...chosen].map((id) => ({ id, field, text: column.text(rows[at.row]!) })));
    } else edit(cellsInRange((each) => each.text(top)));
  }

  function showOnMap(row: number): void {
    clearTimeout(rest.current);
    const record = rows[row];
    if (!record) return;
    rest.current = setTimeout(() => {
      // The keys may have gone on by now.
      if (listStore.getState().cursor?.id === record.id) select(selectionOfRecord(list, record.id));
    }, REST_MS);
  }

  // Copying and pasting happen to the page; they are the grid's while it has the focus and no field is open.
  useEffect(() => {
    const isOurs = () => !editing && document.activeElement === table.current;
    const copy = (event: ClipboardEvent): void => {
      if (!isOurs() || !range || !event.clipboardData) return;
      const { chosen } = listStore.getState();
      const whole = chosen.size > 0 && range.top === range.bottom && range.left === range.right;
      const taken = whole ? columns : columns.slice(range.left, range.right + 1);
      const records = whole
        ? rows.filter(({ id }) => chosen.has(id))
        : rows.slice(range.top, range.bottom + 1);
      const block = records.map((record) => taken.map((column) => column.text(record)));
      if (whole) block.unshift(taken.map(({ header }) => header));
      const isText = (column: number) => {
        const type = taken[column]?.field?.type;
        return type !== 'number' && type !== 'year';
      };
      event.clipboardData.setData('text/plain', writeBlock(block));
      event.clipboardData.setData('text/html', writeHtmlBlock(block, isText));
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent): void => {
      if (!isOurs() || !event.clipboardData) return;
      event.preventDefault();
      edit(
        layBlock(readBlock(event.clipboardData.getData('text/plain')), { columns, rows, range }),
      );
    };
    document.addEventListener('copy', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('paste', paste);
    };
  });
  useEffect(() => () => clearTimeout(rest.current), []);

  return {
    editing,
    beginEdit,
    commit,
    cancel,
    fillDown,
    showOnMap,
    clearRange: () => edit(cellsInRange(() => '')),
  };
}
