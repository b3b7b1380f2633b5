import './table.css';
import { Fragment, type ReactNode } from 'react';
import { joinClasses, type TableProps } from './table-column.ts';
import { TableHead, TableRow, WideRow } from './table-parts.tsx';

interface DataTableProps<Row, Sortable extends string> extends TableProps<Row, Sortable> {
  caption?: ReactNode;
  /** What stands over a row, across all columns. */
  renderOver?: (row: Row) => ReactNode;
  /** What stands under a row that is opened, across all columns. */
  renderUnder?: (row: Row) => ReactNode;
}

/** A table whose rows are all on the page. */
export function DataTable<Row, Sortable extends string = string>(
  props: DataTableProps<Row, Sortable>,
) {
  const { columns, rows, rowKey, label, className, rowClass, caption, renderOver, renderUnder } =
    props;
  return (
    <table className={joinClasses('data-table', className)} aria-label={label}>
      {caption ? <caption>{caption}</caption> : null}
      <TableHead {...props} />
      <tbody>
        {rows.map((row, index) => {
          const above = renderOver?.(row);
          const below = renderUnder?.(row);
          return (
            <Fragment key={rowKey(row, index)}>
              {above ? (
                <WideRow columns={columns.length} className="row-title">
                  {above}
                </WideRow>
              ) : null}
              <TableRow row={row} columns={columns} className={rowClass?.(row, index)} />
              {below ? <WideRow columns={columns.length}>{below}</WideRow> : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
