import { Parser } from 'htmlparser2';
import { MAX_COLUMNS } from '../../limits.ts';
import type { Grid, GridRow, Merge } from '../grid.ts';
import { MAX_ROWS } from '../xlsx/read-sheet.ts';

/** A table of a page. */
export interface HtmlTable {
  /** Its caption; empty where it has none. */
  name: string;
  grid: Grid & { merges: Merge[] };
}

interface OpenTable extends HtmlTable {
  row: GridRow | null;
  /** Columns that cells of rows above reach down into, with the last row of each. */
  reaching: Map<number, number>;
  column: number;
  /** Columns of the cell that is open; 0 for none. */
  span: number;
  text: string;
}

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template', 'xml']);
const MOST_SPAN = 1000;

function spanBy(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

/** Gathers tables while a page is read; a table within a cell is a table of its own. */
class TableReading {
  readonly tables: HtmlTable[] = [];
  readonly #open: OpenTable[] = [];
  #unseen = 0;
  #inCaption = false;

  open(name: string, attributes: Record<string, string>): void {
    if (UNSEEN.has(name)) this.#unseen += 1;
    const table = this.#open.at(-1);
    if (name === 'table') {
      const grid = { rows: [], merges: [] };
      const own = { name: '', grid, row: null, reaching: new Map(), column: 0, span: 0, text: '' };
      this.#open.push(own);
      this.tables.push(own);
    } else if (!table) return;
    else if (name === 'caption') this.#inCaption = true;
    else if (name === 'tr') this.#openRow(table, attributes);
    else if (name === 'td' || name === 'th') this.#openCell(table, attributes);
    else if (name === 'br' || name === 'p' || name === 'div') this.text('\n');
  }

  text(text: string): void {
    const table = this.#open.at(-1);
    if (!table || this.#unseen > 0) return;
    if (this.#inCaption) table.name += text;
    else if (table.span > 0) table.text += text === '\n' ? text : text.replaceAll(/\s+/g, ' ');
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen -= 1;
    const table = this.#open.at(-1);
    if (!table) return;
    if (name === 'caption') this.#inCaption = false;
    else if (name === 'td' || name === 'th') this.#closeCell(table);
    else if (name === 'tr') this.#closeRow(table);
    else if (name === 'table') {
      this.#closeRow(table);
      table.name = table.name.trim();
      this.#open.pop();
    }
  }

  #openRow(table: OpenTable, { style = '' }: Record<string, string>): void {
    this.#closeRow(table);
    const last = table.grid.rows.at(-1)?.row ?? 0;
    const isHidden = /display\s*:\s*none/i.test(style);
    table.row = { row: last + 1, cells: [], ...(isHidden && { hidden: true }) };
    table.column = 0;
  }

  #openCell(table: OpenTable, attributes: Record<string, string>): void {
    this.#closeCell(table);
    if (!table.row) this.#openRow(table, {});
    const { row } = table.row!;
    while ((table.reaching.get(table.column) ?? 0) >= row) table.column += 1;
    table.span = spanBy(attributes.colspan);
    const down = spanBy(attributes.rowspan);
    const { column: left } = table;
    const right = Math.min(left + table.span, MAX_COLUMNS) - 1;
    if (down > 1) {
      for (let at = left; at <= right; at += 1) table.reaching.set(at, row + down - 1);
    }
    if (down > 1 || right > left) {
      table.grid.merges.push({ top: row, left, bottom: Math.min(row + down - 1, MAX_ROWS), right });
    }
  }

  #closeCell(table: OpenTable): void {
    const { row, column, span } = table;
    if (span === 0) return;
    const text = table.text
      .replaceAll('\u00a0', ' ')
      .replaceAll(/ *\n\s*/g, '\n')
      .trim();
    if (row && column < MAX_COLUMNS && text !== '') {
      while (row.cells.length < column) row.cells.push(null);
      row.cells[column] = text;
    }
    table.column += span;
    table.span = 0;
    table.text = '';
  }

  #closeRow(table: OpenTable): void {
    this.#closeCell(table);
    const { row, grid } = table;
    if (row && row.row <= MAX_ROWS) grid.rows.push(row);
    table.row = null;
  }
}

/** Whether rows make a table of records, and not the layout of a page. */
function holdsRecords({ rows }: Grid): boolean {
  const wide = rows.filter(({ cells }) => cells.filter((cell) => cell !== null).length >= 2);
  return wide.length >= 2;
}

/** Tables of an HTML page that have at least two rows of two cells; none of a page that asks for a password. */
export function readHtmlTables(html: string): HtmlTable[] {
  const reading = new TableReading();
  let asksForPassword = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'input' && /^password$/i.test(attributes.type ?? '')) asksForPassword = true;
        reading.open(name, attributes);
      },
      ontext: (text) => reading.text(text),
      onclosetag: (name) => reading.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  if (asksForPassword) return [];
  return reading.tables
    .filter(({ grid }) => holdsRecords(grid))
    .map(({ name, grid }) => ({
      name,
      grid: { ...grid, rows: grid.rows.filter(({ cells }) => cells.length > 0) },
    }));
}
