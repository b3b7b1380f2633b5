import { describe, expect, it } from 'vitest';
import { readCrsMember } from '../../../../src/io/vector/geojson/crs-member.ts';
import { readGeojson } from '../../../../src/io/vector/geojson/read-geojson.ts';
import { readGeometry } from '../../../../src/io/vector/geojson/read-geometry.ts';
import { readFile } from '../../../../src/io/open/read-file.ts';
import { codesOf, hostileBytes } from '../../../support/hostile-file.ts';

const POINT = { type: 'Point', coordinates: [106.5, 29.5, 240] };
const read = (value: unknown) => readGeojson(JSON.stringify(value), 'a.geojson');

describe('readGeojson', () => {
  it('reads a collection, a feature and a bare geometry alike, without heights', () => {
    const feature = { type: 'Feature', properties: { 名称: '甲', 床位: 30 }, geometry: POINT };
    for (const root of [{ type: 'FeatureCollection', features: [feature] }, feature]) {
      expect(read(root).value).toMatchObject({
        fields: ['名称', '床位'],
        records: [
          { ordinal: 1, feature: 0, values: ['甲', 30], geometry: { coordinates: [106.5, 29.5] } },
        ],
      });
    }
    expect(read(POINT).value?.records).toHaveLength(1);
  });

  it('fills what a feature lacks with null and takes the id of the feature', () => {
    const { value } = read({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 7, properties: { a: ' ' }, geometry: POINT },
        { type: 'Feature', properties: { b: { c: 1 } }, geometry: null },
      ],
    });
    expect(value?.fields).toEqual(['a', 'id', 'b']);
    expect(value?.records.map(({ values }) => values)).toEqual([
      [null, 7, null],
      [null, null, '{"c":1}'],
    ]);
  });

  it.each([
    ['truncated.geojson', 'json-truncated'],
    ['wrong.geojson', 'json-wrong'],
  ])('refuses %s', (name, code) => {
    const { value, issues } = readFile(hostileBytes(name), name);
    expect(value).toBeUndefined();
    expect(issues.map((one) => [one.code, one.severity])).toEqual([[code, 'error']]);
  });

  it('leaves out features whose coordinates are NaN or infinite', () => {
    const { value, issues } = readFile(hostileBytes('nan.geojson'), 'nan.geojson');
    expect(issues.map(({ code, place }) => [code, place.feature])).toEqual([
      ['json-not-finite', undefined],
      ['geometry-coordinates', 0],
      ['geometry-coordinates', 1],
    ]);
    expect(value?.records.map(({ ordinal, values }) => [ordinal, values])).toEqual([
      [3, ['托育机构', null]],
    ]);
  });

  it('takes what an older file states by its EPSG code', () => {
    expect(readFile(hostileBytes('beijing54.geojson'), 'b.geojson').value?.crs).toBe('EPSG:4214');
  });

  it('takes EPSG:4490 as CGCS2000', () => {
    expect(readFile(hostileBytes('cgcs2000.geojson'), 'c.geojson').value?.crs).toBe('cgcs2000');
  });

  it('says what is no GeoJSON', () => {
    expect(codesOf(read({ type: 'Topology', objects: {} }).issues)).toEqual(['geojson-not']);
    expect(codesOf(read([1, 2]).issues)).toEqual(['geojson-not']);
    expect(codesOf(read({ type: 'FeatureCollection', features: [] }).issues)).toEqual([
      'geojson-no-features',
    ]);
    expect(codesOf(read({ type: 'FeatureCollection', features: [null, 3] }).issues)).toEqual([
      'geojson-feature',
      'geojson-feature',
      'geojson-no-features',
    ]);
  });
});

describe('readCrsMember', () => {
  const named = (name: string) => readCrsMember({ type: 'name', properties: { name } });
  it.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'EPSG:4326',
    'urn:ogc:def:crs:EPSG::4326',
    'OGC:CRS84',
  ])('lets %s pass', (name) => expect(named(name)).toEqual({ crs: 'wgs84' }));
  it.each([
    'EPSG:4490',
    'urn:ogc:def:crs:EPSG::4490',
    'http://www.opengis.net/def/crs/EPSG/0/4490',
  ])('takes %s as CGCS2000', (name) => expect(named(name)).toEqual({ crs: 'cgcs2000' }));
  it.each([
    ['EPSG:3857', 'EPSG:3857'],
    ['urn:ogc:def:crs:EPSG::4547', 'EPSG:4547'],
    ['http://www.opengis.net/def/crs/EPSG/0/2326', 'EPSG:2326'],
    ['EPSG:44900', 'EPSG:44900'],
  ])('takes %s by its code', (name, crs) => expect(named(name)).toEqual({ crs }));
  it.each(['Beijing 1954', 'EPSG:12', 'urn:ogc:def:crs:ESRI::102100'])('refuses %s', (name) =>
    expect(named(name)).toEqual({ refused: name }),
  );
  it('refuses a link and passes over an absent one', () => {
    expect(readCrsMember({ type: 'link', properties: { href: 'x' } })).toHaveProperty('refused');
    expect(readCrsMember(null)).toBeUndefined();
  });
});

describe('readGeometry', () => {
  it('joins a collection of polygons and refuses a mixed one', () => {
    const polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const joined = readGeometry({ type: 'GeometryCollection', geometries: [polygon, polygon] });
    expect(joined).toEqual({
      type: 'MultiPolygon',
      coordinates: [polygon.coordinates, polygon.coordinates],
    });
    expect(readGeometry({ type: 'GeometryCollection', geometries: [polygon, POINT] })).toBe(
      'geometry-mixed',
    );
  });
  it.each([
    [{ type: 'Circle', coordinates: [1, 2] }, 'geometry-type'],
    [{ type: 'constructor', coordinates: [1, 2] }, 'geometry-type'],
    ['text', 'geometry-type'],
    [{ type: 'Point', coordinates: [1] }, 'geometry-coordinates'],
    [{ type: 'Point', coordinates: ['1', '2'] }, 'geometry-coordinates'],
    [{ type: 'Polygon', coordinates: [] }, 'geometry-coordinates'],
    [{ type: 'Polygon', coordinates: [[[1, null]]] }, 'geometry-coordinates'],
  ])('refuses %j', (value, fault) => expect(readGeometry(value)).toBe(fault));
});
