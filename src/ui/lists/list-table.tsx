import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ListId } from '../../io/lists/list-fields.ts';
import { listStore } from '../../state/list-store.ts';
import { useText } from '../use-text.ts';
import { ListGrid } from './list-grid.tsx';
import { ListNotes } from './list-notes.tsx';
import { ListTools } from './list-tools.tsx';
import { TableTabs } from './table-tabs.tsx';
import { useListName } from './use-list-name.ts';
import { useListColumns } from './use-list-columns.tsx';
import { useListRows } from './use-list-rows.ts';

/** A list of the project as a table that can be worked in. */
export default function ListTable({ list }: { list: ListId }) {
  const t = useText();
  const name = useListName()(list);
  const { columns, cells } = useListColumns(list);
  const { rows, total } = useListRows(list, cells);
  const hidden = useStore(listStore, (view) => view.hidden[list]);
  const shown = useMemo(
    () => columns.filter(({ id }) => !hidden?.some((each) => each === id)),
    [columns, hidden],
  );
  return (
    <section className="table-drawer list-drawer" aria-label={name}>
      <div className="table-tools">
        <TableTabs />
        <ListTools list={list} columns={columns} shown={rows.length} total={total} />
      </div>
      <ListNotes columns={columns} rows={rows} total={total} />
      {rows.length === 0 ? (
        <p className="empty">{total === 0 ? t('list.empty') : t('list.nothing-fits')}</p>
      ) : (
        <ListGrid key={list} list={list} label={name} columns={shown} rows={rows} />
      )}
    </section>
  );
}
