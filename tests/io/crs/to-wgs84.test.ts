import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { positionToWgs84 } from '../../../src/io/crs/to-wgs84.ts';

type LngLat = [number, number];
const { rows } = JSON.parse(
  readFileSync(new URL('../../data/crs/china-cities.json', import.meta.url), 'utf8'),
) as { rows: [string, LngLat, LngLat, LngLat][] };

function apartM([aLng = NaN, aLat = NaN]: number[], [bLng = NaN, bLat = NaN]: number[]): number {
  return distanceM({ lng: aLng, lat: aLat }, { lng: bLng, lat: bLat });
}

describe('positionToWgs84', () => {
  it('knows 664 cities in three systems', () => expect(rows).toHaveLength(664));

  it.each([
    ['gcj02', 2],
    ['bd09', 3],
  ] as const)('is within a metre of every city in %s', (crs, column) => {
    let worst = 0;
    for (const row of rows) {
      worst = Math.max(worst, apartM(positionToWgs84(row[column], crs), row[1]));
    }
    expect(worst).toBeLessThan(1);
    expect(worst).toBeGreaterThan(0);
  });

  it('leaves WGS-84 and CGCS2000 as they are', () => {
    expect(positionToWgs84([106.5, 29.5], 'wgs84')).toEqual([106.5, 29.5]);
    expect(positionToWgs84([106.5, 29.5], 'cgcs2000')).toEqual([106.5, 29.5]);
  });

  it('ends for every position on earth, also on the border of the box of China, where gcoord does not', () => {
    const nearBorder = fc.constantFrom(72.004, 72.005, 72.01, 137.83, 137.834, 0.83, 55.82, 55.827);
    const degree = fc.oneof(nearBorder, fc.double({ min: -180, max: 180, noNaN: true }));
    fc.assert(
      fc.property(
        degree,
        degree,
        fc.constantFrom('gcj02' as const, 'bd09' as const),
        (x, y, crs) => {
          expect(apartM(positionToWgs84([x, y / 2], crs), [x, y / 2])).toBeLessThan(3000);
          expect(positionToWgs84([x, y], crs)).toHaveLength(2);
        },
      ),
      { numRuns: 500 },
    );
  });
});
