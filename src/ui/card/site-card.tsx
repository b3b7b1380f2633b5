import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { deleteSite, editSite, moveSite } from '../../commands/sites.ts';
import { SiteYear } from '../standards/site-year.tsx';
import { KINDS } from '../../core/plan/kinds.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

const SITE_NUMBERS = ['floorAreaM2', 'beds', 'nursingBeds', 'places'] as const;
const MOST = { floorAreaM2: 200_000, beds: 5000, nursingBeds: 5000, places: 2000 } as const;

/** A site of the scenario: everything about it can be changed here, its place also by keyboard. */
export function SiteCard({ id }: { id: string }) {
  const t = useText();
  const pick = usePick();
  const site = useProject((project) =>
    activeScenario(project)?.sites.find((each) => each.id === id),
  );
  if (!site) return <p className="empty">{t('card.gone')}</p>;
  return (
    <>
      <h2>{site.name}</h2>
      <p className="hint">{t('site.hint')}</p>
      <div className="form">
        <label>
          <span>{t('field.name')}</span>
          <Input
            value={site.name}
            onChange={(event) => editSite(id, { name: event.target.value })}
          />
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
            <InputNumber
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
        <label>
          <span>{t('field.lng')}</span>
          <InputNumber
            aria-label={t('field.lng')}
            min={-180}
            max={180}
            step={0.0002}
            value={site.lng}
            onChange={(lng) => lng !== null && moveSite(id, lng, site.lat, `key-${id}`)}
          />
        </label>
        <label>
          <span>{t('field.lat')}</span>
          <InputNumber
            aria-label={t('field.lat')}
            min={-90}
            max={90}
            step={0.0002}
            value={site.lat}
            onChange={(lat) => lat !== null && moveSite(id, site.lng, lat, `key-${id}`)}
          />
        </label>
      </div>
      {site.reason ? (
        <p className="reason">
          <b>{t('site.reason')}</b> {site.reason}
        </p>
      ) : null}
      <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => deleteSite(id)}>
        {t('site.delete')}
      </Button>
    </>
  );
}
