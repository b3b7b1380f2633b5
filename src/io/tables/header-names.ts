import type { IssueLog } from '../issue-log.ts';
import { cellText } from '../records.ts';
import { columnLetters, type Grid, type GridRow, type HeaderRows, isBlank } from './grid.ts';
import { isNumberingRow } from './guess-header.ts';

/** Texts of one row of the header; a word over several merged columns holds for each of them. */
function spreadWords(row: GridRow, grid: Grid, width: number, isLast: boolean): string[] {
  const words = Array.from({ length: width }, (_, column) =>
    cellText(row.cells[column]).replaceAll(/\s+/g, ' '),
  );
  for (const { top, bottom, left, right } of grid.merges) {
    if (top > row.row || bottom < row.row) continue;
    // A cell merged downwards has said its word in its first row.
    for (let column = left; column <= right && column < width; column += 1) {
      words[column] = top === row.row ? (words[left] ?? '') : '';
    }
  }
  return isLast || grid.merges.length > 0 ? words : spreadWithoutMerges(words);
}

/** In delimited text a group's word stands over its first column, and the others are empty. */
function spreadWithoutMerges(words: readonly string[]): string[] {
  let word = '';
  return words.map((own) => (word = own === '' ? word : own));
}

function joined(parts: readonly string[]): string {
  let name = '';
  for (const part of parts) {
    if (part === '' || name === part || name.endsWith(`·${part}`)) continue;
    if (name === '') name = part;
    else name += /^[([(]/.test(part) ? part : `·${part}`;
  }
  return name;
}

/** Name of each column from the rows of the header: never empty, none twice. */
export function headerNames(
  grid: Grid,
  header: HeaderRows,
  fileName: string,
  log: IssueLog,
): string[] {
  const rows = grid.rows.filter(
    (row) => row.row >= header.first && row.row <= header.last && !isNumberingRow(row),
  );
  let width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  while (width > 1 && rows.every(({ cells }) => isBlank(cells[width - 1]))) width -= 1;
  const lines = rows.map((row, at) => {
    const words = spreadWords(row, grid, width, at === rows.length - 1);
    const below = rows[at + 1];
    // Without merges a word reaches over a column only if something stands below it there.
    if (!below || grid.merges.length > 0) return words;
    return words.map((word, column) =>
      isBlank(row.cells[column]) && isBlank(below.cells[column]) ? '' : word,
    );
  });
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const plain = joined(lines.map((words) => words[column] ?? '')) || `#${column + 1}`;
    let name = plain;
    for (let n = 2; taken.has(name); n += 1) name = `${plain} (${n})`;
    taken.add(name);
    if (name !== plain) {
      const place = { file: fileName, row: header.last, column: plain };
      const cell = `${columnLetters(column)}${header.last}`;
      log.add('csv-header-twice', 'warning', { ...place, cell }, { name });
    }
    return name;
  });
}
