import type { Result } from '../../core/base/issue.ts';
import type { Cell } from '../records.ts';

export interface GridRow {
  /** Row as a spreadsheet shows it, from 1. */
  row: number;
  /** From the first column on; short where the row ends early. */
  cells: Cell[];
  /** By a filter, or by hand. */
  hidden?: true;
}

/** Cells that are shown as one; the value stands in the first. Columns from 0, rows as shown. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as it lies there, before any row is taken for a header. */
export interface Grid {
  /** Rows that hold something, in order. */
  rows: GridRow[];
  merges: readonly Merge[];
}

/** A sheet of a workbook, read when it is asked for. */
export interface Sheet {
  name: string;
  hidden: boolean;
  /** Formulas are never run, their last values count. */
  read(): Promise<Result<Grid>>;
}

/** The rows of a grid that name its columns, as a spreadsheet counts them. */
export interface HeaderRows {
  first: number;
  last: number;
}

/** Letters of a column as a spreadsheet shows it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Whether a cell holds nothing that is seen. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
