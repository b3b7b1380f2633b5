import { Button } from 'antd';
import { look } from '../../commands/view/look.ts';
import { setFacilityClosed } from '../../commands/scenario/sites.ts';
import { FACILITY_NUMBERS } from '../../core/vocabulary/facility-fields.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { formatNumber } from '../../i18n/format.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

/** An existing facility: what is known of it, what is not, and whether the scenario closes it. */
export function FacilityCard({ id }: { id: string }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const facility = useProject((project) => project.facilities.find((each) => each.id === id));
  const closed = useProject((project) => activeScenario(project)?.closedFacilityIds.includes(id));
  const source = useProject((project) =>
    project.sources.find((each) => each.id === facility?.sourceId),
  );
  if (!facility) return <p className="empty">{t('card.gone')}</p>;
  const asked = FACILITY_NUMBERS.filter(
    (field) => facility[field] !== undefined || field === 'floorAreaM2',
  );
  return (
    <>
      <h2>
        {facility.name}
        {facility.synthetic ? <span className="badge-synthetic">{t('ui.synthetic')}</span> : null}
      </h2>
      <p>
        {facility.kinds.map((kind) => {
          const record = kindRecord(kind);
          return (
            <button key={kind} type="button" className="chip" onClick={() => look({ kind })}>
              {record ? pick(record) : kind}
            </button>
          );
        })}
      </p>
      <dl className="fields tabular">
        {asked.map((field) => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              {facility[field] === undefined
                ? t('card.unknown')
                : field === 'openedYear'
                  ? String(facility[field])
                  : formatNumber(language, facility[field], 1)}
            </dd>
          </div>
        ))}
        {facility.operator ? (
          <div>
            <dt>{t('field.operator')}</dt>
            <dd>{t(`operator.${facility.operator}`)}</dd>
          </div>
        ) : null}
        {facility.services?.length ? (
          <div>
            <dt>{t('field.services')}</dt>
            <dd>
              {facility.services.map((service) => t(`service.${service}`)).join(t('ui.list-comma'))}
            </dd>
          </div>
        ) : null}
        {facility.address ? (
          <div>
            <dt>{t('field.address')}</dt>
            <dd>{facility.address}</dd>
          </div>
        ) : null}
        <div>
          <dt>WGS-84</dt>
          <dd>
            {facility.lng.toFixed(6)}, {facility.lat.toFixed(6)}
          </dd>
        </div>
        {source ? (
          <div>
            <dt>{t('card.source')}</dt>
            <dd>{source.fileName}</dd>
          </div>
        ) : null}
      </dl>
      <Button danger={!closed} onClick={() => setFacilityClosed(id, !closed)}>
        {closed ? t('facility.reopen') : t('facility.close')}
      </Button>
      <p className="hint">{t('facility.close-hint')}</p>
    </>
  );
}
