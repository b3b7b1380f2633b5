import { unzipSync } from 'fflate';
import type { Verdict } from '../../../core/assess/findings/assessment.ts';
import { translate } from '../../../i18n/translate.ts';
import type { OutFile, WriteRequest } from '../tables/out-file.ts';
import { layerTable, type LayerTable } from '../tables/layer-table.ts';
import { LAYER_IDS } from '../layers/result-layer.ts';
import { fixedZip } from '../zip/fixed-zip.ts';
import { autoFilter, columnLetters } from './auto-filter.ts';
import { type PrintWords, withPrintSetup } from './print-setup.ts';
import { areaRankSheet, coverageRankSheet } from './rank-sheets.ts';
import { withSheetCharts } from './sheet-charts.ts';
import { summarySheet } from './summary-sheet.ts';
import { readable } from './table-order.ts';
import { shownTable } from '../tables/shown-table.ts';
import { tableSheet, type WorkbookSheet } from './table-sheet.ts';
import { areaSheets, departmentSheet, documentSheet } from './verdict-sheets.ts';

const VERDICTS: readonly Verdict[] = ['met', 'unmet', 'unassessed'];

/** Sheets of plain tables, with how many of their columns stay in view. */
const SHEETS = [
  ['facilities', 2],
  ['sites', 2],
  ['candidates', 2],
  ['coverage', 3],
  ['hygiene', 0],
  ['parameters', 0],
] as const;

/** Sheets of the workbook; a layer that was not asked for has none. */
function sheetsOf({ set, crs }: WriteRequest): WorkbookSheet[] {
  const { language, layers } = set;
  const words = new Map(
    VERDICTS.map((verdict) => [translate(language, `verdict.${verdict}`), verdict] as const),
  );
  const table = (id: string): LayerTable | undefined => {
    const layer = layers.find((one) => one.id === id);
    return layer && shownTable(layer, language, crs);
  };
  const known = new Set<string>(LAYER_IDS);
  const foreign = layers.filter(({ id }) => !known.has(id));
  // A file that was converted has no results to sum up.
  const sheets = foreign.length < layers.length ? [summarySheet(set, crs, words)] : [];
  const verdicts = table('verdicts');
  if (verdicts) {
    sheets.push(documentSheet(verdicts, language, words));
    const byDepartment = departmentSheet(verdicts, language, words);
    if (byDepartment) sheets.push(byDepartment);
  }
  const areas = table('areas');
  const coverage = table('coverage');
  const ranks = [
    areas && areaRankSheet(areas, language, words),
    coverage && coverageRankSheet(coverage, language, words),
  ];
  sheets.push(...ranks.filter((sheet) => sheet !== undefined));
  if (areas) sheets.push(...areaSheets(areas, language, words));
  for (const [id, sticky] of SHEETS) {
    const found = table(id);
    // A scenario without sites has no sheet of nothing but heads.
    if (!found || found.rows.length === 0) continue;
    sheets.push(tableSheet(translate(language, `layer.${id}`), readable(found), words, sticky));
  }
  for (const layer of foreign) {
    const name = layer.title.replaceAll(/[[\]/\\:*?']/g, '-').slice(0, 31);
    sheets.push(tableSheet(name, layerTable(layer, language, crs), new Map()));
  }
  return sheets;
}

function printWords({ language, title, scenario, synthetic }: WriteRequest['set']): PrintWords {
  return {
    title: [title, scenario].filter((part) => part !== '').join(' · '),
    note: synthetic ? translate(language, 'exported.synthetic') : '',
    page: translate(language, 'exported.page'),
  };
}

/** The workbook; equal results give equal bytes. The library is loaded only here. */
export async function writeXlsx(request: WriteRequest): Promise<OutFile[]> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const sheets = sheetsOf(request);
  const ranges = sheets.map(({ filter, data, columns }) =>
    filter ? `A1:${columnLetters(columns.length - 1)}${data.length}` : undefined,
  );
  const blob = await writeExcelFile(
    sheets.map(({ filter: _filter, chart: _chart, ...sheet }) => ({
      ...sheet,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Microsoft YaHei', fontSize: 10, features: [autoFilter(ranges)] },
  ).toBlob();
  // The library stamps the clock on every entry.
  const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const bytes = fixedZip(
    Object.entries(
      withSheetCharts(withPrintSetup(entries, sheets, printWords(request.set)), sheets),
    ).map(([name, content]) => ({ name, bytes: content })),
  );
  return [{ name: `results-${request.crs.tag}.xlsx`, bytes }];
}
