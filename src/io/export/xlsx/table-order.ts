import { FOR_PROGRAMS } from '../tables/for-programs.ts';
import type { LayerTable } from '../tables/layer-table.ts';

/** A table with only these of its columns, in this order. */
function withColumns(table: LayerTable, kept: readonly number[]): LayerTable {
  return {
    headers: kept.map((at) => table.headers[at]!),
    fields: kept.map((at) => table.fields[at]),
    rows: table.rows.map((row) => kept.map((at) => row[at] ?? null)),
  };
}

/** Rows in another order; those that compare as equal stay as they were. */
export function sortedBy(table: LayerTable, names: readonly string[]): LayerTable {
  const at = names.map((name) => table.fields.findIndex((field) => field?.name === name));
  // C2 before C10.
  const key = (row: LayerTable['rows'][number]) =>
    at.map((column) =>
      String(row[column] ?? '').replaceAll(/\d+/g, (digits) => digits.padStart(6, '0')),
    );
  const compare = (a: readonly string[], b: readonly string[]): number => {
    const differs = a.findIndex((word, index) => word !== b[index]);
    return differs < 0 ? 0 : a[differs]! < b[differs]! ? -1 : 1;
  };
  return { ...table, rows: table.rows.toSorted((a, b) => compare(key(a), key(b))) };
}

/** The same table with these columns first, and those last that are read only to look something up. */
export function arranged(
  table: LayerTable,
  first: readonly string[],
  last: readonly string[] = [],
): LayerTable {
  const names = table.fields.map((field) => field?.name ?? '');
  const rank = (name: string): number => {
    const at = first.indexOf(name);
    return at >= 0 ? at - first.length : last.includes(name) ? 1 : 0;
  };
  const order = names.map((_, at) => at).toSorted((a, b) => rank(names[a]!) - rank(names[b]!));
  return withColumns(table, order);
}

/** The same table without columns that only programs need, and without those that are empty from top to bottom. */
export function readable(table: LayerTable): LayerTable {
  const isEmpty = (at: number) =>
    table.rows.length > 0 && table.rows.every((row) => row[at] === null || row[at] === '');
  const kept = table.fields.flatMap((field, at) =>
    (field && FOR_PROGRAMS.has(field.name)) || isEmpty(at) ? [] : [at],
  );
  return withColumns(table, kept);
}

/** Columns as rows: what a column is called, then each record's value, under the records' names. */
export function transposed({ headers, fields, rows }: LayerTable, corner: string): LayerTable {
  const nameAt = fields.findIndex((field) => field?.name === 'name');
  const names = rows.map((row) => String(row[nameAt] ?? ''));
  return {
    headers: [corner, ...names],
    fields: [undefined, ...names.map(() => undefined)],
    rows: headers.flatMap((header, at) =>
      at === nameAt ? [] : [[header, ...rows.map((row) => row[at] ?? null)]],
    ),
  };
}
