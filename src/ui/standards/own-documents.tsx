import { DeleteOutlined, DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import {
  deleteOwnDocument,
  deleteOwnRow,
  duplicateDocument,
  exportDocument,
  importDocument,
  renameOwn,
  renameOwnRow,
  setOwnTarget,
} from '../../commands/standards/own-documents.ts';
import { setStandards } from '../../commands/view/settings.ts';
import type { Standard, StandardDocument } from '../../core/standards/standard.ts';
import { formatComparison, formatValue } from '../../i18n/format.ts';
import { NumberField } from '../parts/number-field.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { DocumentSelect } from './document-select.tsx';
import { RuleFormView } from './rule-form-view.tsx';

function Targets({ documentId, standard }: { documentId: string; standard: Standard }) {
  const t = useText();
  const language = useLanguage();
  return standard.parts.flatMap((part, partAt) =>
    part.targets.map((target, targetAt) => (
      <span key={`${part.id ?? ''}/${target.year ?? ''}`} className="own-target tabular">
        {formatComparison(part.comparison)}{' '}
        <NumberField
          size="small"
          aria-label={t('own.target-of', { id: standard.id })}
          value={target.value}
          placeholder={t('own.no-figure')}
          style={{ width: 110 }}
          onChange={(value) => {
            if (value === null) return;
            const place = { standardId: standard.id, part: partAt, target: targetAt };
            setOwnTarget(documentId, place, value);
          }}
        />{' '}
        {formatValue(language, 0, part.unit).replace(/^0\s*/, '')}
        {target.year === null ? '' : ` · ${t('year.of', { year: target.year })}`}
      </span>
    )),
  );
}

function OwnDocument({ document }: { document: StandardDocument }) {
  const t = useText();
  const pick = usePick();
  const chosen = useProject((project) => project.settings.standardIds);
  const ids = document.standards.map(({ id }) => id);
  const asked = ids.length > 0 && ids.every((id) => chosen.includes(id));
  return (
    <>
      <div className="row">
        <label className="own-title">
          <span>{t('own.name')}</span>
          <Input
            value={pick(document.title)}
            style={{ width: 360 }}
            onChange={(event) => renameOwn(document.id, event.target.value)}
          />
        </label>
        <Button
          type="primary"
          disabled={asked || ids.length === 0}
          onClick={() => setStandards([...new Set([...chosen, ...ids])])}
        >
          {t('own.choose-all')}
        </Button>
        <Button icon={<DownloadOutlined />} onClick={() => exportDocument(document.id)}>
          {t('own.export')}
        </Button>
        <Button icon={<DeleteOutlined />} onClick={() => deleteOwnDocument(document.id)}>
          {t('own.delete')}
        </Button>
      </div>
      <h4>{t('own.add-rule')}</h4>
      <RuleFormView documentId={document.id} />
      <div className="documents-scroll own">
        <DataTable
          className="documents-table own-rows"
          rows={document.standards}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'title',
              namesRow: true,
              render: ({ id, title }) => (
                <>
                  <b className="rule-id">{id}</b>{' '}
                  <Input
                    size="small"
                    variant="borderless"
                    aria-label={t('own.row-title', { id })}
                    value={pick(title)}
                    onChange={(event) => renameOwnRow(document.id, id, event.target.value)}
                  />
                </>
              ),
            },
            {
              id: 'targets',
              render: (standard) => <Targets documentId={document.id} standard={standard} />,
            },
            {
              id: 'delete',
              render: ({ id }) => (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('own.delete-row', { id })}
                  onClick={() => deleteOwnRow(document.id, id)}
                />
              ),
            },
          ]}
        />
      </div>
    </>
  );
}

/** Documents of the planner's own: made by copying, changed here, given away and taken as files. */
export function OwnDocuments() {
  const t = useText();
  const pick = usePick();
  const own = useProject((project) => project.ownDocuments);
  const [original, setOriginal] = useState<string>();
  const [shownId, setShownId] = useState<string>();
  const shown = own.find(({ id }) => id === shownId) ?? own.at(-1);
  return (
    <>
      <p className="hint">{t('own.lead')}</p>
      <div className="row">
        <DocumentSelect value={original} onChange={setOriginal} />
        <Button
          disabled={original === undefined}
          onClick={() => {
            if (original !== undefined) setShownId(duplicateDocument(original));
          }}
        >
          {t('own.duplicate')}
        </Button>
        <Button
          icon={<UploadOutlined />}
          onClick={() => void importDocument().then((id) => id && setShownId(id))}
        >
          {t('own.import')}
        </Button>
      </div>
      {own.length > 1 ? (
        <Select
          aria-label={t('documents.tab-own')}
          value={shown?.id}
          style={{ minWidth: 320 }}
          onChange={(id: string) => setShownId(id)}
          options={own.map((document) => ({ value: document.id, label: pick(document.title) }))}
        />
      ) : null}
      {shown ? (
        <OwnDocument key={shown.id} document={shown} />
      ) : (
        <p className="empty">{t('own.none')}</p>
      )}
    </>
  );
}
