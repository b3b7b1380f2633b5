import { Button, Select } from 'antd';
import { useState } from 'react';
import { type AreaSpread, spreadOverAreas } from '../../commands/standards/spread-areas.ts';
import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import type { AreaLine } from '../../core/standards/form/rule-form.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useProject, useView } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

interface SpreadFormProps {
  lines: readonly AreaLine[];
  onChange: (lines: AreaLine[]) => void;
}

/** Spreads a target of the whole over the areas of a level, by people or by those whom nothing reaches. */
export function SpreadForm({ lines, onChange }: SpreadFormProps) {
  const t = useText();
  const pick = usePick();
  const areas = useProject((project) => project.areas);
  const kind = useView((view) => view.kind);
  const levels = AREA_LEVELS.filter((level) => areas.some((area) => area.level === level));
  const [wanted, setWanted] = useState<Partial<AreaSpread>>({ by: 'residents' });
  /** Areas whose people are not known; null while nothing is amiss. */
  const [unknown, setUnknown] = useState<number | null>(null);
  const level = wanted.level ?? levels.find((each) => each !== 'district') ?? levels[0];
  const { total, year, by = 'residents' } = wanted;
  const set = (fields: Partial<AreaSpread>) => {
    setUnknown(null);
    setWanted({ ...wanted, ...fields });
  };
  const isWhole = total !== undefined && Number.isInteger(total) && total > 0;
  const record = kindRecord(kind);
  return (
    <fieldset className="spread-form">
      <legend>{t('own.spread')}</legend>
      <div className="row">
        <Select
          aria-label={t('own.spread-level')}
          value={level}
          style={{ width: 130 }}
          options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
          onChange={(value) => set({ level: value })}
        />
        <NumberField
          aria-label={t('own.spread-total')}
          value={total ?? null}
          style={{ width: 110 }}
          placeholder={t('own.spread-total')}
          onChange={(value) => set({ total: value ?? undefined })}
        />
        <NumberField
          aria-label={t('own.spread-year')}
          value={year ?? null}
          style={{ width: 90 }}
          placeholder={t('rule.year')}
          onChange={(value) => set({ year: value ?? undefined })}
        />
        <Select
          aria-label={t('own.spread-by')}
          value={by}
          style={{ width: 240 }}
          options={[
            ...PEOPLE_FIELDS.map((value) => ({
              value,
              label: t('own.spread-by-people', { group: t(`people.${value}`) }),
            })),
            {
              value: 'outside' as const,
              label: t('own.spread-by-outside', { kind: record ? pick(record) : '' }),
            },
          ]}
          onChange={(value) => set({ by: value })}
        />
        <Button
          size="small"
          disabled={!isWhole || level === undefined}
          onClick={() => {
            const found = spreadOverAreas(lines, {
              level: level!,
              total: total!,
              by,
              ...(year !== undefined && { year }),
            });
            if ('lines' in found) onChange(found.lines);
            else setUnknown(found.unknown);
          }}
        >
          {t('own.spread-do')}
        </Button>
      </div>
      {unknown === null ? null : (
        <p className="hint" role="alert">
          {unknown > 0 ? t('own.spread-unknown', { n: unknown }) : t('own.spread-none')}
        </p>
      )}
      {total !== undefined && !isWhole ? <p className="hint">{t('own.spread-whole')}</p> : null}
    </fieldset>
  );
}
