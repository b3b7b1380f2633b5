import { Select } from 'antd';
import { useState } from 'react';
import { documentsFor } from '../../core/plan/areas/in-force.ts';
import { sharedIndicators, type Ask } from '../../core/standards/shared-indicators.ts';
import type { Standard, StandardPart } from '../../core/standards/standard.ts';
import { formatTarget } from '../../i18n/format.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import type { TableColumn } from '../parts/table/table-column.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { useDocumentOptions } from './document-select.tsx';

function nameOf({ title }: Standard, part: StandardPart, pick: ReturnType<typeof usePick>): string {
  return part.title ? `${pick(title)} · ${pick(part.title)}` : pick(title);
}

function AskList({ asks }: { asks: readonly Ask[] }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  return asks.map(({ standard, part, target, targetIsPlanners, strictest }) => (
    <div key={`${standard.id}/${part.id ?? ''}`} className={strictest ? 'strictest' : undefined}>
      <b className="rule-id">{standard.id}</b>{' '}
      <span className="tabular">{formatTarget(language, part.comparison, target, part.unit)}</span>
      {targetIsPlanners ? <sup title={t('table.planners-target')}>*</sup> : null}
      {strictest ? <em> ▲ {t('documents.strictest')}</em> : null}
      <small>{nameOf(standard, part, pick)}</small>
    </div>
  ));
}

/** Several documents side by side: what each asks of the indicators they share, the strictest marked. */
export function CompareDocuments() {
  const t = useText();
  const pick = usePick();
  const library = useLibrary();
  const options = useDocumentOptions();
  const areas = useProject((project) => project.areas);
  const chosen = useProject((project) => project.settings.standardIds);
  const { circleSharePct, year } = useProject((project) => project.settings);
  const [ids, setIds] = useState<string[]>(() => {
    const asked = chosen.flatMap((id) => library.documentOf(id)?.id ?? []);
    const inForce = documentsFor(areas, library.documents).map(({ id }) => id);
    return [...new Set([...asked, ...inForce])];
  });
  const documents = library.documents.filter(({ id }) => ids.includes(id));
  const shared = [...sharedIndicators(documents, circleSharePct, year)];
  return (
    <>
      <Select
        mode="multiple"
        aria-label={t('documents.choose')}
        value={ids}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(next: string[]) => setIds(next)}
      />
      <p className="hint">{t('documents.shared-hint')}</p>
      {shared.length === 0 ? (
        <p className="empty">{t('documents.no-shared')}</p>
      ) : (
        <div className="documents-scroll" tabIndex={0}>
          <DataTable
            className="documents-table"
            rows={shared}
            rowKey={([indicator]) => indicator}
            columns={[
              {
                id: 'indicator',
                header: t('documents.shared'),
                namesRow: true,
                render: ([, asks]) => nameOf(asks[0]!.standard, asks[0]!.part, pick),
              },
              ...documents.map((document): TableColumn<(typeof shared)[number]> => ({
                id: document.id,
                header: pick(document.title),
                render: ([, asks]) => (
                  <AskList asks={asks.filter((ask) => ask.document === document)} />
                ),
              })),
            ]}
          />
        </div>
      )}
    </>
  );
}
