import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { ringsHold, signedArea2 } from '../../src/core/geo/even-odd.ts';

/** Outer rings counter-clockwise, holes clockwise; a multipolygon of one becomes a polygon. */
export function wound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const turned = polygons.map((rings) =>
    rings.map((ring, i) => (signedArea2(ring) > 0 === (i === 0) ? ring : ring.toReversed())),
  );
  return turned.length === 1
    ? { type: 'Polygon', coordinates: turned[0]! }
    : { type: 'MultiPolygon', coordinates: turned };
}

/** West, south, east, north of polygons. */
export function boundsOf(
  features: readonly Feature<Polygon | MultiPolygon>[],
): [number, number, number, number] {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [lng, lat] of polygons.flat(2) as [number, number][]) {
      bounds[0] = Math.min(bounds[0], lng);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lng);
      bounds[3] = Math.max(bounds[3], lat);
    }
  }
  return bounds;
}

/** Whether a polygon holds a point (even–odd rule over all rings). */
export function holdsPoint(polygon: Polygon, [x, y]: readonly [number, number]): boolean {
  return ringsHold(polygon.coordinates, x, y);
}
