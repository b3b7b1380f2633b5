import { booleanPointInPolygon } from '@turf/turf';
import * as fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { innerPoint } from '../../../src/core/geo/inner-point.ts';
import { stretchesAt } from '../../../src/core/geo/scan-line.ts';

/** A star around 106.5, 29.5 with a corner in each direction, so that it never crosses itself. */
const star: fc.Arbitrary<Polygon> = fc
  .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 })
  .map((radii) => {
    const ring: Position[] = radii.map((radius, at) => {
      const angle = (at / radii.length) * 2 * Math.PI;
      return [106.5 + (radius / 100) * Math.cos(angle), 29.5 + (radius / 100) * Math.sin(angle)];
    });
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  });

describe('innerPoint', () => {
  it('lies inside any star, off its border', () => {
    fc.assert(
      fc.property(star, (polygon) => {
        const { lng, lat } = innerPoint(polygon)!;
        expect(booleanPointInPolygon([lng, lat], polygon, { ignoreBoundary: true })).toBe(true);
      }),
    );
  });

  it('lies neither in a hole nor between the arms of a horseshoe', () => {
    const horseshoe = [
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ];
    const hole = [
      [0.2, 1.2],
      [0.8, 1.2],
      [0.8, 2.8],
      [0.2, 2.8],
      [0.2, 1.2],
    ];
    const polygon: Polygon = { type: 'Polygon', coordinates: [horseshoe, hole] };
    expect(innerPoint(polygon)).toEqual({ lng: 2.5, lat: 1.5 });
  });

  it('is absent where there is no ground', () => {
    const flat = [
      [0, 1],
      [1, 1],
      [2, 1],
      [0, 1],
    ];
    expect(innerPoint({ type: 'Polygon', coordinates: [flat] })).toBeUndefined();
    expect(innerPoint({ type: 'Polygon', coordinates: [] })).toBeUndefined();
  });
});

describe('stretchesAt', () => {
  it('agrees with a test of single places', () => {
    const unit = fc.double({ min: -0.01, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(star, unit, unit, (polygon, dLng, dLat) => {
        const [lng, lat] = [106.5 + dLng, 29.5 + dLat];
        const near = stretchesAt(polygon, lat).some(
          ([from, to]) => Math.min(Math.abs(lng - from), Math.abs(lng - to)) < 1e-9,
        );
        fc.pre(!near);
        const inside = stretchesAt(polygon, lat).some(([from, to]) => lng > from && lng < to);
        expect(inside).toBe(booleanPointInPolygon([lng, lat], polygon));
      }),
    );
  });
});
