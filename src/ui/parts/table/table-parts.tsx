import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import type { HTMLAttributes, ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import { joinClasses, type TableColumn, type TableProps, type TableSort } from './table-column.ts';

type HeadProps<Row, Sortable extends string> = Pick<
  TableProps<Row, Sortable>,
  'columns' | 'sort' | 'onSort'
> & {
  /** Rows that are copied with the heads; absent where a table copies in a way of its own. */
  rows?: readonly Row[];
  /** Place of the head among all rows, where not all of them are on the page. */
  rowIndex?: number;
};

interface SortButtonProps<Row, Sortable extends string> {
  column: TableColumn<Row, Sortable>;
  by: Sortable;
  sort: TableSort<Sortable> | undefined;
  onSort: (sort: TableSort<Sortable>) => void;
}

function SortButton<Row, Sortable extends string>(props: SortButtonProps<Row, Sortable>) {
  const { column, by, sort, onSort } = props;
  const active = sort?.column === by;
  const descending = active ? !sort.descending : (column.firstDescending ?? false);
  return (
    <button type="button" onClick={() => onSort({ column: by, descending })}>
      {column.header}
      {active ? (
        <span aria-hidden="true">{sort.descending ? <CaretDownFilled /> : <CaretUpFilled />}</span>
      ) : null}
    </button>
  );
}

/** The heads of all columns; a click sorts by a column, another turns the order round. */
export function TableHead<Row, Sortable extends string>(props: HeadProps<Row, Sortable>) {
  const { columns, rows, sort, onSort, rowIndex } = props;
  const last = columns.at(-1)?.id;
  if (columns.every(({ header }) => header === undefined)) return null;
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {columns.map((column) => {
          const { id, header, number, className, sortBy } = column;
          const own = typeof className === 'string' && className;
          const copied = id === last && rows && rows.length > 0 ? rows : undefined;
          const attributes = {
            scope: 'col',
            className: joinClasses(number && 'number', own),
            // The button beside the words is no part of what the column is called.
            'aria-label': copied && typeof header === 'string' ? header : undefined,
          };
          const copy = copied ? <CopyButton columns={columns} rows={copied} /> : null;
          if (sortBy === undefined || onSort === undefined) {
            return (
              <th key={id} {...attributes}>
                {header}
                {copy}
              </th>
            );
          }
          const order = sort?.descending ? 'descending' : 'ascending';
          return (
            <th key={id} {...attributes} aria-sort={sort?.column === sortBy ? order : 'none'}>
              <SortButton column={column} by={sortBy} sort={sort} onSort={onSort} />
              {copy}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps<Row> extends HTMLAttributes<HTMLTableRowElement> {
  row: Row;
  columns: readonly TableColumn<Row>[];
}

/** The cells of one row, headed by the column that names it. */
export function TableRow<Row>({ row, columns, ...rest }: RowProps<Row>) {
  return (
    <tr {...rest}>
      {columns.map(({ id, render, namesRow, number, className, hint }) => {
        const own = typeof className === 'function' ? className(row) : className;
        const attributes = {
          className: joinClasses(number && 'number', own),
          title: hint?.(row),
        };
        return namesRow ? (
          <th key={id} scope="row" {...attributes}>
            {render(row)}
          </th>
        ) : (
          <td key={id} {...attributes}>
            {render(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** A row of one cell across all columns. */
export function WideRow({
  columns,
  className,
  children,
}: {
  columns: number;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <tr className={className}>
      <td colSpan={columns}>{children}</td>
    </tr>
  );
}
