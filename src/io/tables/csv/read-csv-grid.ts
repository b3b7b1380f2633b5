import Papa from 'papaparse';
import type { Result } from '../../../core/base/issue.ts';
import { IssueLog } from '../../issue-log.ts';
import { MAX_COLUMNS } from '../../limits.ts';
import type { Grid } from '../grid.ts';
import { guessDelimiter, type Delimiter } from './guess-delimiter.ts';

/** Spreadsheets write `sep=;` as a first line of their own to name the delimiter. */
const SEP_LINE = /^sep=([,;\t|])\r?\n/i;

/** Rows of delimited text as a spreadsheet counts them, without the empty ones; quotes that do not end give an issue. */
export function readCsvGrid(text: string, fileName: string): Required<Result<Grid>> {
  const sep = SEP_LINE.exec(text);
  const body = sep ? text.slice(sep[0].length) : text;
  const firstRow = sep ? 2 : 1;
  const delimiter = (sep?.[1] as Delimiter | undefined) ?? guessDelimiter(body);
  const log = new IssueLog();
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  for (const error of errors) {
    if (error.type !== 'Quotes') continue;
    log.add('csv-quotes', 'error', { file: fileName, row: (error.row ?? 0) + firstRow });
  }
  const grid: Grid = { rows: [], merges: [] };
  if (data.some(({ length }) => length > MAX_COLUMNS)) {
    log.add('sheet-too-wide', 'warning', { file: fileName }, { limit: MAX_COLUMNS });
  }
  for (const [index, cells] of data.entries()) {
    if (cells.some((cell) => cell.trim() !== '')) {
      grid.rows.push({ row: index + firstRow, cells: cells.slice(0, MAX_COLUMNS) });
    }
  }
  return { value: grid, issues: log.list() };
}
