import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../../src/io/mapping/apply/apply-mapping.ts';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { NOTHING_LOADED } from '../../../../src/io/mapping/mapping.ts';
import { readCsv } from '../../../../src/io/tables/csv/read-csv.ts';
import { withWrittenGeometry } from '../../../../src/io/vector/written/with-written-geometry.ts';
import { readWritten } from '../../../../src/io/vector/written/written-geometry.ts';
import { readWkb } from '../../../../src/io/vector/written/read-wkb.ts';

const square = [[106, 29], [106.1, 29], [106.1, 29.1], [106, 29]]; // prettier-ignore
const SQUARE = '106 29,106.1 29,106.1 29.1,106 29';

/** A table of some rows of kind and shape, whose last column is called as said. */
function table(header: string, shapes: readonly string[]) {
  const rows = shapes.map((shape, at) => `站${at},养老服务站,"${shape.replaceAll('"', '""')}"`);
  const { value } = readCsv(`名称,设施类型,${header}\n${rows.join('\n')}\n`, 'a.csv');
  return withWrittenGeometry(value!);
}

describe('a column of shapes', () => {
  it('has rows without one where it says EMPTY, without a word', () => {
    const { value, issues } = table('WKT', ['POINT EMPTY', 'POINT(106.5 29.5)', 'POINT Z EMPTY']);
    expect(value.shapes).toEqual({ column: 'WKT', forms: 'WKT' });
    expect(value.records.map(({ geometry }) => geometry?.type)).toEqual([
      undefined,
      'Point',
      undefined,
    ]);
    expect(issues).toEqual([]);
  });

  it.each([
    'CURVEPOLYGON((106 29,106.1 29,106.1 29.1,106 29))',
    'SRID=4490;MULTISURFACE(((106 29,106.1 29,106.1 29.1,106 29)))',
    'POINT(106.5;29.5)',
  ])('of a form that is not read is named: %s', (text) => {
    const { value, issues } = table('geom', [text, text]);
    expect(value.records.every(({ geometry }) => geometry === undefined)).toBe(true);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['shape-text-unreadable']));
  });
});

describe('readWritten', () => {
  it.each([
    ['POINT (106.5 29.5)', 'WKT', { type: 'Point', coordinates: [106.5, 29.5] }, undefined],
    ['point z(106.5 29.5 3)', 'WKT', { type: 'Point', coordinates: [106.5, 29.5] }, undefined],
    ['POINT ZM (106.5 29.5 3 4)', 'WKT', { type: 'Point', coordinates: [106.5, 29.5] }, undefined],
    [`POLYGON((${SQUARE}))`, 'WKT', { type: 'Polygon', coordinates: [square] }, undefined],
    [
      `SRID=4490;MULTIPOLYGON(((${SQUARE})))`,
      'EWKT',
      { type: 'MultiPolygon', coordinates: [[square]] },
      4490,
    ],
    [
      `GEOMETRYCOLLECTION(POINT(106 29),POLYGON((${SQUARE})))`,
      'WKT',
      { type: 'Polygon', coordinates: [square] },
      undefined,
    ],
    // The example of PostGIS's own manual for ST_AsEWKT.
    [
      '0101000020E610000066666666662646C0CDCCCCCCCC0C4E40',
      'EWKB',
      { type: 'Point', coordinates: [-44.3, 60.1] },
      4326,
    ],
    [
      '\\x0101000020E610000066666666662646C0CDCCCCCCCC0C4E40',
      'EWKB',
      { type: 'Point', coordinates: [-44.3, 60.1] },
      4326,
    ],
    // Big-endian POINT(2 4), the example of the Simple Features standard's readers.
    ['000000000140000000000000004010000000000000', 'WKB', { type: 'Point', coordinates: [2, 4] }, undefined], // prettier-ignore
    [
      '{"type":"Point","coordinates":[106.5,29.5]}',
      'GeoJSON',
      { type: 'Point', coordinates: [106.5, 29.5] },
      undefined,
    ],
    [
      '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}',
      'GeoJSON',
      { type: 'Point', coordinates: [1, 2] },
      undefined,
    ],
    [
      '{"x":106.5,"y":29.5,"spatialReference":{"wkid":102100,"latestWkid":3857}}',
      'Esri JSON',
      { type: 'Point', coordinates: [106.5, 29.5] },
      3857,
    ],
  ])('%s', (text, form, geometry, srid) => {
    expect(readWritten(text)).toEqual({ form, geometry, ...(srid !== undefined && { srid }) });
  });

  it.each([
    '',
    '106.5,29.5',
    'POINT EMPTY',
    'POINT (106.5)',
    `POLYGON((${SQUARE}`,
    'CURVEPOLYGON((0 0,1 1,1 0,0 0))',
    '{"type":"Point"}',
    '{"name":"甲"}',
    '0101000020E6100000666666666626',
    '0109000000FFFFFFFF00000000000000000000000000',
    '500103001001',
  ])('%j is no shape', (text) => expect(readWritten(text)).toBeUndefined());

  it('whatever bytes claim to be WKB, nothing is thrown', () => {
    const hex = fc
      .uint8Array({ minLength: 20, maxLength: 200 })
      .map((bytes) => `01${Buffer.from(bytes).toString('hex')}`);
    fc.assert(fc.property(hex, (text) => void readWkb(text)));
  });
});

describe('withWrittenGeometry', () => {
  it('places of a column become the places of the records, whatever the column is called', () => {
    const { value: set, issues } = table('wkt_geom', ['POINT(106.5 29.5)', 'POINT(106.6 29.6)']);
    expect(issues).toEqual([]);
    expect(set.shapes).toEqual({ column: 'wkt_geom', forms: 'WKT' });
    const { mapping } = guessMapping(set);
    const { value } = applyMapping(set, mapping, { loaded: NOTHING_LOADED });
    if (value?.role !== 'facilities') throw new Error('no facilities');
    expect(value.facilities.map(({ lng, lat }) => [lng, lat])).toEqual([[106.5, 29.5], [106.6, 29.6]]); // prettier-ignore
  });

  it('outlines of a column are areas, with the system that they state', () => {
    const csv = `name,level,the_geom\n甲社区,community,"SRID=4326;POLYGON((${SQUARE}))"\n`;
    const { value: set } = withWrittenGeometry(readCsv(csv, 'a.csv').value!);
    expect(set.crs).toBe('wgs84');
    const { value } = applyMapping(set, guessMapping(set).mapping, { loaded: NOTHING_LOADED });
    expect(value?.role === 'areas' && value.areas.map(({ name }) => name)).toEqual(['甲社区']);
  });

  it('latitude first is found out as in any column of both', () => {
    const { value: set } = table('坐标', ['POINT(29.5 106.5)', 'POINT(29.6 106.6)']);
    expect(guessMapping(set).mapping.swap).toBe(true);
  });

  it('a shape that is cut is named by its row, and the others are read', () => {
    const sound = Array.from({ length: 9 }, () => `POLYGON((${SQUARE}))`);
    const { value, issues } = table('geom', [...sound, 'POLYGON((106 29,106.1', '']);
    expect(value.records.filter(({ geometry }) => geometry)).toHaveLength(9);
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([
      ['shape-text-unreadable', 11],
    ]);
  });

  it('systems that differ from row to row are not taken for one', () => {
    const { value, issues } = table('geom', [
      'SRID=4326;POINT(106.5 29.5)',
      'SRID=4490;POINT(106.5 29.5)',
    ]);
    expect(value.crs).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['shape-systems-mixed']);
  });

  it('of a place and an outline the outline counts', () => {
    const csv = `name,centroid,boundary\n甲社区,POINT(106.05 29.02),"POLYGON((${SQUARE}))"\n`;
    const { value } = withWrittenGeometry(readCsv(csv, 'a.csv').value!);
    expect(value.shapes?.column).toBe('boundary');
  });

  it('other texts and numbers stay what they are', () => {
    const { value } = table('备注', ['{无}', '0101']);
    expect(value.shapes).toBeUndefined();
  });
});
