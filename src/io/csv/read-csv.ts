import type { Result } from '../../core/base/issue.ts';
import type { RecordSet } from '../records.ts';
import { readTable } from './read-table.ts';

/** Records from delimited text; an empty cell is an absent value. */
export function readCsv(text: string, fileName: string, encoding?: string): Result<RecordSet> {
  const { value: table, issues } = readTable(text, fileName);
  if (!table) return { issues };
  const records = table.rows.map((cells, index) => ({
    ordinal: index + 1,
    row: table.rowNumbers[index] as number,
    values: cells.map((cell) => (cell.trim() === '' ? null : cell)),
  }));
  return { value: { fileName, format: 'csv', encoding, fields: table.header, records }, issues };
}
