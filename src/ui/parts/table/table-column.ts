import type { ReactNode } from 'react';

/** Which way round a table is sorted, and by which column. */
export interface TableSort<Sortable extends string = string> {
  column: Sortable;
  descending: boolean;
}

/** One column of a table: what its head says and what a row shows in it. */
export interface TableColumn<Row, Sortable extends string = string> {
  id: string;
  /** Absent in a table whose columns need no head. */
  header?: ReactNode;
  render: (row: Row) => ReactNode;
  /** The row is named by this column. */
  namesRow?: boolean;
  /** Figures, flush right. */
  number?: boolean;
  /** What a click on the head sorts by, and how at first; not sorted by without it. */
  sortBy?: Sortable;
  firstDescending?: boolean;
  /** Width in a windowed table, such as `12%`; columns without one share what is left. */
  width?: string;
  className?: string | ((row: Row) => string | undefined);
  /** What the pointer is told over a cell whose words may be cut off. */
  hint?: (row: Row) => string;
}

export interface TableProps<Row, Sortable extends string = string> {
  columns: readonly TableColumn<Row, Sortable>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  /** What the table is called where nothing beside it says so. */
  label?: string;
  className?: string;
  rowClass?: (row: Row, index: number) => string | undefined;
  sort?: TableSort<Sortable>;
  onSort?: (sort: TableSort<Sortable>) => void;
}

/** Names of classes that apply, as one attribute. */
export function joinClasses(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
