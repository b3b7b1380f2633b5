import { readFileSync } from 'node:fs';
import { pointToLineDistance, polygonToLine } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { holdsPoint } from '../../../src/core/geo/holds-point.ts';
import { labelPoint } from '../../../src/map/look/label-point.ts';
import '../../support/seed.ts';
import { square } from '../support/example-model.ts';

describe('labelPoint', () => {
  it('is the middle of a square', () => {
    const [lng, lat] = labelPoint(square(106.5, 0, 0.1))!;
    expect(lng).toBeCloseTo(106.55, 2);
    expect(lat).toBeCloseTo(0.05, 2);
  });

  it('lies inside a hook whose centroid is outside, and in the larger of two parts', () => {
    const hook: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 2],
          [2, 2],
          [2, 8],
          [10, 8],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    const both: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [square(30, 0, 1).coordinates, hook.coordinates],
    };
    for (const geometry of [hook, both]) {
      const [lng, lat] = labelPoint(geometry)!;
      expect(holdsPoint(hook, lng, lat)).toBe(true);
    }
  });

  it('lies inside every street of the 杭州 sample', () => {
    const { features } = JSON.parse(
      readFileSync('data/samples/hangzhou/areas-street.geojson', 'utf8'),
    ) as FeatureCollection<Polygon | MultiPolygon>;
    expect(features.length).toBeGreaterThan(0);
    for (const { geometry, properties } of features) {
      const [lng, lat] = labelPoint(geometry)!;
      expect(holdsPoint(geometry, lng, lat), String(properties?.['name'])).toBe(true);
    }
  });

  it('lies as far from the edges as any place of a fine grid, to 2 % of the width', () => {
    const radii = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), {
      minLength: 5,
      maxLength: 12,
    });
    fc.assert(
      fc.property(radii, (star) => {
        const ring = star.map((radius, at) => {
          const angle = (at / star.length) * 2 * Math.PI;
          return [106.5 + 0.01 * radius * Math.cos(angle), 0.01 * radius * Math.sin(angle)];
        });
        const polygon: Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
        const border = polygonToLine(polygon) as Feature<LineString>;
        const apart = (lng: number, lat: number): number =>
          holdsPoint(polygon, lng, lat)
            ? pointToLineDistance([lng, lat], border, { units: 'degrees', method: 'planar' })
            : 0;
        let best = 0;
        for (let x = -0.01; x < 0.01; x += 0.001) {
          for (let y = -0.01; y < 0.01; y += 0.001) best = Math.max(best, apart(106.5 + x, y));
        }
        const [lng, lat] = labelPoint(polygon)!;
        expect(apart(lng, lat)).toBeGreaterThan(best - 0.02 * 0.02);
      }),
      { numRuns: 25 },
    );
  });

  it('lies inside a sliver ten thousand times as long as wide, whichever way it runs', () => {
    const sliver = (east: number, north: number): Polygon => ({
      type: 'Polygon',
      coordinates: [
        [
          [106, 29],
          [106 + east, 29 + north],
          [106 + east - 1e-6, 29 + north + 1e-6],
          [106 - 1e-6, 29 + 1e-6],
          [106, 29],
        ],
      ],
    });
    for (const geometry of [sliver(0.01, 0), sliver(0, 0.01), sliver(0.01, 0.01)]) {
      const [lng, lat] = labelPoint(geometry)!;
      expect(holdsPoint(geometry, lng, lat)).toBe(true);
    }
  });

  it('has no answer for a polygon without a ring, and one for a flat one', () => {
    expect(labelPoint({ type: 'Polygon', coordinates: [] })).toBeNull();
    const flat: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [1, 1],
          [1, 1],
        ],
      ],
    };
    expect(labelPoint(flat)).toEqual([1, 1]);
  });
});
