import type { Result } from '../../core/base/issue.ts';
import type { RecordSet } from '../records.ts';

/** A file by a path relative to the dataset it belongs to, such as `区划.gdb/a00000001.gdbtable`. */
export interface NamedBytes {
  path: string;
  bytes: Uint8Array;
}

/** The files of one dataset and the one (or the folder) by which it is opened. */
export interface GdalInput {
  files: readonly NamedBytes[];
  /** Path among the files, or of a folder that holds some of them. */
  main: string;
  /** Encoding of the texts where the format does not settle it, such as `GB18030` for a Shapefile. */
  encoding?: string;
  /** Encoding of texts that GDAL takes byte for byte, to be decoded afterwards. */
  texts?: string;
  /** Further open options of the driver, such as `AUTODETECT_TYPE=YES`. */
  openOptions?: readonly string[];
  /** Seconds that one call may take once the library is there; absent: those of any call. */
  limitS?: number;
}

export interface GdalField {
  name: string;
  /** `String`, `JSON`, `StringList`, `Integer`, `Integer64`, `Real`, `Date`, `DateTime` … */
  type: string;
  alias?: string;
  /** Words of its coded values, by the value as text. */
  words?: ReadonlyMap<string, string>;
}

export interface GdalLayer {
  name: string;
  featureCount: number;
  fields: readonly GdalField[];
  /** `Polygon`, `Multi Point`, `Unknown (any)`, `None` … */
  geometryType: string;
  /** System that the layer states, absent where it states none. */
  crs?: { name: string; epsg?: number; wkt: string };
}

export interface GdalDescription {
  /** Short name of the driver, such as `GPKG`. */
  driver: string;
  layers: readonly GdalLayer[];
}

/** One run of ogr2ogr into the output; later runs add to it with `-update -append` or `-update`. */
export interface GdalWriteStep {
  input: GdalInput;
  /** Options as on the command line of ogr2ogr, without source and destination. */
  options: readonly string[];
}

export interface GdalWriteJob {
  steps: readonly GdalWriteStep[];
  /** Name of the file, or of the folder for formats of several files. */
  output: string;
}

/** GDAL behind a boundary that can be stopped; every call stands for itself and harms no other. */
export interface Gdal {
  /** Layers of a dataset with their fields, counts and systems. */
  describe(input: GdalInput): Promise<Result<GdalDescription>>;
  /**
   * Records of one layer, geometry without heights and curves. The coordinates stay as they are and `crs` says what
   * they are in; of a system that has no EPSG code they come in WGS-84, with an issue.
   */
  read(input: GdalInput, layer: GdalLayer): Promise<Result<RecordSet>>;
  /** Every file that the steps left below the output. */
  write(job: GdalWriteJob): Promise<Result<NamedBytes[]>>;
  /** Ends whatever runs, with an issue `gdal-stopped`; the next call starts anew. */
  stop(): void;
}

/** Drivers that may open a file: none of them follows a reference out of it. */
export const READING_DRIVERS: readonly string[] = [
  'ESRI Shapefile',
  'GPKG',
  'OpenFileGDB',
  'KML',
  'MapInfo File',
  'DXF',
  'FlatGeobuf',
  'GPX',
  'GeoJSON',
  'CSV',
  'XLSX',
];
