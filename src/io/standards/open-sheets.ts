import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { openWorkbook } from '../open/open-workbook.ts';
import { readCsvGrid } from '../tables/csv/read-csv-grid.ts';
import type { Grid } from '../tables/grid.ts';
import { decodeText } from '../text/decode-text.ts';
import { sniffFormat } from '../text/sniff-format.ts';

export interface OpenSheet {
  name: string;
  grid: Grid;
}

/** Largest file in bytes: the page reads it itself, and a table of standards is small. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Rows of a sheet that a table of standards or areas may have; what is longer is something else. */
const MOST_ROWS = 5000;

/** All shown sheets of a workbook or a delimited text; one that is far too long for a table of standards is refused. */
export async function openSheets(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<OpenSheet[]>> {
  if (bytes.length > MOST_BYTES) {
    const params = { sizeMb: Math.round(bytes.length / 2 ** 20), limitMb: MOST_BYTES / 2 ** 20 };
    return { issues: [issue('file-too-large', 'error', { file: fileName }, params)] };
  }
  const issues: Issue[] = [];
  const sniffed = sniffFormat(bytes);
  const workbook = await openWorkbook(bytes, fileName, sniffed);
  const sheets: OpenSheet[] = [];
  if (workbook) {
    issues.push(...workbook.issues);
    for (const sheet of workbook.value ?? []) {
      if (sheet.hidden) continue;
      const read = await sheet.read();
      issues.push(...read.issues);
      if (read.value) sheets.push({ name: sheet.name, grid: read.value });
    }
  } else if (sniffed === 'text') {
    const decoded = decodeText(bytes, fileName);
    issues.push(...decoded.issues);
    if (decoded.value) {
      const { value, issues: found } = readCsvGrid(decoded.value.text, fileName);
      issues.push(...found);
      sheets.push({ name: '', grid: value });
    }
  } else {
    issues.push(issue('workbook-needed-here', 'error', { file: fileName }));
  }
  const long = sheets.find(({ grid }) => grid.rows.length > MOST_ROWS);
  if (long) {
    const params = { sheet: long.name, rows: long.grid.rows.length, most: MOST_ROWS };
    return { issues: [...issues, issue('workbook-too-long', 'error', { file: fileName }, params)] };
  }
  return issues.some(({ severity }) => severity === 'error')
    ? { issues }
    : { value: sheets, issues };
}
