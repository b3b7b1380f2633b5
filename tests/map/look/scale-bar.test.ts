import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { metresPerPixelAt, scaleBar } from '../../../src/map/look/scale-bar.ts';

/** Longitude of a pixel column of the whole Mercator world. */
function lngOf(pixel: number, zoom: number): number {
  return (pixel / (512 * 2 ** zoom)) * 360 - 180;
}

describe('metresPerPixelAt', () => {
  it('agrees with the great circle between two pixels, from the equator to Harbin', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -55, max: 55, noNaN: true }),
        fc.double({ min: 9, max: 19, noNaN: true }),
        (lat, zoom) => {
          const middle = 256 * 2 ** zoom;
          const a = { lng: lngOf(middle - 50, zoom), lat };
          const b = { lng: lngOf(middle + 50, zoom), lat };
          const ratio = (metresPerPixelAt(lat, zoom) * 100) / distanceM(a, b);
          expect(Math.abs(ratio - 1)).toBeLessThan(1e-4);
        },
      ),
    );
  });

  it('shrinks with the latitude: at 60° a pixel is half as long as at the equator', () => {
    expect(metresPerPixelAt(60, 12) / metresPerPixelAt(0, 12)).toBeCloseTo(0.5, 10);
  });
});

describe('scaleBar', () => {
  it('is a round number, true to scale, and fills more than a third of the room', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 500, noNaN: true }),
        fc.integer({ min: 60, max: 300 }),
        (metresPerPixel, room) => {
          const { lengthM, widthPx } = scaleBar(metresPerPixel, room);
          const digit = Number(lengthM.toExponential().split('e')[0]);
          expect([1, 2, 5]).toContain(digit);
          expect(widthPx * metresPerPixel).toBeCloseTo(lengthM, 6);
          expect(widthPx).toBeLessThanOrEqual(room * 1.000001);
          expect(widthPx).toBeGreaterThan(room * 0.39);
        },
      ),
    );
  });

  it('gives 500 m in 140 px at 5 m a pixel', () => {
    expect(scaleBar(5, 140)).toEqual({ lengthM: 500, widthPx: 100 });
  });
});
