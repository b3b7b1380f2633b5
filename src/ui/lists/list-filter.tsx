import { FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover, Select } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { lookAtList } from '../../commands/lists/list-look.ts';
import type { FieldName } from '../../io/mapping/mapping.ts';
import { listStore } from '../../state/list-store.ts';
import { useText } from '../use-text.ts';
import type { ListColumn } from './use-list-columns.tsx';

/** Narrows a list to the rows whose cells hold some words, or nothing; each column by itself. */
export function ListFilter({ columns }: { columns: readonly ListColumn[] }) {
  const t = useText();
  const filters = useStore(listStore, (view) => view.filters);
  const [column, setColumn] = useState<string>(columns[0]?.id ?? '');
  const words = filters[column as FieldName];
  const count = Object.keys(filters).length;

  function narrow(next: string | undefined): void {
    const { [column as FieldName]: _before, ...others } = filters;
    lookAtList({ filters: next === undefined ? others : { ...others, [column]: next } });
  }

  return (
    <Popover
      trigger="click"
      placement="topLeft"
      content={
        <div className="list-popover">
          <Select
            aria-label={t('list.filter-column')}
            value={column}
            onChange={setColumn}
            options={columns.map(({ id, header }) => ({ value: id, label: header }))}
          />
          <Input
            aria-label={t('list.filter-words')}
            placeholder={t('list.filter-words')}
            allowClear
            disabled={words === ''}
            value={words ?? ''}
            onChange={({ target }) => narrow(target.value === '' ? undefined : target.value)}
          />
          <Checkbox
            checked={words === ''}
            onChange={({ target }) => narrow(target.checked ? '' : undefined)}
          >
            {t('list.filter-empty')}
          </Checkbox>
          {count > 0 ? (
            <Button size="small" onClick={() => lookAtList({ filters: {} })}>
              {t('list.filter-clear')}
            </Button>
          ) : null}
        </div>
      }
    >
      <Button
        size="small"
        icon={<FilterOutlined aria-hidden />}
        type={count > 0 ? 'primary' : 'default'}
        ghost={count > 0}
      >
        {t('list.filter')}
        {count > 0 ? ` ${count}` : ''}
      </Button>
    </Popover>
  );
}
