import { CloseOutlined, SelectOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useStore } from 'zustand';
import { lookAtList, toggleColumn } from '../../commands/lists/list-look.ts';
import { setTable } from '../../commands/view/look.ts';
import type { ListId } from '../../io/lists/list-fields.ts';
import type { FieldName } from '../../io/mapping/mapping.ts';
import { listStore } from '../../state/list-store.ts';
import { useText } from '../use-text.ts';
import { HelpMark } from '../parts/help-mark.tsx';
import { ListBulk } from './list-bulk.tsx';
import { ListFilter } from './list-filter.tsx';
import type { ListColumn } from './use-list-columns.tsx';

interface ListToolsProps {
  list: ListId;
  columns: readonly ListColumn[];
  shown: number;
  total: number;
}

/** Puts columns of a list away and brings them back; the name stays. */
function ColumnChooser({ list, columns }: Pick<ListToolsProps, 'list' | 'columns'>) {
  const t = useText();
  const hidden = useStore(listStore, (view) => view.hidden[list]) ?? [];
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      content={
        <div className="list-popover list-columns">
          {columns.slice(1).map(({ id, header }) => (
            <Checkbox
              key={id}
              checked={!hidden.some((each) => each === id)}
              onChange={() => toggleColumn(list, id as FieldName)}
            >
              {header}
            </Checkbox>
          ))}
        </div>
      }
    >
      <Button size="small" icon={<TableOutlined aria-hidden />}>
        {t('list.columns')}
      </Button>
    </Popover>
  );
}

/** What narrows a list and what is done with it. */
export function ListTools({ list, columns, shown, total }: ListToolsProps) {
  const t = useText();
  const search = useStore(listStore, (view) => view.search);
  const chosen = useStore(listStore, (view) => view.chosen.size);
  const boxing = useStore(listStore, (view) => view.boxing);
  return (
    <>
      <Input
        size="small"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        allowClear
        style={{ width: 170 }}
        value={search}
        onChange={({ target }) => lookAtList({ search: target.value })}
      />
      <ListFilter key={list} columns={columns} />
      <ColumnChooser list={list} columns={columns} />
      <Button
        size="small"
        icon={<SelectOutlined aria-hidden />}
        aria-pressed={boxing}
        onClick={() => lookAtList({ boxing: !boxing })}
      >
        {t('list.box')}
      </Button>
      <ListBulk key={`bulk-${list}`} list={list} columns={columns} />
      <span className="hint tabular" role="status" title={t('list.keys')}>
        {t('list.rows', { shown, total })}
        {chosen > 0 ? ` · ${t('list.chosen', { n: chosen })}` : ''}
      </span>
      <span className="top-bar-gap" />
      <HelpMark page="lists" />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('list.close')}
        onClick={() => setTable({ open: false })}
      />
    </>
  );
}
