import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { copyTable } from '../../../commands/exporting/copy-table.ts';
import { useText } from '../../use-text.ts';
import type { TableColumn } from './table-column.ts';

/** How long the tick says that it was done. */
const TICK_MS = 1500;

/** What a cell says: its words without signs that only repeat them, the value of a field in it. */
function wordsOf(drawn: Element): string {
  const cell = drawn.cloneNode(true) as Element;
  for (const sign of cell.querySelectorAll('[aria-hidden="true"]')) sign.remove();
  const field = cell.querySelector('input, select, textarea');
  return field ? (field as HTMLInputElement).value : (cell.textContent ?? '');
}

/** Rows that are drawn in one go: a long table never holds the page. */
const ROWS_AT_ONCE = 200;

/** All rows of a table in words under their heads, also those that are out of sight. */
async function readTable<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<string[][]> {
  const holder = document.createElement('table');
  const root = createRoot(holder);
  // Drawn aside, as every cell is drawn on the page.
  const draw = (lines: readonly ReactNode[][]): string[][] => {
    flushSync(() =>
      root.render(
        <tbody>
          {lines.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>,
      ),
    );
    return [...holder.rows].map((row) => [...row.cells].map(wordsOf));
  };
  const table = draw([columns.map(({ header }) => header)]);
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const some = rows.slice(first, first + ROWS_AT_ONCE);
    table.push(...draw(some.map((row) => columns.map(({ render }) => render(row)))));
    await new Promise((done) => setTimeout(done));
  }
  root.unmount();
  return table;
}

/** Copies a whole table with its heads for a spreadsheet. */
export function CopyButton<Row>({
  columns,
  rows,
}: {
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
}) {
  const t = useText();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(false), TICK_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const words = t(done ? 'table.copied' : 'table.copy');
  return (
    <button
      type="button"
      className="table-copy"
      aria-label={words}
      title={words}
      onClick={() => void readTable(columns, rows).then(copyTable).then(setDone)}
    >
      {done ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
    </button>
  );
}
