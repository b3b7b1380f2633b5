import { basename, dirname, extname, join } from 'node:path';
import { issue, type Issue } from '../core/base/issue.ts';
import type { Language } from '../i18n/catalogue.ts';
import { asksForCrs } from '../io/guard/asks-for-crs.ts';
import { crsName } from '../i18n/crs-name.ts';
import { groundWords } from '../i18n/ground-words.ts';
import { guardFile } from '../io/guard/guard-file.ts';
import { namedCrs } from './input/named-crs.ts';
import { setInDegrees } from '../io/guard/set-in-degrees.ts';
import type { OutputCrs } from '../io/export/tables/output-crs.ts';
import type { Format } from '../io/export/formats/formats.ts';
import { writeResults } from '../io/export/formats/write-results.ts';
import { recordsLayer } from '../io/export/layers/records-layer.ts';
import type { ResultLayer } from '../io/export/layers/result-layer.ts';
import type { OutFile } from '../io/export/tables/out-file.ts';
import { resultsZip } from '../io/export/folder/results-folder.ts';
import { guessMapping } from '../io/mapping/guess/guess-mapping.ts';
import type { Mapping } from '../io/mapping/mapping.ts';
import { writtenPositions } from '../io/mapping/place/guess-axes.ts';
import type { RecordSet } from '../io/records.ts';
import type { Crs } from '../core/vocabulary/crs.ts';
import { issueLines } from './output/issue-lines.ts';
import { gdalInUse } from './input/open-gdal.ts';
import { FLAG_OPTION, LANGUAGE_OPTION, readCall, TEXT_OPTION } from './options/option-table.ts';
import { crsOption, readEncoding } from './options/output-options.ts';
import { UnreadableFile } from './input/read-bytes.ts';
import { READ_OPTIONS, readChoice, readInputEncoding } from './options/read-options.ts';
import { readRecords } from './input/read-records.ts';
import { Unusable } from './refuse/unusable.ts';
import { checkFile, type Output, writeFiles } from './output/write-files.ts';
import { printFault } from './output/print-line.ts';
import { say } from './refuse/say.ts';

const FORMAT_OF: Readonly<Record<string, Format>> = {
  '.geojson': 'geojson',
  '.json': 'geojson',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.kml': 'kml',
  '.dxf': 'dxf',
  '.fgb': 'fgb',
  '.gpkg': 'gpkg',
  '.shp': 'shp',
  '.zip': 'shp',
};

/** Options of `kequan convert`: what each reads, and what it refuses. */
export const CONVERT_OPTIONS = {
  'to-crs': TEXT_OPTION,
  'from-crs': TEXT_OPTION,
  encoding: TEXT_OPTION,
  layer: TEXT_OPTION,
  ...READ_OPTIONS,
  force: FLAG_OPTION,
  lang: LANGUAGE_OPTION,
};

/** Likelihood below which a guess is not written into a file. */
const LEAST_LIKELY = 0.3;

/** What is said of metres that are of no public system. */
function localSystem(set: RecordSet, mapping: Mapping): Issue {
  const [x = NaN, y = NaN] = writtenPositions(set, mapping)[0]?.position ?? [];
  return issue('crs-local', 'error', { file: set.fileName }, { x, y });
}

/**
 * System of the file's places: the one named, else the one stated, else the likeliest, with what is to be said of it.
 * @throws Unusable, UnreadableFile where the numbers leave it wide open
 */
function sourceCrs(
  set: RecordSet,
  named: string | undefined,
  language: Language,
  isTable: boolean,
): { crs: Crs; guessed: Issue[] } {
  if (named !== undefined) {
    const crs = namedCrs(named);
    if (!crs) throw new Unusable(say('terminal.from-crs-expected-epsg-code-wgs84', { named }));
    return { crs, guessed: [] };
  }
  if (set.crs) return { crs: set.crs, guessed: [] };
  const { mapping } = guessMapping(set);
  const guard = guardFile(set, mapping, { areas: [], facilities: [] });
  if (guard.unknown && !isTable) throw new UnreadableFile([localSystem(set, mapping)]);
  const [likeliest] = guard.choices;
  const crs = likeliest?.crs ?? mapping.crs;
  // GeoJSON without a word is WGS-84 by RFC 7946.
  if (set.format === 'geojson' && crs === 'wgs84') return { crs, guessed: [] };
  const place = { file: set.fileName };
  if (!likeliest) return { crs, guessed: [] };
  const params = {
    crs: crsName(language, crs),
    pct: Math.round(likeliest.confidence * 100),
    grounds: groundWords(language, likeliest.grounds),
  };
  if (!asksForCrs(guard)) {
    return { crs, guessed: [issue('convert-crs-guessed', 'info', place, params)] };
  }
  if (likeliest.confidence < LEAST_LIKELY) {
    throw new UnreadableFile([issue('convert-crs-open', 'error', place, params)]);
  }
  return { crs, guessed: [issue('convert-crs-unsure', 'warning', place, params)] };
}

/** The system that is written where none is asked for; what nobody else could read becomes WGS-84. */
function writable(from: Crs): Crs {
  return from === 'bd09mc' || from.startsWith('local:') ? 'wgs84' : from;
}

/** Name of the file with the label of a shifted system, which must not be missed. */
function labelled(out: string, { kind, tag }: OutputCrs): string {
  if (kind !== 'shifted' || basename(out).toUpperCase().includes(tag)) return out;
  const ending = extname(out);
  return `${out.slice(0, out.length - ending.length)}-${tag}${ending}`;
}

/** A table gets columns of places in the new system; those in the old one beside them would be taken for it. */
function withoutOldPlaces(
  layer: ResultLayer,
  { columns }: Mapping,
  { shapes }: RecordSet,
): ResultLayer {
  if (layer.geometry === 'none') return layer;
  const old = new Set([columns.lng, columns.lat, columns.lngLat, shapes?.column]);
  const kept = layer.fields.flatMap(({ name }, at) => (old.has(name) ? [] : [at]));
  return {
    ...layer,
    fields: kept.map((at) => layer.fields[at]!),
    rows: layer.rows.map((row) => ({ ...row, values: kept.map((at) => row.values[at]!) })),
  };
}

/** What a format cannot hold of a table, where it has some. */
function leftOut(layer: ResultLayer, format: Format, file: string): Issue[] {
  const isDrawing = format === 'dxf';
  const unplaced = layer.rows.filter(({ geometry }) => geometry === null).length;
  const drops = isDrawing || format === 'geojson' || format === 'kml';
  return [
    ...(drops && unplaced > 0
      ? [issue('convert-rows-left', 'warning', { file }, { count: unplaced })]
      : []),
    ...(isDrawing && layer.fields.length > 0
      ? [issue('convert-dxf-fields', 'info', { file })]
      : []),
  ];
}

/** Name of a layer out of a file's name. */
function layerId(out: string): string {
  return basename(out, extname(out)).replaceAll(/[^\p{L}\p{N}_-]+/gu, '_') || 'layer';
}

/** What `--encoding` says: of a format that is always UTF-8 it can only be that of the input. @throws Unusable */
function encodings(word: string | undefined, isWritten: boolean) {
  const words = word === undefined ? [] : [word];
  return isWritten
    ? { encoding: readEncoding(words), ofInput: undefined }
    : { encoding: readEncoding([]), ofInput: readInputEncoding(words, 'encoding') };
}

/** Runs `kequan convert IN OUT`; gives the exit code. @throws Unusable, UnreadableFile */
export async function convertCommand(args: string[]): Promise<number> {
  const { values, positionals } = readCall(CONVERT_OPTIONS, args);
  const [input, asked] = positionals;
  if (input === undefined || asked === undefined || positionals.length > 2) {
    throw new Unusable(say('terminal.convert-expected-layer-out'));
  }
  const { lang: language } = values;
  const format = FORMAT_OF[extname(asked).toLowerCase()];
  if (!format) {
    throw new Unusable(
      say('terminal.expected-name-that-ends', { asked, known: Object.keys(FORMAT_OF) }),
    );
  }
  const guard = { inputs: [input], force: values.force };
  checkFile(asked, guard);
  const { encoding, ofInput } = encodings(values.encoding, format === 'shp' || format === 'csv');
  const reading = { ...values, 'from-encoding': values['from-encoding'] ?? ofInput };
  const read = await readRecords(
    values.layer === undefined ? input : `${input}:${values.layer}`,
    readChoice(reading),
  );
  const isTable = format === 'csv' || format === 'xlsx';
  const { crs: from, guessed } = sourceCrs(read.set, values['from-crs'], language, isTable);
  const crs = crsOption('to-crs', values['to-crs'] ?? writable(from), language);
  const out = labelled(asked, crs);
  const id = layerId(out);
  const { mapping } = guessMapping(read.set);
  const turned = await setInDegrees(
    { set: read.set, mapping: { ...mapping, crs: from } },
    gdalInUse,
  );
  if (!turned.value) throw new UnreadableFile([...read.issues, ...turned.issues]);
  const degrees = turned.value;
  const { value: layer, issues: unread } = recordsLayer(degrees.set, id, degrees.mapping.crs);
  if (!layer) throw new UnreadableFile(unread);
  const set = {
    language,
    title: id,
    scenario: '',
    layers: [isTable || read.set.shapes ? withoutOldPlaces(layer, mapping, read.set) : layer],
    attribution: [],
    licences: [],
    notices: [],
    synthetic: false,
  };
  const options = { formats: [format], crs, encoding, layers: [id], gdal: gdalInUse() };
  const { value: [written] = [], issues: unwritten } = await writeResults(set, options);
  const issues: Issue[] = [
    ...read.issues,
    ...turned.issues,
    ...(layer.geometry === 'none' ? [] : guessed),
    ...unread,
    ...leftOut(layer, format, basename(out)),
    ...(crs.kind === 'shifted' ? [issue('export-shifted', 'warning', {}, { crs: crs.id })] : []),
    ...unwritten,
  ];
  const files = (written?.files ?? []).map(({ name, bytes }) => {
    const own = ['fields.csv', '.shp.xml'].find((each) => name.endsWith(each)) ?? extname(name);
    const ending = own.startsWith('.') ? own : `-${own}`;
    return { name: `${basename(out, extname(out))}${ending}`, bytes };
  });
  const folder = dirname(out);
  const inFolder = ({ name, bytes }: OutFile): Output => {
    const path = join(folder, name);
    return path === join(out) ? { path, bytes } : { path, below: folder, bytes };
  };
  if (files.length > 1 && out.toLowerCase().endsWith('.zip')) {
    writeFiles([{ path: out, bytes: resultsZip(files) }], guard);
  } else writeFiles(files.map(inFolder), guard);
  for (const line of issueLines(issues, language)) printFault(line);
  if (files.length === 0) return 2;
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
