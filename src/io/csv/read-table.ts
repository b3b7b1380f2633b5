import Papa from 'papaparse';
import type { Issue, Result } from '../../core/base/issue.ts';
import { IssueLog } from '../issue-log.ts';
import { guessDelimiter, type Delimiter } from './guess-delimiter.ts';

export interface Table {
  delimiter: Delimiter;
  /** Unique, never empty names. */
  header: string[];
  /** Each as long as the header. */
  rows: string[][];
  /** Row of each as a spreadsheet shows it, from 1. */
  rowNumbers: number[];
}

/** Spreadsheets write `sep=;` as a first line of their own to name the delimiter. */
const SEP_LINE = /^sep=([,;\t])\r?\n/i;

/**
 * A table from delimited text with a header row: empty rows are skipped and still counted, short rows are
 * filled with empty cells, long ones cut, doubled names numbered; each with an issue. No header: no value.
 */
export function readTable(text: string, fileName: string): Result<Table> {
  const sep = SEP_LINE.exec(text);
  const body = sep ? text.slice(sep[0].length) : text;
  const delimiter = (sep?.[1] as Delimiter | undefined) ?? guessDelimiter(body);
  const log = new IssueLog();
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  for (const error of errors) {
    if (error.type !== 'Quotes') continue;
    log.add('csv-quotes', 'error', { file: fileName, row: (error.row ?? 0) + (sep ? 2 : 1) });
  }

  const table: Table = { delimiter, header: [], rows: [], rowNumbers: [] };
  let width = 0;
  for (const [index, cells] of data.entries()) {
    const row = index + (sep ? 2 : 1);
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (width === 0) {
      table.header = uniqueNames(cells, { file: fileName, row }, log);
      width = table.header.length;
      continue;
    }
    if (cells.length !== width) reportRagged(cells, width, { file: fileName, row }, log);
    table.rows.push(Array.from({ length: width }, (_, column) => cells[column] ?? ''));
    table.rowNumbers.push(row);
  }
  return finish(table, fileName, log);
}

function finish(table: Table, fileName: string, log: IssueLog): Result<Table> {
  if (table.header.length === 0) log.add('csv-no-header', 'error', { file: fileName });
  else if (table.rows.length === 0) log.add('csv-no-rows', 'error', { file: fileName });
  const issues: Issue[] = log.list();
  return table.rows.length === 0 ? { issues } : { value: table, issues };
}

function reportRagged(
  cells: readonly string[],
  width: number,
  place: { file: string; row: number },
  log: IssueLog,
): void {
  const params = { cells: cells.length, columns: width };
  if (cells.length < width) log.add('csv-row-short', 'warning', place, params);
  else if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    log.add('csv-row-long', 'warning', place, params);
  }
}

function uniqueNames(
  cells: readonly string[],
  place: { file: string; row: number },
  log: IssueLog,
): string[] {
  let last = cells.length;
  while (last > 1 && cells[last - 1]?.trim() === '') last -= 1;
  const taken = new Set<string>();
  return cells.slice(0, last).map((cell, index) => {
    const plain = cell.trim() || `#${index + 1}`;
    let name = plain;
    for (let n = 2; taken.has(name); n += 1) name = `${plain} (${n})`;
    if (name !== plain)
      log.add('csv-header-twice', 'warning', { ...place, column: plain }, { name });
    taken.add(name);
    return name;
  });
}
