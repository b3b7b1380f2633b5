import { issue, type Issue } from '../../core/base/issue.ts';
import { CHOICES, LISTS } from '../../core/standards/form/form-choices.ts';
import { FACTS, factText, type Fact } from '../../core/standards/form/document-facts.ts';
import { formFromRow } from '../../core/standards/form/form-from-row.ts';
import {
  EMPTY_RULE_FORM,
  FORM_FIELDS,
  ROW_FIELDS,
  type RuleForm,
} from '../../core/standards/form/rule-form.ts';
import { wordLines } from '../../core/standards/form/word-lines.ts';
import { TIER_NUMBERS } from '../../core/standards/form/tier-fields.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { KINDS, kindRecord } from '../../core/vocabulary/kinds.ts';
import { withMoreWords } from '../../core/vocabulary/own-words.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { choiceWord } from '../../i18n/choice-word.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { type PlainCell, writePlainWorkbook } from '../export/xlsx/plain-workbook.ts';
import {
  AREA_COLUMNS,
  columnName,
  columnType,
  factName,
  FORM_COLUMNS,
  LATER_TARGETS,
  NUMBER_COLUMN,
  PART_COLUMN,
  sheetName,
  WORD_COLUMNS,
} from './workbook-columns.ts';

type Value = PlainCell;
type Table = Value[][];

function kindName(language: Language, id: string): string {
  const kind = kindRecord(id);
  return kind ? (language === 'en' ? kind.en : kind.zh) : id;
}

/** A field of a form as its cell; empty where the shape does not use it or nothing is stated. */
function cellOf(language: Language, form: RuleForm, field: keyof RuleForm): Value {
  const isOfRow = (ROW_FIELDS as readonly string[]).includes(field);
  const everywhere = ['shape', 'title', 'clause', 'level', 'comparison', 'target', 'year'];
  const used =
    isOfRow || everywhere.includes(field) || FORM_FIELDS[form.shape].some((each) => each === field);
  const value = form[field];
  if (!used || value === undefined) return null;
  // What is as it is anyway would only fill the sheet.
  if (isOfRow && value === EMPTY_RULE_FORM[field]) return null;
  if (field === 'thresholdOf' && form.threshold === undefined) return null;
  const join = (words: string[]) => words.join('、');
  switch (columnType(field)) {
    case 'choice':
      return choiceWord(language, field, value as string);
    case 'list':
      return join((value as string[]).map((each) => choiceWord(language, field, each)));
    case 'kinds':
      return join((value as string[]).map((id) => kindName(language, id)));
    case 'kind':
      return kindName(language, value as string);
    case 'flag':
      return value ? translate(language, 'workbook.yes') : null;
    default:
      return value as Value;
  }
}

function headers(language: Language): string[] {
  return [
    translate(language, NUMBER_COLUMN),
    translate(language, PART_COLUMN),
    ...FORM_COLUMNS.map((field) => columnName(language, field)),
    ...LATER_TARGETS.flatMap((n) => [
      translate(language, 'rule.later-year', { n }),
      translate(language, 'rule.later-target', { n }),
    ]),
  ];
}

interface Tables {
  rows: Table;
  tiers: Table;
  areas: Table;
  issues: Issue[];
}

function tablesOf(language: Language, { standards }: StandardDocument): Tables {
  const areaNames = Object.values(AREA_COLUMNS).map((key) => translate(language, key));
  const numbered = [translate(language, NUMBER_COLUMN), translate(language, PART_COLUMN)];
  const tables: Tables = {
    rows: [headers(language)],
    tiers: [
      [
        ...numbered,
        columnName(language, 'kinds'),
        ...TIER_NUMBERS.map((field) => translate(language, `tier.${field}`)),
      ],
    ],
    areas: [[...numbered, ...areaNames]],
    issues: [],
  };
  for (const standard of standards) {
    for (const part of standard.parts) {
      const form = formFromRow(standard, part);
      if (!form) {
        tables.issues.push(
          issue('workbook-row-left-out', 'warning', { id: standard.id }, { id: standard.id }),
        );
        continue;
      }
      const head = [standard.id, part.title ? part.title.zh : null];
      tables.rows.push([
        ...head,
        ...FORM_COLUMNS.map((field) => cellOf(language, form, field)),
        ...LATER_TARGETS.flatMap((n): Value[] => {
          const { year = null, target = null } = form.later[n - 2] ?? {};
          return [year, target];
        }),
      ]);
      for (const { kinds, ...line } of form.shape === 'tiered' ? form.tiers : []) {
        const names = kinds.map((id) => kindName(language, id)).join('、');
        tables.tiers.push([...head, names, ...TIER_NUMBERS.map((field) => line[field] ?? null)]);
      }
      for (const { name, code = null, year = null, target = null } of form.areas) {
        tables.areas.push([...head, name, code, year, target]);
      }
    }
  }
  return tables;
}

function factTable(language: Language, document: StandardDocument): Table {
  const words = (fact: Fact): Value => {
    const text = factText(document, fact);
    if (text === '') return null;
    if (fact === 'issuingLevel') return translate(language, `issuing.${document.issuingLevel!}`);
    if (fact === 'toBeConfirmed') return translate(language, 'workbook.yes');
    return text;
  };
  return [
    [translate(language, 'workbook.fact'), translate(language, 'workbook.content')],
    ...FACTS.map((fact): Value[] => [factName(language, fact), words(fact)]),
  ];
}

function wordTable(language: Language, document: StandardDocument): Table {
  return [
    Object.values(WORD_COLUMNS).map((key) => translate(language, key)),
    ...wordLines(document).map(({ what, name, english, parents, serves, aliases }): Value[] => [
      translate(language, `word.${what}`),
      name,
      english || null,
      parents.map((id) => kindName(language, id)).join('、') || null,
      serves ? translate(language, `people.${serves}`) : null,
      aliases || null,
    ]),
  ];
}

function peopleTable(language: Language, { people = [] }: StandardDocument): Table {
  return [
    [
      translate(language, 'rule.year'),
      ...PEOPLE_FIELDS.map((field) => translate(language, `people.${field}`)),
    ],
    ...people.map((figure) => [
      figure.year,
      ...PEOPLE_FIELDS.map((field) => figure[field] ?? null),
    ]),
  ];
}

/** What each column may hold, for whoever fills the workbook by hand. */
function helpTable(language: Language): Table {
  const choices = (field: keyof RuleForm): string => {
    const values = (CHOICES[field] ?? LISTS[field])?.values;
    return values ? values.map((value) => choiceWord(language, field, value)).join('、') : '';
  };
  const filledWith = (field: keyof RuleForm): string => {
    const type = columnType(field);
    if (type === 'kinds' || type === 'kind') {
      return KINDS.map(({ id }) => kindName(language, id)).join('、');
    }
    return choices(field) || translate(language, `workbook.type-${type as 'text'}`);
  };
  const shapes = Object.entries(FORM_FIELDS);
  return [
    [
      translate(language, 'workbook.help-column'),
      translate(language, 'workbook.help-values'),
      translate(language, 'workbook.help-shapes'),
    ],
    ...FORM_COLUMNS.map((field): Value[] => {
      const using = shapes.filter(([, fields]) => fields.some((each) => each === field));
      return [
        columnName(language, field),
        filledWith(field),
        using.map(([shape]) => choiceWord(language, 'shape', shape)).join('、'),
      ];
    }),
  ];
}

/**
 * A document as a workbook that `readStandardsWorkbook` reads back: what it says of itself, a line for each part of a row,
 * the targets of named areas, the people it prints, and what each column may hold. Rows that no line can hold are named.
 */
export async function writeStandardsWorkbook(
  document: StandardDocument,
  language: Language,
): Promise<{ bytes: Uint8Array; issues: Issue[] }> {
  const { sheets, issues } = withMoreWords(document, () => sheetsOf(document, language));
  return { bytes: await writePlainWorkbook(sheets), issues };
}

function sheetsOf(document: StandardDocument, language: Language) {
  const { rows, tiers, areas, issues } = tablesOf(language, document);
  const sheet = (name: Parameters<typeof sheetName>[1], table: Table, sticky?: number) => ({
    name: sheetName(language, name),
    table,
    ...(sticky !== undefined && { sticky }),
  });
  const sheets = [
    sheet('facts', factTable(language, document)),
    sheet('words', wordTable(language, document)),
    sheet('rows', rows, 4),
    sheet('tiers', tiers),
    sheet('areas', areas),
    sheet('people', peopleTable(language, document)),
    sheet('help', helpTable(language)),
  ];
  return { sheets, issues };
}
