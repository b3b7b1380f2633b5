import { type GdalInput, type GdalWriteJob, type NamedBytes, READING_DRIVERS } from './gdal-api.ts';
import { isPlainPath, putFiles, removeFolder, takeFiles } from './gdal-files.ts';
import { callNumber, callText, type GdalModule, withTexts } from './gdal-module.ts';

/** `GDAL_OF_VECTOR`, read-only. */
const OPEN_VECTOR = 0x04;
/** `CE_Failure`. */
const FAILURE = 3;
const INPUT = '/kequan-in';
const OUTPUT = '/kequan-out';

/**
 * The index of a Shapefile is made anew where it is missing. A drawing comes in UTF-8 and with the parts of its blocks
 * apart, each on its layer. A GeoPackage says when it was changed last; a fixed day
 * gives equal bytes for equal inputs.
 */
const CONFIG: readonly (readonly [string, string])[] = [
  ['SHAPE_RESTORE_SHX', 'YES'],
  ['DXF_ENCODING', 'UTF-8'],
  ['DXF_MERGE_BLOCK_GEOMETRIES', 'FALSE'],
  ['OGR_CURRENT_DATE', '2000-01-01T00:00:00Z'],
];

/** What GDAL says went wrong, in its own words. */
export class GdalFault extends Error {}

function lastError(module: GdalModule, otherwise: string): GdalFault {
  return new GdalFault(callText(module, 'CPLGetLastErrorMsg') || otherwise);
}

function withDataset<T>(module: GdalModule, input: GdalInput, use: (dataset: number) => T): T {
  if (!isPlainPath(input.main)) throw new GdalFault(`not a plain path: ${input.main}`);
  putFiles(module, INPUT, input.files);
  const options = [...(input.openOptions ?? [])];
  if (input.encoding) options.push(`ENCODING=${input.encoding}`);
  try {
    for (const [name, value] of CONFIG) callNumber(module, 'CPLSetConfigOption', name, value);
    callNumber(module, 'CPLErrorReset');
    const dataset = withTexts(module, READING_DRIVERS, (drivers) =>
      withTexts(module, options, (list) =>
        callNumber(module, 'GDALOpenEx', `${INPUT}/${input.main}`, OPEN_VECTOR, drivers, list, 0),
      ),
    );
    if (dataset === 0) throw lastError(module, 'not recognised');
    try {
      return use(dataset);
    } finally {
      callNumber(module, 'GDALClose', dataset);
    }
  } finally {
    removeFolder(module, INPUT);
  }
}

function translate(
  module: GdalModule,
  dataset: number,
  destination: string,
  options: readonly string[],
): void {
  callNumber(module, 'CPLErrorReset');
  const sources = callNumber(module, 'malloc', 4);
  module.setValue(sources, dataset, '*');
  const parsed = withTexts(module, options, (list) =>
    callNumber(module, 'GDALVectorTranslateOptionsNew', list, 0),
  );
  try {
    if (parsed === 0) throw lastError(module, 'options not understood');
    const made = callNumber(module, 'GDALVectorTranslate', destination, 0, 1, sources, parsed, 0);
    const fault =
      made === 0 || callNumber(module, 'CPLGetLastErrorType') >= FAILURE
        ? lastError(module, 'not written')
        : undefined;
    if (made !== 0) callNumber(module, 'GDALClose', made);
    if (fault) throw fault;
  } finally {
    if (parsed !== 0) callNumber(module, 'GDALVectorTranslateOptionsFree', parsed);
    callNumber(module, 'free', sources);
  }
}

/** The report of `ogrinfo -json` about a dataset. */
export function describeJob(module: GdalModule, input: GdalInput): string {
  return withDataset(module, input, (dataset) => {
    const options = withTexts(module, ['-json', '-so'], (list) =>
      callNumber(module, 'GDALVectorInfoOptionsNew', list, 0),
    );
    try {
      const report = callText(module, 'GDALVectorInfo', dataset, options);
      if (!report) throw lastError(module, 'not described');
      return report;
    } finally {
      callNumber(module, 'GDALVectorInfoOptionsFree', options);
    }
  });
}

/**
 * How a layer is handed over: as FlatGeobuf, which GDAL writes and we read some ten times as fast as GeoJSON. Kinds of
 * values that it does not have become texts: lists as JSON, times as they are read.
 */
const HAND_OVER: readonly string[] = [
  ...['-f', 'FlatGeobuf', '-lco', 'SPATIAL_INDEX=NO', '-skipfailures'],
  ...['-dim', 'XY', '-nlt', 'GEOMETRY', '-nlt', 'CONVERT_TO_LINEAR', '-nln', 'layer'],
  '-mapFieldType',
  [
    ...['StringList', 'IntegerList', 'Integer64List', 'RealList'].map((of) => `${of}=String(JSON)`),
    'Time=String',
  ].join(','),
];

/** One layer as FlatGeobuf, in its own coordinates or turned into WGS-84. */
export function readJob(
  module: GdalModule,
  input: GdalInput,
  layer: string,
  intoWgs84: boolean,
): Uint8Array {
  const options = [...HAND_OVER, ...(intoWgs84 ? ['-t_srs', 'EPSG:4326'] : []), layer];
  return withDataset(module, input, (dataset) => {
    putFiles(module, OUTPUT, []);
    try {
      translate(module, dataset, `${OUTPUT}/layer.fgb`, options);
      return module.FS.readFile(`${OUTPUT}/layer.fgb`);
    } finally {
      removeFolder(module, OUTPUT);
    }
  });
}

/** The files that a sequence of ogr2ogr runs leaves. */
export function writeJob(module: GdalModule, { steps, output }: GdalWriteJob): NamedBytes[] {
  if (!isPlainPath(output)) throw new GdalFault(`not a plain path: ${output}`);
  putFiles(module, OUTPUT, []);
  try {
    for (const { input, options } of steps) {
      withDataset(module, input, (dataset) =>
        translate(module, dataset, `${OUTPUT}/${output}`, options),
      );
    }
    return takeFiles(module, OUTPUT);
  } finally {
    removeFolder(module, OUTPUT);
  }
}
