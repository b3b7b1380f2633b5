import { memo } from 'react';
import { select } from '../../commands/view/look.ts';
import type { Site } from '../../core/plan/records/facility.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { classifyTerm } from '../../core/plan/term.ts';
import { formatValue } from '../../i18n/format.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject, useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { PartGain } from '../parts/part-gain.tsx';
import { SiteMark } from '../parts/site-mark.tsx';

const NONE: readonly Site[] = [];

type SiteLineProps = Pick<Site, 'id' | 'name' | 'floorAreaM2' | 'year'> & { kind: string };

/** Takes words and numbers only, so that a site that moves is not drawn anew. */
const SiteLine = memo(function SiteLine({ id, name, kind, floorAreaM2, year }: SiteLineProps) {
  const t = useText();
  const nearTermEnd = useProject((project) => project.settings.nearTermEnd);
  const pick = usePick();
  const language = useLanguage();
  const pressed = useView(({ selection }) => selection?.type === 'site' && selection.id === id);
  const record = kindRecord(kind);
  return (
    <li>
      <button type="button" aria-pressed={pressed} onClick={() => select({ type: 'site', id })}>
        <SiteMark id={id} />
        <b>{name}</b>
        <small>
          {record ? pick(record) : kind}
          {floorAreaM2 === undefined ? '' : ` · ${formatValue(language, floorAreaM2, 'm2')}`}
          {year === undefined
            ? ''
            : ` · ${t('year.of', { year })} ${t(`term.${classifyTerm({ year }, { nearTermEnd })}`)}`}
        </small>
        <PartGain of="site" id={id} />
      </button>
    </li>
  );
});

/** The sites of the active scenario. */
export function SiteList() {
  const t = useText();
  const sites = useProject((project) => activeScenario(project)?.sites ?? NONE);
  return (
    <>
      <h3>
        {t('scenario.sites')} <span className="count tabular">{sites.length}</span>
      </h3>
      {sites.length > 0 ? (
        <>
          <p className="hint">{t('gain.how')}</p>
          <ul className="plain-list">
            {sites.map(({ id, name, kinds, floorAreaM2, year }) => (
              <SiteLine
                key={id}
                id={id}
                name={name}
                kind={kinds[0] ?? ''}
                floorAreaM2={floorAreaM2}
                year={year}
              />
            ))}
          </ul>
        </>
      ) : (
        <p className="hint">{t('scenario.no-sites')}</p>
      )}
    </>
  );
}
