import { issue, type Issue } from '../../core/base/issue.ts';
import { guessMapping } from '../mapping/guess/guess-mapping.ts';
import type { RecordSet } from '../records.ts';
import type { Grid, Sheet } from '../tables/grid.ts';
import { recordsFromGrid } from '../tables/records-from-grid.ts';
import { splitTables, type TablePart } from '../tables/split-tables.ts';
import type { LayerChoice, ReadChoice, ReadDataset } from './read-dataset.ts';

interface Source {
  fileName: string;
  format: 'csv' | 'xlsx';
}

const TOP_ROWS = 12;
/** A word of an explanation may look like the head of one column. */
const COLUMNS_UNDERSTOOD = 2;

function isUnderstood(set: RecordSet): boolean {
  return Object.keys(guessMapping(set).mapping.columns).length >= COLUMNS_UNDERSTOOD;
}

/** A table among several of a sheet, as a spreadsheet writes a cell of another sheet: `Sheet1!G1`. */
function tableName(sheet: string, at: string): string {
  return sheet === '' ? at : `${sheet}!${at}`;
}

/** The rows that are seen, or all of them with a word about those that a filter or somebody hides. */
function withHiddenRows(grid: Grid, choice: ReadChoice, file: string) {
  const hidden = grid.rows.filter((row) => row.hidden);
  const [first] = hidden;
  if (!first) return { grid, hiddenRows: 0, issues: [] };
  const params = { count: hidden.length };
  const code = choice.withoutHiddenRows ? 'rows-hidden-left' : 'rows-hidden';
  const issues = [issue(code, 'warning', { file, row: first.row }, params)];
  const rows = choice.withoutHiddenRows ? grid.rows.filter((row) => !row.hidden) : grid.rows;
  return { grid: { ...grid, rows }, hiddenRows: hidden.length, issues };
}

function layersOf(sheets: readonly Sheet[], own: Sheet, parts: readonly TablePart[]) {
  return sheets.flatMap((sheet): LayerChoice[] => {
    const hidden = sheet.hidden && { hidden: true };
    if (sheet !== own || parts.length < 2) return [{ name: sheet.name, ...hidden }];
    return parts.map(({ at }) => ({ name: tableName(sheet.name, at), ...hidden }));
  });
}

/** The first table of a sheet that is understood, else its first with records, else what was wrong. */
function readSheet(
  grid: Grid,
  sheet: Sheet,
  choice: ReadChoice,
  { fileName, format }: Source,
): { parts: TablePart[]; done: ReadDataset } {
  const seen = withHiddenRows(grid, choice, fileName);
  // Where the planner says which rows are the header, the sheet is one table.
  const split = choice.header && choice.layer === sheet.name;
  const parts = split ? [{ at: 'A1', grid: seen.grid }] : splitTables(seen.grid);
  const isSeveral = parts.length > 1;
  const chosen = parts.filter(({ at }) => tableName(sheet.name, at) === choice.layer);
  let best: ReadDataset | undefined;
  for (const part of chosen.length > 0 ? chosen : parts) {
    const { value: set, issues } = recordsFromGrid(part.grid, {
      fileName,
      format,
      ragged: format === 'csv' && !isSeveral,
      ...(choice.header && { header: choice.header }),
    });
    const name = isSeveral ? tableName(sheet.name, part.at) : sheet.name;
    if (set && name !== '') set.layer = name;
    const topRows = part.grid.rows.slice(0, TOP_ROWS);
    const all = [...seen.issues, ...issues];
    if (set && isSeveral && chosen.length === 0)
      all.push(aboutSeveral(name, sheet, parts, fileName));
    const done: ReadDataset = {
      layers: [],
      topRows,
      encodings: [],
      issues: all,
      ...(seen.hiddenRows > 0 && { hiddenRows: seen.hiddenRows }),
      ...(set && { set }),
    };
    if (set && isUnderstood(set)) return { parts, done };
    if (!best?.set) best = set ? done : (best ?? done);
  }
  return { parts, done: best! };
}

function aboutSeveral(
  read: string,
  sheet: Sheet,
  parts: readonly TablePart[],
  file: string,
): Issue {
  const tables = parts.map(({ at }) => tableName(sheet.name, at)).join(', ');
  return issue('sheet-several-tables', 'warning', { file }, { count: parts.length, tables, read });
}

/**
 * Records of the chosen sheet, else of the first that is understood: before it often stand a cover and explanations, and
 * what is hidden is taken only where nothing else is there. Several tables of a sheet are layers, which is said.
 */
export async function readTables(
  sheets: readonly Sheet[],
  choice: ReadChoice,
  source: Source,
): Promise<ReadDataset> {
  const { layer } = choice;
  const isChosen = ({ name }: Sheet) =>
    layer === undefined || name === layer || layer.startsWith(`${name}!`) || name === '';
  const candidates = sheets
    .filter(isChosen)
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  let first: ReadDataset | undefined;
  for (const sheet of candidates) {
    if (sheet.hidden && first?.set) break;
    const grid = await sheet.read();
    if (!grid.value) {
      if (first?.set) continue;
      const layers = layersOf(sheets, sheet, []);
      return { layers, topRows: [], encodings: [], issues: grid.issues };
    }
    const { parts, done } = readSheet(grid.value, sheet, choice, source);
    const layers =
      sheets.length === 1 && parts.length < 2 && sheet.name === ''
        ? []
        : layersOf(sheets, sheet, parts);
    const whole = { ...done, layers, issues: [...grid.issues, ...done.issues] };
    if (done.set && (candidates.length === 1 || isUnderstood(done.set))) return whole;
    if (!first?.set) first = done.set ? whole : (first ?? whole);
  }
  const refused = issue('layer-unknown', 'error', { file: source.fileName });
  return first ?? { layers: [], topRows: [], encodings: [], issues: [refused] };
}
