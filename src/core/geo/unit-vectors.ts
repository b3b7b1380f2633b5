import type { LngLat } from '../vocabulary/lng-lat.ts';

const RADIANS = Math.PI / 180;

/**
 * Places on the unit sphere, three numbers each; the straight line between two of them orders
 * distances as the great circle does and costs no trigonometry.
 */
export function unitVectors(places: readonly LngLat[]): Float64Array {
  const vectors = new Float64Array(3 * places.length);
  for (const [at, { lng, lat }] of places.entries()) {
    const parallel = Math.cos(lat * RADIANS);
    vectors[3 * at] = parallel * Math.cos(lng * RADIANS);
    vectors[3 * at + 1] = parallel * Math.sin(lng * RADIANS);
    vectors[3 * at + 2] = Math.sin(lat * RADIANS);
  }
  return vectors;
}
