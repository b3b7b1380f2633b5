import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { decideLines } from '../../commands/importing/choose-taking.ts';
import {
  fieldsOfList,
  type ListField,
  type ListId,
  memberOfField,
} from '../../io/lists/list-fields.ts';
import { writeCell } from '../../io/lists/write-cell.ts';
import {
  type FieldChange,
  type ListUpdate,
  UPDATE_KINDS,
  type UpdateKind,
  type UpdateLine,
} from '../../io/mapping/update/update-list.ts';
import type { Mapping } from '../../io/mapping/mapping.ts';
import { formatNumber } from '../../i18n/format.ts';
import { fieldWord } from '../../i18n/hygiene-text.ts';
import { importStore } from '../../state/import-store.ts';
import type { TableColumn } from '../parts/table/table-column.ts';
import { WindowedTable } from '../parts/table/windowed-table.tsx';
import { useLanguage, useText } from '../use-text.ts';

function listOfMapping({ role, level }: Mapping): ListId {
  return role === 'areas' ? (level ?? 'community') : role;
}

/** What differs in a record, in words. */
function useChangeWords(list: ListId): (line: UpdateLine) => string {
  const t = useText();
  const language = useLanguage();
  const fields = new Map<string, ListField>(
    fieldsOfList(list).map((field) => [memberOfField(field.field), field]),
  );
  const valueWords = (field: string, value: unknown): string => {
    const own = fields.get(field);
    const text = own ? writeCell(language, { [field]: value }, own) : String(value ?? '');
    return text || '—';
  };
  const changeWords = ({ field, before, after }: FieldChange): string =>
    t('import.update-change', {
      field: fieldWord(language, field),
      before: valueWords(field, before),
      after: valueWords(field, after),
    });
  return ({ changes, metres, kept }) =>
    [
      ...(metres === undefined
        ? []
        : [t('import.update-moved', { metres: formatNumber(language, metres) })]),
      ...changes.map(changeWords),
      ...(kept.length > 0
        ? [
            t('import.update-kept', {
              fields: kept.map((field) => fieldWord(language, field)).join(t('ui.list-comma')),
            }),
          ]
        : []),
    ].join('；');
}

/** A newer version of a list beside the loaded one: how much of each kind, and each line to be accepted or not. */
export function ImportUpdate({ update }: { update: ListUpdate }) {
  const t = useText();
  const file = useStore(importStore, ({ files }) =>
    files.find((each) => each.update?.sourceId === update.sourceId),
  );
  const [shown, setShown] = useState<UpdateKind | null>(null);
  const words = useChangeWords(file?.mapping ? listOfMapping(file.mapping) : 'facilities');
  if (!file) return null;
  const { key } = file;
  const linesOf = (kind: UpdateKind) => update.lines.filter((line) => line.kind === kind);
  const rows = shown ? linesOf(shown) : [];
  const columns: TableColumn<UpdateLine>[] = [
    {
      id: 'accepted',
      header: t('import.update-take'),
      width: '64px',
      render: (line) => (
        <Checkbox
          aria-label={t('import.update-take-line', { name: line.name })}
          checked={line.accepted}
          onChange={({ target }) => decideLines(key, [line.key], target.checked)}
        />
      ),
    },
    {
      id: 'name',
      header: t('field.name'),
      namesRow: true,
      width: '30%',
      render: ({ name }) => name,
    },
    {
      id: 'by',
      header: t('import.update-by'),
      width: '90px',
      render: ({ by }) => (by ? t(`import.update-by.${by}`) : '—'),
    },
    { id: 'changes', header: t('import.update-what'), hint: words, render: words },
  ];
  return (
    <div className="import-update">
      <div className="import-update-kinds" role="group" aria-label={t('import.update-kinds')}>
        {UPDATE_KINDS.map((kind) => {
          const lines = linesOf(kind);
          const accepted = lines.filter((line) => line.accepted).length;
          return (
            <button
              key={kind}
              type="button"
              disabled={lines.length === 0}
              aria-pressed={shown === kind}
              onClick={() => setShown(shown === kind ? null : kind)}
            >
              {t(`import.update-kind.${kind}`)} <b className="tabular">{lines.length}</b>
              {accepted < lines.length ? (
                <small className="tabular">{t('import.update-accepted', { n: accepted })}</small>
              ) : null}
            </button>
          );
        })}
        <span className="hint tabular">
          {t('import.update-same', { n: update.same })}
          {update.kept > 0 ? ` · ${t('import.update-own', { n: update.kept })}` : ''}
        </span>
      </div>
      {shown && rows.length > 0 ? (
        <>
          <div className="button-row">
            {[true, false].map((accepted) => (
              <Button
                key={String(accepted)}
                size="small"
                onClick={() =>
                  decideLines(
                    key,
                    rows.map((line) => line.key),
                    accepted,
                  )
                }
              >
                {t(accepted ? 'import.update-all' : 'import.update-none')}
              </Button>
            ))}
          </div>
          <WindowedTable
            className="update-table"
            label={t(`import.update-kind.${shown}`)}
            columns={columns}
            rows={rows}
            rowKey={(line) => line.key}
          />
        </>
      ) : null}
    </div>
  );
}
