export type CrsMember = { crs: 'wgs84' | 'cgcs2000' } | { refused: string } | undefined;

/**
 * What the `crs` member of GeoJSON from before RFC 7946 says: CRS84, EPSG:4326 and EPSG:4490 (CGCS2000, equal to WGS-84
 * within a metre) may pass, every other name is refused; undefined when there is none.
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
  const code = /EPSG\D*?(?:[:/][\d.]*[:/])?(\d+)$/i.exec(name)?.[1];
  if (code === '4326') return { crs: 'wgs84' };
  if (code === '4490') return { crs: 'cgcs2000' };
  return { refused: name.slice(0, 80) };
}
