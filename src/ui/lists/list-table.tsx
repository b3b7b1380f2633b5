import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ListId } from '../../io/lists/list-fields.ts';
import { listStore } from '../../state/list-store.ts';
import { useText } from '../use-text.ts';
import { look } from '../../commands/view/look.ts';
import { Resizer } from '../parts/resizer.tsx';
import { useView } from '../use-stores.ts';
import { ListGrid } from './list-grid.tsx';
import { ListNotes } from './list-notes.tsx';
import { ListTools } from './list-tools.tsx';
import { TableTabs } from './table-tabs.tsx';
import { useListName } from './use-list-name.ts';
import { useListColumns } from './use-list-columns.tsx';
import { useListRows } from './use-list-rows.ts';

const TABLE_PX = { least: 160, usual: 320, most: 620 } as const;

/** A list of the project as a table that can be worked in. */
export default function ListTable({ list }: { list: ListId }) {
  const t = useText();
  const name = useListName()(list);
  const heightPx = useView((view) => view.tableHeightPx);
  const { columns, cells } = useListColumns(list);
  const { rows, total } = useListRows(list, cells);
  const hidden = useStore(listStore, (view) => view.hidden[list]);
  const shown = useMemo(
    () => columns.filter(({ id }) => !hidden?.some((each) => each === id)),
    [columns, hidden],
  );
  return (
    <section
      className="table-drawer list-drawer"
      data-help="lists"
      aria-label={name}
      style={heightPx === null ? undefined : { height: heightPx }}
    >
      <Resizer
        label={t('room.table-height')}
        towards="up"
        value={heightPx ?? TABLE_PX.usual}
        least={TABLE_PX.least}
        most={TABLE_PX.most}
        onResize={(tableHeightPx) => look({ tableHeightPx })}
      />
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
