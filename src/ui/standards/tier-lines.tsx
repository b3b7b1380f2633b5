import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { TierForm } from '../../core/standards/form/rule-form.ts';
import { TIER_NUMBERS } from '../../core/standards/form/tier-fields.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { NumberField } from '../parts/number-field.tsx';
import { usePick, useText } from '../use-text.ts';

interface TierLinesProps {
  lines: readonly TierForm[];
  onChange: (lines: TierForm[]) => void;
}

/** Lines of a tiered list 分级配置 in the manner of GB 50180: minutes, kinds, sizes of each, area and land per 1000 people. */
export function TierLines({ lines, onChange }: TierLinesProps) {
  const t = useText();
  const pick = usePick();
  const set = (at: number, fields: Partial<TierForm>) =>
    onChange(lines.map((each, i) => (i === at ? { ...each, ...fields } : each)));
  const nameField = (at: number, field: string) => t('tier.field', { n: at + 1, field });
  return (
    <div className="tier-lines">
      {lines.map((line, at) => (
        // Lines have no name but their place.
        <div key={at} className="rule-form">
          <label>
            <span>{t('rule.kinds')}</span>
            <Select
              mode="multiple"
              aria-label={nameField(at, t('rule.kinds'))}
              value={line.kinds}
              style={{ minWidth: 200 }}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(kinds: string[]) => set(at, { kinds })}
              options={KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }))}
            />
          </label>
          {TIER_NUMBERS.map((field) => (
            <label key={field}>
              <span>{t(`tier.${field}`)}</span>
              <NumberField
                aria-label={nameField(at, t(`tier.${field}`))}
                value={line[field] ?? null}
                min={0}
                style={{ width: 110 }}
                onChange={(value) => set(at, { [field]: value ?? undefined })}
              />
            </label>
          ))}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('tier.delete', { n: at + 1 })}
            onClick={() => onChange(lines.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...lines, { kinds: [] }])}>
        {t('tier.add')}
      </Button>
    </div>
  );
}
