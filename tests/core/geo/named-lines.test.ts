import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNearestLine, readNamedLines } from '../../../src/core/geo/named-lines.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';

const street = (name: string | undefined, coordinates: number[][]) => ({
  type: 'Feature' as const,
  properties: name === undefined ? {} : { name },
  geometry: { type: 'LineString' as const, coordinates },
});

it('tells the nearest street and the side of it, and nothing beyond the limit', () => {
  const lines = readNamedLines({
    type: 'FeatureCollection',
    features: [
      street('石油路', [
        [106.5, 29.55],
        [106.51, 29.55],
      ]),
      street('长江路', [
        [106.505, 29.52],
        [106.505, 29.54],
      ]),
      street(undefined, [
        [106.505, 29.5505],
        [106.506, 29.5505],
      ]),
    ],
  });
  expect(lines.map(({ name }) => name)).toEqual(['石油路', '长江路']);
  const at = (lng: number, lat: number) => findNearestLine(lines, { lng, lat }, 300);
  expect(at(106.505, 29.551)).toMatchObject({ name: '石油路', side: 'north' });
  expect(at(106.505, 29.549)).toMatchObject({ name: '石油路', side: 'south' });
  expect(at(106.506, 29.53)).toMatchObject({ name: '长江路', side: 'east' });
  expect(at(106.503, 29.53)).toMatchObject({ name: '长江路', side: 'west' });
  expect(at(106.52, 29.6)).toBeUndefined();
});

it('is as near as any of many points along the streets', () => {
  const degrees = fc.double({ min: 0, max: 0.02, noNaN: true });
  const line = fc.array(fc.tuple(degrees, degrees), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), degrees, degrees, (all, x, y) => {
      const place = { lng: 106.5 + x, lat: 29.5 + y };
      const lines = readNamedLines({
        type: 'FeatureCollection',
        features: all.map((each, at) =>
          street(
            `${at}`,
            each.map(([lng, lat]) => [106.5 + lng, 29.5 + lat]),
          ),
        ),
      });
      let least = Infinity;
      for (const { lines: own } of lines)
        for (const positions of own)
          for (let i = 1; i < positions.length; i++)
            for (let s = 0; s <= 200; s++) {
              const [a, b] = [positions[i - 1]!, positions[i]!];
              const lng = a[0]! + (s / 200) * (b[0]! - a[0]!);
              const lat = a[1]! + (s / 200) * (b[1]! - a[1]!);
              least = Math.min(least, distanceM(place, { lng, lat }));
            }
      const found = findNearestLine(lines, place, 50_000)!;
      expect(found.distanceM).toBeLessThanOrEqual(least * (1 + 1e-6) + 1e-6);
      expect(found.distanceM).toBeGreaterThan(least - 12);
    }),
    { numRuns: 60 },
  );
});
