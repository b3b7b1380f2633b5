import { Button } from 'antd';
import { useStore } from 'zustand';
import { lookAtList } from '../../commands/lists/list-look.ts';
import type { ListRecord } from '../../commands/lists/list-records.ts';
import { clipText } from '../../core/base/plain-text.ts';
import { memberOfField } from '../../io/lists/list-fields.ts';
import { listStore } from '../../state/list-store.ts';
import { useText } from '../use-text.ts';
import type { ListColumn } from './use-list-columns.tsx';

interface ListNotesProps {
  columns: readonly ListColumn[];
  rows: readonly ListRecord[];
  total: number;
}

const MOST_REFUSED = 4;
const LONGEST_SHOWN = 24;

/** How many of the records that wait for a field still do. */
function WaitingNote({ columns, rows, total }: ListNotesProps) {
  const t = useText();
  const waiting = useStore(listStore, (view) => view.waiting);
  if (!waiting) return null;
  const field = columns.find(({ id }) => id === waiting.field)?.header ?? '';
  const n = rows.filter(
    (row) => Reflect.get(row, memberOfField(waiting.field)) === undefined,
  ).length;
  return (
    <p className="list-note" role="status">
      {n === 0 ? t('list.waiting-none', { field }) : t('list.waiting', { n, total, field })}
      <Button size="small" type="link" onClick={() => lookAtList({ waiting: null })}>
        {t('list.show-all')}
      </Button>
    </p>
  );
}

/** Cells of the last act that were not taken, each with why and the way to it. */
function RefusedNote({ columns, rows }: ListNotesProps) {
  const t = useText();
  const refused = useStore(listStore, (view) => view.refused);
  if (refused.length === 0) return null;
  return (
    <div className="list-note refused" role="alert">
      {t('list.refused', { n: refused.length })}
      {refused.slice(0, MOST_REFUSED).map(({ id, field, text, fault }) => (
        <button
          key={`${id}/${field}`}
          type="button"
          className="link"
          onClick={() => lookAtList({ cursor: { id, column: field } })}
        >
          {t('list.refused-cell', {
            name: rows.find((row) => row.id === id)?.name ?? '',
            field: columns.find((column) => column.id === field)?.header ?? '',
            text: clipText(text, LONGEST_SHOWN),
            why: t(`cell.${fault}`),
          })}
        </button>
      ))}
      {refused.length > MOST_REFUSED
        ? t('list.refused-more', { n: refused.length - MOST_REFUSED })
        : null}
      <Button size="small" type="link" onClick={() => lookAtList({ refused: [] })}>
        {t('ui.dismiss')}
      </Button>
    </div>
  );
}

/** What there is to know of the rows that are shown. */
export function ListNotes(props: ListNotesProps) {
  return (
    <>
      <WaitingNote {...props} />
      <RefusedNote {...props} />
    </>
  );
}
