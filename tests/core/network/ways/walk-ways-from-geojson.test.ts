import { describe, expect, test } from 'vitest';
import { NO_NODE } from '../../../../src/core/network/ways/walk-ways.ts';
import { walkWaysFromGeojson } from '../../../../src/core/network/ways/walk-ways-from-geojson.ts';

const line = (
  coordinates: unknown,
  properties: Record<string, unknown> = { highway: 'footway' },
  type = 'LineString',
) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});

describe('ways from GeoJSON', () => {
  test('vertices at one place are one node, a crossing without a vertex is none', () => {
    const { value, issues } = walkWaysFromGeojson([
      line(
        [
          [106, 29],
          [106.1, 29.1],
        ],
        { highway: 'steps', '@id': 42, lit: true, step_count: 12 },
      ),
      line([
        [106.1, 29.1000000004],
        [106.2, 29],
      ]),
      line([
        [106, 29.1],
        [106.1, 29],
      ]),
    ]);
    expect(issues).toEqual([]);
    expect(value!.nodeLngE7.length).toBe(5);
    expect([...value!.wayNodes]).toEqual([0, 1, 1, 2, 3, 4]);
    expect([...value!.wayStart]).toEqual([0, 2, 4, 6]);
    expect(value!.wayId[0]).toBe(42);
    expect(value!.wayTags[0]).toEqual({
      highway: 'steps',
      '@id': '42',
      lit: 'yes',
      step_count: '12',
    });
  });

  test('lines of many parts and rings of squares are ways too', () => {
    const { value } = walkWaysFromGeojson([
      line(
        [
          [
            [106, 29],
            [106.1, 29],
          ],
          [
            [106.2, 29],
            [106.3, 29],
          ],
        ],
        {},
        'MultiLineString',
      ),
      line(
        [
          [
            [106, 29],
            [106.1, 29],
            [106.1, 29.1],
            [106, 29],
          ],
        ],
        { area: 'yes' },
        'Polygon',
      ),
    ]);
    expect(value!.wayTags.length).toBe(3);
  });

  test('places that are none cut the line and are counted', () => {
    const { value, issues } = walkWaysFromGeojson([
      line([[106, 29], [106.1, 29], [NaN, 29], [999, 29], 'x', null, [106.2, 29], [106.3, 29]]),
    ]);
    expect(issues).toEqual([
      {
        code: 'network-bad-coordinates',
        severity: 'warning',
        place: { feature: 0 },
        params: { count: 4 },
      },
    ]);
    expect([...value!.wayNodes].filter((node) => node === NO_NODE)).toHaveLength(4);
  });

  test('a file without lines gives an issue', () => {
    const point = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [106, 29] },
    };
    for (const features of [[], [point], [null, 3, 'x'], [{ type: 'Feature', geometry: null }]]) {
      const { value, issues } = walkWaysFromGeojson(features);
      expect(value).toBeUndefined();
      expect(issues).toMatchObject([{ code: 'network-no-lines', severity: 'error' }]);
    }
  });

  test('ids stand in numbers or at the end of texts; others are none', () => {
    const ids = [17, 'way/18', 'x', undefined, -1].map((id) =>
      Object.assign(
        line([
          [1, 1],
          [2, 2],
        ]),
        { id },
      ),
    );
    const { value } = walkWaysFromGeojson(ids);
    expect([...value!.wayId]).toEqual([17, 18, 0, 0, 1]);
  });
});
