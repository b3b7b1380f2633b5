import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { addOwnRow } from '../../commands/standards/own-documents.ts';
import type { Issue } from '../../core/base/issue.ts';
import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { FACILITY_NUMBERS } from '../../core/vocabulary/facility-fields.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { EMPTY_RULE_FORM, FORM_FIELDS, type RuleForm } from '../../core/standards/rule-form.ts';
import { COMPARISONS } from '../../core/standards/rule.ts';
import { STANDARD_LEVELS, UNITS } from '../../core/standards/standard.ts';
import { formatComparison } from '../../i18n/format.ts';
import { hasText } from '../../i18n/translate.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { usePick, useText } from '../use-text.ts';

type Words = ReturnType<typeof useText>;

/** Words of the choices that a field offers, by the catalogue's prefix. */
const CHOICES = {
  field: { prefix: 'field', values: FACILITY_NUMBERS },
  people: { prefix: 'people', values: [...PEOPLE_FIELDS, 'households'] },
  areaLevel: { prefix: 'level', values: AREA_LEVELS },
  condition: { prefix: 'condition', values: ['inclusive', 'public', 'sociallyOperated'] },
  unit: { prefix: 'unit', values: UNITS },
} as const;

function optionsOf(t: Words, prefix: string, values: readonly string[]) {
  return values.map((value) => {
    const key = `${prefix}.${value}`;
    return { value, label: hasText(key) ? t(key) : value };
  });
}

interface FieldProps {
  name: keyof RuleForm;
  form: RuleForm;
  change: (fields: Partial<RuleForm>) => void;
}

function FormField({ name, form, change }: FieldProps) {
  const t = useText();
  const pick = usePick();
  const label = t(`rule.${name}` as 'rule.kinds');
  if (name === 'kinds' || name === 'near') {
    return (
      <Select
        mode="multiple"
        aria-label={label}
        value={form[name]}
        style={{ minWidth: 220 }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(kinds: string[]) => change({ [name]: kinds })}
        options={KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }))}
      />
    );
  }
  if (name in CHOICES) {
    const { prefix, values } = CHOICES[name as keyof typeof CHOICES];
    return (
      <Select
        aria-label={label}
        value={form[name] as string}
        style={{ minWidth: 150 }}
        onChange={(value: string) => change({ [name]: value })}
        options={optionsOf(t, prefix, values)}
      />
    );
  }
  return (
    <NumberField
      aria-label={label}
      value={(form[name] as number | undefined) ?? null}
      min={0}
      style={{ width: 110 }}
      onChange={(value) => change({ [name]: value ?? undefined })}
    />
  );
}

/** A form that adds a rule of any shape to an own document; what is wrong with it is said at once. */
export function RuleFormView({ documentId }: { documentId: string }) {
  const t = useText();
  const [form, setForm] = useState(EMPTY_RULE_FORM);
  const [issues, setIssues] = useState<Issue[]>([]);
  const change = (fields: Partial<RuleForm>) => setForm({ ...form, ...fields });
  const asked = [...FORM_FIELDS[form.shape], 'target', 'year'] as const;
  return (
    <form
      className="rule-form"
      aria-label={t('own.add-rule')}
      onSubmit={(event) => {
        event.preventDefault();
        const found = addOwnRow(documentId, form);
        setIssues(found);
        if (found.length === 0) setForm({ ...EMPTY_RULE_FORM, shape: form.shape });
      }}
    >
      <label>
        <span>{t('rule.shape')}</span>
        <Select
          aria-label={t('rule.shape')}
          value={form.shape}
          style={{ minWidth: 150 }}
          onChange={(shape: RuleForm['shape']) => change({ shape })}
          options={optionsOf(t, 'shape', Object.keys(FORM_FIELDS))}
        />
      </label>
      <label>
        <span>{t('rule.title')}</span>
        <Input
          value={form.title}
          style={{ width: 240 }}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <label>
        <span>{t('rule.clause')}</span>
        <Input
          value={form.clause}
          style={{ width: 100 }}
          onChange={(event) => change({ clause: event.target.value })}
        />
      </label>
      <label>
        <span>{t('rule.level')}</span>
        <Select
          aria-label={t('rule.level')}
          value={form.level}
          style={{ minWidth: 110 }}
          onChange={(level: RuleForm['level']) => change({ level })}
          options={optionsOf(t, 'level', STANDARD_LEVELS)}
        />
      </label>
      {asked.slice(0, -2).map((name) => (
        <label key={name}>
          <span>{t(`rule.${name}` as 'rule.kinds')}</span>
          <FormField name={name} form={form} change={change} />
        </label>
      ))}
      <label>
        <span>{t('rule.comparison')}</span>
        <Select
          aria-label={t('rule.comparison')}
          value={form.comparison}
          onChange={(comparison: RuleForm['comparison']) => change({ comparison })}
          options={COMPARISONS.map((value) => ({ value, label: formatComparison(value) }))}
        />
      </label>
      {(['target', 'year'] as const).map((name) => (
        <label key={name}>
          <span>{t(`rule.${name}`)}</span>
          <FormField name={name} form={form} change={change} />
        </label>
      ))}
      <Button type="primary" htmlType="submit">
        {t('own.add')}
      </Button>
      {issues.length > 0 ? <IssueList issues={issues} /> : null}
    </form>
  );
}
