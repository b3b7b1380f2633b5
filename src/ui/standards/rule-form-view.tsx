import { Button, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { addOwnRow } from '../../commands/standards/own-documents.ts';
import type { Issue } from '../../core/base/issue.ts';
import { AREA_LEVELS, ZONES } from '../../core/vocabulary/area-levels.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { FACILITY_NUMBERS, OPERATORS, SERVICES } from '../../core/vocabulary/facility-fields.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import {
  EMPTY_RULE_FORM,
  FORM_FIELDS,
  measuredUnit,
  ROW_FIELDS,
  type RuleForm,
} from '../../core/standards/rule-form.ts';
import { COMPARISONS } from '../../core/standards/rule.ts';
import { STANDARD_LEVELS } from '../../core/standards/standard.ts';
import { UNITS } from '../../core/standards/unit.ts';
import { formatComparison, unitWords } from '../../i18n/format.ts';
import { hasText } from '../../i18n/translate.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useLanguage, usePick, useText } from '../use-text.ts';

type Words = ReturnType<typeof useText>;

/** Words of the choices that a field offers, by the catalogue's prefix. */
const CHOICES = {
  field: { prefix: 'field', values: FACILITY_NUMBERS },
  people: { prefix: 'people', values: [...PEOPLE_FIELDS, 'households'] },
  thresholdOf: { prefix: 'people', values: [...PEOPLE_FIELDS, 'households'] },
  areaLevel: { prefix: 'level', values: AREA_LEVELS },
  areaTest: { prefix: 'area-test', values: ['count', 'circle'] },
  condition: { prefix: 'condition', values: ['inclusive', 'public', 'sociallyOperated', 'sized'] },
  by: { prefix: 'by', values: ['walking', 'delivery'] },
  force: { prefix: 'force', values: ['binding', 'expected'] },
  unit: { prefix: 'unit', values: UNITS },
} as const;

/** Fields of which several may be chosen; kinds are named by their records. */
const LISTS = {
  services: { prefix: 'service', values: SERVICES },
  operators: { prefix: 'operator', values: OPERATORS },
  plus: { prefix: 'field', values: FACILITY_NUMBERS.slice(0, -2) },
  zones: { prefix: 'zone', values: ZONES },
} as const;

const KIND_FIELDS: ReadonlySet<keyof RuleForm> = new Set(['kinds', 'near', 'otherKinds'] as const);
const FLAGS: ReadonlySet<keyof RuleForm> = new Set(['each', 'onlyShown'] as const);
/** Choices that may stay open. */
const OPTIONAL: ReadonlySet<keyof RuleForm> = new Set(['field', 'force'] as const);

function optionsOf(t: Words, prefix: string, values: readonly string[]) {
  return values.map((value) => {
    const key = `${prefix}.${value}`;
    return { value, label: hasText(key) ? t(key, { n: 2 }) : value };
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
  if (KIND_FIELDS.has(name) || name in LISTS) {
    const list = LISTS[name as keyof typeof LISTS];
    return (
      <Select
        mode="multiple"
        aria-label={label}
        value={form[name] as string[]}
        style={{ minWidth: KIND_FIELDS.has(name) ? 220 : 150 }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(values: string[]) => change({ [name]: values })}
        options={
          list
            ? optionsOf(t, list.prefix, list.values)
            : KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }))
        }
      />
    );
  }
  if (name in CHOICES) {
    const { prefix, values } = CHOICES[name as keyof typeof CHOICES];
    return (
      <Select
        aria-label={label}
        value={form[name] as string | undefined}
        allowClear={OPTIONAL.has(name)}
        placeholder={OPTIONAL.has(name) ? t('rule.unstated') : undefined}
        style={{ minWidth: 150 }}
        onChange={(value?: string) => change({ [name]: value })}
        options={optionsOf(t, prefix, values)}
      />
    );
  }
  if (FLAGS.has(name)) {
    return (
      <Switch
        size="small"
        aria-label={label}
        checked={form[name] as boolean}
        onChange={(value) => change({ [name]: value })}
      />
    );
  }
  if (typeof form[name] === 'string') {
    return (
      <Input
        aria-label={label}
        value={form[name]}
        style={{ width: name === 'clause' ? 100 : 240 }}
        onChange={(event) => change({ [name]: event.target.value })}
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

/** Targets of later years, one line each. */
function LaterTargets({ form, change }: Omit<FieldProps, 'name'>) {
  const t = useText();
  const set = (at: number, fields: Partial<RuleForm['later'][number]>) =>
    change({ later: form.later.map((each, i) => (i === at ? { ...each, ...fields } : each)) });
  return (
    <>
      {form.later.map(({ year, target }, at) => (
        // Lines have no name but their place.
        <span key={at} className="rule-later">
          <NumberField
            aria-label={t('rule.later-year', { n: at + 2 })}
            value={year ?? null}
            style={{ width: 90 }}
            onChange={(value) => set(at, { year: value ?? undefined })}
          />
          <NumberField
            aria-label={t('rule.later-target', { n: at + 2 })}
            value={target ?? null}
            style={{ width: 110 }}
            onChange={(value) => set(at, { target: value ?? undefined })}
          />
        </span>
      ))}
      <Button size="small" onClick={() => change({ later: [...form.later, {}] })}>
        {t('rule.add-year')}
      </Button>
    </>
  );
}

/** A form that adds a rule of any shape to an own document; what is wrong with it is said at once. */
export function RuleFormView({ documentId }: { documentId: string }) {
  const t = useText();
  const language = useLanguage();
  const [form, setForm] = useState(EMPTY_RULE_FORM);
  const [issues, setIssues] = useState<Issue[]>([]);
  const change = (fields: Partial<RuleForm>) => setForm({ ...form, ...fields });
  const field = (name: keyof RuleForm) => (
    <label key={name}>
      <span>{t(`rule.${name}` as 'rule.kinds')}</span>
      <FormField name={name} form={form} change={change} />
    </label>
  );
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
      {(['title', 'clause'] as const).map(field)}
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
      {FORM_FIELDS[form.shape].map(field)}
      <label>
        <span>{t('rule.comparison')}</span>
        <Select
          aria-label={t('rule.comparison')}
          value={form.comparison}
          onChange={(comparison: RuleForm['comparison']) => change({ comparison })}
          options={COMPARISONS.map((value) => ({ value, label: formatComparison(value) }))}
        />
      </label>
      {(['target', 'year'] as const).map(field)}
      <span className="rule-unit">{unitWords(language, measuredUnit(form), 2)}</span>
      <LaterTargets form={form} change={change} />
      <details className="rule-more">
        <summary>{t('rule.more')}</summary>
        {ROW_FIELDS.map(field)}
      </details>
      <Button type="primary" htmlType="submit">
        {t('own.add')}
      </Button>
      {issues.length > 0 ? <IssueList issues={issues} /> : null}
    </form>
  );
}
