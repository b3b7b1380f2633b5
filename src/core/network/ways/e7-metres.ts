import { EARTH_RADIUS_M } from '../../geo/sphere.ts';
import { DEGREES_PER_E7 } from './walk-ways.ts';

const RADIANS_PER_E7 = (DEGREES_PER_E7 * Math.PI) / 180;

/** Metres per unit of latitude (1e-7 degree) on the product's sphere. */
export const METRES_PER_E7 = RADIANS_PER_E7 * EARTH_RADIUS_M;

/** Metres per unit of longitude (1e-7 degree) at a latitude in the same units. */
export function lngMetresPerE7(latE7: number): number {
  return METRES_PER_E7 * Math.cos(latE7 * RADIANS_PER_E7);
}

/**
 * Distance in metres between two places in units of 1e-7 degree, on the plane through their middle
 * latitude: within 1 mm of the great circle up to 5 km.
 */
export function distanceE7M(lngA: number, latA: number, lngB: number, latB: number): number {
  const x = (lngB - lngA) * lngMetresPerE7((latA + latB) / 2);
  const y = (latB - latA) * METRES_PER_E7;
  return Math.sqrt(x * x + y * y);
}

/** Degrees to the nearest unit of 1e-7 degree. */
export function toE7(degrees: number): number {
  return Math.round(degrees * 1e7);
}

/** Units of 1e-7 degree to degrees, with at most 7 decimals. */
export function fromE7(units: number): number {
  return units / 1e7;
}
