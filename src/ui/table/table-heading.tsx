import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { setTable } from '../../commands/view/look.ts';
import type { SortColumn } from '../../state/view-store.ts';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** The head of a column; a click sorts by it, another turns the order round. */
export function TableHeading({ column }: { column: SortColumn }) {
  const t = useText();
  const sort = useView((view) => view.table.sort);
  const active = sort.column === column;
  return (
    <div
      role="columnheader"
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        onClick={() => setTable({ sort: { column, descending: active && !sort.descending } })}
      >
        {t(`table.${column}`)}
        {active ? (
          <span aria-hidden="true">
            {sort.descending ? <CaretDownFilled /> : <CaretUpFilled />}
          </span>
        ) : null}
      </button>
    </div>
  );
}
