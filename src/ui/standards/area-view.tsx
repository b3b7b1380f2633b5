import { Select, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { findTargetYear } from '../../commands/standards/assess-documents.ts';
import { documentRows } from '../../core/assess/findings/document-rows.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { documentsFor } from '../../core/plan/areas/in-force.ts';
import { useLibrary } from '../use-library.ts';
import { useProject, useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { RowsTable } from './rows-table.tsx';
import { useDocumentFindings } from './use-document-findings.ts';

/** One area against every document that is in force there, and against those that were chosen. */
export function AreaView() {
  const t = useText();
  const library = useLibrary();
  const areas = useProject((project) => project.areas);
  const chosen = useProject((project) => project.settings.standardIds);
  const lookedAt = useProject((project) => project.settings.year);
  const selection = useView((view) => view.selection);
  const first = selection?.type === 'area' ? selection.id : areas[0]?.id;
  const [areaId, setAreaId] = useState(first);
  const documents = useMemo(() => {
    const asked = new Set(chosen.map((id) => library.documentOf(id)));
    const inForce = new Set(documentsFor(areas, library.documents));
    return library.documents.filter((each) => asked.has(each) || inForce.has(each));
  }, [library, areas, chosen]);
  const year = lookedAt ?? findTargetYear(documents);
  const findings = useDocumentFindings(documents, year);
  const here = (each: Finding) => each.areaId === areaId;
  const rows = findings
    ? documentRows(documents, findings.now.filter(here), findings.later.filter(here)).filter(
        (row) => row.now,
      )
    : null;
  return (
    <>
      <Select
        aria-label={t('documents.choose-area')}
        value={areaId}
        style={{ minWidth: 280 }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(id: string) => setAreaId(id)}
        options={areas.map(({ id, name, level }) => ({
          value: id,
          label: `${name} · ${t(`level.${level}`)}`,
        }))}
      />
      {rows && findings ? (
        <RowsTable rows={rows} now={findings.now.filter(here)} year={year} />
      ) : (
        <Spin description={t('documents.computing')} />
      )}
    </>
  );
}
