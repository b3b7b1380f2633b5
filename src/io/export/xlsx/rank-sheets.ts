import { peopleServedBy } from '../../../core/vocabulary/kinds.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import type { LayerTable } from '../tables/layer-table.ts';
import { tableSheet, type VerdictWords, type WorkbookSheet } from './table-sheet.ts';

/** Bars of a chart; the table beside it holds every row. */
const MOST_BARS = 20;
const UNMET = 'C2570C';
const REACHED = '00585A';

function columnsOf(table: LayerTable, names: readonly string[]): number[] {
  return names.map((name) => table.fields.findIndex((field) => field?.name === name));
}

/** Only these columns of some rows. */
function picked(
  table: LayerTable,
  columns: readonly number[],
  rows: LayerTable['rows'],
): LayerTable {
  return {
    headers: columns.map((at) => table.headers[at]!),
    fields: columns.map((at) => table.fields[at]),
    rows: rows.map((row) => columns.map((at) => row[at] ?? null)),
  };
}

const numberIn = (row: LayerTable['rows'][number], at: number): number => Number(row[at] ?? 0);

/** Areas by how many rows in force they do not meet, most first, with bars of the worst; undefined where nothing was judged. */
export function areaRankSheet(
  areas: LayerTable,
  language: Language,
  words: VerdictWords,
): WorkbookSheet | undefined {
  const columns = columnsOf(areas, ['name', 'levelName', 'unmet', 'unassessed', 'met']);
  const [, level = -1, unmet = -1, unassessed = -1, met = -1] = columns;
  if (columns.includes(-1)) return undefined;
  const judged = areas.rows.filter((row) =>
    [unmet, unassessed, met].some((at) => numberIn(row, at) > 0),
  );
  // The whole place beside its parts would leave them no room.
  const district = translate(language, 'level.district');
  const parts = judged.filter((row) => row[level] !== district);
  const ranked = parts.length > 0 ? parts : judged;
  if (ranked.length === 0) return undefined;
  const rows = ranked.toSorted(
    (a, b) =>
      numberIn(b, unmet) - numberIn(a, unmet) || numberIn(b, unassessed) - numberIn(a, unassessed),
  );
  const sheet = tableSheet(
    translate(language, 'exported.sheet-area-rank'),
    picked(areas, columns, rows),
    words,
    1,
  );
  const drawn = Math.min(MOST_BARS, rows.filter((row) => numberIn(row, unmet) > 0).length);
  if (drawn === 0) return sheet;
  const title = translate(language, 'exported.chart-unmet');
  const chart = { title, names: 0, series: [{ column: 2, colour: UNMET }], rows: drawn };
  return { ...sheet, chart };
}

/** Share of the people whom each kind serves that its circles reach in the whole place, highest first, as table and bars. */
export function coverageRankSheet(
  coverage: LayerTable,
  language: Language,
  words: VerdictWords,
): WorkbookSheet | undefined {
  const [kind, kindName, level] = columnsOf(coverage, ['kind', 'kindName', 'levelName']);
  const ofLevel = (name: 'all' | 'district') =>
    coverage.rows.filter((row) => row[level!] === translate(language, `level.${name}`));
  const whole = ofLevel('all');
  const rows = (whole.length > 0 ? whole : ofLevel('district')).flatMap((row) => {
    const group = peopleServedBy(String(row[kind!]));
    const [people, covered, share] = columnsOf(coverage, [group, `${group}Covered`, `${group}Pct`]);
    if (row[share!] === null || row[share!] === undefined) return [];
    const cells = [row[kindName!]!, translate(language, `people.${group}`)];
    return [[...cells, row[people!] ?? null, row[covered!] ?? null, row[share!]!]];
  });
  // Of several districts without a whole, none stands for all.
  const names = new Set(rows.map(([name]) => name));
  if (rows.length === 0 || names.size < rows.length) return undefined;
  const field = (name: string) => coverage.fields[columnsOf(coverage, [name])[0]!];
  const table: LayerTable = {
    headers: [
      coverage.headers[kindName!]!,
      translate(language, 'exported.rank-group'),
      translate(language, 'exported.rank-people'),
      translate(language, 'exported.rank-covered'),
      translate(language, 'exported.rank-share'),
    ],
    fields: [
      field('kindName'),
      undefined,
      field('residents'),
      field('residentsCovered'),
      field('residentsPct'),
    ],
    rows: rows.toSorted((a, b) => Number(b[4]) - Number(a[4])),
  };
  const sheet = tableSheet(translate(language, 'exported.sheet-coverage-rank'), table, words, 1);
  const [circle] = columnsOf(coverage, ['circleType']);
  const way = String(coverage.rows[0]?.[circle!] ?? '');
  const title = translate(language, 'exported.chart-coverage', { way });
  const drawn = Math.min(MOST_BARS, rows.length);
  return {
    ...sheet,
    chart: { title, names: 0, series: [{ column: 4, colour: REACHED }], rows: drawn },
  };
}
