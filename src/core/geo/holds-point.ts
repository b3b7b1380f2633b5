import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';

/** True when a place lies in a geometry or on its border; false for a place that is not finite. */
export function holdsPoint(geometry: Polygon | MultiPolygon, lng: number, lat: number): boolean {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return false;
  return booleanPointInPolygon([lng, lat], geometry);
}
