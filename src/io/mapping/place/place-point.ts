import type { Geometry } from 'geojson';
import { innerPoint } from '../../../core/geo/inner-point.ts';
import type { LngLat } from '../../../core/vocabulary/lng-lat.ts';

/** The point a geometry stands for: itself, or a place inside a polygon; undefined for lines and several points. */
export function placePoint(geometry: Geometry): LngLat | undefined {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return innerPoint(geometry);
  const position =
    geometry.type === 'Point'
      ? geometry.coordinates
      : geometry.type === 'MultiPoint' && geometry.coordinates.length === 1
        ? geometry.coordinates[0]
        : undefined;
  const [lng, lat] = position ?? [];
  return lng === undefined || lat === undefined ? undefined : { lng, lat };
}
