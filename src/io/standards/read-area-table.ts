import { issue, type Issue, type Place, type Result } from '../../core/base/issue.ts';
import {
  checkAreaLines,
  isTotalLine,
  type NamedArea,
} from '../../core/standards/form/check-area-lines.ts';
import type { AreaLine } from '../../core/standards/form/rule-form.ts';
import { cellText } from '../records.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { columnLetters, isBlank, type Grid, type GridRow } from '../tables/grid.ts';
import { openSheets } from './open-sheets.ts';
import { plainLabel } from './sheet-cells.ts';

const NAME =
  /^(?:区\(?市\)?县|区县|县区|市县|区域|地区|行政区|区划|区划名称|单位|街道|镇街|乡镇|镇\(街道\)|街道\(镇\)|乡镇街道|街镇|社区|村社区|社区\(村\)|小区|名称|area|district|name)(?:名称)?$/;
const CODE = /代码|编码|code$/;
const ORDINAL = /^(?:序号|no\.?|#)$/;
const YEAR = /(20\d\d)/;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/** Rows at the top among which the heads are looked for. */
const MOST_ABOVE = 10;

interface Heads {
  at: number;
  name: number;
  code: number | undefined;
  /** Columns of figures, with the year in their heads. */
  figures: { column: number; head: string; year?: number }[];
}

function textAt(row: GridRow, column: number): string {
  return cellText(cleanCell(row.cells[column] ?? null)).normalize('NFKC');
}

function findHeads(grid: Grid): Heads | undefined {
  for (const [at, row] of grid.rows.slice(0, MOST_ABOVE).entries()) {
    const labels = row.cells.map((_, column) => plainLabel(textAt(row, column)));
    const name = labels.findIndex((label) => NAME.test(label));
    if (name < 0) continue;
    const code = labels.findIndex((label) => CODE.test(label));
    const below = grid.rows.slice(at + 1);
    const figures = labels.flatMap((label, column) => {
      if (column === name || column === code || ORDINAL.test(label)) return [];
      const isFigure = below.some((each) => NUMBER.test(textAt(each, column)));
      if (!isFigure) return [];
      const year = YEAR.exec(label)?.[1];
      return [{ column, head: textAt(row, column), ...(year && { year: Number(year) }) }];
    });
    if (figures.length === 0) continue;
    return { at, name, code: code < 0 ? undefined : code, figures };
  }
  return undefined;
}

/**
 * Lines of a table of areas 分解表 as offices keep it: a column of names, perhaps codes, and a column of figures for each year.
 * Several columns of figures without a year cannot be told apart and are refused with their heads.
 */
export function readAreaGrid(
  grid: Grid,
  fileName: string,
  sheet: string,
  areas: readonly NamedArea[],
): Result<AreaLine[]> {
  const heads = findHeads(grid);
  if (!heads) return { issues: [issue('area-table-heads', 'error', { file: fileName })] };
  const placeOf = (row: GridRow, column: number): Place => ({
    file: fileName,
    cell: `${sheet === '' ? '' : `${sheet}!`}${columnLetters(column)}${row.row}`,
  });
  const headRow = grid.rows[heads.at]!;
  const yearless = heads.figures.filter(({ year }) => year === undefined);
  const dated = heads.figures.filter(({ year }) => year !== undefined);
  const clashing = dated.filter(({ year }, at) => dated.findIndex((one) => one.year === year) < at);
  if (yearless.length > 1 || clashing.length > 0 || (yearless.length > 0 && dated.length > 0)) {
    const params = { columns: heads.figures.map(({ head }) => head).join('、') };
    const place = placeOf(headRow, (clashing[0] ?? yearless.at(-1)!).column);
    return { issues: [issue('area-table-columns', 'error', place, params)] };
  }
  const issues: Issue[] = [];
  const lines: AreaLine[] = [];
  const places: Place[] = [];
  for (const row of grid.rows.slice(heads.at + 1)) {
    const name = textAt(row, heads.name).trim();
    const code = heads.code === undefined ? '' : textAt(row, heads.code).trim();
    if (row.cells.every(isBlank) || (name === '' && code === '')) continue;
    for (const { column, year } of heads.figures) {
      const text = textAt(row, column).replaceAll(/\s/g, '');
      const place = placeOf(row, column);
      if (text !== '' && !NUMBER.test(text)) {
        issues.push(issue('workbook-not-a-number', 'error', place, { value: text }));
        continue;
      }
      // A year that an area is asked nothing in has an empty cell.
      if (text === '' && heads.figures.length > 1) continue;
      lines.push({
        name,
        ...(code !== '' && { code }),
        ...(year !== undefined && { year }),
        ...(text !== '' && { target: Number(text.replaceAll(/[,%]/g, '')) }),
      });
      places.push(text === '' || !isTotalLine({ name }) ? placeOf(row, heads.name) : place);
    }
  }
  for (const { line, code, severity, params } of checkAreaLines(lines, areas)) {
    issues.push(issue(code, severity, places[line]!, params));
  }
  if (lines.every(isTotalLine)) {
    issues.push(issue('area-table-heads', 'error', { file: fileName }));
  }
  const isWrong = issues.some(({ severity }) => severity === 'error');
  return isWrong ? { issues } : { value: lines, issues };
}

/** The first sheet of a file that is a table of areas, or what is wrong with it. */
export async function readAreaTable(
  bytes: Uint8Array,
  fileName: string,
  areas: readonly NamedArea[],
): Promise<Result<AreaLine[]>> {
  const { value: sheets, issues } = await openSheets(bytes, fileName);
  if (!sheets) return { issues };
  const read = sheets.map(({ name, grid }) => ({
    heads: findHeads(grid),
    ...readAreaGrid(grid, fileName, name, areas),
  }));
  const found = read.find(({ heads }) => heads) ?? read[0];
  if (!found) return { issues: [issue('area-table-heads', 'error', { file: fileName })] };
  const { value, issues: own } = found;
  return { ...(value && { value }), issues: [...issues, ...own] };
}
