import { readFileSync } from 'node:fs';
import type { FeatureCollection, Position } from 'geojson';
import { expect, it } from 'vitest';
import {
  fadingFrames,
  SAMPLE_MARGIN_DEG,
  BASEMAP_EDGE_GROUP,
} from '../../../src/map/layers/basemap-edge.ts';
import type { Box } from '../../../src/core/geo/box.ts';
import { exampleModel } from '../support/example-model.ts';

function boxOfFile(path: string): Box {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
  const positions = features.flatMap(({ geometry }) =>
    (geometry as unknown as { coordinates: never[] }).coordinates.flat(3),
  );
  const numbers = positions.flat() as number[];
  const lngs = numbers.filter((_, at) => at % 2 === 0);
  const lats = numbers.filter((_, at) => at % 2 === 1);
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b));
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b));
  return [least(lngs), least(lats), most(lngs), most(lats)];
}

it('fades the ground where the basemap of 杭州 is cut off, and nowhere on its areas', () => {
  const areas = boxOfFile('data/samples/hangzhou/areas-street.geojson');
  const ground = boxOfFile('data/samples/hangzhou/basemap/streets.geojson');
  for (const side of [0, 1, 2, 3] as const) {
    expect(Math.abs(ground[side] - areas[side])).toBeCloseTo(SAMPLE_MARGIN_DEG, 5);
  }
  const holes = fadingFrames(areas).map(({ coordinates }) => coordinates[1] as Position[]);
  for (const hole of holes) {
    const west = Math.min(...hole.map(([lng]) => lng!));
    expect(west).toBeLessThan(areas[0]);
    expect(west).toBeGreaterThan(ground[0]);
  }
});

it('fades nothing but the basemap of a sample', () => {
  const of = (basemap: Parameters<typeof exampleModel>[0]) => {
    const built = BASEMAP_EDGE_GROUP.sources['base-edge'].build(exampleModel(basemap));
    return typeof built === 'string' ? -1 : built.features.length;
  };
  expect(of({ basemap: { kind: 'sample', baseUrl: 'samples/x/basemap' } })).toBeGreaterThan(5);
  expect(of({ basemap: { kind: 'none' } })).toBe(0);
  expect(
    of({ basemap: { kind: 'xyz', urlTemplate: 'https://t/{z}/{x}/{y}', attribution: '' } }),
  ).toBe(0);
});
