import { issue, type Issue } from '../../core/base/issue.ts';
import { clipText, LONGEST_NAME, plainText } from '../../core/base/plain-text.ts';
import { headerCrs } from '../crs/header-crs.ts';
import { statedInDegrees } from '../guard/set-in-degrees.ts';
import { findEndlessRow, MAX_ROW_BYTES } from '../tables/csv/endless-row.ts';
import { readCsvGrid } from '../tables/csv/read-csv-grid.ts';
import { readKml } from '../vector/kml/read-kml.ts';
import type { RecordSet } from '../records.ts';
import type { Grid, HeaderRows } from '../tables/grid.ts';
import { decodeText } from '../text/decode-text.ts';
import { encodingChoices, type EncodingChoice } from '../text/guess-encoding.ts';
import { type Sniffed, sniffFormat } from '../text/sniff-format.ts';
import type { Gdal } from '../gdal/gdal-api.ts';
import { isSurvey, readSurvey } from '../vector/survey/read-survey.ts';
import { withWrittenGeometry } from '../vector/written/with-written-geometry.ts';
import { EntryFault, getExtension } from './entry.ts';
import type { Dataset } from './group-entries.ts';
import { narrowed } from './narrowed.ts';
import { openWorkbook } from './open-workbook.ts';
import { readJsonText } from './read-json.ts';
import { readKmz } from './read-kmz.ts';
import { readTables } from './read-tables.ts';
import { readWithGdal } from './read-with-gdal.ts';

/** One of several layers or sheets of a file. */
export interface LayerChoice {
  name: string;
  count?: number;
  geometryType?: string;
  /** A sheet that is hidden in the workbook. */
  hidden?: boolean;
}

/** How a file is to be read where the guess is not to be followed. */
export interface ReadChoice {
  layer?: string;
  encoding?: string;
  header?: HeaderRows;
  /** Rows that a filter or somebody hides are left out. */
  withoutHiddenRows?: boolean;
}

export interface ReadDataset {
  /** Absent where nothing could be read. */
  set?: RecordSet;
  /** Layers or sheets of the file; empty where there is only one. */
  layers: LayerChoice[];
  /** First rows of a table as they lie there, to show the header in. */
  topRows: Grid['rows'];
  /** Encodings to choose among; empty where the format settles it. */
  encodings: EncodingChoice[];
  /** Rows of the sheet that are hidden in it, read or not. */
  hiddenRows?: number;
  issues: Issue[];
}

export interface ReadTools {
  /** Starts GDAL with the first file that needs it. */
  gdal(): Gdal;
}

const WITH_GDAL: ReadonlySet<Sniffed> = new Set(['sqlite', 'flatgeobuf']);

function read(part: Partial<ReadDataset>): ReadDataset {
  return { layers: [], topRows: [], encodings: [], issues: [], ...part };
}

function refuse(code: string, file: string): ReadDataset {
  return read({ issues: [issue(code, 'error', { file })] });
}

async function readText(bytes: Uint8Array, name: string, choice: ReadChoice): Promise<ReadDataset> {
  const isJson = sniffFormat(bytes) === 'json' || /\.(geo|topo|nd)?json(l|s|seq)?$/i.test(name);
  const endless = isJson ? undefined : findEndlessRow(bytes);
  if (endless) {
    const params = { limitMb: MAX_ROW_BYTES / 1024 / 1024 };
    return read({
      issues: [issue(endless.code, 'error', { file: name, row: endless.row }, params)],
    });
  }
  const { value: decoded, issues } = decodeText(bytes, name, choice.encoding);
  if (!decoded) return read({ issues });
  const { text, encoding } = decoded;
  if (isJson) {
    const done = readJsonText(text, name, choice);
    if (done.set) done.set.encoding = encoding;
    return { ...done, issues: [...issues, ...done.issues] };
  }
  if (isSurvey(text)) {
    const { value, issues: found } = readSurvey(text, name);
    const set = value && { ...value, encoding };
    const encodings = encodingChoices(linesOf(bytes));
    return read({ encodings, issues: [...issues, ...found], ...(set && { set }) });
  }
  const grid = readCsvGrid(text, name);
  const sheet = { name: '', hidden: false, read: () => Promise.resolve(grid) };
  const done = await readTables([sheet], choice, { fileName: name, format: 'csv' });
  if (done.set) done.set.encoding = encoding;
  return {
    ...done,
    encodings: encodingChoices(linesOf(bytes)),
    issues: [...issues, ...done.issues],
  };
}

/** The first lines, undecoded, that are not plain ASCII. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length && lines.length < 50;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** A drawing as text begins with a section; the binary form has a line of its own. */
function isDrawing(bytes: Uint8Array, name: string): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*(0|999)\s*\r?\n/.test(head)
    ? getExtension(name) === 'dxf'
    : head.startsWith('AutoCAD Binary DXF');
}

async function readOne(
  dataset: Dataset,
  choice: ReadChoice,
  tools: ReadTools,
): Promise<ReadDataset> {
  const { name, entries, form } = dataset;
  if (form === 'kmz') return readKmz(dataset, choice);
  if (form !== 'file') return readWithGdal(dataset, choice, tools.gdal());
  const bytes = await entries[0]!.bytes();
  const sniffed = sniffFormat(bytes);
  const workbook = await openWorkbook(bytes, name, sniffed, choice.encoding);
  if (workbook) {
    const { value: sheets, issues } = workbook;
    if (!sheets) return read({ issues });
    const done = await readTables(sheets, choice, { fileName: name, format: 'xlsx' });
    return { ...done, issues: [...issues, ...done.issues] };
  }
  if (sniffed === 'dwg') return refuse('file-is-dwg', name);
  if (sniffed === 'mht') return refuse('file-is-mht', name);
  if (sniffed === 'xml') {
    const { value: decoded, issues } = decodeText(bytes, name, choice.encoding, true);
    if (!decoded) return read({ issues });
    if (/<!(DOCTYPE|ENTITY)/i.test(decoded.text)) return refuse('xml-doctype', name);
    if (/<(\w+:)?kml[\s>]/.test(decoded.text)) {
      const { value: set, issues: found } = readKml(decoded.text, name);
      return read({ issues: [...issues, ...found], ...(set && { set }) });
    }
    if (!/<(\w+:)?gpx[\s>]/.test(decoded.text)) return refuse('file-is-xml', name);
    return readWithGdal(dataset, choice, tools.gdal());
  }
  if (WITH_GDAL.has(sniffed) || isDrawing(bytes, name) || getExtension(name) === 'dbf') {
    return readWithGdal(dataset, choice, tools.gdal());
  }
  return readText(bytes, name, choice);
}

/**
 * Reads one dataset by what it holds, not by what it is called. The light formats (tables, workbooks, GeoJSON, TopoJSON,
 * KML) are read here, everything else by GDAL. Nothing is thrown: what cannot be read gives issues and no records.
 */
export async function readDataset(
  dataset: Dataset,
  choice: ReadChoice,
  tools: ReadTools,
): Promise<ReadDataset> {
  try {
    const { set: plain, ...done } = narrowed(await readOne(dataset, choice, tools));
    if (!plain) return done;
    plain.fields = plain.fields.map((field) => clipText(plainText(field), LONGEST_NAME));
    const { value: set, issues: unread } = withWrittenGeometry(plain);
    const inTable = set.crs === undefined && set.header ? headerCrs(set.fields) : undefined;
    if (inTable) set.crs = inTable;
    const { value, issues } = await statedInDegrees(set, tools.gdal);
    return {
      ...done,
      issues: [...done.issues, ...unread, ...issues],
      ...(value && { set: value }),
    };
  } catch (error) {
    if (error instanceof EntryFault) return read({ issues: [...error.issues] });
    const what = String(error).slice(0, 200);
    return read({ issues: [issue('import-failed', 'error', { file: dataset.name }, { what })] });
  }
}
