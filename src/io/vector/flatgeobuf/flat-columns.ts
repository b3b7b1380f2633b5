import type { FlatTable, FlatVector } from './flat-table.ts';

/** A column of FlatGeobuf: its name and its kind by the number that the format gives it. */
export interface FlatColumn {
  name: string;
  kind: number;
}

export const JSON_KIND = 12;
const COLUMNS = 7;
const decoder = new TextDecoder();

export function textAt(view: DataView, { at, length }: FlatVector): string {
  return decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

/** Columns of a header in their order; of those that are known to hold JSON, as its kind. */
export function readColumns(header: FlatTable, jsonColumns: ReadonlySet<string>): FlatColumn[] {
  return header.tables(COLUMNS).map((column) => {
    const { at, length } = column.vector(0) ?? { at: 0, length: 0 };
    const name = textAt(column.view, { at, length });
    return { name, kind: jsonColumns.has(name) ? JSON_KIND : column.byte(1) };
  });
}
