import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { buildStandard } from '../../core/standards/form/build-standard.ts';
import { checkAreaLines, type NamedArea } from '../../core/standards/form/check-area-lines.ts';
import { checkRow } from '../../core/standards/form/check-form.ts';
import { emptyDocument } from '../../core/standards/form/document-facts.ts';
import type { RuleForm } from '../../core/standards/form/rule-form.ts';
import { TIER_NUMBERS } from '../../core/standards/form/tier-fields.ts';
import { withWordsNamed } from '../../core/standards/with-words-named.ts';
import { parseStandardDocument } from '../../core/standards/standard-schema.ts';
import type { Standard, StandardDocument } from '../../core/standards/standard.ts';
import { withMoreWords } from '../../core/vocabulary/own-words.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { labelsIn } from '../../i18n/labels-in.ts';
import { translate } from '../../i18n/translate.ts';
import type { GridRow } from '../tables/grid.ts';
import { openSheets, type OpenSheet } from './open-sheets.ts';
import { readFacts } from './read-facts.ts';
import { readWords } from './read-words.ts';
import { readKinds, readRuleRows, type RuleColumn, type RuleRow } from './read-rule-rows.ts';
import { plainLabel, SheetCells } from './sheet-cells.ts';
import {
  AREA_COLUMNS,
  FORM_COLUMNS,
  NUMBER_COLUMN,
  PART_COLUMN,
  sheetName,
  type SHEETS,
} from './workbook-columns.ts';

type SheetId = (typeof SHEETS)[number];

function findSheet(sheets: readonly OpenSheet[], id: SheetId): OpenSheet | undefined {
  const names = new Set([sheetName('zh-CN', id), sheetName('en', id)].map(plainLabel));
  return sheets.find(({ name }) => names.has(plainLabel(name)));
}

type AreaColumn = 'number' | 'part' | keyof typeof AREA_COLUMNS;

function areaLabels(): Map<string, AreaColumn> {
  const names: [AreaColumn, string[]][] = [
    ['number', labelsIn(NUMBER_COLUMN)],
    ['part', labelsIn(PART_COLUMN)],
    ...(['name', 'code', 'year', 'target'] as const).map((key): [AreaColumn, string[]] => [
      key,
      labelsIn(AREA_COLUMNS[key]),
    ]),
  ];
  return new Map(names.flatMap(([key, all]) => all.map((name) => [plainLabel(name), key])));
}

/** Puts the lines of the table of areas to the rows that they belong to. */
function readAreas(
  fileName: string,
  { name: sheet, grid }: OpenSheet,
  rules: readonly RuleRow[],
  loaded: readonly NamedArea[],
): Issue[] {
  const cells = new SheetCells<AreaColumn>(fileName, sheet, grid, areaLabels());
  const own = new Map<RuleForm, GridRow[]>();
  for (const row of cells.rows) {
    const [number, part] = [cells.text(row, 'number'), cells.text(row, 'part')];
    const rule = rules.find((each) => each.number === number && each.part === part);
    if (!rule) {
      cells.say('workbook-row-unknown', row, 'number', { value: number });
      continue;
    }
    const code = cells.text(row, 'code');
    const [year, target] = [cells.number(row, 'year'), cells.number(row, 'target')];
    rule.form.areas.push({
      name: cells.text(row, 'name'),
      ...(code !== '' && { code }),
      ...(year !== undefined && { year }),
      ...(target !== undefined && { target }),
    });
    own.set(rule.form, [...(own.get(rule.form) ?? []), row]);
  }
  for (const [{ areas }, rows] of own) {
    for (const { line, code, severity, params } of checkAreaLines(areas, loaded)) {
      const key = code === 'area-sum-differs' || code === 'area-line-no-target' ? 'target' : 'name';
      cells.issues.push(issue(code, severity, cells.place(rows[line]!, key), params));
    }
  }
  return cells.issues;
}

type TierColumn = 'number' | 'part' | 'kinds' | (typeof TIER_NUMBERS)[number];

/** Puts the lines of tiered lists to the rows that they belong to. */
function readTiers(
  fileName: string,
  { name: sheet, grid }: OpenSheet,
  rules: readonly RuleRow[],
): Issue[] {
  const names: [TierColumn, string[]][] = [
    ['number', labelsIn(NUMBER_COLUMN)],
    ['part', labelsIn(PART_COLUMN)],
    ['kinds', labelsIn('rule.kinds')],
    ...TIER_NUMBERS.map((key): [TierColumn, string[]] => [key, labelsIn(`tier.${key}`)]),
  ];
  const labels = names.flatMap(([key, all]) => all.map((name) => [plainLabel(name), key] as const));
  const cells = new SheetCells<TierColumn>(fileName, sheet, grid, new Map(labels));
  for (const row of cells.rows) {
    const [number, part] = [cells.text(row, 'number'), cells.text(row, 'part')];
    const rule = rules.find((each) => each.number === number && each.part === part);
    if (!rule) {
      cells.say('workbook-row-unknown', row, 'number', { value: number });
      continue;
    }
    const numbers = TIER_NUMBERS.flatMap((key) => {
      const value = cells.number(row, key);
      return value === undefined ? [] : [[key, value] as const];
    });
    const kinds = readKinds(cells, row, 'kinds');
    for (const key of ['kinds', 'minutes'] as const) {
      if (cells.text(row, key) !== '') continue;
      cells.say('workbook-needed', row, key, { rule: key, shape: 'tiered' });
    }
    rule.form.tiers.push({ kinds, ...Object.fromEntries(numbers) });
  }
  return cells.issues;
}

type PeopleColumn = 'year' | (typeof PEOPLE_FIELDS)[number];

function readPeople(
  fileName: string,
  { name: sheet, grid }: OpenSheet,
): { people: NonNullable<StandardDocument['people']>; issues: Issue[] } {
  const labels = new Map<string, PeopleColumn>([
    ...labelsIn('rule.year').map((name) => [plainLabel(name), 'year'] as const),
    ...PEOPLE_FIELDS.flatMap((field) =>
      labelsIn(`people.${field}`).map((name) => [plainLabel(name), field] as const),
    ),
  ]);
  const cells = new SheetCells<PeopleColumn>(fileName, sheet, grid, labels);
  const people = cells.rows.flatMap((row) => {
    const year = cells.number(row, 'year');
    if (year === undefined) {
      cells.say('workbook-needed', row, 'year', { rule: 'year', shape: '' });
      return [];
    }
    const figures = PEOPLE_FIELDS.flatMap((field) => {
      const value = cells.number(row, field);
      return value === undefined ? [] : [[field, value] as const];
    });
    return [{ year, ...Object.fromEntries(figures) }];
  });
  return { people: people.toSorted((a, b) => a.year - b.year), issues: cells.issues };
}

const NUMBER = /^([A-Za-z]*)-?(\d+)$/;

/** Id of each line's row: as it is numbered, or by its place where the column is empty. */
function idsOf(rules: readonly RuleRow[], say: (rule: RuleRow, code: string) => void): string[] {
  const prefix = NUMBER.exec(rules.find(({ number }) => number !== '')?.number ?? '')?.[1] || 'OA';
  const taken = new Set<string>();
  let last = '';
  return rules.map((rule, at) => {
    const read = NUMBER.exec(rule.number === '' ? String(at + 1) : rule.number);
    if (!read || (read[1] !== '' && read[1] !== prefix)) {
      say(rule, 'workbook-number');
      return '';
    }
    const id = `${prefix.toUpperCase()}${Number(read[2])}`;
    // Lines of one row that follow one another are its parts.
    if (taken.has(id) && !(id === last && rule.part !== '')) say(rule, 'workbook-row-twice');
    taken.add(id);
    last = id;
    return id;
  });
}

function buildRows(rules: readonly RuleRow[], ids: readonly string[]): Standard[] {
  const rows = new Map<string, Standard>();
  const partsOf = new Map<string, number>();
  for (const id of ids) partsOf.set(id, (partsOf.get(id) ?? 0) + 1);
  for (const [at, { form, part }] of rules.entries()) {
    const id = ids[at]!;
    const built = buildStandard(form, id);
    const isOne = partsOf.get(id) === 1;
    const before = rows.get(id);
    const own = {
      ...(isOne ? {} : { id: `p${(before?.parts.length ?? 0) + 1}` }),
      ...(part !== '' && { title: { zh: part, en: part } }),
      ...built.parts[0]!,
    };
    if (before) before.parts.push(own);
    else rows.set(id, { ...built, parts: [own] });
  }
  return [...rows.values()];
}

const FORM_FIELD_SET: ReadonlySet<string> = new Set(FORM_COLUMNS);

/**
 * A document of standards from a workbook of the form that `writeStandardsWorkbook` writes: sheets of what it says of itself,
 * of kinds and groups that it adds, of its rows, of named areas and of people. A fault is told with its cell; with any fault nothing is taken.
 * @param loaded areas of the project, by which the names of the table of areas are known
 */
export async function readStandardsWorkbook(
  bytes: Uint8Array,
  fileName: string,
  loaded: readonly NamedArea[] = [],
): Promise<Result<StandardDocument>> {
  const { value: sheets, issues } = await openSheets(bytes, fileName);
  if (!sheets) return { issues };
  const found = findSheet(sheets, 'words');
  const words = found && readWords(fileName, found);
  const told = [...issues, ...(words?.issues ?? [])];
  // Rows name kinds and groups that the workbook itself adds.
  return withMoreWords(words?.document ?? {}, () =>
    readSheets(sheets, fileName, loaded, told, words?.document),
  );
}

function readSheets(
  sheets: readonly OpenSheet[],
  fileName: string,
  loaded: readonly NamedArea[],
  issues: readonly Issue[],
  words: Pick<StandardDocument, 'kinds' | 'groups'> = {},
): Result<StandardDocument> {
  const sheet = findSheet(sheets, 'rows') ?? (sheets.length === 1 ? sheets[0] : undefined);
  if (!sheet) {
    const params = { sheet: translate('zh-CN', 'workbook.sheet-rows') };
    return { issues: [...issues, issue('workbook-sheet', 'error', { file: fileName }, params)] };
  }
  const { rows: rules, cells } = readRuleRows(fileName, sheet.name, sheet.grid);
  if (cells.rows.length === 0) {
    return { issues: [...issues, issue('workbook-empty', 'error', { file: fileName })] };
  }
  const say = ({ row, number }: RuleRow, code: string) =>
    cells.say(code, row, 'number', { value: number });
  const ids = idsOf(rules, say);
  const found = [...issues, ...cells.issues];
  const tiers = findSheet(sheets, 'tiers');
  if (tiers) found.push(...readTiers(fileName, tiers, rules));
  const areas = findSheet(sheets, 'areas');
  if (areas) found.push(...readAreas(fileName, areas, rules, loaded));
  const people = findSheet(sheets, 'people');
  const figures = people && readPeople(fileName, people);
  found.push(...(figures?.issues ?? []));
  const standards = buildRows(rules, ids).filter(({ id }) => id !== '');
  const prefix = /^[A-Z]+/.exec(ids.find((id) => id !== '') ?? '')?.[0] ?? 'OA';
  const bare = emptyDocument('own-workbook', prefix, fileName.replace(/\.\w+$/, ''));
  const facts = findSheet(sheets, 'facts');
  const said = facts && readFacts(fileName, facts, bare);
  found.push(...(said?.issues ?? []));
  const plain: StandardDocument = {
    ...(said?.document ?? bare),
    ...words,
    ...(figures && figures.people.length > 0 && { people: figures.people }),
    standards,
  };
  const document = { ...plain, ...withWordsNamed(plain) };
  for (const standard of standards) {
    const { row } = rules[ids.indexOf(standard.id)]!;
    for (const fault of checkRow(document, standard)) {
      const field = String(fault.params?.['rule']);
      const key = (FORM_FIELD_SET.has(field) ? field : 'shape') as RuleColumn;
      found.push({ ...fault, place: cells.place(row, key) });
    }
  }
  const told = withoutRepeats(found);
  if (told.some(({ severity }) => severity === 'error')) return { issues: told };
  const { value, issues: faults } = parseStandardDocument(document, fileName);
  return { ...(value && { value }), issues: [...told, ...faults] };
}

/** An unreadable cell leaves its field empty, of which the form would complain again. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const said = new Set(
    issues.filter(({ code }) => code !== 'rule-field').map(({ place }) => place.cell),
  );
  return issues.filter(({ code, place }) => code !== 'rule-field' || !said.has(place.cell));
}
