import { Button, Checkbox } from 'antd';
import { look } from '../../commands/look.ts';
import { setStandards } from '../../commands/settings.ts';
import { DOCUMENTS } from '../../core/standards/library.ts';
import type { Standard, StandardDocument } from '../../core/standards/standard.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

function measuredStandards(document: StandardDocument): Standard[] {
  return document.standards.filter((each) => each.parts.some((part) => part.class === 'M'));
}

function sortedByCatalogue(ids: ReadonlySet<string>): string[] {
  return DOCUMENTS.flatMap((document) => document.standards)
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
  const ids = measuredStandards(document).map((each) => each.id);
  const on = ids.filter((id) => chosen.includes(id)).length;
  return (
    <details className="document" open={on > 0}>
      <summary>
        <Checkbox
          checked={on === ids.length}
          indeterminate={on > 0 && on < ids.length}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => choose(ids, chosen, event.target.checked)}
          aria-label={pick(document.title)}
        />
        <span>
          <b>{pick(document.place)}</b> {document.number}
          <small>{pick(document.title)}</small>
        </span>
        <span className="count tabular">
          {on}/{ids.length}
        </span>
      </summary>
      {measuredStandards(document).map((standard) => (
        <div key={standard.id} className="standard-line">
          <Checkbox
            checked={chosen.includes(standard.id)}
            onChange={(event) => choose([standard.id], chosen, event.target.checked)}
          >
            <b className="rule-id">{standard.id}</b> {pick(standard.title)}
            <small>
              {standard.clause}
              {standard.force ? ` · ${t(`force.${standard.force}`)}` : ''}
              {standard.appliesTo.zones
                ? ` · ${standard.appliesTo.zones.map((zone) => t(`zone.${zone}`)).join('、')}`
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
  );
}

/** Which documents and indicators are asked, and in which zone each area lies. */
export function StandardsPanel() {
  const t = useText();
  const areas = useProject((project) => project.areas);
  const zoned = areas.filter((area) => area.zone).length;
  return (
    <>
      <p className="hint">{t('standards.lead')}</p>
      {DOCUMENTS.map((document) => (
        <DocumentBlock key={document.id} document={document} />
      ))}
      <h3>{t('standards.zones')}</h3>
      <p className="hint">{t('standards.zones-hint')}</p>
      <Button disabled={areas.length === 0} onClick={() => look({ dialog: 'zones' })}>
        {t('standards.set-zones', { zoned, all: areas.length })}
      </Button>
    </>
  );
}
