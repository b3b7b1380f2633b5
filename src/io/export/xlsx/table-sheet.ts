import type { CellObject, Row } from 'write-excel-file/universal';
import { VERDICT_COLOUR } from '../styles/layer-look.ts';
import type { LayerTable } from '../tables/layer-table.ts';
import type { LayerField } from '../layers/result-layer.ts';
import type { SheetChart } from './sheet-charts.ts';
import { measureRowHeight, measureTextWidth } from './text-size.ts';

/** A sheet of the workbook. */
export interface WorkbookSheet {
  sheet: string;
  data: Row[];
  columns: { width: number }[];
  stickyRowsCount?: number;
  stickyColumnsCount?: number;
  /** Whether the first row gets filter buttons. */
  filter: boolean;
  chart?: SheetChart;
}

export const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#e6ecec',
  wrap: true,
  alignVertical: 'center',
} as const;

/** Light ground under dark words, so that a verdict is read in black and white as well. */
const GROUND = { met: '#dbe7f8', unmet: '#fbe3d3', unassessed: '#e7e9ec' } as const;

/** Looks of the verdicts by the words they are written in. */
export type VerdictWords = ReadonlyMap<string, keyof typeof VERDICT_COLOUR>;

const NARROWEST = 6;
const WIDEST = 44;
/** Headers are wrapped from this width on, those of a column of verdicts earlier: there are dozens of them. */
const HEADER_WIDTH = 18;
const VERDICT_HEADER_WIDTH = 10;
const MOST_HEADER_LINES = 8;
const MOST_LINES = 4;

/** Numbers of no stated precision show two decimals where they have any. */
function numberFormat(field: LayerField | undefined, value: string | number | null) {
  if (!field || typeof value !== 'number' || field.type === 'text') return undefined;
  if (/year$/i.test(field.name)) return '0';
  const decimals = field.decimals ?? (Number.isInteger(value) ? 0 : 2);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** More than a spreadsheet's cell can hold is cut, and says so. */
const MOST_LETTERS = 32_767;

/** A cell of a table: numbers as numbers, texts always as texts, never as formulas; verdicts in their colours. */
export function valueCell(
  value: string | number | null,
  words: VerdictWords,
  format?: string,
): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { type: Number, value, ...(format && { format }) } : null;
  }
  const text = value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS - 1)}…` : value;
  const verdict = words.get(value);
  const cell: CellObject = { type: String, value: text };
  if (!verdict) return cell;
  return {
    ...cell,
    backgroundColor: GROUND[verdict],
    textColor: VERDICT_COLOUR[verdict],
    fontWeight: 'bold',
  };
}

/** A layer's table as a sheet with a frozen header, filters, number formats, fitting columns and long texts wrapped. */
export function tableSheet(
  sheet: string,
  { headers, fields, rows }: LayerTable,
  words: VerdictWords,
  stickyColumnsCount = 0,
): WorkbookSheet {
  const texts = rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  const widths = headers.map((header, at) => {
    const isVerdict = fields[at]?.name.startsWith('verdict_') === true;
    const most = isVerdict ? VERDICT_HEADER_WIDTH : HEADER_WIDTH;
    const widest = texts.reduce(
      (width, row) => Math.max(width, measureTextWidth(row[at] ?? '')),
      Math.min(measureTextWidth(header), most),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 3));
  });
  const headerHeight = measureRowHeight(headers, widths, MOST_HEADER_LINES);
  return {
    sheet,
    columns: widths.map((width) => ({ width })),
    data: [
      headers.map((value, at) => ({
        type: String,
        value,
        ...HEADER,
        ...(at === 0 && { height: headerHeight }),
        ...(rows.some((row) => typeof row[at] === 'number') && { align: 'right' as const }),
      })),
      ...rows.map((row, at) => {
        const height = measureRowHeight(texts[at]!, widths, MOST_LINES);
        const isWrapped = height > measureRowHeight([''], [1], 1);
        return row.map((value, column) => {
          const cell = valueCell(value, words, numberFormat(fields[column], value));
          if (!cell || !isWrapped) return cell;
          const isLong = measureTextWidth(texts[at]![column]!) >= widths[column]!;
          return { ...cell, height, alignVertical: 'top' as const, ...(isLong && { wrap: true }) };
        });
      }),
    ],
    stickyRowsCount: 1,
    stickyColumnsCount,
    filter: rows.length > 0,
  };
}
