import type { IssueLog } from '../../issue-log.ts';
import { MAX_COLUMNS } from '../../limits.ts';
import type { Cell } from '../../records.ts';
import { columnLetters, type Grid, type GridRow, type Merge } from '../grid.ts';
import { scanXml, xmlAttribute } from '../../text/scan-xml.ts';
import { dateText } from './date-format.ts';
import { decodeXstring } from './decode-xstring.ts';

/** Rows of a sheet that are read. */
export const MAX_ROWS = 300_000;

export interface SheetContext {
  fileName: string;
  texts: readonly string[];
  dateStyles: readonly boolean[];
  from1904: boolean;
  log: IssueLog;
}

/** Column from 0 and row from 1 of a cell's name such as `AB12`. */
function cellAt(name: string): { column: number; row: number } {
  let column = 0;
  let at = 0;
  for (; at < name.length; at += 1) {
    const letter = name.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return { column: column - 1, row: Number(name.slice(at)) };
}

function readMerge(range: string): Merge | undefined {
  const [from = '', to = from] = range.split(':');
  const first = cellAt(from);
  const last = cellAt(to);
  const whole = [first.column, first.row, last.column, last.row].every(Number.isInteger);
  if (!whole || first.column < 0 || last.column < first.column || last.row < first.row) {
    return undefined;
  }
  const bottom = Math.min(last.row, MAX_ROWS);
  const right = Math.min(last.column, MAX_COLUMNS);
  return { top: first.row, left: first.column, bottom, right };
}

/** A sheet of a workbook as it lies there: cached values of formulas, nothing computed. @throws XmlFault */
export function readSheet(xml: string, context: SheetContext): Grid {
  const { fileName, texts, dateStyles, from1904, log } = context;
  const grid: Grid & { merges: Merge[] } = { rows: [], merges: [] };
  let row: GridRow = { row: 0, cells: [] };
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  let inReading = false;
  let hasFormula = false;

  const place = () => ({
    file: fileName,
    row: row.row,
    cell: `${columnLetters(column)}${row.row}`,
  });
  const cell = (): Cell => {
    if (value === '' && hasFormula && type !== 'str') {
      log.add('formula-no-value', 'warning', place());
      return null;
    }
    if (value === '') return null;
    if (type === 's') return texts[Number(value)] ?? null;
    if (type === 'str' || type === 'inlineStr' || type === 'd') return decodeXstring(value);
    if (type === 'b') return value === '1';
    if (type === 'e') {
      log.add('cell-error', 'warning', place(), { text: value.slice(0, 20) });
      return null;
    }
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    return dateStyles[style] ? (dateText(number, from1904) ?? number) : number;
  };

  scanXml(xml, {
    open(name, attributes) {
      if (name === 'c') {
        const reference = xmlAttribute(attributes, 'r');
        column = reference === undefined ? column + 1 : cellAt(reference).column;
        type = xmlAttribute(attributes, 't') ?? '';
        style = Number(xmlAttribute(attributes, 's') ?? 0);
        value = '';
        hasFormula = false;
      } else if (name === 'v' || name === 't') inValue = !inReading;
      else if (name === 'rPh') inReading = true;
      else if (name === 'f') hasFormula = true;
      else if (name === 'row') {
        const number = Number(xmlAttribute(attributes, 'r') ?? row.row + 1);
        row = {
          row: Number.isInteger(number) && number > row.row ? number : row.row + 1,
          cells: [],
          ...(/^(1|true)$/.test(xmlAttribute(attributes, 'hidden') ?? '') && { hidden: true }),
        };
        column = -1;
      } else if (name === 'mergeCell') {
        const merge = readMerge(xmlAttribute(attributes, 'ref') ?? '');
        if (merge) grid.merges.push(merge);
      }
    },
    close(name) {
      if (name === 'c') {
        const read = cell();
        if (read === null) return;
        if (column < 0 || column >= MAX_COLUMNS) {
          log.add('sheet-too-wide', 'warning', { file: fileName }, { limit: MAX_COLUMNS });
          return;
        }
        while (row.cells.length < column) row.cells.push(null);
        row.cells[column] = read;
      } else if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'row' && row.cells.length > 0) {
        if (row.row <= MAX_ROWS) grid.rows.push(row);
        else log.add('sheet-too-long', 'error', { file: fileName }, { limit: MAX_ROWS });
      }
    },
    text(text) {
      if (inValue) value += text;
    },
  });
  return grid;
}
