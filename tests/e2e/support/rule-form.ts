import type { Locator, Page } from '@playwright/test';
import {
  KIND_LISTS,
  CHOICES,
  FLAGS,
  LISTS,
} from '../../../src/core/standards/form/form-choices.ts';
import { TIER_NUMBERS } from '../../../src/core/standards/form/tier-fields.ts';
import {
  EMPTY_RULE_FORM,
  ROW_FIELDS,
  type RuleForm,
} from '../../../src/core/standards/form/rule-form.ts';
import { kindRecord } from '../../../src/core/vocabulary/kinds.ts';
import type { TextKey } from '../../../src/i18n/catalogue.ts';
import { choiceWord } from '../../../src/i18n/choice-word.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { choose, closeList } from './app.ts';
import { expect } from './test.ts';

const word = (key: string, params?: Record<string, string | number>) =>
  translate('zh-CN', key as TextKey, params);
const exactly = (text: string) =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);

/** Chooses kinds by typing their names; the list stays open after each and is closed by a click beside it. */
async function chooseKinds(page: Page, form: Locator, label: string, kinds: string[]) {
  const field = form.getByLabel(label, { exact: true });
  for (const kind of kinds) {
    const { zh } = kindRecord(kind)!;
    await field.fill(zh);
    await choose(page, field, exactly(zh));
  }
  await closeList(page, form.getByText('规则形式', { exact: true }));
}

async function fillNumber(form: Locator, label: string, value: number | undefined): Promise<void> {
  const field = form.getByLabel(label, { exact: true });
  await field.fill(value === undefined ? '' : String(value));
  await field.blur();
}

async function fillField(
  page: Page,
  form: Locator,
  name: keyof RuleForm,
  value: unknown,
): Promise<void> {
  const label = word(`rule.${name}`);
  const field = form.getByLabel(label, { exact: true });
  if ((KIND_LISTS as readonly string[]).includes(name) || name === 'buildKind') {
    await chooseKinds(page, form, label, [value].flat() as string[]);
  } else if (name in LISTS) {
    for (const each of value as string[]) {
      await choose(page, field, exactly(choiceWord('zh-CN', name, each)));
    }
    await closeList(page, form.getByText('规则形式', { exact: true }));
  } else if (name in CHOICES) {
    await choose(page, field, exactly(choiceWord('zh-CN', name, value as string)));
  } else if ((FLAGS as readonly string[]).includes(name)) {
    await field.click();
  } else if (typeof EMPTY_RULE_FORM[name] === 'string') {
    await field.fill(String(value));
  } else {
    await fillNumber(form, label, value as number | undefined);
  }
}

/** Fields that are not one control each. */
const LINES: ReadonlySet<keyof RuleForm> = new Set(['later', 'areas', 'tiers'] as const);

/** Fills in the form as a planner does, field by field by its label, and adds the row. */
export async function addRow(page: Page, form: Locator, row: RuleForm): Promise<void> {
  const changed = (Object.keys(row) as (keyof RuleForm)[]).filter(
    (name) =>
      !LINES.has(name) && JSON.stringify(row[name]) !== JSON.stringify(EMPTY_RULE_FORM[name]),
  );
  // A row is begun with the shape of the one before.
  await fillField(page, form, 'shape', row.shape);
  const ofRow: ReadonlySet<string> = new Set(ROW_FIELDS);
  const first = changed.filter((name) => name !== 'shape' && !ofRow.has(name));
  for (const name of first) await fillField(page, form, name, row[name]);
  const more = changed.filter((name) => ofRow.has(name));
  const summaries = {
    more: form.getByText(word('rule.more'), { exact: true }),
    areas: form.getByText(word('rule.areas'), { exact: true }),
  };
  if (more.length > 0) {
    await summaries.more.click();
    for (const name of more) await fillField(page, form, name, row[name]);
    await summaries.more.click();
  }
  for (const [at, { year, target }] of row.later.entries()) {
    await form.getByRole('button', { name: word('rule.add-year') }).click();
    await fillNumber(form, word('rule.later-year', { n: at + 2 }), year);
    await fillNumber(form, word('rule.later-target', { n: at + 2 }), target);
  }
  for (const [at, tier] of row.tiers.entries()) {
    await form.getByRole('button', { name: word('tier.add') }).click();
    const label = (field: string) => word('tier.field', { n: at + 1, field });
    await chooseKinds(page, form, label(word('rule.kinds')), tier.kinds);
    for (const field of TIER_NUMBERS) {
      if (tier[field] === undefined) continue;
      await fillNumber(form, label(word(`tier.${field}`)), tier[field]);
    }
  }
  if (row.areas.length > 0) {
    await summaries.areas.click();
    for (const [at, { name, code, year, target }] of row.areas.entries()) {
      const n = at + 1;
      await form.getByRole('button', { name: word('own.areas-add') }).click();
      await form.getByLabel(word('own.areas-name', { n }), { exact: true }).fill(name);
      await form.getByLabel(word('own.areas-code', { n }), { exact: true }).fill(code ?? '');
      await fillNumber(form, word('own.areas-year', { n }), year);
      await fillNumber(form, word('own.areas-target', { n }), target);
    }
    await summaries.areas.click();
  }
  await form.getByRole('button', { name: word('own.add'), exact: true }).click();
  await expect(form.locator('.issue-error')).toHaveCount(0);
  await expect(form.getByLabel(word('rule.title'), { exact: true })).toHaveValue('');
}
