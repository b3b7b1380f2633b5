import { Select } from 'antd';
import { isYear } from '../../commands/standards/look-ahead.ts';
import { editSite } from '../../commands/scenario/sites.ts';
import type { Site } from '../../core/plan/records/facility.ts';
import { NEAR_TERM_END } from '../../core/plan/project.ts';
import { classifyTerm } from '../../core/plan/term.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** A long-term site stands ten years after the near term unless its year is typed. */
const FAR_TERM_YEARS = 10;

/** Year from which a site stands, by the word near or long term or as a number. */
export function SiteYear({ site }: { site: Pick<Site, 'id' | 'year'> }) {
  const t = useText();
  const lookedAt = useProject((project) => project.settings.year);
  const nearEnd = useProject((project) => project.settings.nearTermEnd) ?? NEAR_TERM_END;
  const term = classifyTerm(site, { nearTermEnd: nearEnd });
  const yearOf = { any: undefined, near: nearEnd, far: nearEnd + FAR_TERM_YEARS };
  return (
    <label>
      <span>{t('site.year')}</span>
      <span className="row">
        <Select
          aria-label={t('site.year')}
          value={term}
          style={{ width: 110 }}
          onChange={(next: keyof typeof yearOf) => editSite(site.id, { year: yearOf[next] })}
          options={(['any', 'near', 'far'] as const).map((value) => ({
            value,
            label: t(`term.${value}`),
          }))}
        />
        {site.year === undefined ? null : (
          <NumberField
            aria-label={t('site.year')}
            value={site.year}
            style={{ width: 90 }}
            onChange={(year) => year !== null && isYear(year) && editSite(site.id, { year })}
          />
        )}
      </span>
      {lookedAt !== undefined && site.year !== undefined && site.year > lookedAt ? (
        <small>{t('site.not-yet', { year: lookedAt })}</small>
      ) : null}
    </label>
  );
}
