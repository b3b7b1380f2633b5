import type { Crs } from '../../../core/vocabulary/crs.ts';
import { crsByCode } from '../../crs/crs-by-code.ts';

export type CrsMember = { crs: Crs } | { refused: string } | undefined;

/**
 * What the `crs` member of GeoJSON from before RFC 7946 says: CRS84 or a code of the EPSG registry; every other name is
 * refused; undefined when there is none.
 */
export function readCrsMember(member: unknown): CrsMember {
  if (member === undefined || member === null) return undefined;
  const properties =
    typeof member === 'object' ? (member as { properties?: unknown }).properties : null;
  const name =
    typeof properties === 'object' && properties !== null
      ? (properties as { name?: unknown }).name
      : undefined;
  if (typeof name !== 'string') return { refused: JSON.stringify(member).slice(0, 80) };
  if (/CRS:?84$/i.test(name)) return { crs: 'wgs84' };
  const code = Number(/EPSG\D*?(?:[:/][\d.]*[:/])?(\d{4,6})$/i.exec(name)?.[1]);
  return code > 0 ? { crs: crsByCode(code) } : { refused: name.slice(0, 80) };
}

/** What our own exports in a shifted system say of themselves, for which there is no code. */
export function readCoordinateSystem(member: unknown): Crs | undefined {
  if (member === 'GCJ-02') return 'gcj02';
  return member === 'BD-09' ? 'bd09' : undefined;
}
