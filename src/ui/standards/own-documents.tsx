import { DeleteOutlined, DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import {
  exportDocument,
  exportTemplate,
  exportWorkbook,
  importDocument,
} from '../../commands/standards/document-files.ts';
import {
  deleteOwnDocument,
  duplicateDocument,
  newDocument,
  renameOwn,
} from '../../commands/standards/own-documents.ts';
import { setStandards } from '../../commands/project/settings.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentSelect } from './document-select.tsx';
import { OwnRows } from './own-rows.tsx';
import { OwnWordsView } from './own-words.tsx';
import { RuleFormView } from './rule-form-view.tsx';

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
        <Button icon={<DownloadOutlined />} onClick={() => void exportWorkbook(document.id)}>
          {t('own.export-workbook')}
        </Button>
        <Button icon={<DeleteOutlined />} onClick={() => deleteOwnDocument(document.id)}>
          {t('own.delete')}
        </Button>
      </div>
      <DocumentFacts document={document} />
      <OwnWordsView key={JSON.stringify([document.kinds, document.groups])} document={document} />
      <h4>{t('own.add-rule')}</h4>
      <RuleFormView documentId={document.id} />
      <OwnRows document={document} />
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
        <Button onClick={() => setShownId(newDocument())}>{t('own.new')}</Button>
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
        <Button icon={<DownloadOutlined />} onClick={() => void exportTemplate()}>
          {t('own.template')}
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
