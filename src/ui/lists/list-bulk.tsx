import { Button, Input, Popover, Select } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { editCells } from '../../commands/lists/edit-cells.ts';
import { lookAtList } from '../../commands/lists/list-look.ts';
import type { ListId } from '../../io/lists/list-fields.ts';
import { listChoices } from '../../io/lists/write-cell.ts';
import { listStore } from '../../state/list-store.ts';
import { useLanguage, useText } from '../use-text.ts';
import type { ListColumn } from './use-list-columns.tsx';

/** Gives one field of all chosen rows the same value, as one act. */
export function ListBulk({ list, columns }: { list: ListId; columns: readonly ListColumn[] }) {
  const t = useText();
  const language = useLanguage();
  const chosen = useStore(listStore, (view) => view.chosen);
  const fields = columns.filter(({ field }) => field);
  const [column, setColumn] = useState(fields[1]?.id ?? fields[0]?.id ?? '');
  const [text, setText] = useState('');
  const field = fields.find(({ id }) => id === column)?.field;
  if (!field || chosen.size === 0) return null;
  const choices = listChoices(language, field.field);
  const change = (): void => {
    const cells = [...chosen].map((id) => ({ id, field: field.field, text }));
    lookAtList({ refused: editCells(list, cells) });
  };
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      content={
        <div className="list-popover">
          <Select
            aria-label={t('list.bulk-field')}
            value={column}
            onChange={(next: string) => {
              setColumn(next);
              setText('');
            }}
            options={fields.map(({ id, header }) => ({ value: id, label: header }))}
          />
          {choices.length > 0 ? (
            <Select
              aria-label={t('list.bulk-value')}
              value={text}
              onChange={setText}
              options={['', ...choices].map((word) => ({ value: word, label: word || '—' }))}
            />
          ) : (
            <Input
              aria-label={t('list.bulk-value')}
              placeholder={t('list.bulk-value')}
              value={text}
              onChange={({ target }) => setText(target.value)}
              onPressEnter={change}
            />
          )}
          <Button type="primary" size="small" onClick={change}>
            {t('list.bulk-change', { n: chosen.size })}
          </Button>
        </div>
      }
    >
      <Button size="small">{t('list.bulk', { n: chosen.size })}</Button>
    </Popover>
  );
}
