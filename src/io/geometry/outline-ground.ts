import type { MultiPolygon, Polygon, Position } from 'geojson';
import { ringTurn } from './ring.ts';

const M_PER_DEGREE = 111_195;

/** Ground of an outline without its holes, in m², whether its numbers are degrees or metres. */
export function outlineGroundM2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const [x = NaN, y = NaN]: Position = polygons[0]?.[0]?.[0] ?? [];
  const isDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  const unitM2 = isDegrees ? M_PER_DEGREE ** 2 * Math.cos((y * Math.PI) / 180) : 1;
  let twice = 0;
  for (const [outer = [], ...holes] of polygons) {
    twice += Math.abs(ringTurn(outer));
    for (const hole of holes) twice -= Math.abs(ringTurn(hole));
  }
  return (Math.max(0, twice) / 2) * unitM2;
}
