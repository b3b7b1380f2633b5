import { basename } from 'node:path';
import Papa from 'papaparse';
import { guessDelimiter } from '../../io/tables/csv/guess-delimiter.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import type { Text } from '../../core/base/text.ts';
import { Unusable } from '../refuse/unusable.ts';

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
  const more = left > 0 ? [{ en: `… and ${left} more`, zh: `……还有 ${left} 处` }] : [];
  const shown = [...faults.slice(0, SHOWN), ...more];
  throw new Unusable(
    [`${basename(file)}:`, ...shown.map(({ en }) => en)].join('\n  '),
    [`${basename(file)}：`, ...shown.map(({ zh }) => zh)].join('\n  '),
  );
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
  if (!header || rows.length === 0)
    refuse(file, [{ en: 'has no rows below its header', zh: '表头下面没有数据行' }]);
  const columns = header!.cells.slice(1);
  if (columns.length === 0) {
    refuse(file, [
      { en: 'has only one column; is the separator a comma?', zh: '只有一列，分隔符是逗号吗？' },
    ]);
  }
  const ids = rows.map(({ cells }) => cells[0]!);
  refuse(file, [
    ...columns.flatMap((id, at) =>
      id === ''
        ? [
            {
              en: `column ${at + 2} has no id in the header`,
              zh: `第 ${at + 2} 列的表头没有编号`,
            },
          ]
        : [],
    ),
    ...repeated(columns.filter((id) => id !== '')).map((id) => ({
      en: `column “${id}” is there twice`,
      zh: `列“${id}”重复`,
    })),
    ...rows.flatMap(({ cells, row }) =>
      cells[0] === '' ? [{ en: `row ${row} has no id`, zh: `第 ${row} 行没有编号` }] : [],
    ),
    ...repeated(ids.filter((id) => id !== '')).map((id) => ({
      en: `id “${id}” is there twice`,
      zh: `编号“${id}”重复`,
    })),
    ...rows.flatMap(({ cells, row }) =>
      cells.length === columns.length + 1
        ? []
        : [
            {
              en: `row ${row} has ${cells.length} cells, the header ${columns.length + 1}`,
              zh: `第 ${row} 行有 ${cells.length} 格，表头有 ${columns.length + 1} 格`,
            },
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
  if (at < 0) refuse(file, [{ en: `has no column “${name}”`, zh: `没有“${name}”列` }]);
  const numbers = cells.map((row) => cellNumber(row[at]!));
  refuse(
    file,
    numbers.flatMap((number, row) => {
      const cell = cells[row]![at]!;
      const en = `row ${rowNumbers[row]}, “${ids[row]}”: ${name}`;
      const zh = `第 ${rowNumbers[row]} 行“${ids[row]}”：${name}`;
      if (Number.isNaN(number)) {
        return [{ en: `${en} “${cell}” is not a number`, zh: `${zh}“${cell}”不是数` }];
      }
      return number < 0 ? [{ en: `${en} ${cell} is below 0`, zh: `${zh} ${cell} 小于 0` }] : [];
    }),
  );
  return new Map(ids.map((id, row) => [id, numbers[row]!]));
}
