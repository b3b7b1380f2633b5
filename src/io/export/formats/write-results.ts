import { registeredSystem } from '../../gdal/epsg-by-gdal.ts';
import { type Issue, type Result, issue } from '../../../core/base/issue.ts';
import type { Gdal } from '../../gdal/gdal-api.ts';
import { crsForFormat } from './crs-for-format.ts';
import type { OutputCrs } from '../tables/output-crs.ts';
import { projectLayers } from './project-layers.ts';
import type { ResultLayer, ResultSet } from '../layers/result-layer.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { DRAWN, type Format, IN_FOLDER } from './formats.ts';
import type { OutFile, OutputEncoding, WriteRequest } from '../tables/out-file.ts';
import { plainSet } from './plain-set.ts';
import { wordsFirst } from './words-first.ts';
import { writeCsv } from './write-csv.ts';
import { writeDxf } from './write-dxf.ts';
import { writeFlatgeobuf } from './write-flatgeobuf.ts';
import { writeGeojson } from './write-geojson.ts';
import { writeGeopackage } from './write-geopackage.ts';
import { writeKml } from './write-kml.ts';
import { writeShapefile } from './write-shapefile.ts';

/** A system that is computed here as it is; any other under the name and kind that GDAL's registry has for its code. */
async function registeredCrs(crs: OutputCrs, gdal: Gdal): Promise<Result<OutputCrs>> {
  if (crs.forward || crs.epsg === undefined) return { value: crs, issues: [] };
  const known = await registeredSystem(crs.epsg, gdal);
  if (!known) return { issues: [issue('export-crs-unknown', 'error', {}, { crs: crs.id })] };
  const { name, kind } = known;
  return { value: { ...crs, name: `${name} (${crs.id})`, kind }, issues: [] };
}

export interface WriteOptions {
  formats: readonly Format[];
  crs: OutputCrs;
  encoding: OutputEncoding;
  /** Ids of the layers that are wanted; absent: all, and in a DXF what designers need. */
  layers?: readonly string[];
  gdal: Gdal;
  /** Told before each format: how many are done, and which comes next. */
  onProgress?: (done: number, format: Format) => void;
}

/** Files of one format, with the coordinate system that they are in. */
export interface FormatFiles {
  format: Format;
  crs: OutputCrs;
  files: OutFile[];
}

function writeOne(format: Format, request: WriteRequest, gdal: Gdal): Promise<Result<OutFile[]>> {
  const plain = async (files: OutFile[] | Promise<OutFile[]>): Promise<Result<OutFile[]>> => ({
    value: await files,
    issues: [],
  });
  switch (format) {
    case 'geojson':
      return plain(writeGeojson(request));
    case 'csv':
      return plain(writeCsv(request));
    case 'kml':
      return plain(writeKml(request));
    case 'dxf':
      return plain(writeDxf(request));
    case 'xlsx':
      return plain(writeXlsx(request));
    case 'gpkg':
      return writeGeopackage(request, gdal);
    case 'shp':
      return writeShapefile(request, gdal);
    case 'fgb':
      return writeFlatgeobuf(request, gdal);
  }
}

/** Results in every format asked for; a format that fails takes none of the others along, and is reported. */
export async function writeResults(
  results: ResultSet,
  options: WriteOptions,
): Promise<Result<FormatFiles[]>> {
  const plain = plainSet(results);
  const set = { ...plain, layers: plain.layers.map(wordsFirst) };
  const { formats, encoding, gdal } = options;
  const issues: Issue[] = [];
  const { value: asked, issues: unknown } = await registeredCrs(options.crs, gdal);
  if (!asked) return { value: [], issues: unknown };
  const value: FormatFiles[] = [];
  const projected = new Map<string, Promise<Result<ResultLayer[]>>>();
  for (const [done, format] of formats.entries()) {
    options.onProgress?.(done, format);
    const crs = crsForFormat(format, asked, set.layers, set.language);
    const known = projected.get(crs.id);
    const turning = known ?? projectLayers(set.layers, crs, gdal);
    projected.set(crs.id, turning);
    const turned = await turning;
    if (!known) issues.push(...turned.issues);
    if (!turned.value) continue;
    const wanted = options.layers ? new Set(options.layers) : format === 'dxf' ? DRAWN : undefined;
    const layers = turned.value.filter(({ id }) => wanted === undefined || wanted.has(id));
    const written = await writeOne(format, { set: { ...set, layers }, crs, encoding }, gdal);
    issues.push(...written.issues);
    if (!written.value) continue;
    const folder = IN_FOLDER.has(format) ? `${format}/` : '';
    const files = written.value.map(({ name, bytes }) => ({ name: folder + name, bytes }));
    value.push({ format, crs, files });
  }
  return { value, issues };
}
