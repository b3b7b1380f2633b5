import { circle } from '@turf/turf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circlePolygon } from '../../../src/core/geo/circle-polygon.ts';
import '../../support/seed.ts';

/** Degrees that are a thousandth of a millimetre. */
const CLOSE_DEG = 1e-11;

it('has the corners of turf.circle', () => {
  const place = fc.record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
  });
  fc.assert(
    fc.property(place, fc.double({ min: 1, max: 20_000, noNaN: true }), (centre, radiusM) => {
      const [ring = []] = circlePolygon(centre, radiusM).coordinates;
      const [expected = []] = circle([centre.lng, centre.lat], radiusM, {
        steps: 96,
        units: 'meters',
      }).geometry.coordinates;
      expect(ring).toHaveLength(expected.length);
      for (const [at, [lng = NaN, lat = NaN]] of ring.entries()) {
        const [wantedLng = NaN, wantedLat = NaN] = expected[at]!;
        expect(Math.abs(lat - wantedLat)).toBeLessThan(CLOSE_DEG);
        expect(Math.abs(lng - wantedLng)).toBeLessThan(CLOSE_DEG * 10);
      }
      expect(ring.at(-1)).toEqual(ring[0]);
    }),
  );
});
