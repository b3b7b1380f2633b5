import { Button } from 'antd';
import { look } from '../../commands/view/look.ts';
import { setFacilityClosed } from '../../commands/scenario/sites.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { activeScenario } from '../../state/project-store.ts';
import { EditableFields } from './editable-fields.tsx';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

/** Asked of every facility, known or not. */
const ALWAYS = ['name', 'kinds', 'floorAreaM2'];

/** An existing facility: what is known of it and can be changed, what is not, and whether the scenario closes it. */
export function FacilityCard({ id }: { id: string }) {
  const t = useText();
  const pick = usePick();
  const facility = useProject((project) => project.facilities.find((each) => each.id === id));
  const closed = useProject((project) => activeScenario(project)?.closedFacilityIds.includes(id));
  const source = useProject((project) =>
    project.sources.find((each) => each.id === facility?.sourceId),
  );
  if (!facility) return <p className="empty">{t('card.gone')}</p>;
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
      <EditableFields list="facilities" record={facility} always={ALWAYS} />
      {source ? (
        <p className="hint">
          {t('card.source')} {source.title ?? source.fileName}
        </p>
      ) : null}
      <Button danger={!closed} onClick={() => setFacilityClosed(id, !closed)}>
        {closed ? t('facility.reopen') : t('facility.close')}
      </Button>
      <p className="hint">{t('facility.close-hint')}</p>
    </>
  );
}
