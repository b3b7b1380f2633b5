import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { boundGeometry } from '../../core/geo/box.ts';
import { signedArea2 } from '../../core/geo/even-odd.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';

/** The point is found to this share of the narrower side of the box. */
const PRECISION = 1 / 50;
/** No finer than this share of its longer side: a sliver would be looked through in millions of cells. */
const FINEST = 1 / 1000;

function largestPart(geometry: Polygon | MultiPolygon): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  const sizes = geometry.coordinates.map(([outer = []]) => Math.abs(signedArea2(outer)));
  return geometry.coordinates[sizes.indexOf(Math.max(...sizes))] ?? [];
}

function findPole(rings: Position[][]): [number, number] {
  const polygon: Polygon = { type: 'Polygon', coordinates: rings };
  const [west, south, east, north] = boundGeometry(polygon);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [width, height] = [(east - west) * shrink, north - south];
  const precision = Math.max(Math.min(width, height) * PRECISION, Math.max(width, height) * FINEST);
  const squeezed = rings.map((ring) =>
    ring.map(([lng = NaN, lat = NaN]): [number, number] => [lng * shrink, lat]),
  );
  const pole = polylabel(squeezed, precision);
  if (pole.distance > 0) return [pole[0] / shrink, pole[1]];
  const { lng, lat } = innerPoint(polygon) ?? { lng: rings[0]![0]![0]!, lat: rings[0]![0]![1]! };
  return [lng, lat];
}

const known = new WeakMap<Polygon | MultiPolygon, [number, number]>();

/**
 * Where the name of a polygon goes: the point of its largest part that lies farthest from every edge (pole of
 * inaccessibility), to 2 % of its width.
 * @returns WGS-84 degrees, inside the polygon; null for one without a ring
 */
export function labelPoint(geometry: Polygon | MultiPolygon): [number, number] | null {
  const found = known.get(geometry);
  if (found) return found;
  const rings = largestPart(geometry);
  if (!rings[0] || rings[0].length < 4) return null;
  const point = findPole(rings);
  known.set(geometry, point);
  return point;
}
