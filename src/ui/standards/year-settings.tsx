import { CloseOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import {
  adoptGrowth,
  isYear,
  printedGrowth,
  setBaseYear,
  setGrowthRate,
  setNearTermEnd,
  setYear,
} from '../../commands/standards/look-ahead.ts';
import { PEOPLE_FIELDS, type PeopleField } from '../../core/vocabulary/people.ts';
import { GROWTH_LIMITS_PCT, type GrowthRates } from '../../core/plan/areas/growth.ts';
import { NEAR_TERM_END } from '../../core/plan/project.ts';
import { printedPeople } from '../../core/plan/areas/in-force.ts';
import { LIBRARY } from '../../core/standards/library.ts';
import { formatNumber } from '../../i18n/format.ts';
import { wholeRow } from '../parts/whole-row.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useProject, useResults } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

const OFFERED_YEARS = [2022, 2025, 2027, 2030, 2035];
/** Groups that the rates are asked for. */
const GROUPS: PeopleField[] = ['residents', 'age60plus', 'age0to3'];

function Rates({ areaId, rates }: { areaId: string | null; rates: GrowthRates }) {
  const t = useText();
  const [least, most] = GROWTH_LIMITS_PCT;
  return GROUPS.map((field) => (
    <label key={field}>
      <span>{t(`people.${field}`)}</span>
      <NumberField
        size="small"
        aria-label={t(`people.${field}`)}
        min={least}
        max={most}
        step={0.1}
        value={rates[field] === undefined ? null : Math.round(rates[field] * 1000) / 1000}
        placeholder={t('year.no-rate')}
        suffix="%"
        style={{ width: 104 }}
        onBlur={(event) => {
          const text = event.target.value.trim();
          const rate = Number(text);
          const shown =
            rates[field] === undefined ? '' : String(Math.round(rates[field] * 1000) / 1000);
          if (text === shown) return;
          setGrowthRate(areaId, field, text === '' ? undefined : rate);
        }}
      />
    </label>
  ));
}

function Forecast({ year }: { year: number }) {
  const t = useText();
  const language = useLanguage();
  const coverage = useResults((results) => results.active?.coverage);
  const kind = coverage?.[0]?.kind;
  const row = kind === undefined ? undefined : wholeRow(coverage ?? [], kind);
  if (!row) return null;
  const known = PEOPLE_FIELDS.filter((field) => row.people[field] !== undefined);
  return (
    <dl className="figures tabular" aria-label={t('year.forecast', { year })}>
      {known.map((field) => (
        <div key={field}>
          <dt>{t(`people.${field}`)}</dt>
          <dd>{formatNumber(language, row.people[field]!)}</dd>
        </div>
      ))}
    </dl>
  );
}

function GrowthForm() {
  const t = useText();
  const pick = usePick();
  const areas = useProject((project) => project.areas);
  const growth = useProject((project) => project.settings.growth);
  const [added, setAdded] = useState<string[]>([]);
  const printed = printedPeople(areas, LIBRARY.documents);
  const apart = [...new Set([...Object.keys(growth?.areas ?? {}), ...added])];
  const adoptable = printed && printedGrowth({ areas });
  return (
    <details className="growth-form">
      <summary>{t('year.rates')}</summary>
      <label>
        <span>{t('year.base')}</span>
        <NumberField
          size="small"
          aria-label={t('year.base')}
          value={growth?.baseYear ?? null}
          style={{ width: 104 }}
          onChange={(year) => year !== null && isYear(year) && setBaseYear(year)}
        />
      </label>
      <h4>{t('year.all-areas')}</h4>
      <Rates areaId={null} rates={growth?.rates ?? {}} />
      {apart.map((id) => (
        <div key={id}>
          <h4>
            {areas.find((area) => area.id === id)?.name ?? id}
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('year.remove-area')}
              onClick={() => {
                setAdded(added.filter((each) => each !== id));
                for (const field of GROUPS) setGrowthRate(id, field, undefined);
              }}
            />
          </h4>
          <Rates areaId={id} rates={growth?.areas?.[id] ?? {}} />
        </div>
      ))}
      <Select
        size="small"
        aria-label={t('year.add-area')}
        placeholder={t('year.add-area')}
        value={null}
        style={{ width: '100%' }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(id: string | null) => id !== null && setAdded([...added, id])}
        options={areas
          .filter(({ id, level }) => level !== 'estate' && !apart.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      {printed && adoptable ? (
        <>
          <Button size="small" onClick={() => adoptGrowth(adoptable)}>
            {t('year.printed', { title: pick(printed.document.title) })}
          </Button>
          <p className="hint">
            {t('year.printed-hint', {
              from: printed.figures[0]!.year,
              to: printed.figures.at(-1)!.year,
            })}
          </p>
        </>
      ) : null}
    </details>
  );
}

/** The year looked at, how people change up to it, and where the near term ends. */
export function YearSettings() {
  const t = useText();
  const year = useProject((project) => project.settings.year);
  const nearTermEnd = useProject((project) => project.settings.nearTermEnd) ?? NEAR_TERM_END;
  return (
    <section className="year-settings" aria-label={t('year.title')}>
      <h3>{t('year.title')}</h3>
      <Segmented
        aria-label={t('year.look-at')}
        block
        size="small"
        value={year ?? 0}
        onChange={(value) => setYear(value === 0 ? undefined : value)}
        options={[
          { value: 0, label: t('year.present') },
          ...OFFERED_YEARS.map((value) => ({ value, label: String(value) })),
        ]}
      />
      <label>
        <span>{t('year.look-at')}</span>
        <NumberField
          size="small"
          aria-label={t('year.look-at')}
          value={year ?? null}
          placeholder={t('year.present')}
          style={{ width: 104 }}
          onChange={(value) => {
            if (value === null) setYear(undefined);
            else if (isYear(value)) setYear(value);
          }}
        />
      </label>
      <p className="hint">{t('year.hint')}</p>
      {year === undefined ? null : <Forecast year={year} />}
      <GrowthForm />
      <label>
        <span>{t('year.near-term-end')}</span>
        <NumberField
          size="small"
          aria-label={t('year.near-term-end')}
          value={nearTermEnd}
          style={{ width: 104 }}
          onChange={(value) => value !== null && isYear(value) && setNearTermEnd(value)}
        />
      </label>
    </section>
  );
}
