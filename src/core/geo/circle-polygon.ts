import { circle } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { LngLat } from './sphere.ts';

/**
 * Corners of a circle. The polygon stands inside the true circle and is smaller by
 * 1 − sin(2π/n)/(2π/n), which is 0.07 % for 96.
 */
const CIRCLE_CORNERS = 96;

/** Polygon of all points within `radiusM` (> 0) of a place, counter-clockwise, area within 0.1 %. */
export function circlePolygon(centre: LngLat, radiusM: number): Polygon {
  return circle([centre.lng, centre.lat], radiusM, { steps: CIRCLE_CORNERS, units: 'meters' })
    .geometry;
}
