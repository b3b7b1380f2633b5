import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { closedRing, ringTurn, turned } from '../../geometry/ring.ts';
import { DECIMALS, rounded } from './rounded.ts';

function exportPosition([lng = NaN, lat = NaN]: Position): Position {
  return [rounded(lng, DECIMALS.degrees), rounded(lat, DECIMALS.degrees)];
}

export function exportPoint({ lng, lat }: { lng: number; lat: number }): Point {
  return { type: 'Point', coordinates: exportPosition([lng, lat]) };
}

function exportRing(ring: readonly Position[], isShell: boolean): Position[] | undefined {
  const closed = closedRing(ring.map(exportPosition));
  // A ring narrower than the last decimal falls together.
  return closed.length < 4 || ringTurn(closed) === 0 ? undefined : turned(closed, isShell);
}

/**
 * A polygon or multipolygon by RFC 7946: 7 decimals, shells counter-clockwise, holes clockwise; what is smaller than the
 * last decimal is left out, null if nothing is left.
 */
export function exportPolygon(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts: Position[][][] = [];
  for (const [shell = [], ...holes] of polygons) {
    const outer = exportRing(shell, true);
    if (outer) parts.push([outer, ...holes.flatMap((hole) => [exportRing(hole, false) ?? []])]);
  }
  const whole = parts.map((rings) => rings.filter((ring) => ring.length > 0));
  if (whole.length === 0) return null;
  return whole.length === 1
    ? { type: 'Polygon', coordinates: whole[0] as Position[][] }
    : { type: 'MultiPolygon', coordinates: whole };
}
