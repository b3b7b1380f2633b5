import { issue, type Issue, type Place } from '../../core/base/issue.ts';
import { simplified } from '../../core/base/simplified.ts';
import { isBlankWord } from '../mapping/parse/blank-words.ts';
import { cellText, type Cell } from '../records.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { columnLetters, isBlank, type Grid, type GridRow } from '../tables/grid.ts';

/** Rows at the top of a sheet among which its heads are looked for. */
const MOST_ABOVE = 10;

/** A text as it is compared with a label: without blanks, in plain and simplified characters. */
export function plainLabel(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, ''));
}

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/** A sheet of known columns, read cell by cell; what cannot be read is told with its cell. */
export class SheetCells<Key extends string> {
  readonly issues: Issue[] = [];
  readonly rows: readonly GridRow[];
  private readonly columns = new Map<Key, number>();
  private readonly fileName: string;
  private readonly sheet: string;

  /** @param labels what each column may be called. */
  constructor(fileName: string, sheet: string, grid: Grid, labels: ReadonlyMap<string, Key>) {
    this.fileName = fileName;
    this.sheet = sheet;
    const keyOf = (cell: Cell) => labels.get(plainLabel(cellText(cleanCell(cell))));
    const known = grid.rows
      .slice(0, MOST_ABOVE)
      .map(({ cells }) => cells.filter((cell) => keyOf(cell) !== undefined).length);
    const at = known.indexOf(Math.max(0, ...known));
    const head = (known[at] ?? 0) > 0 ? grid.rows[at] : undefined;
    this.rows = head ? grid.rows.slice(at + 1).filter(({ cells }) => !cells.every(isBlank)) : [];
    for (const [column, cell] of (head?.cells ?? []).entries()) {
      const key = keyOf(cell);
      if (key === undefined && !isBlank(cell)) this.sayUnknown(head!, column, cellText(cell));
      else if (key !== undefined && !this.columns.has(key)) this.columns.set(key, column);
    }
  }

  private sayUnknown(row: GridRow, column: number, name: string): void {
    const place = this.placeAt(row, column);
    this.issues.push(issue('workbook-column-unknown', 'warning', place, { name }));
  }

  has(key: Key): boolean {
    return this.columns.has(key);
  }

  private placeAt({ row }: GridRow, column: number | undefined): Place {
    const { fileName: file, sheet } = this;
    if (column === undefined) return { file, row };
    return { file, cell: `${sheet === '' ? '' : `${sheet}!`}${columnLetters(column)}${row}` };
  }

  place(row: GridRow, key: Key): Place {
    return this.placeAt(row, this.columns.get(key));
  }

  say(code: string, row: GridRow, key: Key, params: Record<string, string | number> = {}): void {
    this.issues.push(issue(code, 'error', this.place(row, key), params));
  }

  /** Text of a cell; empty where there is none, or a word for nothing. */
  text(row: GridRow, key: Key): string {
    const column = this.columns.get(key);
    const text = column === undefined ? '' : cellText(cleanCell(row.cells[column] ?? null));
    return isBlankWord(text) ? '' : text;
  }

  /** Number of a cell, undefined where it is empty; one that cannot be read is told and stays away. */
  number(row: GridRow, key: Key): number | undefined {
    const written = this.text(row, key);
    const text = written.normalize('NFKC').replaceAll(/\s|年$/g, '');
    if (text === '') return undefined;
    if (NUMBER.test(text)) return Number(text.replaceAll(/[,%]/g, ''));
    this.say('workbook-not-a-number', row, key, { value: written });
    return undefined;
  }
}
