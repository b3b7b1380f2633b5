import type { Crs } from '../../core/vocabulary/crs.ts';
import { parseCrs } from '../crs/parse-crs.ts';
import type { GdalLayer } from './gdal-api.ts';

/** Degrees of WGS 84 without a code, as MapInfo writes them. */
const PLAIN_WGS84 =
  /^GEOG(?:CRS|CS)\[[^[]*DATUM\["(?:World Geodetic System 1984|WGS[_ ]1984|D_WGS_1984)"/;

/** The system of a layer under the names of the product; undefined where it is none that is known here. */
export function statedCrs({ crs }: GdalLayer): Crs | undefined {
  // A shifted system has no code; exports of it bear its name, and no shift of theirs is known to GDAL.
  if (/GCJ[-_ ]?02/i.test(crs?.name ?? '')) return 'gcj02';
  if (/BD[-_ ]?09/i.test(crs?.name ?? '')) return 'bd09';
  if (crs?.epsg === undefined) return crs && PLAIN_WGS84.test(crs.wkt) ? 'wgs84' : undefined;
  if (crs.epsg === 4326) return 'wgs84';
  if (crs.epsg === 4490) return 'cgcs2000';
  return parseCrs(`EPSG:${crs.epsg}`);
}
