import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import {
  type DeliveryProject,
  type FundSource,
  FUND_SOURCES,
  investmentYuan,
  PROJECT_STAGES,
  PROJECT_TYPES,
} from '../../core/plan/delivery/delivery-project.ts';
import { nextProjectId } from '../../core/plan/delivery/start-project.ts';
import { labelsIn } from '../../i18n/labels-in.ts';
import { guessKind } from '../mapping/guess/guess-kind.ts';
import { splitList } from '../mapping/parse/parse-words.ts';
import { openSheets, type OpenSheet } from '../standards/open-sheets.ts';
import { plainLabel, SheetCells } from '../standards/sheet-cells.ts';
import type { GridRow } from '../tables/grid.ts';
import {
  columnLabels,
  type ColumnKey,
  MONEY_COLUMNS,
  MONEY_UNITS,
  type MoneyColumn,
} from './project-columns.ts';
import { readContent } from './read-content.ts';
import { readProjectDate } from './read-project-date.ts';

/** What a list of projects is read against. */
export interface ProjectListContext {
  /** Those in hand: one of the same name is updated. */
  projects: readonly DeliveryProject[];
  /** Departments that are known; none: nothing is said of others. */
  departments: ReadonlySet<string>;
  /** Place of a facility or an idle building by its name. */
  findPlace(name: string): { lng: number; lat: number } | undefined;
}

/** What a list would make of the projects in hand. */
export interface ReadProjects {
  projects: DeliveryProject[];
  added: number;
  changed: number;
}

type Cells = SheetCells<ColumnKey>;
const COUNTS = ['beds', 'places', 'floorAreaM2'] as const;
const TOTAL = /^(?:合计|总计|共计|小计|total)/i;
const AMOUNT = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(?:张|个|㎡|m2|平方米|万元|元)?$/;
/** Sums of printed figures may differ by their rounding. */
const ROUNDING = 0.5;

function choose<T extends string>(
  values: readonly T[],
  prefix: 'delivery.stage' | 'delivery.type',
) {
  return new Map(
    values.flatMap((value) =>
      [value, ...labelsIn(`${prefix}.${value}` as 'delivery.stage.idea')].map(
        (label) => [plainLabel(label), value] as const,
      ),
    ),
  );
}

class ListReader {
  readonly issues: Issue[] = [];
  private readonly cells: Cells;
  private readonly context: ProjectListContext;
  private readonly stages = choose(PROJECT_STAGES, 'delivery.stage');
  private readonly types = choose(PROJECT_TYPES, 'delivery.type');

  constructor(cells: Cells, context: ProjectListContext) {
    this.cells = cells;
    this.context = context;
  }

  private warn(code: string, row: GridRow, key: ColumnKey, params = {}): void {
    this.issues.push(issue(code, 'warning', this.cells.place(row, key), params));
  }

  /** A number of at least 0; undefined where the cell is empty, or told. */
  amount(row: GridRow, key: ColumnKey): number | undefined {
    const written = this.cells.text(row, key);
    const text = written.normalize('NFKC').replaceAll(/\s/g, '');
    if (text === '') return undefined;
    const [, whole, rest = ''] = AMOUNT.exec(text) ?? [];
    if (whole !== undefined) return Number(whole.replaceAll(',', '') + rest);
    this.warn('project-figure', row, key, { value: written });
    return undefined;
  }

  money(row: GridRow, column: MoneyColumn): { yuan: number; key: ColumnKey } | undefined {
    for (const [unit, factor] of Object.entries(MONEY_UNITS)) {
      const key = `${column}${unit as ''}` as const;
      const value = this.cells.has(key) ? this.amount(row, key) : undefined;
      // Hundredths of a yuan are what multiplying makes.
      if (value !== undefined) return { yuan: Math.round(value * factor * 100) / 100, key };
    }
    return undefined;
  }

  private date(row: GridRow, key: 'start' | 'finish' | 'finished'): string | undefined {
    const text = this.cells.text(row, key);
    if (text === '') return undefined;
    const date = readProjectDate(text);
    if (date === undefined) this.warn('project-date', row, key, { value: text });
    return date;
  }

  private choice<T>(row: GridRow, key: ColumnKey, known: ReadonlyMap<string, T>): T | undefined {
    const text = this.cells.text(row, key);
    if (text === '') return undefined;
    const value = known.get(plainLabel(text));
    if (value === undefined) {
      const words = [...new Set(known.values())].map(
        (each) => labelsIn(`delivery.${key as 'stage'}.${each as 'idea'}`)[0],
      );
      this.warn('project-word', row, key, { value: text, words: words.join('、') });
    }
    return value;
  }

  private department(row: GridRow, key: 'lead' | 'partners', name: string): void {
    const { departments } = this.context;
    if (departments.size === 0 || departments.has(name)) return;
    this.warn('project-department', row, key, { name });
  }

  private kinds(row: GridRow, name: string, content: string): string[] | undefined {
    const written = splitList(this.cells.text(row, 'kinds'));
    if (written.length === 0) {
      const guess = guessKind(name) ?? guessKind(content);
      return guess && [guess.kind];
    }
    const kinds = written.flatMap((word) => {
      const guess = guessKind(word);
      if (guess?.how !== 'exact') this.warn('project-kind', row, 'kinds', { value: word });
      return guess?.how === 'exact' ? [guess.kind] : [];
    });
    return [...new Set(kinds)];
  }

  private sizes(row: GridRow, content: string): Partial<DeliveryProject> {
    const said = readContent(content);
    const fields: Partial<DeliveryProject> = {};
    for (const field of COUNTS) {
      const typed = this.amount(row, field);
      const value = typed ?? said[field];
      if (value !== undefined) fields[field] = value;
      if (typed !== undefined && said[field] !== undefined && typed !== said[field]) {
        this.warn('project-content', row, field, { value: typed, said: said[field] });
      }
    }
    return fields;
  }

  private place(row: GridRow, address: string, brings: boolean): Partial<DeliveryProject> {
    const [lng, lat] = (['lng', 'lat'] as const).map((key) =>
      Number(this.cells.text(row, key).normalize('NFKC') || Number.NaN),
    );
    if (lng! >= -180 && lng! <= 180 && lat! >= -90 && lat! <= 90) return { lng: lng!, lat: lat! };
    const written = this.cells.text(row, 'lng') + this.cells.text(row, 'lat');
    if (written !== '') this.warn('project-figure', row, 'lng', { value: written });
    const found = address === '' ? undefined : this.context.findPlace(address);
    if (!found && brings) this.warn('project-no-place', row, 'address', { value: address });
    return found ? { lng: found.lng, lat: found.lat } : {};
  }

  /** What a row says of a project; an empty cell says nothing. */
  project(row: GridRow, name: string): Partial<DeliveryProject> {
    const { cells } = this;
    const content = cells.text(row, 'content');
    const address = cells.text(row, 'address');
    const type = this.choice(row, 'type', this.types);
    const stage = this.choice(row, 'stage', this.stages);
    const sizes = this.sizes(row, content);
    const kinds = type === 'purchase' ? undefined : this.kinds(row, name, content);
    const brings = kinds !== undefined && kinds.length > 0;
    if (!brings && (sizes.beds ?? sizes.places) !== undefined && type !== 'purchase') {
      this.warn('project-kind-none', row, cells.has('kinds') ? 'kinds' : 'name', { name });
    }
    const [start, finish, finished] = (['start', 'finish', 'finished'] as const).map((key) =>
      this.date(row, key),
    );
    if (start !== undefined && finish !== undefined && finish < start.slice(0, finish.length)) {
      this.warn('project-dates-crossed', row, 'finish', { start, finish });
    }
    const lead = cells.text(row, 'lead');
    if (lead !== '') this.department(row, 'lead', lead);
    const partners = cells
      .text(row, 'partners')
      .split(/[\s、,，;；]+/)
      .filter(Boolean);
    for (const each of partners) this.department(row, 'partners', each);
    const fields = {
      name,
      type,
      stage,
      kinds,
      ...sizes,
      ...this.place(row, address, brings),
      address: address || undefined,
      content: content || undefined,
      ...this.investment(row),
      lead: lead || undefined,
      partners: partners.length > 0 ? partners : undefined,
      start,
      finish,
      finished,
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  }

  private investment(row: GridRow): Partial<DeliveryProject> {
    const total = this.money(row, 'total');
    const funds: Partial<Record<FundSource, number>> = {};
    for (const source of FUND_SOURCES) {
      const part = this.money(row, source);
      if (part) funds[source] = part.yuan;
    }
    const sum = Object.values(funds).reduce((all, part) => all + part, 0);
    if (total && sum > total.yuan + ROUNDING) {
      const params = { total: total.yuan / 10_000, sum: sum / 10_000 };
      this.warn('project-funds-over', row, total.key, params);
    }
    return {
      ...(total && { totalYuan: total.yuan }),
      ...(Object.keys(funds).length > 0 && { funds }),
    };
  }

  /** Compares what a line of totals prints with the rows above it. */
  checkTotals(row: GridRow, above: readonly Partial<DeliveryProject>[]): void {
    const sum = (value: (project: Partial<DeliveryProject>) => number | undefined) =>
      above.reduce((all, each) => all + (value(each) ?? 0), 0);
    for (const column of MONEY_COLUMNS) {
      const printed = this.money(row, column);
      if (!printed) continue;
      const own = sum((each) => (column === 'total' ? each.totalYuan : each.funds?.[column]));
      if (Math.abs(own - printed.yuan) <= ROUNDING) continue;
      const params = { printed: printed.yuan / 10_000, sum: own / 10_000 };
      this.warn('project-total', row, printed.key, params);
    }
    for (const field of COUNTS) {
      const printed = this.amount(row, field);
      const own = sum((each) => each[field]);
      if (printed === undefined || Math.abs(own - printed) <= ROUNDING) continue;
      this.warn('project-total', row, field, { printed, sum: own });
    }
  }

  twice(row: GridRow, name: string): void {
    this.issues.push(issue('project-twice', 'error', this.cells.place(row, 'name'), { name }));
  }
}

function readSheet(
  cells: Cells,
  context: ProjectListContext,
  fileName: string,
): Result<ReadProjects> {
  const reader = new ListReader(cells, context);
  const projects = [...context.projects];
  const seen = new Set<string>();
  let above: Partial<DeliveryProject>[] = [];
  let [added, changed] = [0, 0];
  for (const row of cells.rows) {
    const name = cells.text(row, 'name').replaceAll(/\s+/g, ' ');
    const heading = name || cells.text(row, 'no');
    if (TOTAL.test(heading.replaceAll(/\s/g, ''))) {
      reader.checkTotals(row, above);
      above = [];
      continue;
    }
    if (name === '') continue;
    if (seen.has(plainLabel(name))) {
      reader.twice(row, name);
      continue;
    }
    seen.add(plainLabel(name));
    const said = reader.project(row, name);
    above.push(said);
    const at = projects.findIndex((each) => plainLabel(each.name) === plainLabel(name));
    if (at >= 0) {
      const before = projects[at]!;
      const funds = said.funds && { funds: { ...before.funds, ...said.funds } };
      // What was only guessed does not take the place of what is known.
      const kinds = before.kinds.length > 0 && !cells.has('kinds') ? { kinds: before.kinds } : {};
      projects[at] = { ...before, ...said, ...funds, ...kinds };
      changed++;
    } else {
      const origin = { of: 'list' as const, file: fileName };
      const id = nextProjectId(projects);
      projects.push({ name, kinds: [], stage: 'idea', ...said, id, origin });
      added++;
    }
  }
  const issues = [...cells.issues, ...reader.issues];
  return added + changed > 0
    ? { value: { projects, added, changed }, issues }
    : { issues: [...issues, issue('project-list-empty', 'error', { file: fileName })] };
}

/** Reads a list of projects from the sheets of a file: the first that has names of projects. */
export function readProjectSheets(
  sheets: readonly OpenSheet[],
  fileName: string,
  context: ProjectListContext,
): Result<ReadProjects> {
  const labels = columnLabels();
  for (const { name, grid } of sheets) {
    const cells = new SheetCells(fileName, name, grid, labels);
    const columns = (['total', 'total/yuan', 'lead', 'finish', 'stage', 'content'] as const).filter(
      (key) => cells.has(key),
    );
    if (cells.has('name') && columns.length > 0) return readSheet(cells, context, fileName);
  }
  return { issues: [issue('project-list-heads', 'error', { file: fileName })] };
}

/**
 * What a list of projects in the form of the annexes (XLSX, XLS, ODS or CSV) would make of those in hand; columns may stand
 * anywhere. Nothing of the context is changed.
 */
export async function readProjectList(
  bytes: Uint8Array,
  fileName: string,
  context: ProjectListContext,
): Promise<Result<ReadProjects>> {
  const { value: sheets, issues } = await openSheets(bytes, fileName);
  if (!sheets) return { issues };
  const read = readProjectSheets(sheets, fileName, context);
  return { ...read, issues: [...issues, ...read.issues] };
}

/** Investment of projects in yuan, and by who pays. */
export function sumInvestment(
  projects: readonly DeliveryProject[],
): { totalYuan: number } & Record<FundSource, number> {
  const sums = { totalYuan: 0, central: 0, municipal: 0, district: 0, private: 0 };
  for (const project of projects) {
    sums.totalYuan += investmentYuan(project) ?? 0;
    for (const source of FUND_SOURCES) sums[source] += project.funds?.[source] ?? 0;
  }
  return sums;
}
