import { simplified } from '../../core/base/simplified.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { crsByCode } from './crs-by-code.ts';

const CODE = /EPSG\s*[:：]+\s*(\d{4,6})(?!\d)/i;
const PLACE = /lng|lon|lat|经度|纬度|坐标/i;

/**
 * The EPSG system that the headers of a table's coordinates name, such as `东坐标 m（EPSG:4545）`; undefined where they name
 * none or several, or where other columns hold coordinates as well.
 */
export function headerCrs(fields: readonly string[]): Crs | undefined {
  const places = fields.filter((field) => PLACE.test(simplified(field)));
  const codes = new Set(places.map((field) => CODE.exec(field)?.[1]));
  const [code] = codes;
  if (codes.size !== 1 || code === undefined) return undefined;
  return crsByCode(Number(code));
}
