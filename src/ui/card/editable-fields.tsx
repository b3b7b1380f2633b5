import { EditOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { editCells } from '../../commands/lists/edit-cells.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import {
  fieldsOfList,
  type ListField,
  type ListId,
  memberOfField,
} from '../../io/lists/list-fields.ts';
import type { CellFault } from '../../io/lists/read-cell.ts';
import { writeCell } from '../../io/lists/write-cell.ts';
import { CellEditor } from '../lists/cell-editor.tsx';
import { useLanguage, useText } from '../use-text.ts';

interface CardRecord {
  id: string;
  name?: string;
  edited?: string[];
}

interface FieldLineProps {
  list: ListId;
  record: CardRecord;
  field: ListField;
}

/** One value; a click opens it, the checks are those of the table and the import. */
function FieldLine({ list, record, field }: FieldLineProps) {
  const t = useText();
  const language = useLanguage();
  const [editing, setEditing] = useState<{ text: string; fault: CellFault | null } | null>(null);
  const text = writeCell(language, record, field);
  const label = t(`field.${field.field}` as TextKey);
  const isAmount = field.type === 'number' && field.field !== 'lng' && field.field !== 'lat';

  function commit(next: string, by: 'Enter' | 'Tab' | 'leave'): void {
    const [refused] = editCells(list, [{ id: record.id, field: field.field, text: next }]);
    setEditing(refused && by !== 'leave' ? { text: next, fault: refused.fault } : null);
  }

  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <CellEditor
            label={label}
            field={field}
            text={editing.text}
            fault={editing.fault}
            onCommit={commit}
            onCancel={() => setEditing(null)}
          />
        ) : (
          <button
            type="button"
            className="field-value"
            aria-label={t('card.edit-field', { field: label, value: text || t('card.unknown') })}
            onClick={() => setEditing({ text, fault: null })}
          >
            {text === '' ? (
              <span className="unknown">{t('card.unknown')}</span>
            ) : isAmount ? (
              formatNumber(language, Number(text), 2)
            ) : (
              text
            )}
            {record.edited?.includes(memberOfField(field.field)) ? (
              <small title={t('list.edited')}>✎</small>
            ) : null}
            <EditOutlined aria-hidden />
          </button>
        )}
      </dd>
    </div>
  );
}

/** Fields of a record on its card; those that are unknown are shown when all are asked for, but for the first ones. */
export function EditableFields({
  list,
  record,
  always,
}: Omit<FieldLineProps, 'field'> & { always: readonly string[] }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const fields = fieldsOfList(list);
  const known = fields.filter(
    ({ field }) =>
      always.includes(field) || Reflect.get(record, memberOfField(field)) !== undefined,
  );
  const shown = all ? fields : known;
  return (
    <>
      <dl className="fields tabular">
        {shown.map((field) => (
          <FieldLine key={field.field} list={list} record={record} field={field} />
        ))}
      </dl>
      {known.length < fields.length ? (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('card.known-fields') : t('card.all-fields', { n: fields.length - known.length })}
        </button>
      ) : null}
    </>
  );
}
