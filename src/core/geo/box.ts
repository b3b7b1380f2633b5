import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../vocabulary/lng-lat.ts';
import { degreesWithin } from './sphere.ts';

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export const EMPTY_BOX: Box = [Infinity, Infinity, -Infinity, -Infinity];

/** Smallest box around the finite corners of a geometry; `EMPTY_BOX` when it has none. */
export function boundGeometry(geometry: Polygon | MultiPolygon): Box {
  let [west, south, east, north] = EMPTY_BOX;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) {
    for (const [lng = NaN, lat = NaN] of polygon[0] ?? []) {
      if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

/** Box that holds every point within `radiusM` of a place. */
export function boxAround({ lng, lat }: LngLat, radiusM: number): Box {
  const within = degreesWithin(lat, radiusM);
  return [lng - within.lng, lat - within.lat, lng + within.lng, lat + within.lat];
}

/** Outline of a box, counter-clockwise. */
export function boxPolygon([west, south, east, north]: Box): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** True when two boxes share at least a point. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** Smallest box around several; `EMPTY_BOX` for none. */
export function joinBoxes(boxes: Iterable<Box>): Box {
  let [west, south, east, north] = EMPTY_BOX;
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}
