import type { LineString, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/core/vocabulary/kinds.ts';
import { holdsPoint } from '../../scripts/samples/rings.ts';
import { facilitiesOf, featuresOf, manifestOf } from './sample-files.ts';

test('20 real streets with names and relation ids of their own', () => {
  const streets = featuresOf<Polygon | MultiPolygon>('hangzhou/areas-street.geojson');
  expect(streets).toHaveLength(20);
  expect(new Set(streets.map(({ properties }) => properties?.id)).size).toBe(20);
  expect(streets.every(({ properties }) => /^osm-r\d+$/.test(String(properties?.id)))).toBe(true);
  const names = streets.map(({ properties }) => String(properties?.name));
  expect(names).toEqual(expect.arrayContaining(['北山街道', '武林街道', '湖滨街道', '闸弄口街道']));
  expect(names.every((name) => name.endsWith('街道'))).toBe(true);
});

test('facilities by kind as the source tags them, none with made-up numbers', () => {
  const facilities = facilitiesOf('hangzhou');
  const counts: Record<string, number> = {};
  for (const { kinds } of facilities) counts[kinds.join()] = (counts[kinds.join()] ?? 0) + 1;
  expect(counts).toEqual({
    kindergarten: 80,
    'eldercare-institution': 13,
    hospital: 58,
    'community-health-centre': 8,
    'community-health-station': 5,
    health: 8,
  });
  const known = new Set(KINDS.map(({ id }) => id));
  for (const facility of facilities) {
    expect(known.has(facility.kinds[0]!)).toBe(true);
    expect(facility.osmId).toMatch(/^[nwr]\d+$/);
    expect(facility.synthetic).toBeUndefined();
    expect(facility.floorAreaM2 ?? facility.beds ?? facility.places).toBeUndefined();
  }
  expect(facilities.filter(({ kindInDoubt }) => kindInDoubt)).toHaveLength(7);
});

test('no population', () => {
  expect(manifestOf('hangzhou').files.some(({ role }) => role === 'demand')).toBe(false);
  const streets = featuresOf('hangzhou/areas-street.geojson');
  expect(streets.some(({ properties }) => 'residents' in properties!)).toBe(false);
});

test('the network holds the walked ways of the extract', () => {
  const lines = featuresOf<LineString>('hangzhou/network.geojson');
  expect(lines).toHaveLength(12_942);
  expect(lines.filter(({ properties }) => properties?.highway === 'steps')).toHaveLength(576);
  expect(lines.every(({ geometry }) => geometry.coordinates.length > 1)).toBe(true);
});

test('the basemap shows the West Lake, the river and none of it over 武林', () => {
  const water = featuresOf('hangzhou/basemap/water.geojson').filter(
    ({ geometry }) => geometry.type === 'Polygon',
  );
  const wet = (at: [number, number]): boolean =>
    water.some(({ geometry }) => holdsPoint(geometry, at));
  expect(wet([120.1425, 30.245])).toBe(true);
  expect(wet([120.195, 30.223])).toBe(true);
  expect(wet([120.163, 30.27])).toBe(false);
});
