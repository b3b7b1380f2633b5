import { AimOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { deleteEstate, editEstate } from '../../commands/delivery/estates.ts';
import {
  type EstateFacility,
  type EstatePlan,
  ESTATE_STEPS,
} from '../../core/plan/delivery/estate-plan.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { mapView } from '../parts/map-handle.ts';
import { NumberField } from '../parts/number-field.tsx';
import { usePick, useText } from '../use-text.ts';
import { DateField } from './project-form.tsx';

const FIRST_KIND = 'estate-eldercare-point';
const SIZES = ['floorAreaM2', 'places'] as const;

function FacilityFields({ estate, at }: { estate: EstatePlan; at: number }) {
  const t = useText();
  const pick = usePick();
  const facility = estate.facilities[at]!;
  const set = (edit: Partial<EstateFacility>) => {
    const next: EstateFacility = { ...facility, ...edit };
    for (const field of SIZES) if (next[field] === undefined) delete next[field];
    editEstate(estate.id, {
      facilities: estate.facilities.map((each, place) => (place === at ? next : each)),
    });
  };
  return (
    <div className="estate-facility">
      <Select
        size="small"
        aria-label={t('delivery.column.kinds')}
        style={{ width: 200 }}
        value={facility.kind}
        showSearch={{ optionFilterProp: 'label' }}
        options={KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }))}
        onChange={(kind: string) => set({ kind })}
      />
      {SIZES.map((field) => (
        <NumberField
          key={field}
          size="small"
          min={0}
          style={{ width: 130 }}
          aria-label={t(`field.${field}`)}
          placeholder={t(`field.${field}`)}
          value={facility[field] ?? null}
          onChange={(value) => set({ [field]: value ?? undefined })}
        />
      ))}
      <Select
        size="small"
        aria-label={t('estate.step')}
        style={{ width: 120 }}
        value={facility.step}
        options={ESTATE_STEPS.map((step) => ({ value: step, label: t(`estate.step-${step}`) }))}
        onChange={(step: EstateFacility['step']) => set({ step })}
      />
      <Button
        size="small"
        onClick={() =>
          editEstate(estate.id, {
            facilities: estate.facilities.filter((_, place) => place !== at),
          })
        }
      >
        {t('estate.remove-facility')}
      </Button>
    </div>
  );
}

/** Everything of an estate: its people, its year, its place and the facilities that come with it. */
export function EstateForm({ estate }: { estate: EstatePlan }) {
  const t = useText();
  const { id } = estate;
  const numberField = (
    member: keyof EstatePlan,
    label: string,
    limits: { min: number; max?: number },
  ) => (
    <label key={member}>
      <span>{label}</span>
      <NumberField
        size="small"
        aria-label={label}
        {...limits}
        value={(estate[member] as number | undefined) ?? null}
        placeholder={t('delivery.unknown')}
        onChange={(value) => editEstate(id, { [member]: value ?? undefined })}
      />
    </label>
  );
  return (
    <div className="project-form">
      <label>
        <span>{t('estate.name')}</span>
        <Input
          size="small"
          value={estate.name}
          onChange={({ target: { value } }) => {
            if (value.trim() !== '') editEstate(id, { name: value });
          }}
        />
      </label>
      <label>
        <span>{t('estate.livedIn')}</span>
        <DateField
          label={t('estate.livedIn')}
          value={estate.livedIn}
          onChange={(livedIn) => editEstate(id, { livedIn })}
        />
      </label>
      {numberField('households', t('estate.households'), { min: 0 })}
      {PEOPLE_FIELDS.map((field) =>
        numberField(field, t(`people.${field}` as TextKey), { min: 0 }),
      )}
      {numberField('lng', t('field.lng' as TextKey), { min: -180, max: 180 })}
      {numberField('lat', t('field.lat' as TextKey), { min: -90, max: 90 })}
      <div className="wide stack">
        <b>{t('estate.facilities')}</b>
        {estate.facilities.map((_, at) => (
          <FacilityFields key={at} estate={estate} at={at} />
        ))}
      </div>
      <div className="wide">
        <Checkbox
          aria-label={t('estate.is-counted')}
          checked={estate.isCounted === true}
          onChange={({ target: { checked } }) =>
            editEstate(id, { isCounted: checked ? true : undefined })
          }
        />{' '}
        {t('estate.is-counted')}
      </div>
      <div className="button-row wide">
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            editEstate(id, {
              facilities: [...estate.facilities, { kind: FIRST_KIND, step: 'planned' }],
            })
          }
        >
          {t('estate.add-facility')}
        </Button>
        <Button
          size="small"
          icon={<AimOutlined aria-hidden />}
          onClick={() => {
            const centre = mapView()?.camera().center;
            if (centre) editEstate(id, { lng: centre[0], lat: centre[1] });
          }}
        >
          {t('delivery.place')}
        </Button>
        <Button
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          onClick={() => deleteEstate(id)}
        >
          {t('estate.delete')}
        </Button>
      </div>
    </div>
  );
}
