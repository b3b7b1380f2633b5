import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** Twice the signed area of a closed ring, positive when counter-clockwise. */
export function signedArea2(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]! as [number, number];
    const [x1, y1] = ring[i]! as [number, number];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

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
  let inside = false;
  for (const ring of polygon.coordinates) {
    let before = ring[0]!;
    for (const point of ring) {
      if (before[1]! > y !== point[1]! > y) {
        const t = (y - before[1]!) / (point[1]! - before[1]!);
        if (x < before[0]! + t * (point[0]! - before[0]!)) inside = !inside;
      }
      before = point;
    }
  }
  return inside;
}
