import { CHOICES, FLAGS, KIND_LISTS, LISTS } from '../../core/standards/form/form-choices.ts';
import { FORM_FIELDS, ROW_FIELDS, type RuleForm } from '../../core/standards/form/rule-form.ts';
import type { Fact } from '../../core/standards/form/document-facts.ts';
import type { Language, TextKey } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';

/** Columns of the sheet of rows that the form has no field for. */
export const NUMBER_COLUMN = 'workbook.number';
export const PART_COLUMN = 'workbook.part';

/** Targets of later years have columns of their own; no document states more years. */
export const LATER_TARGETS = [2, 3, 4, 5] as const;

/** Fields of the form in the order of the columns. */
export const FORM_COLUMNS: readonly (keyof RuleForm)[] = [
  'shape',
  'title',
  'clause',
  'level',
  'comparison',
  'target',
  'year',
  // Lines of tiered lists have a sheet of their own.
  ...new Set(
    Object.values(FORM_FIELDS)
      .flat()
      .filter((field) => field !== 'tiers'),
  ),
  ...ROW_FIELDS,
];

/** Columns of the table of areas 分解表. */
export const AREA_COLUMNS = {
  name: 'workbook.area',
  code: 'workbook.area-code',
  year: 'rule.year',
  target: 'rule.target',
} as const satisfies Record<string, TextKey>;

/** Columns of the sheet of kinds and groups that a document adds. */
export const WORD_COLUMNS = {
  what: 'workbook.word-what',
  name: 'word.name',
  english: 'word.english',
  parents: 'word.parents',
  serves: 'word.serves',
  aliases: 'workbook.word-aliases',
} as const satisfies Record<string, TextKey>;

export const SHEETS = ['facts', 'words', 'rows', 'tiers', 'areas', 'people', 'help'] as const;

export function sheetName(language: Language, sheet: (typeof SHEETS)[number]): string {
  return translate(language, `workbook.sheet-${sheet}`);
}

/** What a column is called. */
export function columnName(language: Language, field: keyof RuleForm): string {
  return translate(language, `rule.${field}` as TextKey);
}

export function factName(language: Language, fact: Fact): string {
  return translate(language, `document.${fact}`);
}

export type ColumnType = 'choice' | 'list' | 'kinds' | 'kind' | 'flag' | 'number' | 'text';

const TEXTS: ReadonlySet<keyof RuleForm> = new Set([
  'title',
  'clause',
  'departments',
  'rows',
  'exceptNames',
  'notes',
  'conflict',
  'successors',
] as const);

export function columnType(field: keyof RuleForm): ColumnType {
  if (field in CHOICES) return 'choice';
  if (field in LISTS) return 'list';
  if ((KIND_LISTS as readonly string[]).includes(field)) return 'kinds';
  if (field === 'buildKind') return 'kind';
  if ((FLAGS as readonly string[]).includes(field)) return 'flag';
  return TEXTS.has(field) ? 'text' : 'number';
}
