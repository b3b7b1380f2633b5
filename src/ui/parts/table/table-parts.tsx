import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import type { HTMLAttributes, ReactNode } from 'react';
import { joinClasses, type TableColumn, type TableProps, type TableSort } from './table-column.ts';

type HeadProps<Row, Sortable extends string> = Pick<
  TableProps<Row, Sortable>,
  'columns' | 'sort' | 'onSort'
> & {
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
  const { columns, sort, onSort, rowIndex } = props;
  if (columns.every(({ header }) => header === undefined)) return null;
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {columns.map((column) => {
          const { id, header, number, className, sortBy } = column;
          const own = typeof className === 'string' && className;
          const attributes = { scope: 'col', className: joinClasses(number && 'number', own) };
          if (sortBy === undefined || onSort === undefined) {
            return (
              <th key={id} {...attributes}>
                {header}
              </th>
            );
          }
          const order = sort?.descending ? 'descending' : 'ascending';
          return (
            <th key={id} {...attributes} aria-sort={sort?.column === sortBy ? order : 'none'}>
              <SortButton column={column} by={sortBy} sort={sort} onSort={onSort} />
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
