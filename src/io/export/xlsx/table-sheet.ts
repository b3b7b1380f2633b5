import type { CellObject, Row } from 'write-excel-file/universal';
import { VERDICT_COLOUR } from '../styles/layer-look.ts';
import type { LayerTable } from '../formats/layer-table.ts';

/** A sheet of the workbook. */
export interface WorkbookSheet {
  sheet: string;
  data: Row[];
  columns: { width: number }[];
  stickyRowsCount?: number;
  stickyColumnsCount?: number;
  /** Whether the first row gets filter buttons. */
  filter: boolean;
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

/** Room for a text in columns of Latin letters; a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

function numberFormat(decimals: number | undefined): string | undefined {
  if (decimals === undefined) return undefined;
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

/** A layer's table as a sheet with a frozen header, filters, number formats and fitting columns. */
export function tableSheet(
  sheet: string,
  { headers, fields, rows }: LayerTable,
  words: VerdictWords,
  stickyColumnsCount = 0,
): WorkbookSheet {
  const formats = fields.map((field) => numberFormat(field?.decimals));
  const columns = headers.map((header, at) => {
    const widest = rows.reduce(
      (most, row) => {
        const value = row[at];
        return Math.max(most, value === null || value === undefined ? 0 : widthOf(String(value)));
      },
      Math.min(widthOf(header), 18),
    );
    return { width: Math.min(WIDEST, Math.max(NARROWEST, widest + 3)) };
  });
  return {
    sheet,
    columns,
    data: [
      headers.map((value) => ({ type: String, value, ...HEADER })),
      ...rows.map((row) => row.map((value, at) => valueCell(value, words, formats[at]))),
    ],
    stickyRowsCount: 1,
    stickyColumnsCount,
    filter: rows.length > 0,
  };
}
