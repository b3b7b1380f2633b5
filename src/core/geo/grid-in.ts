import type { MultiPolygon, Polygon } from 'geojson';
import { area } from '@turf/turf';
import { boundGeometry } from './box.ts';
import { holdsPoint } from './holds-point.ts';
import { innerPoint } from './inner-point.ts';
import type { LngLat } from '../vocabulary/lng-lat.ts';

const METRES_PER_DEGREE = 111_195;

/** Seven decimals are about a centimetre: what a project file and an export keep. */
export function roundedPlace({ lng, lat }: LngLat): LngLat {
  return { lng: Math.round(lng * 1e7) / 1e7, lat: Math.round(lat * 1e7) / 1e7 };
}

/**
 * About `count` places on a square grid inside a geometry, row by row from the south-west, at seven
 * decimals; at least one wherever the geometry has ground.
 */
export function gridIn(geometry: Polygon | MultiPolygon, count: number): LngLat[] {
  const [west, south, east, north] = boundGeometry(geometry);
  const stepM = Math.sqrt(area(geometry) / count);
  if (!(stepM > 0)) return [];
  const stepLat = stepM / METRES_PER_DEGREE;
  const stepLng = stepLat / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const places: LngLat[] = [];
  for (let lat = south + stepLat / 2; lat < north; lat += stepLat) {
    for (let lng = west + stepLng / 2; lng < east; lng += stepLng) {
      const place = roundedPlace({ lng, lat });
      if (holdsPoint(geometry, place.lng, place.lat)) places.push(place);
    }
  }
  if (places.length > 0) return places;
  const inner = innerPoint(geometry);
  return inner ? [roundedPlace(inner)] : [];
}
