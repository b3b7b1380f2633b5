import type { Crs } from '../../core/plan/crs.ts';
import { parseCrs } from '../crs/parse-crs.ts';
import type { GdalLayer } from './gdal-api.ts';

/** The system of a layer under the names of the product; undefined where it is none that is known here. */
export function statedCrs({ crs }: GdalLayer): Crs | undefined {
  if (crs?.epsg === undefined) return undefined;
  if (crs.epsg === 4326) return 'wgs84';
  if (crs.epsg === 4490) return 'cgcs2000';
  return parseCrs(`EPSG:${crs.epsg}`);
}
