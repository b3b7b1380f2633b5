import { Button, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { addOwnRow } from '../../commands/standards/own-rows.ts';
import type { Issue } from '../../core/base/issue.ts';
import { measuredUnit } from '../../core/standards/form/build-standard.ts';
import {
  CHOICES,
  FLAGS,
  KIND_LISTS,
  LISTS,
  OPTIONAL,
} from '../../core/standards/form/form-choices.ts';
import {
  EMPTY_RULE_FORM,
  FORM_FIELDS,
  ROW_FIELDS,
  type RuleForm,
} from '../../core/standards/form/rule-form.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import type { Language, TextKey } from '../../i18n/catalogue.ts';
import { choiceWord } from '../../i18n/choice-word.ts';
import { unitWords } from '../../i18n/format.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { TierLines } from './tier-lines.tsx';
import { AreaLines } from './area-lines.tsx';

const KIND_FIELDS: ReadonlySet<keyof RuleForm> = new Set(KIND_LISTS);
const FLAG_FIELDS: ReadonlySet<keyof RuleForm> = new Set(FLAGS);
/** Texts of a sentence or two. */
const LONG: ReadonlySet<keyof RuleForm> = new Set(['notes', 'conflict', 'title'] as const);

function optionsOf(language: Language, field: keyof RuleForm) {
  const values = (CHOICES[field] ?? LISTS[field])!.values;
  return values.map((value) => ({ value, label: choiceWord(language, field, value) }));
}

interface FieldProps {
  name: keyof RuleForm;
  form: RuleForm;
  change: (fields: Partial<RuleForm>) => void;
}

function FormField({ name, form, change }: FieldProps) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const label = t(`rule.${name}` as TextKey);
  if (KIND_FIELDS.has(name) || name === 'buildKind' || name in LISTS) {
    const isOne = name === 'buildKind';
    return (
      <Select
        {...(!isOne && { mode: 'multiple' as const })}
        aria-label={label}
        value={form[name] as string[]}
        allowClear={isOne}
        style={{ minWidth: name in LISTS ? 150 : 220 }}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(value?: string[]) => change({ [name]: value })}
        options={
          name in LISTS
            ? optionsOf(language, name)
            : KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }))
        }
      />
    );
  }
  if (name in CHOICES) {
    return (
      <Select
        aria-label={label}
        value={form[name] as string | undefined}
        allowClear={OPTIONAL.has(name)}
        placeholder={OPTIONAL.has(name) ? t('rule.unstated') : undefined}
        style={{ minWidth: name === 'comparison' ? 70 : 130 }}
        onChange={(value?: string) => change({ [name]: value })}
        options={optionsOf(language, name)}
      />
    );
  }
  if (FLAG_FIELDS.has(name)) {
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
        style={{ width: LONG.has(name) ? 260 : 140 }}
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
      <span>{t(`rule.${name}` as TextKey)}</span>
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
      {(['shape', 'title', 'clause', 'level'] as const).map(field)}
      {FORM_FIELDS[form.shape].filter((name) => name !== 'tiers').map(field)}
      {form.shape === 'tiered' ? (
        <TierLines lines={form.tiers} onChange={(tiers) => change({ tiers })} />
      ) : null}
      {(['comparison', 'target', 'year'] as const).map(field)}
      <span className="rule-unit">{unitWords(language, measuredUnit(form), 2)}</span>
      <LaterTargets form={form} change={change} />
      <details className="rule-more">
        <summary>{t('rule.more')}</summary>
        <div className="rule-form">{ROW_FIELDS.map(field)}</div>
      </details>
      <details className="rule-more">
        <summary>{t('rule.areas')}</summary>
        <AreaLines lines={form.areas} onChange={(areas) => change({ areas })} />
      </details>
      <Button type="primary" htmlType="submit">
        {t('own.add')}
      </Button>
      {issues.length > 0 ? <IssueList issues={issues} /> : null}
    </form>
  );
}
