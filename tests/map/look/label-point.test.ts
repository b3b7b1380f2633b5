import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { holdsPoint } from '../../../src/core/geo/holds-point.ts';
import { labelPoint } from '../../../src/map/look/label-point.ts';
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
