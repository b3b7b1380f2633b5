import type { Result } from '../../core/base/issue.ts';
import { IssueLog } from '../issue-log.ts';
import type { Cell, RecordSet, SourceRecord } from '../records.ts';
import { cleanCell } from './clean-cell.ts';
import { columnLetters, type Grid, type HeaderRows, isBlank } from './grid.ts';
import { guessHeader, looksLikeRecord } from './guess-header.ts';
import { headerNames } from './header-names.ts';
import { leftoverRow } from './leftover-row.ts';

interface Wanted {
  fileName: string;
  format: RecordSet['format'];
  /** Rows of the header if known better than the guess. */
  header?: HeaderRows;
  /** Whether rows that are shorter or longer than the header are a fault, as in delimited text. */
  ragged?: boolean;
}

/** Cells that merged ones are looked at for; a few bytes can merge a whole column, again and again. */
const MOST_MERGED = 1_000_000;

/** What a cell that is merged downwards holds in its lower rows: the value of the first. */
function filledDown(
  grid: Grid,
  header: HeaderRows,
  file: string,
  log: IssueLog,
): Map<number, Map<number, Cell>> {
  let looked = 0;
  const rows = new Map(grid.merges.length === 0 ? [] : grid.rows.map((row) => [row.row, row]));
  const filled = new Map<number, Map<number, Cell>>();
  for (const { top, bottom, left } of grid.merges) {
    if (top <= header.last || bottom === top) continue;
    const value = rows.get(top)?.cells[left];
    if (isBlank(value)) continue;
    looked += bottom - top;
    if (looked > MOST_MERGED) {
      log.add('merges-too-many', 'warning', { file, row: top }, { row: top, limit: MOST_MERGED });
      break;
    }
    for (let row = top + 1; row <= bottom; row += 1) {
      const below = rows.get(row);
      if (!below || !isBlank(below.cells[left])) continue;
      const own = filled.get(row) ?? new Map<number, Cell>();
      filled.set(row, own.set(left, value as Cell));
    }
  }
  return filled;
}

function textsOf(cells: readonly Cell[]): string[] {
  return cells.filter((cell) => typeof cell === 'string' && !isBlank(cell)) as string[];
}

function reportRagged(
  cells: readonly Cell[],
  width: number,
  file: string,
  row: number,
  log: IssueLog,
) {
  const params = { cells: cells.length, columns: width };
  if (cells.length < width) log.add('csv-row-short', 'warning', { file, row }, params);
  else if (cells.slice(width).some((cell) => !isBlank(cell))) {
    log.add('csv-row-long', 'warning', { file, row }, params);
  }
}

/**
 * Records of a sheet: what stands above the header is a title, empty rows are skipped and still counted, totals, notes
 * and repeated headers are left out, each with an issue. No header or no record: no value.
 */
export function recordsFromGrid(asRead: Grid, wanted: Wanted): Result<RecordSet> {
  const { fileName, format, ragged = false } = wanted;
  const log = new IssueLog();
  const grid = {
    ...asRead,
    rows: asRead.rows.map((row) => ({ ...row, cells: row.cells.map(cleanCell) })),
  };
  const header = wanted.header ?? guessHeader(grid);
  if (!header) {
    log.add('csv-no-header', 'error', { file: fileName });
    return { issues: log.list() };
  }
  if (!wanted.header && looksLikeRecord(grid, header)) {
    const { first: row } = header;
    log.add('table-header-doubtful', 'warning', { file: fileName, row }, { row });
  }
  const fields = headerNames(grid, header, fileName, log);
  const above = grid.rows.filter(({ row }) => row < header.first);
  if (above.length > 0) {
    log.add('table-title', 'info', { file: fileName, row: header.first }, { rows: above.length });
  }
  const notes = above.flatMap(({ cells }) => textsOf(cells));
  const filled = filledDown(grid, header, fileName, log);
  if (filled.size > 0)
    log.add('table-merged-filled', 'info', { file: fileName }, { rows: filled.size });
  const records: SourceRecord[] = [];
  for (const { row, cells } of grid.rows) {
    if (row <= header.last) continue;
    const own = cells.slice(0, fields.length);
    if (own.every(isBlank)) continue;
    const leftover = leftoverRow(own, fields);
    if (leftover) {
      log.add(leftover, 'info', { file: fileName, row });
      if (leftover === 'table-note-row') notes.push(...textsOf(own));
      continue;
    }
    if (ragged && cells.length !== fields.length) {
      reportRagged(cells, fields.length, fileName, row, log);
    }
    const down = filled.get(row);
    const values = fields.map((_, column) =>
      isBlank(own[column]) ? (down?.get(column) ?? null) : (own[column] as Cell),
    );
    records.push({ ordinal: records.length + 1, row, values });
  }
  if (records.length === 0) {
    log.add('csv-no-rows', 'error', { file: fileName });
    return { issues: log.list() };
  }
  const set = withoutBlankColumns({ fileName, format, fields, header, records }, grid);
  if (notes.length > 0) set.notes = notes;
  return { value: set, issues: log.list() };
}

/** The same without columns that have no name and hold nothing, and with the letters of those that stay. */
function withoutBlankColumns(set: RecordSet, grid: Grid): RecordSet {
  const { first, last } = set.header!;
  const names = grid.rows.filter(({ row }) => row >= first && row <= last);
  const isUsed = (column: number): boolean =>
    names.some(({ cells }) => !isBlank(cells[column])) ||
    grid.merges.some(
      (merge) => merge.top <= last && merge.left < column && merge.right >= column,
    ) ||
    set.records.some(({ values }) => values[column] !== null);
  const kept = set.fields.flatMap((_, column) => (isUsed(column) ? [column] : []));
  const letters = kept.map(columnLetters);
  if (kept.length === set.fields.length) return { ...set, columnLetters: letters };
  const pick = <T>(list: readonly T[]): T[] => kept.map((column) => list[column]!);
  const records = set.records.map((record) => ({ ...record, values: pick(record.values) }));
  return { ...set, fields: pick(set.fields), columnLetters: letters, records };
}
