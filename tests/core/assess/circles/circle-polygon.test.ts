import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circlePolygon } from '../../../../src/core/assess/circles/straight-circles.ts';
import { EARTH_RADIUS_M } from '../../../../src/core/geo/sphere.ts';
import '../../../support/seed.ts';

/** Degrees that are a thousandth of a millimetre. */
const CLOSE_DEG = 1e-11;
const RADIANS = Math.PI / 180;

/** The direct problem on the sphere (Snyder 1987, formulas 5-5 and 5-6), the corners going against the clock. */
function corner(lng: number, lat: number, radiusM: number, at: number): [number, number] {
  const bearing = -((at * 360) / 96) * RADIANS;
  const angle = radiusM / EARTH_RADIUS_M;
  const [sineLat, cosineLat] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  const sineTo = sineLat * Math.cos(angle) + cosineLat * Math.sin(angle) * Math.cos(bearing);
  const turned = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * cosineLat,
    Math.cos(angle) - sineLat * sineTo,
  );
  return [lng + turned / RADIANS, Math.asin(sineTo) / RADIANS];
}

it('has 96 corners, each where the closed form puts it', () => {
  const place = fc.record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
  });
  fc.assert(
    fc.property(place, fc.double({ min: 1, max: 20_000, noNaN: true }), (centre, radiusM) => {
      const [ring = []] = circlePolygon(centre, radiusM).coordinates;
      expect(ring).toHaveLength(97);
      for (const [at, [lng = NaN, lat = NaN]] of ring.slice(0, 96).entries()) {
        const [wantedLng, wantedLat] = corner(centre.lng, centre.lat, radiusM, at);
        expect(Math.abs(lat - wantedLat)).toBeLessThan(CLOSE_DEG);
        expect(Math.abs(lng - wantedLng)).toBeLessThan(CLOSE_DEG * 10);
      }
      expect(ring.at(-1)).toEqual(ring[0]);
    }),
  );
});
