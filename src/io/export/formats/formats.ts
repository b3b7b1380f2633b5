import type { ResultLayerId } from '../layers/result-layer.ts';

/** Formats that results are written in, in the order they are offered. */
export const FORMATS = ['xlsx', 'gpkg', 'shp', 'geojson', 'kml', 'dxf', 'fgb', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Formats that GDAL writes, which has to be loaded first. */
export const BY_GDAL: ReadonlySet<Format> = new Set(['gpkg', 'shp', 'fgb']);
/** Formats whose texts can be in UTF-8 or GB18030. */
export const WITH_ENCODING: ReadonlySet<Format> = new Set(['shp', 'csv']);
/** Formats of several files, which lie in a folder of their own. */
export const IN_FOLDER: ReadonlySet<Format> = new Set(['geojson', 'shp', 'fgb', 'csv']);

/** What is drawn for designers where no layers are named. */
export const DRAWN: ReadonlySet<string> = new Set<ResultLayerId>([
  'areas',
  'circles',
  'sites',
  'links',
  'closures',
]);
