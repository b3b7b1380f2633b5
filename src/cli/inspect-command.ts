import { basename } from 'node:path';
import type { Issue } from '../core/base/issue.ts';
import type { Language, TextKey } from '../i18n/catalogue.ts';
import { translate } from '../i18n/translate.ts';
import { asksForCrs } from '../io/guard/asks-for-crs.ts';
import { crsName } from '../i18n/crs-name.ts';
import { groundWords } from '../i18n/ground-words.ts';
import { type FileGuard, guardFile } from '../io/guard/guard-file.ts';
import { guessMapping } from '../io/mapping/guess/guess-mapping.ts';
import type { Mapping } from '../io/mapping/mapping.ts';
import { EntryFault, getExtension } from '../io/open/entry.ts';
import type { Dataset } from '../io/open/group-entries.ts';
import type { LayerChoice, ReadDataset } from '../io/open/read-dataset.ts';
import { isProjectFile } from '../io/project/is-project-file.ts';
import { cellText, type RecordSet, type SourceRecord } from '../io/records.ts';
import { isRelief } from '../io/walking/open-relief.ts';
import { binaryNetworkForm } from '../io/walking/read-walk-network.ts';
import { issueLines } from './output/issue-lines.ts';
import { issuesIfTaken } from './output/issues-if-taken.ts';
import { READ_OPTIONS, readChoice, readInputEncoding } from './options/read-options.ts';
import { readDatasets, readHere, splitLayer } from './input/read-records.ts';
import { FLAG_OPTION, LANGUAGE_OPTION, readCall } from './options/option-table.ts';
import { Unusable } from './refuse/unusable.ts';
import { printJson, printLine } from './output/print-line.ts';
import { say } from './refuse/say.ts';

const FIRST_ROWS = 5;
const CELL_CHARACTERS = 24;

const FORMS: Readonly<Record<string, TextKey>> = {
  csv: 'inspect.csv',
  tsv: 'inspect.csv',
  geojson: 'inspect.geojson',
  topojson: 'inspect.topojson',
  xlsx: 'inspect.xlsx',
  xls: 'inspect.xlsx',
  kml: 'inspect.kml',
  gpkg: 'inspect.gpkg',
  dxf: 'inspect.dxf',
  fgb: 'inspect.fgb',
  gpx: 'inspect.gpx',
  dbf: 'inspect.dbf',
};

function formKey(dataset: Dataset, set: RecordSet | undefined): TextKey {
  if (dataset.form === 'kmz') return 'inspect.kml';
  if (dataset.form !== 'file') return `inspect.${dataset.form}`;
  if (set && set.format !== 'gdal') return `inspect.${set.format}`;
  return FORMS[getExtension(dataset.main)] ?? 'inspect.unknown';
}

/** What a file is that holds no records to be looked at; undefined for any other. */
async function wholeKey({ form, entries, name }: Dataset): Promise<TextKey | undefined> {
  if (form !== 'file') return undefined;
  try {
    const bytes = await entries[0]!.bytes();
    if (isProjectFile(bytes, name)) return 'inspect.project';
    if (isRelief(bytes)) return 'inspect.relief';
    return binaryNetworkForm(bytes, name) === undefined ? undefined : 'inspect.network';
  } catch (error) {
    // A damaged part of an archive: the reader says what is wrong with it.
    if (error instanceof EntryFault) return undefined;
    throw error;
  }
}

function layerLine(language: Language, { name, count, geometryType, hidden }: LayerChoice): string {
  const facts = [
    count === undefined ? '' : translate(language, 'data.count', { n: count }),
    geometryType ?? '',
    hidden ? translate(language, 'import.hidden-sheet') : '',
  ];
  return `  ${[name, ...facts].filter((part) => part !== '').join(' · ')}`;
}

function rowLine(cells: readonly string[]): string {
  return `  ${cells.map((cell) => [...cell].slice(0, CELL_CHARACTERS).join('')).join(' | ')}`;
}

/** A file is looked at by itself. */
const NOTHING = { areas: [], facilities: [] };
const MOST_OTHERS = 3;
/** Likelihood in percent below which another system is not worth naming. */
const WORTH_NAMING = 1;

/** The system that is stated, else the likeliest, how sure it is and why, and which others fit the numbers. */
function crsLines(language: Language, set: RecordSet, guard: FileGuard): string[] {
  const { choices } = guard;
  const crs = set.crs ?? choices[0]?.crs;
  if (crs === undefined) {
    return [translate(language, guard.unknown ? 'inspect.crs-local' : 'inspect.crs-none')];
  }
  const own = choices.find((choice) => choice.crs === crs);
  const percent = (share: number): number => Math.round(share * 100);
  const key = set.crs ? 'inspect.crs-stated' : 'inspect.crs-guessed';
  const others = choices
    .filter((choice) => choice !== own && percent(choice.confidence) >= WORTH_NAMING)
    .slice(0, MOST_OTHERS);
  const lines = [
    translate(language, key, { crs: crsName(language, crs), pct: percent(own?.confidence ?? 1) }),
  ];
  if (own) lines.push(`  ${groundWords(language, own.grounds)}`);
  if (others.length > 0) lines.push(translate(language, 'inspect.crs-others'));
  for (const choice of others) {
    const params = {
      crs: crsName(language, choice.crs),
      pct: percent(choice.confidence),
      grounds: groundWords(language, choice.grounds),
      metres: choice.shiftM,
    };
    lines.push(`  ${translate(language, 'inspect.crs-other', params)}`);
  }
  if (asksForCrs(guard)) lines.push(`  ${translate(language, 'inspect.crs-unsure')}`);
  return lines;
}

/** A record as a line: its cells, or what is drawn where it has none. */
function recordLine({ values, geometry }: SourceRecord): string {
  return values.length > 0 ? rowLine(values.map(cellText)) : `  ${geometry?.type ?? '—'}`;
}

/** Records with what they are taken for. */
interface Understood {
  set: RecordSet;
  mapping: Mapping;
  guard: FileGuard;
}

function understood(set: RecordSet | undefined): Understood | undefined {
  if (!set) return undefined;
  const { mapping } = guessMapping(set);
  return { set, mapping, guard: guardFile(set, mapping, NOTHING) };
}

/** The field that a column is taken for; X and Y that stand for north and east are named so. */
function fieldTaken({ columns, swap }: Mapping, header: string): string | undefined {
  const taken = Object.entries(columns).find(([, column]) => column === header)?.[0];
  if (swap && taken === 'lng') return 'lat';
  return swap && taken === 'lat' ? 'lng' : taken;
}

/** What is known of the records: counts, system, header, fields with what they are taken for, first rows. */
function recordLines(language: Language, { set, mapping, guard }: Understood): string[] {
  const say = (key: TextKey, params?: Record<string, string | number>) =>
    translate(language, key, params);
  const lines = [
    say('inspect.records', { n: set.records.length, role: say(`role.${mapping.role}`) }),
    ...crsLines(language, set, guard),
  ];
  if (set.encoding) lines.push(`${say('import.text-encoding')}: ${set.encoding.toUpperCase()}`);
  if (set.header) lines.push(say('import.header-rows', set.header));
  if (set.shapes) lines.push(say('import.shapes', set.shapes));
  lines.push(say(set.fields.length > 0 ? 'inspect.fields' : 'inspect.no-fields'));
  for (const field of set.fields) {
    const taken = fieldTaken(mapping, field);
    const key = taken === 'id' ? 'import.id-field' : (`field.${taken}` as TextKey);
    lines.push(taken ? `  ${field} → ${say(key)}` : `  ${field}`);
  }
  if (set.records.length === 0) return lines;
  lines.push(say('inspect.rows'));
  for (const record of set.records.slice(0, FIRST_ROWS)) lines.push(recordLine(record));
  return lines;
}

function jsonOf(
  language: Language,
  dataset: Dataset,
  { set, layers }: ReadDataset,
  { mapping, guard }: Partial<Understood>,
  issues: readonly Issue[],
): object {
  return {
    name: dataset.name,
    form: formKey(dataset, set).slice('inspect.'.length),
    layers,
    layer: set?.layer,
    records: set?.records.length,
    fields: set?.fields,
    encoding: set?.encoding,
    crs: set?.crs,
    systems: guard?.choices.map(({ crs, confidence, shiftM, grounds }) => ({
      crs,
      confidence: Math.round(confidence * 1000) / 1000,
      shiftM,
      grounds: groundWords(language, grounds),
    })),
    systemSure: guard && !asksForCrs(guard),
    header: set?.header,
    shapes: set?.shapes,
    role: mapping?.role,
    columns: mapping?.columns,
    firstRows: set?.records.slice(0, FIRST_ROWS).map(({ values }) => values),
    issues,
  };
}

/** Options of `kequan inspect`. */
export const INSPECT_OPTIONS = {
  json: FLAG_OPTION,
  lang: LANGUAGE_OPTION,
  encoding: { read: readInputEncoding },
  ...READ_OPTIONS,
};

/** Runs `kequan inspect`: what a file is and how it would be understood; nothing is written. @throws Unusable */
export async function inspectCommand(args: string[]): Promise<number> {
  const { values, positionals } = readCall(INSPECT_OPTIONS, args);
  const [argument] = positionals;
  if (argument === undefined || positionals.length > 1)
    throw new Unusable(say('terminal.inspect-expected-one-file-layer'));
  const language = values.lang;
  const { path, layer } = splitLayer(argument);
  const encoding = values['from-encoding'] ?? values.encoding;
  const choice = readChoice({ ...values, 'from-encoding': encoding });
  const { datasets, issues } = await readDatasets(path);
  const reports: object[] = [];
  let readable = issues.every(({ severity }) => severity !== 'error');
  let isUsable = false;
  if (!values.json) for (const line of issueLines(issues, language)) printLine(line);
  for (const dataset of datasets) {
    const whole = await wholeKey(dataset);
    if (whole !== undefined) {
      isUsable = true;
      reports.push({ name: dataset.name, form: whole.slice('inspect.'.length) });
      if (!values.json) printLine(`${dataset.name}: ${translate(language, whole)}`);
      continue;
    }
    const read = await readHere(dataset, layer === undefined ? choice : { ...choice, layer });
    if (read.set) isUsable = true;
    else readable = false;
    const own = understood(read.set);
    const taken = own ? issuesIfTaken(own.set, own.mapping, own.guard) : [];
    const noticed = [...read.issues, ...taken];
    reports.push(jsonOf(language, dataset, read, own ?? {}, noticed));
    if (values.json) continue;
    printLine(`${dataset.name}: ${translate(language, formKey(dataset, read.set))}`);
    if (read.layers.length > 0) {
      printLine(translate(language, 'inspect.layers'));
      for (const each of read.layers) printLine(layerLine(language, each));
      if (read.set?.layer)
        printLine(translate(language, 'inspect.layer', { layer: read.set.layer }));
    }
    if (own) for (const line of recordLines(language, own)) printLine(line);
    if (noticed.length > 0) printLine(translate(language, 'inspect.issues'));
    for (const line of issueLines(noticed, language)) printLine(`  ${line}`);
  }
  if (values.json) printJson({ file: basename(path), issues, datasets: reports });
  if (!isUsable) return 2;
  return readable ? 0 : 1;
}
