import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { look } from '../../commands/view/look.ts';
import { setStandards } from '../../commands/project/settings.ts';
import { effectiveZone } from '../../core/plan/areas/area.ts';
import { documentsFor } from '../../core/plan/areas/in-force.ts';
import type { Standard, StandardDocument } from '../../core/standards/standard.ts';
import { currentLibrary } from '../../state/library.ts';
import '../standards/standards.css';
import { CitySettings } from '../standards/city-settings.tsx';
import { YearSettings } from '../standards/year-settings.tsx';
import { Showing } from '../parts/read-only.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

function isReported({ parts }: Standard): boolean {
  return parts.every((part) => part.class === 'R');
}

function sortedByCatalogue(ids: ReadonlySet<string>): string[] {
  return currentLibrary()
    .documents.flatMap((document) => document.standards)
    .map((standard) => standard.id)
    .filter((id) => ids.has(id));
}

function choose(ids: readonly string[], chosen: readonly string[], on: boolean): void {
  const next = new Set(chosen);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  setStandards(sortedByCatalogue(next));
}

function DocumentBlock({ document }: { document: StandardDocument }) {
  const t = useText();
  const pick = usePick();
  const chosen = useProject((project) => project.settings.standardIds);
  const ids = document.standards.map((each) => each.id);
  const on = ids.filter((id) => chosen.includes(id)).length;
  // The last row unticked leaves the list open under the hand.
  const [open, setOpen] = useState(on > 0);
  return (
    <div className="document-block">
      <Checkbox
        checked={ids.length > 0 && on === ids.length}
        indeterminate={on > 0 && on < ids.length}
        onChange={(event) => choose(ids, chosen, event.target.checked)}
        aria-label={pick(document.title)}
      />
      <details
        className="document"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          <span>
            <b>{pick(document.place)}</b>{' '}
            <span className="document-number-part">{document.number}</span>
            {document.toBeConfirmed ? (
              <b className="to-be-confirmed" title={t('documents.to-be-confirmed-hint')}>
                {t('documents.to-be-confirmed')}
              </b>
            ) : null}
            <small>{pick(document.title)}</small>
          </span>
          <span className="count tabular">
            {on}/{ids.length}
          </span>
        </summary>
        {document.standards.map((standard) => (
          <div key={standard.id} className="standard-line">
            <Checkbox
              checked={chosen.includes(standard.id)}
              onChange={(event) => choose([standard.id], chosen, event.target.checked)}
            >
              <b className="rule-id">{standard.id}</b> {pick(standard.title)}
              <small>
                {standard.clause}
                {isReported(standard) ? ` · ${t('class.R')}` : ''}
                {standard.force ? ` · ${t(`force.${standard.force}`)}` : ''}
                {standard.appliesTo.zones
                  ? ` · ${standard.appliesTo.zones.map((zone) => t(`zone.${zone}`)).join(t('ui.list-comma'))}`
                  : ''}
              </small>
              {standard.notes ? <small className="hint">{pick(standard.notes)}</small> : null}
              {standard.conflicts.map((conflict) => (
                <small key={conflict.zh} className="conflict">
                  {t('standards.conflict')} {pick(conflict)}
                </small>
              ))}
            </Checkbox>
          </div>
        ))}
      </details>
    </div>
  );
}

/** Which documents and indicators are asked, in which year, and in which zone each area lies. */
export function StandardsPanel() {
  const t = useText();
  const { documents } = useLibrary();
  const areas = useProject((project) => project.areas);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const zoned = areas.filter((area) => effectiveZone(area, byId)).length;
  const inForce = new Set(documentsFor(areas, documents));
  return (
    <>
      <p className="hint">{t('standards.lead')}</p>
      <Showing>
        <Button block onClick={() => look({ dialog: 'documents' })}>
          {t('documents.open')}
        </Button>
      </Showing>
      <YearSettings />
      <CitySettings />
      <h3>{t('documents.in-force')}</h3>
      {documents.map((document) =>
        inForce.has(document) ? <DocumentBlock key={document.id} document={document} /> : null,
      )}
      <h3>{t('documents.elsewhere')}</h3>
      {documents.map((document) =>
        inForce.has(document) ? null : <DocumentBlock key={document.id} document={document} />,
      )}
      <h3>{t('standards.zones')}</h3>
      <p className="hint">{t('standards.zones-hint')}</p>
      <Button disabled={areas.length === 0} onClick={() => look({ dialog: 'zones' })}>
        {t('standards.set-zones', { zoned, all: areas.length })}
      </Button>
    </>
  );
}
