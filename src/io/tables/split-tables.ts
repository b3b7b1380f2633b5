import { isKnownHeader, isNameHeader } from '../mapping/guess/known-headers.ts';
import { cellText } from '../records.ts';
import { columnLetters, type Grid, type GridRow, isBlank } from './grid.ts';

/** One of several tables of a sheet. */
export interface TablePart {
  /** The cell at which it begins, such as `G1`. */
  at: string;
  grid: Grid;
}

/** Known words that make a row the header of a table of its own. */
const LEAST_KNOWN = 2;
const HEADERS_SEEN = 30;

function knownIn(row: GridRow, from: number, to: number): number {
  const cells = row.cells.slice(from, to);
  return cells.filter((cell) => typeof cell === 'string' && isKnownHeader(cell)).length;
}

function isWordsOnly(row: GridRow, from = 0, to = Infinity): boolean {
  return row.cells.slice(from, to).every((cell) => isBlank(cell) || typeof cell === 'string');
}

/** Words of a row between two columns. */
function wordsIn(row: GridRow, from: number, to: number): number {
  return row.cells.slice(from, to).filter((cell) => !isBlank(cell)).length;
}

function isNumber(cell: GridRow['cells'][number] | undefined): boolean {
  return typeof cell === 'number' || /^-?\d+(\.\d+)?$/.test(cellText(cell));
}

/** Whether a row right below records is nothing but names of columns, other ones than above. */
function isNewHeader(row: GridRow, part: readonly GridRow[], header: GridRow): boolean {
  const words = row.cells.map(cellText).filter((word) => word !== '');
  const above = new Set(header.cells.map(cellText));
  const between = part.slice(part.indexOf(header) + 1);
  return (
    between.some(({ cells }) => cells.some(isNumber)) &&
    words.length > LEAST_KNOWN &&
    words.every(isKnownHeader) &&
    words.some((word) => !above.has(word))
  );
}

/** The rows below a row that name columns anew, with what stands above them since the last empty row. */
function splitDown(grid: Grid): GridRow[][] {
  const parts: GridRow[][] = [];
  let part: GridRow[] = [];
  let header: GridRow | undefined;
  /** Index in the part at which the rows since the last gap begin. */
  let since = 0;
  for (const row of grid.rows) {
    const before = part.at(-1);
    if (before && row.row > before.row + 1) since = part.length;
    const isHeader = isWordsOnly(row) && knownIn(row, 0, row.cells.length) >= LEAST_KNOWN;
    const hasGap = header !== undefined && since > part.indexOf(header);
    if (isHeader && header && !hasGap && isNewHeader(row, part, header)) since = part.length;
    if (isHeader && header && since > part.indexOf(header) && !hasSameWords(header, row)) {
      parts.push(part.slice(0, since));
      part = part.slice(since);
      since = 0;
      header = row;
    } else if (isHeader) header ??= row;
    part.push(row);
  }
  parts.push(part);
  return parts;
}

function hasSameWords(a: GridRow, b: GridRow): boolean {
  const words = ({ cells }: GridRow) =>
    cells
      .map(cellText)
      .filter((word) => word !== '')
      .join('\n');
  return words(a) === words(b);
}

/** Whether what stands before a column ends at another row than what stands from it on. */
function endApart(rows: readonly GridRow[], start: number, column: number): boolean {
  const end = (from: number, to?: number) =>
    rows.findLastIndex(({ cells }) => !cells.slice(from, to).every(isBlank));
  return end(start, column) !== end(column);
}

/**
 * Whether columns from one on have names of their own, stand more than a column apart, or end at another row; else they say
 * more of the same rows.
 */
function isTableOfItsOwn(
  rows: readonly GridRow[],
  start: number,
  column: number,
  isFar: boolean,
): boolean {
  if (isFar) return true;
  const words = (rows[0]?.cells ?? []).map(cellText);
  const before = new Set(words.slice(start, column).filter((word) => word !== ''));
  const own = words.slice(column);
  return (
    own.some((word) => isNameHeader(word) || before.has(word)) || endApart(rows, start, column)
  );
}

/** The row that names columns between two others; undefined where none is understood. */
function headerRow(rows: readonly GridRow[], from: number, to: number): GridRow | undefined {
  return rows
    .slice(0, HEADERS_SEEN)
    .find((row) => isWordsOnly(row, from, to) && knownIn(row, from, to) >= LEAST_KNOWN);
}

/** Columns behind an empty one, the first of which has a header in another row than those before it. */
function cutsByRow(rows: readonly GridRow[]): number[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const isEmpty = (column: number) => rows.every(({ cells }) => isBlank(cells[column]));
  const begins: number[] = [];
  for (let column = 0; column < width; column += 1) {
    if (!isEmpty(column) && (column === 0 || isEmpty(column - 1))) begins.push(column);
  }
  const heads = begins.map((from, at) => headerRow(rows, from, begins[at + 1] ?? width));
  return begins.filter((_, at) => at > 0 && heads[at] && heads[0] && heads[at] !== heads[0]);
}

/**
 * Columns at which a table of its own begins: after an empty column, or where the first word of the header stands again,
 * with words on both sides, known ones on one side at least.
 */
function cutsAcross(rows: readonly GridRow[]): number[] {
  const header = headerRow(rows, 0, Infinity);
  if (!header) return [];
  const apart = cutsByRow(rows);
  if (apart.length > 0) return apart;
  const below = rows.slice(rows.indexOf(header));
  const width = Math.max(...below.map(({ cells }) => cells.length));
  const isEmpty = (column: number) => below.every(({ cells }) => isBlank(cells[column]));
  const first = header.cells.findIndex((cell) => !isBlank(cell));
  const cuts: number[] = [];
  let start = first;
  for (let column = first + 1; column < width; column += 1) {
    if (isBlank(header.cells[column])) continue;
    const isApart = isEmpty(column - 1);
    const isAgain = cellText(header.cells[column]) === cellText(header.cells[start]);
    if (!isApart && !isAgain) continue;
    if (wordsIn(header, start, column) < LEAST_KNOWN) continue;
    if (wordsIn(header, column, width) < LEAST_KNOWN) continue;
    const known = [knownIn(header, start, column), knownIn(header, column, width)];
    const isUnderstood = known.every((words) => words >= LEAST_KNOWN);
    if (!isUnderstood && !(isApart && endApart(below, start, column))) continue;
    const isFar = isApart && isEmpty(column - 2);
    if (!isAgain && !isTableOfItsOwn(below, start, column, isFar)) continue;
    cuts.push(column);
    start = column;
  }
  return cuts;
}

/** The cells of some columns, each where it was; rows without any are gone. */
function withinColumns(rows: readonly GridRow[], from: number, to: number): GridRow[] {
  return rows.flatMap((row) => {
    const cells = row.cells.slice(0, to).map((cell, column) => (column < from ? null : cell));
    return cells.every(isBlank) ? [] : [{ ...row, cells }];
  });
}

function partOf(rows: GridRow[], from: number, to: number, grid: Grid): TablePart {
  const within = withinColumns(rows, from, to);
  const [first, last] = [within[0]?.row ?? 0, within.at(-1)?.row ?? 0];
  const merges = grid.merges.filter(
    ({ top, bottom, left }) => top >= first && bottom <= last && left >= from && left < to,
  );
  const left = within[0]?.cells.findIndex((cell) => !isBlank(cell)) ?? 0;
  return { at: `${columnLetters(Math.max(0, left))}${first}`, grid: { rows: within, merges } };
}

/**
 * The tables of a sheet where several stand beside or below each other, each with its own header; the sheet as it is where
 * there is one. Known words alone tell a header, so that no table of records is cut by its own words.
 */
export function splitTables(grid: Grid): TablePart[] {
  const parts = splitDown(grid).flatMap((rows) => {
    const cuts = cutsAcross(rows);
    return [0, ...cuts].map((from, at) => partOf(rows, from, cuts[at] ?? Infinity, grid));
  });
  const filled = parts.filter(({ grid: { rows } }) => rows.length > 0);
  if (filled.length < 2) return [{ at: filled[0]?.at ?? 'A1', grid }];
  return filled;
}
