import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { areasAround } from '../../commands/scenario/name-site.ts';
import { deleteSite, editSite, moveSite } from '../../commands/scenario/sites.ts';
import { SiteEffectSection } from './site-effect-section.tsx';
import { SiteYear } from './site-year.tsx';
import type { Site } from '../../core/plan/records/facility.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import type { Project } from '../../core/plan/project.ts';
import { activeScenario } from '../../state/project-store.ts';
import { NumberField } from '../parts/number-field.tsx';
import { SiteMark } from '../parts/site-mark.tsx';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

const ToProject = lazy(() => import('../delivery/to-project.tsx'));

const SITE_NUMBERS = ['floorAreaM2', 'beds', 'nursingBeds', 'places'] as const;
const MOST = { floorAreaM2: 200_000, beds: 5000, nursingBeds: 5000, places: 2000 } as const;

function siteOf(project: Project, id: string): Site | undefined {
  return activeScenario(project)?.sites.find((each) => each.id === id);
}

/** What a site is, apart from where: not drawn anew while it is dragged. */
function SiteForm({ id }: { id: string }) {
  const t = useText();
  const pick = usePick();
  const site = useProject(
    useShallow((project) => {
      const { lng: _lng, lat: _lat, ...rest } = siteOf(project, id)!;
      return rest;
    }),
  );
  return (
    <>
      <label>
        <span>{t('field.name')}</span>
        <Input value={site.name} onChange={(event) => editSite(id, { name: event.target.value })} />
      </label>
      <label>
        <span>{t('field.kinds')}</span>
        <Select
          mode="multiple"
          aria-label={t('field.kinds')}
          value={site.kinds}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(kinds: string[]) => {
            if (kinds.length > 0) editSite(id, { kinds });
          }}
          options={KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }))}
        />
      </label>
      {SITE_NUMBERS.map((field) => (
        <label key={field}>
          <span>{t(`field.${field}`)}</span>
          <NumberField
            aria-label={t(`field.${field}`)}
            min={0}
            max={MOST[field]}
            value={site[field] ?? null}
            placeholder={t('card.unknown')}
            onChange={(value) => editSite(id, { [field]: value ?? undefined })}
          />
        </label>
      ))}
      <SiteYear site={site} />
    </>
  );
}

/** Where a site is, in degrees that can be typed. */
function SitePlace({ id }: { id: string }) {
  const t = useText();
  const lng = useProject((project) => siteOf(project, id)?.lng ?? 0);
  const lat = useProject((project) => siteOf(project, id)?.lat ?? 0);
  return (
    <>
      <label>
        <span>{t('field.lng')}</span>
        <NumberField
          aria-label={t('field.lng')}
          precision={6}
          min={-180}
          max={180}
          step={0.0002}
          value={lng}
          onChange={(value) => value !== null && moveSite(id, value, lat, `key-${id}`)}
        />
      </label>
      <label>
        <span>{t('field.lat')}</span>
        <NumberField
          aria-label={t('field.lat')}
          precision={6}
          min={-90}
          max={90}
          step={0.0002}
          value={lat}
          onChange={(value) => value !== null && moveSite(id, lng, value, `key-${id}`)}
        />
      </label>
    </>
  );
}

/** A site of the scenario: everything about it can be changed here, its place also by keyboard. */
export function SiteCard({ id }: { id: string }) {
  const t = useText();
  const name = useProject((project) => siteOf(project, id)?.name);
  const outside = useProject((project) => {
    const site = siteOf(project, id);
    return site !== undefined && project.areas.length > 0
      ? areasAround(site, project.areas).length === 0
      : false;
  });
  const reason = useProject((project) => siteOf(project, id)?.reason);
  if (name === undefined) return <p className="empty">{t('card.gone')}</p>;
  return (
    <>
      <h2>
        <SiteMark id={id} />
        {name}
      </h2>
      <p className="hint">{t('site.hint')}</p>
      {outside ? <p className="site-outside">{t('site.outside')}</p> : null}
      <SiteEffectSection id={id} />
      <div className="form">
        <SiteForm id={id} />
        <SitePlace id={id} />
      </div>
      {reason ? (
        <p className="reason">
          <b>{t('site.reason')}</b> {reason}
        </p>
      ) : null}
      <Suspense fallback={null}>
        <ToProject of="site" id={id} />
      </Suspense>
      <Button danger icon={<DeleteOutlined />} onClick={() => deleteSite(id)}>
        {t('site.delete')}
      </Button>
    </>
  );
}
