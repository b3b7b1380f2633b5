import { unzipSync } from 'fflate';
import type { Verdict } from '../../../core/assess/assessment.ts';
import { translate } from '../../../i18n/translate.ts';
import { FOR_PROGRAMS } from '../formats/for-programs.ts';
import type { OutFile, WriteRequest } from '../formats/out-file.ts';
import { layerTable, type LayerTable } from '../formats/layer-table.ts';
import { LAYER_IDS } from '../layers/result-layer.ts';
import { fixedZip } from '../zip/fixed-zip.ts';
import { autoFilter, columnLetters } from './auto-filter.ts';
import { type PrintWords, withPrintSetup } from './print-setup.ts';
import { summarySheet } from './summary-sheet.ts';
import { tableSheet, type WorkbookSheet } from './table-sheet.ts';

const VERDICTS: readonly Verdict[] = ['met', 'unmet', 'unassessed'];

/** Rows in another order; those that compare as equal stay as they were. */
function sortedBy(table: LayerTable, names: readonly string[]): LayerTable {
  const at = names.map((name) => table.fields.findIndex((field) => field?.name === name));
  // C2 before C10.
  const key = (row: LayerTable['rows'][number]) =>
    at.map((column) =>
      String(row[column] ?? '').replaceAll(/\d+/g, (digits) => digits.padStart(6, '0')),
    );
  const compare = (a: readonly string[], b: readonly string[]): number => {
    const differs = a.findIndex((word, index) => word !== b[index]);
    return differs < 0 ? 0 : a[differs]! < b[differs]! ? -1 : 1;
  };
  return { ...table, rows: table.rows.toSorted((a, b) => compare(key(a), key(b))) };
}

/** The same table without columns that only programs need, and without those that are empty from top to bottom. */
function readable(table: LayerTable): LayerTable {
  const isEmpty = (at: number) =>
    table.rows.length > 0 && table.rows.every((row) => row[at] === null || row[at] === '');
  const kept = table.fields.flatMap((field, at) =>
    (field && FOR_PROGRAMS.has(field.name)) || isEmpty(at) ? [] : [at],
  );
  return {
    headers: kept.map((at) => table.headers[at]!),
    fields: kept.map((at) => table.fields[at]),
    rows: table.rows.map((row) => kept.map((at) => row[at] ?? null)),
  };
}

const SHEETS = ['facilities', 'sites', 'coverage', 'hygiene', 'parameters'] as const;

/** Sheets of the workbook; a layer that was not asked for has none. */
function sheetsOf({ set, crs }: WriteRequest): WorkbookSheet[] {
  const { language, layers } = set;
  const words = new Map(
    VERDICTS.map((verdict) => [translate(language, `verdict.${verdict}`), verdict] as const),
  );
  const table = (id: string): LayerTable | undefined => {
    const layer = layers.find((one) => one.id === id);
    if (!layer) return undefined;
    return readable(layerTable(layer, language, crs));
  };
  const known = new Set<string>(LAYER_IDS);
  const foreign = layers.filter(({ id }) => !known.has(id));
  // A file that was converted has no results to sum up.
  const sheets = foreign.length < layers.length ? [summarySheet(set, crs, words)] : [];
  const verdicts = table('verdicts');
  if (verdicts) {
    const name = translate(language, 'exported.sheet-by-document');
    sheets.push(tableSheet(name, sortedBy(verdicts, ['document', 'rule']), words));
  }
  const areas = table('areas');
  if (areas) {
    sheets.push(tableSheet(translate(language, 'exported.sheet-by-area'), areas, words, 2));
  }
  for (const id of SHEETS) {
    const found = table(id);
    if (found) sheets.push(tableSheet(translate(language, `layer.${id}`), found, words));
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
    sheets.map(({ filter: _filter, ...sheet }) => ({
      ...sheet,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Microsoft YaHei', fontSize: 10, features: [autoFilter(ranges)] },
  ).toBlob();
  // The library stamps the clock on every entry.
  const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const bytes = fixedZip(
    Object.entries(withPrintSetup(entries, sheets, printWords(request.set))).map(
      ([name, content]) => ({ name, bytes: content }),
    ),
  );
  return [{ name: `results-${request.crs.tag}.xlsx`, bytes }];
}
