import { AREA_LEVELS } from '../../../core/vocabulary/area-levels.ts';
import type { Language, TextKey } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import type { LayerTable } from '../formats/layer-table.ts';
import { arranged, readable, sortedBy, transposed } from './table-order.ts';
import { tableSheet, type VerdictWords, type WorkbookSheet } from './table-sheet.ts';

const BY_DOCUMENT = ['documentTitle', 'document', 'clause', 'rule', 'title', 'area', 'level'];

/** Every finding, document by document. */
export function documentSheet(
  table: LayerTable,
  language: Language,
  words: VerdictWords,
): WorkbookSheet {
  const sorted = sortedBy(table, ['document', 'rule']);
  const shown = readable(arranged(sorted, BY_DOCUMENT, ['areaId', 'remark']));
  return tableSheet(translate(language, 'exported.sheet-by-document'), shown, words);
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
