import '../../i18n/later-texts.ts';
import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import type { ReportedOf, ReportedValue } from '../../core/plan/reported.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { labelsIn } from '../../i18n/labels-in.ts';
import { translate } from '../../i18n/translate.ts';
import type { PlainSheet } from '../export/xlsx/plain-workbook.ts';
import { openSheets, type OpenSheet } from '../standards/open-sheets.ts';
import { plainLabel, SheetCells } from '../standards/sheet-cells.ts';
import type { GridRow } from '../tables/grid.ts';
import { readDay } from './read-day.ts';

/** A value that a department is asked for, in words. */
export interface AskedValue {
  of: ReportedOf;
  /** Title of the row, with that of its part. */
  title: string;
  areaName: string;
  unit: string;
  /** A percentage of something, which is at most 100. */
  isShare: boolean;
  target: string;
  /** The leading department 责任单位; absent where the document names none. */
  department?: string;
  last?: ReportedValue;
}

/** A value as a department filled it in. */
export type FilledValue = Omit<ReportedValue, 'id'>;

export interface FilledForm {
  values: FilledValue[];
  /** Lines that were left open. */
  open: number;
}

const COLUMNS = ['row', 'title', 'area', 'unit', 'target', 'last', 'value', 'date', 'by'] as const;
type Column = (typeof COLUMNS)[number];

/** Longest name of a sheet, and what none may hold. */
const SHEET_NAME = 31;
const FORBIDDEN = /[[\]/\\:*?']/g;

function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replaceAll(FORBIDDEN, ' ').trim().slice(0, SHEET_NAME) || '1';
  let own = plain;
  for (let n = 2; taken.has(own); n++) own = `${plain.slice(0, SHEET_NAME - 3)} ${n}`;
  taken.add(own);
  return own;
}

/** The form with a sheet for each department: what is asked, what was reported last, and room for the new value. */
export function departmentSheets(language: Language, asked: readonly AskedValue[]): PlainSheet[] {
  const heads = COLUMNS.map((column) => translate(language, `form.column.${column}`));
  const nobody = translate(language, 'form.no-department');
  const byDepartment = new Map<string, AskedValue[]>();
  for (const each of asked) {
    const name = each.department ?? nobody;
    byDepartment.set(name, [...(byDepartment.get(name) ?? []), each]);
  }
  const taken = new Set<string>();
  return [...byDepartment].map(([name, own]) => ({
    name: sheetName(name, taken),
    sticky: 2,
    table: [
      heads,
      ...own.map(({ of, title, areaName, unit, target, last }) => [
        of.standardId,
        title,
        areaName,
        unit,
        target,
        last ? `${last.value}（${last.date}）` : null,
        null,
        null,
        name === nobody ? null : name,
      ]),
    ],
  }));
}

function labels(): ReadonlyMap<string, Column> {
  return new Map(
    COLUMNS.flatMap((column) =>
      labelsIn(`form.column.${column}`).map((label) => [plainLabel(label), column] as const),
    ),
  );
}

class FormReader {
  readonly issues: Issue[] = [];
  readonly form: FilledForm = { values: [], open: 0 };
  readonly #asked: readonly AskedValue[];
  readonly #today: string;
  readonly #first = new Map<AskedValue, string>();

  constructor(asked: readonly AskedValue[], today: string) {
    this.#asked = asked;
    this.#today = today;
  }

  /** What a line answers: by the number of the row, then by area and title where several are asked. */
  #find(cells: SheetCells<Column>, row: GridRow): AskedValue | undefined {
    const id = cells.text(row, 'row');
    const own = this.#asked.filter(({ of }) => plainLabel(of.standardId) === plainLabel(id));
    if (own.length === 0) {
      cells.say('form-row-unknown', row, 'row', { row: id });
      return undefined;
    }
    const same = (a: string, b: string) => plainLabel(a) === plainLabel(b);
    const [area, title] = [cells.text(row, 'area'), cells.text(row, 'title')];
    const there = own.filter(({ areaName }) => area === '' || same(areaName, area));
    if (there.length === 0) {
      cells.say('form-area-unknown', row, 'area', { row: id, area });
      return undefined;
    }
    const named = there.filter((each) => same(each.title, title));
    const found = named.length > 0 ? named : there;
    if (found.length > 1) {
      cells.say('form-row-several', row, named.length > 0 ? 'area' : 'title', { row: id });
      return undefined;
    }
    return found[0];
  }

  #take(cells: SheetCells<Column>, row: GridRow, sheet: string): void {
    const before = cells.issues.length;
    const value = cells.number(row, 'value');
    if (cells.issues.length > before) return;
    if (value === undefined) {
      this.form.open += 1;
      return;
    }
    const asked = this.#find(cells, row);
    if (!asked) return;
    if (value < 0 || (asked.isShare && value > 100)) {
      cells.say('form-value-range', row, 'value', { value, unit: asked.unit });
      return;
    }
    const written = cells.text(row, 'date');
    const date = written === '' ? this.#today : readDay(written);
    if (date === undefined || date > this.#today) {
      cells.say('form-date', row, 'date', { value: written, today: this.#today });
      return;
    }
    const line = cells.place(row, 'value').cell ?? `${row.row}`;
    const first = this.#first.get(asked);
    if (first !== undefined) {
      cells.say('form-twice', row, 'value', { row: asked.of.standardId, first });
      return;
    }
    this.#first.set(asked, line);
    const by = cells.text(row, 'by') || asked.department || sheet;
    this.form.values.push({ ...asked.of, value, date, by });
  }

  read(fileName: string, { name, grid }: OpenSheet): void {
    const cells = new SheetCells<Column>(fileName, name, grid, labels());
    if (!cells.has('row') || !cells.has('value')) {
      this.issues.push(
        issue('form-columns', 'error', {
          file: fileName,
          ...(name !== '' && { cell: `${name}!A1` }),
        }),
      );
      return;
    }
    for (const row of cells.rows) this.#take(cells, row, name);
    this.issues.push(...cells.issues);
  }
}

/**
 * The values of a form that departments filled in, held against what is asked; a line that is wrong is told with its cell and
 * left away.
 * @param today ISO date: of a value without one, and the last that a value may be of
 */
export async function readDepartmentForm(
  bytes: Uint8Array,
  fileName: string,
  asked: readonly AskedValue[],
  today: string,
): Promise<Result<FilledForm>> {
  const { value: sheets, issues } = await openSheets(bytes, fileName);
  if (!sheets) return { issues };
  const reader = new FormReader(asked, today);
  for (const sheet of sheets) if (sheet.grid.rows.length > 0) reader.read(fileName, sheet);
  const all = [...issues, ...reader.issues];
  return reader.form.values.length > 0 ? { value: reader.form, issues: all } : { issues: all };
}
