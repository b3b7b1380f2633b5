import { memo, type ReactNode } from 'react';
import type { ListRecord } from '../../commands/lists/list-records.ts';
import { memberOfField } from '../../io/lists/list-fields.ts';
import { joinClasses } from '../parts/table/table-column.ts';
import { useText } from '../use-text.ts';
import type { ListColumn } from './use-list-columns.tsx';

interface GridRowProps {
  record: ListRecord;
  columns: readonly ListColumn[];
  /** Place among the rows shown, from 0. */
  index: number;
  chosen: boolean;
  /** Column of the cell that the keys are at; -1 in other rows. */
  active: number;
  /** Columns of the chosen cells of this row; -1 where there are none. */
  from: number;
  to: number;
  /** Column whose empty cells are waited for. */
  waiting: string | null;
  /** What stands in the active cell while it is edited. */
  editor: ReactNode;
}

/** Id of the cell that the keys are at, of which the table tells. */
export const ACTIVE_CELL = 'list-active-cell';

/** One record of a list; it is drawn anew only when something of its own changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { record, columns, index, chosen, active, from, to, waiting, editor } = props;
  const t = useText();
  const isUnplaced = 'kinds' in record && !('lng' in record);
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={chosen ? 'selected' : undefined}
    >
      <th scope="row" className="row-head">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={chosen}
          readOnly
          aria-label={t('list.choose-row', { name: record.name || record.id })}
        />
        <span className="tabular">{index + 1}</span>
      </th>
      {columns.map((column, at) => {
        const { id, field, show } = column;
        const text = show(record);
        const isEdited = field && record.edited?.includes(memberOfField(field.field));
        const isNumber = field?.type === 'number' || field?.type === 'year';
        return (
          <td
            key={id}
            id={at === active ? ACTIVE_CELL : undefined}
            data-column={at}
            aria-selected={at >= from && at <= to}
            aria-readonly={field ? undefined : true}
            title={isEdited ? `${text} · ${t('list.edited')}` : text || undefined}
            className={joinClasses(
              isNumber && 'number',
              !field && 'told',
              at === active && 'active',
              at >= from && at <= to && 'in-range',
              isEdited && 'edited',
              id === waiting && text === '' && 'waits',
            )}
          >
            {at === active && editor ? (
              editor
            ) : (
              <>
                {text}
                {id === 'name' && isUnplaced ? (
                  <small className="unplaced-mark">{t('list.unplaced')}</small>
                ) : null}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
