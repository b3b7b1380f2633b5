import { kinks } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { cleanPolygon } from '../../../src/io/geometry/clean-polygon.ts';
import { findCrossings } from '../../../src/io/geometry/ring-crossings.ts';
import { IssueLog } from '../../../src/io/issue-log.ts';
import { ATTACKS } from '../../attacks/hostile-files.ts';
import '../../support/seed.ts';

it('finds the same first crossing as every pair of sides held against each other', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 30 }), (corners) => {
      const ring: Position[] = [...corners, corners[0]!];
      const [expected] = kinks({ type: 'Polygon', coordinates: [ring] }).features;
      const { first, tangled } = findCrossings(ring);
      expect(tangled).toBe(false);
      expect(first === undefined).toBe(expected === undefined);
      if (expected) {
        expect(first![0]).toBeCloseTo(expected.geometry.coordinates[0]!, 9);
        expect(first![1]).toBeCloseTo(expected.geometry.coordinates[1]!, 9);
      }
    }),
    { numRuns: 500 },
  );
});

it.each(ATTACKS.filter(({ codes }) => codes.includes('polygon-tangled')))(
  '$name: left out at once, with the place where it begins',
  ({ files }) => {
    const { features } = JSON.parse(new TextDecoder().decode(files(1)[0]!.bytes)) as {
      features: { geometry: Polygon }[];
    };
    const log = new IssueLog();
    const started = performance.now();
    expect(cleanPolygon(features[0]!.geometry, { feature: 1 }, log)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
    expect(log.list()).toMatchObject([
      {
        code: 'polygon-tangled',
        place: { feature: 1, lngLat: [expect.closeTo(106.5, 0), expect.any(Number)] },
      },
    ]);
  },
);

it('tells a wide sound outline of many corners from a tangled one', () => {
  const points = 100_000;
  const ring = Array.from({ length: points + 1 }, (_, at): Position => {
    const angle = (2 * Math.PI * (at % points)) / points;
    const radius = 1 + 0.2 * Math.sin(40 * angle) + (at % 2) * 1e-4;
    return [106 + radius * Math.cos(angle), 29 + radius * Math.sin(angle)];
  });
  expect(findCrossings(ring)).toEqual({ tangled: false });
});
