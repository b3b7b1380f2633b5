import { AimOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { deleteProject, editProject } from '../../commands/delivery/projects.ts';
import {
  type DeliveryProject,
  FUND_SOURCES,
  PROJECT_DATE,
  PROJECT_TYPES,
} from '../../core/plan/delivery/delivery-project.ts';
import { rulesFor } from '../../core/plan/delivery/subsidies.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { mapView } from '../parts/map-handle.ts';
import { NumberField } from '../parts/number-field.tsx';
import { usePick, useText } from '../use-text.ts';

const WAN = 10_000;
const SIZES = ['floorAreaM2', 'beds', 'nursingBeds', 'places'] as const;

interface FormProps {
  project: DeliveryProject;
}

/** A month or a year; what is none is kept in the field and not in the project. */
export function DateField(props: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { label, value, onChange } = props;
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value ?? '';
  const isWrong = typed !== null && typed !== '' && !PROJECT_DATE.test(typed);
  return (
    <Input
      size="small"
      aria-label={label}
      title={t('delivery.date-form')}
      placeholder={t('delivery.unknown')}
      status={isWrong ? 'error' : ''}
      value={shown}
      style={{ width: 92 }}
      onChange={({ target }) => {
        const text = target.value.trim();
        setTyped(text);
        if (text === '' || PROJECT_DATE.test(text)) onChange(text || undefined);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function Money({
  label,
  yuan,
  onChange,
}: {
  label: string;
  yuan: number | undefined;
  onChange: (yuan: number | undefined) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <NumberField
        size="small"
        aria-label={label}
        min={0}
        value={yuan === undefined ? null : yuan / WAN}
        onChange={(wan) => onChange(wan === null ? undefined : Math.round(wan * WAN * 100) / 100)}
      />
    </label>
  );
}

function FundFields({ project }: FormProps) {
  const t = useText();
  const { id, totalYuan } = project;
  const funds = project.funds ?? {};
  return (
    <>
      <Money
        label={t('delivery.column.total')}
        yuan={totalYuan}
        onChange={(yuan) => editProject(id, { totalYuan: yuan })}
      />
      {FUND_SOURCES.map((source) => (
        <Money
          key={source}
          label={t(`delivery.column.${source}`)}
          yuan={funds[source]}
          onChange={(yuan) => {
            const { [source]: _before, ...rest } = funds;
            const next = yuan === undefined ? rest : { ...rest, [source]: yuan };
            editProject(id, { funds: Object.keys(next).length > 0 ? next : undefined });
          }}
        />
      ))}
    </>
  );
}

/** Subsidies of the documents that a project may be granted; the planner ticks them. */
function Subsidies({ project }: FormProps) {
  const t = useText();
  const pick = usePick();
  const rules = rulesFor(project);
  if (rules.length === 0) return null;
  return (
    <label className="wide">
      <span>{t('money.granted')}</span>
      <Select
        size="small"
        mode="multiple"
        aria-label={t('money.granted')}
        value={project.subsidyIds ?? []}
        options={rules.map((rule) => ({ value: rule.id, label: pick(rule) }))}
        onChange={(ids: string[]) =>
          editProject(project.id, { subsidyIds: ids.length > 0 ? ids : undefined })
        }
      />
    </label>
  );
}

/** Everything of a project that its line in the table has no room for. */
export function ProjectForm({ project }: FormProps) {
  const t = useText();
  const pick = usePick();
  const { id } = project;
  const words = (member: 'name' | 'address' | 'lead') => (
    <label>
      <span>{t(`delivery.column.${member}`)}</span>
      <Input
        size="small"
        value={project[member] ?? ''}
        onChange={({ target: { value } }) => {
          if (member !== 'name') editProject(id, { [member]: value || undefined });
          else if (value.trim() !== '') editProject(id, { name: value });
        }}
      />
    </label>
  );
  return (
    <div className="project-form">
      {words('name')}
      <label>
        <span>{t('delivery.column.type')}</span>
        <Select
          size="small"
          allowClear
          aria-label={t('delivery.column.type')}
          value={project.type}
          options={PROJECT_TYPES.map((value) => ({ value, label: t(`delivery.type.${value}`) }))}
          onChange={(type?: DeliveryProject['type']) => editProject(id, { type })}
        />
      </label>
      <label className="wide">
        <span>{t('delivery.column.kinds')}</span>
        <Select
          size="small"
          mode="multiple"
          aria-label={t('delivery.column.kinds')}
          value={project.kinds}
          showSearch={{ optionFilterProp: 'label' }}
          options={KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }))}
          onChange={(kinds: string[]) => editProject(id, { kinds })}
        />
      </label>
      {SIZES.map((field) => (
        <label key={field}>
          <span>{t(`field.${field}`)}</span>
          <NumberField
            size="small"
            aria-label={t(`field.${field}`)}
            min={0}
            value={project[field] ?? null}
            placeholder={t('delivery.unknown')}
            onChange={(value) => editProject(id, { [field]: value ?? undefined })}
          />
        </label>
      ))}
      <FundFields project={project} />
      <Subsidies project={project} />
      {words('lead')}
      <label>
        <span>{t('delivery.column.partners')}</span>
        <Select
          size="small"
          mode="tags"
          aria-label={t('delivery.column.partners')}
          value={project.partners ?? []}
          tokenSeparators={['、', '，', ' ']}
          onChange={(partners: string[]) =>
            editProject(id, { partners: partners.length > 0 ? partners : undefined })
          }
        />
      </label>
      {words('address')}
      {(['start', 'finish', 'finished'] as const).map((member) => (
        <label key={member}>
          <span>{t(`delivery.column.${member}`)}</span>
          <DateField
            label={t(`delivery.column.${member}`)}
            value={project[member]}
            onChange={(value) => editProject(id, { [member]: value })}
          />
        </label>
      ))}
      {(['lng', 'lat'] as const).map((member) => (
        <label key={member}>
          <span>{t(`field.${member}` as TextKey)}</span>
          <NumberField
            size="small"
            aria-label={t(`field.${member}` as TextKey)}
            min={member === 'lng' ? -180 : -90}
            max={member === 'lng' ? 180 : 90}
            value={project[member] ?? null}
            placeholder={t('delivery.unknown')}
            onChange={(value) => editProject(id, { [member]: value ?? undefined })}
          />
        </label>
      ))}
      <label className="wide">
        <span>{t('delivery.column.content')}</span>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={project.content ?? ''}
          onChange={({ target: { value } }) => editProject(id, { content: value || undefined })}
        />
      </label>
      <div className="button-row wide">
        <Button
          size="small"
          icon={<AimOutlined aria-hidden />}
          onClick={() => {
            const centre = mapView()?.camera().center;
            if (centre) editProject(id, { lng: centre[0], lat: centre[1] });
          }}
        >
          {t('delivery.place')}
        </Button>
        <Button
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          onClick={() => deleteProject(id)}
        >
          {t('delivery.delete')}
        </Button>
      </div>
    </div>
  );
}
