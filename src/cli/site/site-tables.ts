import { basename } from 'node:path';
import Papa from 'papaparse';
import { guessDelimiter } from '../../io/tables/csv/guess-delimiter.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import type { Text } from '../../core/base/text.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** A table whose first column names the rows and whose header names the other columns. */
export interface IdTable {
  columns: string[];
  ids: string[];
  /** Cells behind the id, trimmed, as many in each row as there are columns. */
  cells: string[][];
  /** Row of each id as a spreadsheet shows it. */
  rowNumbers: number[];
}

const SHOWN = 8;

/** Throws all faults of a file at once, the first few in full. @throws Unusable if there are any */
export function refuse(file: string, faults: readonly Text[]): void {
  if (faults.length === 0) return;
  const left = faults.length - SHOWN;
  const more = left > 0 ? [say('terminal.and-more', { left })] : [];
  const shown = [...faults.slice(0, SHOWN), ...more];
  const all = (language: 'zh' | 'en') => shown.map((fault) => fault[language]).join('\n  ');
  const faultsText = { zh: all('zh'), en: all('en') };
  throw new Unusable(say('terminal.faults-of-file', { file: basename(file), faults: faultsText }));
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => (seen.has(id) ? true : (seen.add(id), false))))];
}

/** Text of a file. @throws Unusable, UnreadableFile */
export function readText(file: string): string {
  const { value, issues } = decodeText(readBytes(file), basename(file));
  if (!value) throw new UnreadableFile(issues);
  return value.text;
}

/** Reads a table by ids. @throws Unusable for a missing or repeated id and a row of another length */
export function readIdTable(file: string): IdTable {
  const text = readText(file).replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter: guessDelimiter(text) });
  const lines = data
    .map((cells, at) => ({ cells: cells.map((cell) => cell.trim()), row: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = lines;
  if (!header || rows.length === 0) refuse(file, [say('terminal.no-rows-below-its-header')]);
  const columns = header!.cells.slice(1);
  if (columns.length === 0) {
    refuse(file, [say('terminal.only-one-column-separator-comma')]);
  }
  const ids = rows.map(({ cells }) => cells[0]!);
  refuse(file, [
    ...columns.flatMap((id, at) =>
      id === '' ? [say('terminal.column-no-id-header', { at: at + 2 })] : [],
    ),
    ...repeated(columns.filter((id) => id !== '')).map((id) =>
      say('terminal.column-there-twice', { id }),
    ),
    ...rows.flatMap(({ cells, row }) =>
      cells[0] === '' ? [say('terminal.row-no-id', { row })] : [],
    ),
    ...repeated(ids.filter((id) => id !== '')).map((id) => say('terminal.id-there-twice', { id })),
    ...rows.flatMap(({ cells, row }) =>
      cells.length === columns.length + 1
        ? []
        : [
            say('terminal.row-cells-header', {
              row,
              length: cells.length,
              length2: columns.length + 1,
            }),
          ],
    ),
  ]);
  return {
    columns,
    ids,
    cells: rows.map(({ cells }) => cells.slice(1)),
    rowNumbers: rows.map(({ row }) => row),
  };
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A finite number written in a cell; NaN for anything else. */
export function cellNumber(cell: string): number {
  const number = DECIMAL.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** Numbers by id out of a table `id,<name>`. @throws Unusable */
export function readNumbers(file: string, name: string): Map<string, number> {
  const { columns, ids, cells, rowNumbers } = readIdTable(file);
  const at = columns.length === 1 ? 0 : columns.findIndex((each) => each.toLowerCase() === name);
  if (at < 0) refuse(file, [say('terminal.no-column', { name })]);
  const numbers = cells.map((row) => cellNumber(row[at]!));
  refuse(
    file,
    numbers.flatMap((number, row) => {
      const cell = cells[row]![at]!;
      const where = say('terminal.row-id-field', {
        row: rowNumbers[row]!,
        id: ids[row]!,
        name,
      });
      if (Number.isNaN(number)) {
        return [say('terminal.not-a-number', { where, cell })];
      }
      return number < 0 ? [say('terminal.below-zero', { where, cell })] : [];
    }),
  );
  return new Map(ids.map((id, row) => [id, numbers[row]!]));
}
