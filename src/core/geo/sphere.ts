import type { LngLat } from '../vocabulary/lng-lat.ts';

/**
 * Mean earth radius in metres (IUGG), the one sphere of the whole product: distances, circles and
 * areas all use it, as Turf does.
 */
export const EARTH_RADIUS_M = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Great-circle distance in metres by the haversine formula. */
export function distanceM(a: LngLat, b: LngLat): number {
  const halfLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const halfLng = Math.sin(((b.lng - a.lng) * RADIANS) / 2);
  const h =
    halfLat * halfLat + halfLng * halfLng * Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Half extents in degrees of a box that holds every point within `radiusM` of a place at `lat`. */
export function degreesWithin(lat: number, radiusM: number): { lng: number; lat: number } {
  const angle = radiusM / EARTH_RADIUS_M;
  const sine = Math.sin(angle) / Math.cos(lat * RADIANS);
  return {
    lat: angle / RADIANS,
    lng: angle < Math.PI / 2 && sine < 1 ? Math.asin(sine) / RADIANS : 180,
  };
}

/** Semi-major axis in metres and squared eccentricity of the ellipsoid of WGS-84. */
const AXIS_M = 6_378_137;
const ECCENTRICITY_2 = 0.006_694_379_990_14;

/** Percent by which an area on the sphere is larger than on the ellipsoid of WGS-84 at a latitude; smaller if negative. */
export function sphereAreaExcessPct(lat: number): number {
  const w = 1 - ECCENTRICITY_2 * Math.sin(lat * RADIANS) ** 2;
  // Product of the radii of curvature along and across the meridian.
  const curvatureM2 = (AXIS_M ** 2 * (1 - ECCENTRICITY_2)) / w ** 2;
  return (EARTH_RADIUS_M ** 2 / curvatureM2 - 1) * 100;
}
