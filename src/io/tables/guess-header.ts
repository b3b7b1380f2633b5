import { simplified } from '../../core/base/simplified.ts';
import { isKnownHeader } from '../mapping/guess/known-headers.ts';
import { cellText } from '../records.ts';
import { type Grid, type GridRow, type HeaderRows, isBlank } from './grid.ts';

const LOOKED_AT = 30;
/** Share of the widest row that a header fills at least, where none of its words is known. */
const WIDE_SHARE = 0.5;
/** Share of the most known words from which an earlier row is preferred to the row that holds most. */
const NEARLY = 0.6;
const UNIT =
  /^[([]?(单位[::]?)?(m2|平方米|平米|亩|公顷|万平方米|张|个|人|户|岁|年|月|元|元\/月|元\/人月|万元|万人|米|m|km|公里|%|°|度)[)\]]?$/;

function filled({ cells }: GridRow): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}

function isWord(row: GridRow, column: number): boolean {
  const text = cellText(row.cells[column]).normalize('NFKC');
  return text !== '' && typeof row.cells[column] === 'string' && !/^[-+]?[\d,.]+%?$/.test(text);
}

function isAllWords(row: GridRow): boolean {
  return row.cells.every((cell, column) => isBlank(cell) || isWord(row, column));
}

function knownWords(row: GridRow): number {
  return row.cells.filter((cell) => typeof cell === 'string' && isKnownHeader(cell)).length;
}

/** Whether the lower row fills only gaps that the upper one leaves beside or below its words. */
function completes(upper: GridRow, lower: GridRow, grid: Grid): boolean {
  if (!isAllWords(upper) || !isAllWords(lower) || filled(upper) < 2) return false;
  const spread = grid.merges.some(
    ({ top, bottom, left, right }) => top === upper.row && bottom === upper.row && right > left,
  );
  const joined = grid.merges.some(({ top, bottom }) => top <= upper.row && bottom >= lower.row);
  const width = Math.max(upper.cells.length, lower.cells.length);
  let gaps = 0;
  let clashes = 0;
  for (let column = 0; column < width; column += 1) {
    if (isBlank(lower.cells[column])) continue;
    if (isBlank(upper.cells[column])) gaps += 1;
    // The first of several columns under one word stands below that word.
    else if (!isBlank(upper.cells[column + 1]) || isBlank(lower.cells[column + 1])) clashes += 1;
  }
  if (gaps === 0) return false;
  return spread || joined ? clashes <= 1 : clashes === 0 && filled(lower) < filled(upper) + gaps;
}

function isUnits(row: GridRow): boolean {
  const words = row.cells.map((cell) => simplified(cellText(cell).normalize('NFKC').toLowerCase()));
  const own = words.filter((word) => word !== '');
  return own.length > 0 && own.every((word) => UNIT.test(word.replaceAll(/\s/g, '')));
}

/** A row `1 2 3 4` or `甲 乙 1 2` with which statistical tables number their columns. */
function isNumbering(row: GridRow): boolean {
  const words = row.cells.map((cell) => cellText(cell)).filter((word) => word !== '');
  const numbers = words.filter((word) => !/^[甲乙丙丁]$/.test(word)).map(Number);
  // Three columns that hold 1, 2, 3 are as likely a record.
  return (
    words.length >= 4 && numbers.length >= 3 && numbers.every((number, at) => number === at + 1)
  );
}

function mainRow(rows: readonly GridRow[]): number {
  const known = rows.map((row) => (isAllWords(row) ? knownWords(row) : 0));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.findIndex((count) => count >= 2 && count >= NEARLY * most);
  const widest = Math.max(...rows.map(filled));
  const isWide = (row: GridRow) => filled(row) >= WIDE_SHARE * widest;
  const words = rows.findIndex((row) => isWide(row) && isAllWords(row));
  return words === -1 ? rows.findIndex(isWide) : words;
}

/**
 * The rows that most likely name the columns: the first with known names, else the first wide one of words alone;
 * together with a row of groups above it, of parts, units or column numbers below it. Undefined for an empty grid.
 */
export function guessHeader(grid: Grid): HeaderRows | undefined {
  const rows = grid.rows.slice(0, LOOKED_AT);
  if (rows.length === 0) return undefined;
  let first = mainRow(rows);
  let last = first;
  const at = (index: number) => rows[index] as GridRow;
  if (first > 0 && completes(at(first - 1), at(first), grid)) first -= 1;
  else if (last + 2 < rows.length && completes(at(last), at(last + 1), grid)) last += 1;
  while (last + 2 < rows.length && (isUnits(at(last + 1)) || isNumbering(at(last + 1)))) last += 1;
  return { first: at(first).row, last: at(last).row };
}

/** Rows of a header that only number the columns, and so give no part of a name. */
export function isNumberingRow(row: GridRow): boolean {
  return isNumbering(row);
}

/** Whether the rows that are taken for the header look like a record: no known word among them, and numbers. */
export function looksLikeRecord(grid: Grid, { first, last }: HeaderRows): boolean {
  const rows = grid.rows.filter(({ row }) => row >= first && row <= last);
  return rows.every((row) => !isAllWords(row) && knownWords(row) === 0);
}
