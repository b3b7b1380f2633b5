import type { Topology } from 'topojson-specification';
import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { headerCrs } from '../crs/header-crs.ts';
import { statedInDegrees } from '../guard/set-in-degrees.ts';
import { readCsvGrid } from '../tables/csv/read-csv-grid.ts';
import { recordsFromGeojson } from '../vector/geojson/read-geojson.ts';
import { parseJson } from '../text/json/parse-json.ts';
import { readKml } from '../vector/kml/read-kml.ts';
import { guessMapping } from '../mapping/guess/guess-mapping.ts';
import type { RecordSet } from '../records.ts';
import type { Grid, HeaderRows } from '../tables/grid.ts';
import { recordsFromGrid } from '../tables/records-from-grid.ts';
import { decodeText } from '../text/decode-text.ts';
import { encodingChoices, type EncodingChoice } from '../text/guess-encoding.ts';
import { type Sniffed, sniffFormat } from '../text/sniff-format.ts';
import {
  isTopology,
  topologyFeatures,
  topologyLayers,
} from '../vector/geojson/topology-features.ts';
import type { Gdal } from '../gdal/gdal-api.ts';
import { readXls } from '../tables/xls/read-xls.ts';
import { readXlsx } from '../tables/xlsx/read-xlsx.ts';
import { EntryFault, getExtension } from './entry.ts';
import type { Dataset } from './group-entries.ts';
import { narrowed } from './narrowed.ts';
import { readKmz } from './read-kmz.ts';
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
  issues: Issue[];
}

export interface ReadTools {
  /** Starts GDAL with the first file that needs it. */
  gdal(): Gdal;
}

const TOP_ROWS = 12;
/** A word of an explanation may look like the head of one column. */
const COLUMNS_UNDERSTOOD = 2;
const WITH_GDAL: ReadonlySet<Sniffed> = new Set(['sqlite', 'flatgeobuf']);

function read(part: Partial<ReadDataset>): ReadDataset {
  return { layers: [], topRows: [], encodings: [], issues: [], ...part };
}

function refuse(code: string, file: string): ReadDataset {
  return read({ issues: [issue(code, 'error', { file })] });
}

async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  choice: ReadChoice,
): Promise<ReadDataset> {
  const { value: sheets, issues } =
    sniffFormat(bytes) === 'xls' ? readXls(bytes, name) : await readXlsx(bytes, name);
  if (!sheets) return read({ issues });
  const layers = sheets.map((sheet): LayerChoice => ({
    name: sheet.name,
    ...(sheet.hidden && { hidden: true }),
  }));
  // Before the table often stand a cover and explanations; what is hidden is taken only where nothing else is there.
  const candidates =
    choice.layer === undefined
      ? sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
      : sheets.filter((sheet) => sheet.name === choice.layer);
  let first: ReadDataset | undefined;
  for (const sheet of candidates) {
    if (sheet.hidden && first?.set) break;
    const grid = await sheet.read();
    if (!grid.value) {
      if (first?.set) continue;
      return read({ layers, issues: grid.issues });
    }
    const { header } = choice;
    const wanted = { fileName: name, format: 'xlsx', ...(header && { header }) } as const;
    const { value: set, issues: found } = recordsFromGrid(grid.value, wanted);
    if (set) set.layer = sheet.name;
    const topRows = grid.value.rows.slice(0, TOP_ROWS);
    const done = read({ layers, topRows, issues: [...grid.issues, ...found], ...(set && { set }) });
    if (set && (candidates.length === 1 || isUnderstood(set))) return done;
    if (!first?.set) first = set ? done : (first ?? done);
  }
  return first ?? refuse('layer-unknown', name);
}

function isUnderstood(set: RecordSet): boolean {
  return Object.keys(guessMapping(set).mapping.columns).length >= COLUMNS_UNDERSTOOD;
}

function readTopology(root: Topology, name: string, choice: ReadChoice): ReadDataset {
  const names = topologyLayers(root);
  const layers = names.map((layer) => ({ name: layer }));
  const layer = choice.layer ?? names[0];
  const features = layer === undefined ? undefined : topologyFeatures(root, layer);
  if (!features) return { ...refuse('topojson-broken', name), layers };
  const { value, issues } = recordsFromGeojson(features, name);
  if (!value) return read({ layers, issues });
  const set: RecordSet = { ...value, format: 'topojson' };
  if (layer !== undefined) set.layer = layer;
  return read({ set, layers: layers.length > 1 ? layers : [], issues });
}

function readParsed(parsed: Result<unknown>, name: string, choice: ReadChoice): ReadDataset {
  if (parsed.issues.some(({ severity }) => severity === 'error')) return read({});
  if (isTopology(parsed.value)) return readTopology(parsed.value, name, choice);
  const { value: set, issues } = recordsFromGeojson(parsed.value, name);
  return read({ issues, ...(set && { set }) });
}

function readText(bytes: Uint8Array, name: string, choice: ReadChoice): ReadDataset {
  const { value: decoded, issues } = decodeText(bytes, name, choice.encoding);
  if (!decoded) return read({ issues });
  const { text, encoding } = decoded;
  const isJson = sniffFormat(bytes) === 'json' || /\.(geo|topo)?json$/i.test(name);
  if (isJson) {
    const parsed = parseJson(text, name);
    const done = readParsed(parsed, name, choice);
    if (done.set) done.set.encoding = encoding;
    return { ...done, issues: [...issues, ...parsed.issues, ...done.issues] };
  }
  const grid = readCsvGrid(text, name);
  const { header } = choice;
  const wanted = {
    fileName: name,
    format: 'csv',
    ragged: true,
    ...(header && { header }),
  } as const;
  const { value: set, issues: found } = recordsFromGrid(grid.value, wanted);
  if (set) set.encoding = encoding;
  return read({
    topRows: grid.value.rows.slice(0, TOP_ROWS),
    encodings: encodingChoices(linesOf(bytes)),
    issues: [...issues, ...grid.issues, ...found],
    ...(set && { set }),
  });
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
  if (sniffed === 'xlsx' || sniffed === 'xls') return readWorkbook(bytes, name, choice);
  if (sniffed === 'dwg') return refuse('file-is-dwg', name);
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
    const { set, ...done } = narrowed(await readOne(dataset, choice, tools));
    if (!set) return done;
    const inTable = set.crs === undefined && set.header ? headerCrs(set.fields) : undefined;
    if (inTable) set.crs = inTable;
    const { value, issues } = await statedInDegrees(set, tools.gdal);
    return { ...done, issues: [...done.issues, ...issues], ...(value && { set: value }) };
  } catch (error) {
    if (error instanceof EntryFault) return read({ issues: [...error.issues] });
    const what = String(error).slice(0, 200);
    return read({ issues: [issue('import-failed', 'error', { file: dataset.name }, { what })] });
  }
}
