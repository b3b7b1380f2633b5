import { AREA_LEVELS } from '../../../core/vocabulary/area-levels.ts';
import type { Language, TextKey } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import { chooseSeparator } from '../values/list-separator.ts';
import type { LayerTable } from '../tables/layer-table.ts';
import { arranged, readable, sortedBy, transposed } from './table-order.ts';
import { tableSheet, type VerdictWords, type WorkbookSheet } from './table-sheet.ts';

const BY_DOCUMENT = ['documentTitle', 'document', 'clause', 'rule', 'title', 'area', 'level'];

/** Every finding, document by document. */
export function documentSheet(
  table: LayerTable,
  language: Language,
  words: VerdictWords,
): WorkbookSheet {
  const sorted = together(sortedBy(table, ['document', 'rule']));
  const shown = readable(arranged(sorted, BY_DOCUMENT, ['areaId', 'remark']));
  return tableSheet(translate(language, 'exported.sheet-by-document'), shown, words);
}

/** Rows that ask the same of an area follow the strictest of them, marked as being under it. */
function together(table: LayerTable): LayerTable {
  const at = (name: string) => table.fields.findIndex((field) => field?.name === name);
  const [group, order, title] = [at('askGroup'), at('askOrder'), at('title')];
  const groups = new Map<unknown, LayerTable['rows'][number][]>();
  for (const row of table.rows) groups.set(row[group], [...(groups.get(row[group]) ?? []), row]);
  const rows = [...groups.values()].flatMap((own) =>
    own
      .toSorted((a, b) => Number(a[order]) - Number(b[order]))
      .map((row) =>
        Number(row[order]) > 0 && own.length > 1 ? row.with(title, `└ ${String(row[title])}`) : row,
      ),
  );
  return { ...table, rows };
}

/** Every finding under each of the departments that answer for its row; undefined where no document names any. */
export function departmentSheet(
  table: LayerTable,
  language: Language,
  words: VerdictWords,
): WorkbookSheet | undefined {
  const at = table.fields.findIndex((field) => field?.name === 'departments');
  const rows = table.rows.flatMap((row) =>
    String(row[at] ?? '')
      .split(chooseSeparator(language))
      .filter((name) => name !== '')
      .map((name) => row.with(at, name)),
  );
  if (rows.length === 0) return undefined;
  const sorted = sortedBy({ ...table, rows }, ['departments', 'document', 'rule']);
  const shown = readable(arranged(sorted, ['departments', ...BY_DOCUMENT], ['areaId', 'remark']));
  return tableSheet(translate(language, 'exported.sheet-by-department'), shown, words);
}

/** From so many standards to an area on, standards are rows: few areas with dozens of them are read downwards. */
const STANDARDS_TO_AREA = 4;

function areaSheet(
  name: string,
  table: LayerTable,
  language: Language,
  words: VerdictWords,
): WorkbookSheet {
  const shown = readable(table);
  const standards = shown.fields.filter((field) => field?.name.startsWith('verdict_')).length;
  if (standards < STANDARDS_TO_AREA * shown.rows.length) return tableSheet(name, shown, words, 2);
  const turned = transposed(shown, translate(language, 'column.parameter'));
  return tableSheet(name, turned, words, 1);
}

/** Areas with a column for each standard, the levels apart, since standards speak of one level. */
export function areaSheets(
  table: LayerTable,
  language: Language,
  words: VerdictWords,
): WorkbookSheet[] {
  const at = table.fields.findIndex((field) => field?.name === 'level');
  const levels = AREA_LEVELS.filter((level) => table.rows.some((row) => row[at] === level));
  const whole = translate(language, 'exported.sheet-by-area');
  if (levels.length < 2) return [areaSheet(whole, table, language, words)];
  return levels.map((level) => {
    const name = translate(language, `level.${level}` as TextKey);
    const rows = table.rows.filter((row) => row[at] === level);
    const sheet = translate(language, 'exported.sheet-by-level', { level: name });
    return areaSheet(sheet, { ...table, rows }, language, words);
  });
}
