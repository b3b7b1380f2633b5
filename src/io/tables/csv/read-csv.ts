import type { Result } from '../../../core/base/issue.ts';
import type { RecordSet } from '../../records.ts';
import type { HeaderRows } from '../grid.ts';
import { recordsFromGrid } from '../records-from-grid.ts';
import { readCsvGrid } from './read-csv-grid.ts';

/** Records from delimited text; an empty cell is an absent value. */
export function readCsv(
  text: string,
  fileName: string,
  encoding?: string,
  header?: HeaderRows,
): Result<RecordSet> {
  const { value: grid, issues } = readCsvGrid(text, fileName);
  const read = recordsFromGrid(grid, {
    fileName,
    format: 'csv',
    ragged: true,
    ...(header && { header }),
  });
  if (read.value && encoding !== undefined) read.value.encoding = encoding;
  return { ...read, issues: [...issues, ...read.issues] };
}
