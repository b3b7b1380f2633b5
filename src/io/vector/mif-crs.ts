import type { Crs } from '../../core/vocabulary/crs.ts';
import { gaussKrugerCode } from '../../core/geo/epsg-system.ts';

/** Numbers of MapInfo: projections of degrees and transverse Mercator, the datum WGS 84. */
const DEGREES = 1;
const TRANSVERSE_MERCATOR = 8;
const WGS84 = 104;

/**
 * The system that the header of an interchange file (MIF) states, which GDAL does not tell: `CoordSys Earth Projection 1,
 * 104` is WGS-84; a transverse Mercator of WGS-84 along the meridian of a 3-degree zone counts as that of CGCS2000, from
 * which it differs by less than a metre. Undefined for anything else.
 */
export function mifCrs(header: string): Crs | undefined {
  const written =
    /^CoordSys\s+Earth\s+Projection\s+([^\r\n]*?)(?:\s+(?:Bounds|Affine)\b|[\r\n]|$)/im.exec(
      header,
    )?.[1];
  if (written === undefined) return undefined;
  const parts = written.split(',').map((part) => part.trim());
  const [projection, datum] = parts.map(Number);
  if (datum !== WGS84) return undefined;
  if (projection === DEGREES) return 'wgs84';
  if (projection !== TRANSVERSE_MERCATOR || !/^"m"$/i.test(parts[2] ?? '')) return undefined;
  const [meridian = NaN, latitude, scale, easting = NaN, northing] = parts.slice(3).map(Number);
  const zone = meridian / 3;
  if (!Number.isInteger(zone) || latitude !== 0 || scale !== 1 || northing !== 0) return undefined;
  const prefixed = easting === zone * 1_000_000 + 500_000;
  if (!prefixed && easting !== 500_000) return undefined;
  const code = gaussKrugerCode('cgcs2000', 3, zone, prefixed);
  return code === undefined ? undefined : `EPSG:${code}`;
}
