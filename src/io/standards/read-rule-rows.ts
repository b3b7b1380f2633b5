import { issue, type Issue } from '../../core/base/issue.ts';
import { CHOICES, LISTS } from '../../core/standards/form/form-choices.ts';
import {
  EMPTY_RULE_FORM,
  FORM_FIELDS,
  splitNames,
  type RuleForm,
} from '../../core/standards/form/rule-form.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { byWords } from '../../core/vocabulary/own-words.ts';
import { labelsIn } from '../../i18n/labels-in.ts';
import { choiceWord } from '../../i18n/choice-word.ts';
import type { Language, TextKey } from '../../i18n/catalogue.ts';
import type { GridRow, Grid } from '../tables/grid.ts';
import { plainLabel, SheetCells } from './sheet-cells.ts';
import {
  columnName,
  columnType,
  FORM_COLUMNS,
  LATER_TARGETS,
  NUMBER_COLUMN,
  PART_COLUMN,
} from './workbook-columns.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Fields that a shape cannot do without, where it has them. */
const NEEDED: ReadonlySet<keyof RuleForm> = new Set([
  'people',
  'per',
  'sinceYear',
  'condition',
  'withinM',
  'areaLevel',
  'areaTest',
  'unit',
] as const);

export type RuleColumn = keyof RuleForm | 'number' | 'part' | `year${number}` | `target${number}`;

/** A line of the sheet of rows. */
export interface RuleRow {
  row: GridRow;
  number: string;
  part: string;
  form: RuleForm;
}

function columnLabels(): Map<string, RuleColumn> {
  const labels = new Map<string, RuleColumn>();
  const add = (key: RuleColumn, names: readonly string[]) => {
    for (const name of names) labels.set(plainLabel(name), key);
  };
  add('number', labelsIn(NUMBER_COLUMN));
  add('part', labelsIn(PART_COLUMN));
  for (const field of FORM_COLUMNS) {
    const names = LANGUAGES.map((language) => columnName(language, field));
    add(field, names);
  }
  for (const n of LATER_TARGETS) {
    add(`year${n}`, labelsIn('rule.later-year' as TextKey, { n }));
    add(`target${n}`, labelsIn('rule.later-target' as TextKey, { n }));
  }
  return labels;
}

const valuesByWord = byWords(() => new Map<keyof RuleForm, Map<string, string>>());

/** Values of a choice by their words in either language, and by themselves. */
function wordsOf(field: keyof RuleForm): Map<string, string> {
  const kept = valuesByWord().get(field);
  if (kept) return kept;
  const words = new Map<string, string>();
  for (const value of (CHOICES[field] ?? LISTS[field])!.values) {
    for (const language of LANGUAGES) {
      words.set(plainLabel(choiceWord(language, field, value)), value);
    }
    words.set(plainLabel(value), value);
  }
  valuesByWord().set(field, words);
  return words;
}

/** Names found in lists first, so that the names of the tree win. */
const kindByName = byWords(
  () =>
    new Map(
      [
        ...KINDS.flatMap(({ id, aliases }) => aliases.map((name) => [name, id] as const)),
        ...KINDS.flatMap(({ id, zh, en }) => [zh, en, id].map((name) => [name, id] as const)),
      ].map(([name, id]) => [plainLabel(name), id] as const),
    ),
);

type Cells = SheetCells<RuleColumn>;

/** Ids of the kinds that a cell names; a name that is none is told. */
export function readKinds<Key extends string>(
  cells: SheetCells<Key>,
  row: GridRow,
  key: Key,
): string[] {
  return readNames(cells, row, key, (plain) => kindByName().get(plain));
}

function readChoice(cells: Cells, row: GridRow, field: keyof RuleForm): string | undefined {
  const text = cells.text(row, field);
  if (text === '') return undefined;
  const value = wordsOf(field).get(plainLabel(text));
  if (value === undefined) {
    const choices = CHOICES[field]!.values.map((each) => choiceWord('zh-CN', field, each));
    cells.say('workbook-not-a-choice', row, field, { value: text, choices: choices.join('、') });
  }
  return value;
}

function readNames<Key extends string>(
  cells: SheetCells<Key>,
  row: GridRow,
  field: Key,
  find: (plain: string) => string | undefined,
): string[] {
  // A name of its own may hold a comma.
  const pieces = cells.text(row, field).split(/[、；;]/);
  const names = pieces.flatMap((piece) => (find(plainLabel(piece)) ? [piece] : splitNames(piece)));
  return names.flatMap((name) => {
    const value = find(plainLabel(name));
    if (value === undefined) cells.say('workbook-name-unknown', row, field, { value: name });
    return value === undefined ? [] : [value];
  });
}

const YES = new Set(['是', 'yes', 'true', '1', '√', '✓', 'y']);
const NO = new Set(['', '否', 'no', 'false', '0', '×', 'n']);

function readFlag(cells: Cells, row: GridRow, field: RuleColumn): boolean {
  const text = plainLabel(cells.text(row, field));
  if (!YES.has(text) && !NO.has(text)) {
    cells.say('workbook-not-a-choice', row, field, { value: text, choices: '是、否' });
  }
  return YES.has(text);
}

function readField(cells: Cells, row: GridRow, field: keyof RuleForm): unknown {
  switch (columnType(field)) {
    case 'choice':
      return readChoice(cells, row, field);
    case 'list':
      return readNames(cells, row, field, (plain) => wordsOf(field).get(plain));
    case 'kinds':
      return readKinds(cells, row, field);
    case 'kind':
      return readKinds(cells, row, field)[0];
    case 'flag':
      return readFlag(cells, row, field);
    case 'number':
      return cells.number(row, field);
    case 'text':
      return cells.text(row, field);
  }
}

/** Tells of fields that the shape needs and that are empty. */
function sayNeeded(cells: Cells, row: GridRow, form: RuleForm): void {
  const needed = FORM_FIELDS[form.shape].filter((field) => NEEDED.has(field));
  if (form.shape === 'sum' || form.shape === 'mean-ratio') needed.push('field');
  for (const field of needed) {
    if (cells.text(row, field) !== '') continue;
    cells.say('workbook-needed', row, field, { rule: field, shape: form.shape });
  }
}

function sayFraction(cells: Cells, row: GridRow, { target, unit, shape }: RuleForm): Issue[] {
  const isPercent =
    unit === 'percent' &&
    ['share', 'mean-ratio', 'circle', 'nearness', 'area-share', 'reported'].includes(shape);
  if (!isPercent || target === undefined || target <= 0 || target > 1) return [];
  const params = { value: target, meant: target * 100 };
  return [issue('workbook-fraction', 'warning', cells.place(row, 'target'), params)];
}

function readForm(cells: Cells, row: GridRow): RuleForm | undefined {
  const read = Object.fromEntries(
    FORM_COLUMNS.map((field) => [field, readField(cells, row, field)] as const),
  ) as Partial<RuleForm>;
  if (read.shape === undefined) {
    if (cells.text(row, 'shape') === '') {
      cells.say('workbook-needed', row, 'shape', { rule: 'shape', shape: '' });
    }
    return undefined;
  }
  if (read.level === undefined && cells.text(row, 'level') === '') {
    cells.say('workbook-needed', row, 'level', { rule: 'level', shape: read.shape });
  }
  const stated = Object.entries(read).filter(([, value]) => value !== undefined);
  const later = LATER_TARGETS.flatMap((n) => {
    const [year, target] = [cells.number(row, `year${n}`), cells.number(row, `target${n}`)];
    if (year === undefined && target === undefined) return [];
    return [{ ...(year !== undefined && { year }), ...(target !== undefined && { target }) }];
  });
  const form: RuleForm = {
    ...EMPTY_RULE_FORM,
    target: undefined,
    minutes: undefined,
    ...Object.fromEntries(stated),
    later,
    areas: [],
    tiers: [],
  };
  sayNeeded(cells, row, form);
  cells.issues.push(...sayFraction(cells, row, form));
  return form;
}

/** Lines of the sheet of rows as forms; each fault is told with its cell. */
export function readRuleRows(
  fileName: string,
  sheet: string,
  grid: Grid,
): { rows: RuleRow[]; cells: Cells } {
  const cells: Cells = new SheetCells(fileName, sheet, grid, columnLabels());
  const rows = cells.rows.flatMap((row): RuleRow[] => {
    const form = readForm(cells, row);
    if (!form) return [];
    return [{ row, number: cells.text(row, 'number'), part: cells.text(row, 'part'), form }];
  });
  return { rows, cells };
}
