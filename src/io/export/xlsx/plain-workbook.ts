import { unzipSync } from 'fflate';
import { fixedZip } from '../zip/fixed-zip.ts';
import { HEADER, valueCell } from './table-sheet.ts';
import { measureTextWidth } from './text-size.ts';

export type PlainCell = string | number | null;

/** A sheet of a workbook that is filled in by hand: heads, then rows. */
export interface PlainSheet {
  name: string;
  table: readonly (readonly PlainCell[])[];
  /** Columns that stay in view. */
  sticky?: number;
}

const WIDEST = 40;

function asSheet({ name, table, sticky }: PlainSheet) {
  const columns = table[0]!.map((_, at) => ({
    width: Math.min(
      WIDEST,
      Math.max(8, ...table.map((row) => measureTextWidth(String(row[at] ?? '')) + 2)),
    ),
  }));
  return {
    sheet: name,
    columns,
    stickyRowsCount: 1,
    ...(sticky !== undefined && { stickyColumnsCount: sticky }),
    data: table.map((row, at) =>
      row.map((value) =>
        at === 0
          ? { type: String, value: String(value ?? ''), ...HEADER }
          : valueCell(value, new Map()),
      ),
    ),
  };
}

/** Bytes of a workbook; equal sheets give equal bytes. The library is loaded only here. */
export async function writePlainWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const blob = await writeExcelFile(sheets.map(asSheet), {
    fontFamily: 'Microsoft YaHei',
    fontSize: 10,
  }).toBlob();
  // The library stamps the clock on every entry.
  const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return fixedZip(Object.entries(entries).map(([name, content]) => ({ name, bytes: content })));
}
