import type { Crs } from '../../core/vocabulary/crs.ts';

/** The system of an EPSG code, by its own name where it has one. */
export function crsByCode(code: number): Crs {
  if (code === 4326) return 'wgs84';
  return code === 4490 ? 'cgcs2000' : `EPSG:${code}`;
}
