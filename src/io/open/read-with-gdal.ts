import { issue, type Issue } from '../../core/base/issue.ts';
import { drawingBlocks, type DrawingBlocks } from '../vector/dxf/block-inserts.ts';
import { drawingLayers, readDrawingLayer } from '../vector/dxf/drawing-layers.ts';
import { drawingText } from '../vector/dxf/drawing-text.ts';
import { withBlocks, withUsedBlockColumns } from '../vector/dxf/with-blocks.ts';
import type { Gdal, GdalInput, GdalLayer, NamedBytes } from '../gdal/gdal-api.ts';
import { BYTE_FOR_BYTE, isDecodedHere } from '../gdal/decode-texts.ts';
import { findViews } from '../gdal/database-views.ts';
import { statedCrs } from '../gdal/stated-crs.ts';
import { mifCrs } from '../vector/mif-crs.ts';
import { withCharset } from '../gdal/with-charset.ts';
import type { RecordSet } from '../records.ts';
import { withFieldMeanings } from '../vector/field-meanings.ts';
import { shapefileAliases } from '../vector/shapefile-aliases.ts';
import { shapefileEncoding, type TextEncoding } from '../vector/shapefile-encoding.ts';
import { isByLog, withLog } from '../vector/sqlite-wal.ts';
import { sniffFormat } from '../text/sniff-format.ts';
import { encodingChoices } from '../text/guess-encoding.ts';
import { baseName, getExtension, stripExtension } from './entry.ts';
import type { Dataset } from './group-entries.ts';
import type { LayerChoice, ReadChoice, ReadDataset } from './read-dataset.ts';

const HEADER_BYTES = 2048;
/** Where a table of a geodatabase states its size. */
const SIZE_AT = 24;
/** Seconds in which the rows of a database with views are counted and read: a view that joins itself never ends. */
const VIEW_LIMIT_S = 5;
const NO_BLOCKS: DrawingBlocks = { inserts: [], attributeHandles: new Set(), text: '' };

/** The files under the plain names by which GDAL finds what belongs together. */
async function inputOf({ form, main, name, entries }: Dataset): Promise<GdalInput> {
  const files: NamedBytes[] = [];
  if (form === 'geodatabase') {
    const folder = `${name.replace(/(\.gdb)?(\.zip)?$/i, '')}.gdb`;
    for (const entry of entries) {
      files.push({ path: `${folder}/${baseName(entry.path)}`, bytes: await entry.bytes() });
    }
    return { files, main: folder };
  }
  const stem = stripExtension(baseName(main));
  for (const entry of entries) {
    const path = `${stem}.${getExtension(entry.path)}`;
    files.push({ path, bytes: await entry.bytes() });
  }
  return { files, main: `${stem}.${getExtension(main)}` };
}

/** A GeoPackage with the changes that lie in the log beside it, and a word where that is missing. */
async function withDatabaseLog(
  input: GdalInput,
  { name, log }: Dataset,
  issues: Issue[],
): Promise<GdalInput> {
  const [database] = input.files;
  if (!database || sniffFormat(database.bytes) !== 'sqlite' || !isByLog(database.bytes)) {
    return input;
  }
  const code = log ? 'database-log-read' : 'database-log-missing';
  issues.push(issue(code, log ? 'info' : 'warning', { file: name }));
  return { ...input, files: [{ ...database, bytes: withLog(database.bytes, await log?.bytes()) }] };
}

function fileOf({ files }: GdalInput, extension: string): Uint8Array | undefined {
  return files.find(({ path }) => getExtension(path) === extension)?.bytes;
}

/** Encoding of the texts of a Shapefile or of a dBase table alone. */
function encodingOf(input: GdalInput, name: string): TextEncoding | undefined {
  const dbf = fileOf(input, 'dbf');
  const cpg = fileOf(input, 'cpg');
  return dbf && shapefileEncoding(dbf, cpg && new TextDecoder().decode(cpg), name);
}

/** The first layer with shapes, else the first with anything. */
function likeliest(layers: readonly GdalLayer[]): GdalLayer | undefined {
  const filled = layers.filter(({ featureCount }) => featureCount > 0);
  return filled.find(({ geometryType }) => geometryType !== 'None') ?? filled[0] ?? layers[0];
}

function choiceOf({ name, featureCount, geometryType }: GdalLayer): LayerChoice {
  return { name, count: featureCount, geometryType };
}

/** Reads one layer of a dataset by GDAL: what it is, its layers, its encoding, and the records of the chosen one. */
export async function readWithGdal(
  dataset: Dataset,
  choice: ReadChoice,
  gdal: Gdal,
): Promise<ReadDataset> {
  const { name } = dataset;
  const done: ReadDataset = { layers: [], topRows: [], encodings: [], issues: [] };
  let input = await withDatabaseLog(await inputOf(dataset), dataset, done.issues);
  const databases = input.files.filter(({ bytes }) => sniffFormat(bytes) === 'sqlite');
  const views = new Set(databases.map(({ bytes }) => findViews(bytes)));
  if (views.has('recursive')) {
    done.issues.push(issue('database-view-recursive', 'error', { file: name }));
    return done;
  }
  if (views.has('plain')) input = { ...input, limitS: VIEW_LIMIT_S };
  const isDrawing = getExtension(input.main) === 'dxf';
  const drawing = isDrawing ? drawingOf(input, choice) : undefined;
  if (drawing) {
    input = drawing.input;
    done.encodings = drawing.encodings;
  }
  const text = encodingOf(input, name);
  if (dataset.form === 'mapinfo') input = withCharset(input, choice.encoding);
  else if (text) {
    const encoding = choice.encoding ?? text.encoding;
    input = isDecodedHere(encoding)
      ? { ...input, encoding: BYTE_FOR_BYTE, texts: encoding }
      : { ...input, encoding: encoding.toUpperCase() };
    done.encodings = text.choices;
    if (choice.encoding === undefined) done.issues.push(...text.issues);
  }
  const { value: description, issues } = await gdal.describe(input);
  done.issues.push(...asCut(dataset, renamed(issues, name, input.limitS)));
  if (!description) return done;
  const { layers } = description;
  const filled = layers.filter(({ featureCount }) => featureCount > 0);
  if (filled.length > 1) done.layers = filled.map(choiceOf);
  const wanted = isDrawing ? undefined : choice.layer;
  const layer =
    wanted === undefined ? likeliest(layers) : layers.find((each) => each.name === wanted);
  if (!layer) {
    done.issues.push({ code: 'layer-unknown', severity: 'error', place: { file: name } });
    return done;
  }
  const xml = dataset.form === 'shapefile' ? fileOf(input, 'xml') : undefined;
  const aliases = xml ? shapefileAliases(new TextDecoder().decode(xml)) : [];
  const { value: read, issues: found } = await gdal.read(withoutSystem(input, layer), layer);
  const isCut = layer.featureCount > 0 || input.files.some(isCutTable);
  done.issues.push(...asCut(dataset, renamed(found, name, input.limitS), isCut));
  if (!read) return done;
  if (dataset.form === 'geodatabase' && found.length === 0) {
    const params = { read: read.records.length, of: layer.featureCount };
    if (params.read < params.of) {
      done.issues.push(issue('geodatabase-rows-lost', 'warning', { file: name }, params));
    }
  }
  const set = withFieldMeanings(read, aliases);
  set.fileName = name;
  if (filled.length < 2) delete set.layer;
  const mif = set.crs === undefined ? fileOf(input, 'mif') : undefined;
  const inHeader = mif && mifCrs(new TextDecoder('latin1').decode(mif.subarray(0, HEADER_BYTES)));
  if (inHeader) set.crs = inHeader;
  if (description.driver === 'GPX') return { ...done, set: withoutEmptyColumns(set) };
  if (!isDrawing) return { ...done, set };
  if (drawing) set.encoding = drawing.encoding;
  const { set: whole, labels, columns } = withBlocks(set, drawing?.blocks ?? NO_BLOCKS);
  done.layers = drawingLayers(whole).map(({ name: of, count }) => ({ name: of, count }));
  const drawn = readDrawingLayer(whole, choice.layer ?? done.layers[0]?.name ?? '', labels);
  const used = withUsedBlockColumns(drawn.set, columns);
  return { ...done, set: used, issues: [...done.issues, ...drawn.issues] };
}

/** A drawing as GDAL is to have it, in UTF-8 and with a handle for each block; undefined for the binary form. */
function drawingOf(input: GdalInput, choice: ReadChoice) {
  const [file] = input.files;
  const decoded = file && drawingText(file.bytes, choice.encoding);
  if (!decoded) return undefined;
  const { text, encoding } = decoded;
  const blocks = drawingBlocks(text);
  const isAsItWas = encoding === 'utf-8' && blocks.text === text;
  const bytes = isAsItWas ? file.bytes : new TextEncoder().encode(blocks.text);
  const encodings = encoding === 'utf-8' && !choice.encoding ? [] : encodingChoices([file.bytes]);
  return { input: { ...input, files: [{ ...file, bytes }] }, encoding, encodings, blocks };
}

/** A track file always has two dozen columns, of which a device fills two or three. */
function withoutEmptyColumns(set: RecordSet): RecordSet {
  const used = set.fields.map((_, at) => set.records.some(({ values }) => values[at] !== null));
  const kept = <T>(list: readonly T[]) => list.filter((_, at) => used[at]);
  const records = set.records.map((record) => ({ ...record, values: kept(record.values) }));
  return { ...set, fields: kept(set.fields), records };
}

/** A Shapefile's system takes seconds to be recognised and is known by now, unless GDAL is to convert from it. */
function withoutSystem(input: GdalInput, layer: GdalLayer): GdalInput {
  if (layer.crs && !statedCrs(layer)) return input;
  return { ...input, files: input.files.filter(({ path }) => getExtension(path) !== 'prj') };
}

/** Whether a table of a geodatabase says that it is longer than it is. */
function isCutTable({ path, bytes }: NamedBytes): boolean {
  if (getExtension(path) !== 'gdbtable' || bytes.length < SIZE_AT + 8) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Number(view.getBigInt64(SIZE_AT, true)) > bytes.length;
}

/** What GDAL refuses of a geodatabase, or finds empty that is not, is one that was cut off or copied in part. */
function asCut({ form }: Dataset, issues: readonly Issue[], isCut = false): Issue[] {
  if (form !== 'geodatabase') return [...issues];
  return issues.map((each) => {
    const isLost = each.code === 'gdal-refused' || (isCut && each.code === 'layer-empty');
    return isLost ? issue('geodatabase-cut', 'error', each.place) : each;
  });
}

/** Issues under the name by which the planner knows the file; what took too long by a limit of its own is a view. */
function renamed(issues: readonly Issue[], file: string, limitS?: number): Issue[] {
  return issues.map(({ code, ...rest }) => ({
    ...rest,
    code: limitS !== undefined && code === 'gdal-too-slow' ? 'database-view-endless' : code,
    place: { ...rest.place, file },
  }));
}
