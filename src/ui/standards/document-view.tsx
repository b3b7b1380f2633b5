import { Spin } from 'antd';
import { useMemo, useState } from 'react';
import { findTargetYear } from '../../commands/standards/assess-documents.ts';
import { documentRows } from '../../core/assess/findings/document-rows.ts';
import { documentsFor } from '../../core/plan/areas/in-force.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { DocumentSelect } from './document-select.tsx';
import { RowsTable } from './rows-table.tsx';
import { useDocumentFindings } from './use-document-findings.ts';

function DocumentRows({ document }: { document: StandardDocument }) {
  const t = useText();
  const lookedAt = useProject((project) => project.settings.year);
  const documents = useMemo(() => [document], [document]);
  const year = lookedAt ?? findTargetYear(documents);
  const findings = useDocumentFindings(documents, year);
  if (!findings) return <Spin description={t('documents.computing')} />;
  const rows = documentRows(documents, findings.now, findings.later);
  return <RowsTable rows={rows} now={findings.now} year={year} />;
}

/** One document whole: where it comes from, and every indicator with its status. */
export function DocumentView() {
  const t = useText();
  const pick = usePick();
  const { documents } = useLibrary();
  const areas = useProject((project) => project.areas);
  const local = documentsFor(areas, documents).findLast((each) => each.region);
  const [id, setId] = useState(local?.id ?? documents[0]?.id);
  const document = documents.find((each) => each.id === id) ?? documents[0]!;
  return (
    <>
      <div className="row">
        <DocumentSelect value={document.id} onChange={setId} />
        {document.toBeConfirmed ? (
          <b className="to-be-confirmed" title={t('documents.to-be-confirmed-hint')}>
            {t('documents.to-be-confirmed')}
          </b>
        ) : null}
        <span className="hint">
          {[pick(document.issuer), document.number, document.date]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
      </div>
      <p className="hint">{pick(document.source)}</p>
      <DocumentRows key={document.id} document={document} />
    </>
  );
}
