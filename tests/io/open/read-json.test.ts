import { describe, expect, it } from 'vitest';
import { readJsonText } from '../../../src/io/open/read-json.ts';

const feature = (name: string, lng: number) =>
  JSON.stringify({
    type: 'Feature',
    properties: { 名称: name },
    geometry: { type: 'Point', coordinates: [lng, 29.5] },
  });

function read(text: string) {
  const { set, issues } = readJsonText(text, 'a.json', {});
  return {
    format: set?.format,
    crs: set?.crs,
    fields: set?.fields,
    rows: set?.records.map(({ values }) => values),
    shapes: set?.records.map(({ geometry }) => geometry),
    codes: issues.map(({ code }) => code),
    issues,
  };
}

describe('the answer of a map service', () => {
  it.each([
    [
      'AMap',
      { status: '1', pois: [{ name: '甲', type: '托育机构', location: '106.55,29.56' }] },
      ['name', 'type', 'location'],
    ],
    [
      'Baidu',
      { status: 0, results: [{ name: '甲', location: { lat: 29.56, lng: 106.55 } }] },
      ['name', 'location·lat', 'location·lng'],
    ],
    ['a page of an office', { code: 0, data: { total: 1, list: [{ name: '甲' }] } }, ['name']],
  ])('of %s is a table', (_, root, fields) => {
    const found = read(JSON.stringify(root));
    expect(found).toMatchObject({ format: 'json', fields, codes: [] });
    expect(found.rows?.[0]?.[0]).toBe('甲');
  });

  it('an object without a list is still told to be none', () => {
    expect(read('{"status":"0","info":"INVALID_USER_KEY","pois":[]}').codes).toEqual([
      'geojson-not',
    ]);
  });
});

describe('GeoJSON one after another', () => {
  it.each([
    ['by lines', `${feature('甲', 106.5)}\n${feature('乙', 106.6)}\n`],
    ['by lines of another system', `${feature('甲', 106.5)}\r\n\r\n${feature('乙', 106.6)}`],
    [
      'as a text sequence (RFC 8142)',
      `\u001e${feature('甲', 106.5)}\n\u001e${feature('乙', 106.6)}\n`,
    ],
    [
      'as a sequence of indented features',
      `\u001e${JSON.stringify(JSON.parse(feature('甲', 106.5)), null, 2)}\n\u001e${feature('乙', 106.6)}\n`,
    ],
    ['as a bare list', `[${feature('甲', 106.5)},${feature('乙', 106.6)}]`],
    [
      'as collections by lines',
      `{"type":"FeatureCollection","features":[${feature('甲', 106.5)}]}\n{"type":"FeatureCollection","features":[${feature('乙', 106.6)}]}\n`,
    ],
  ])('%s is read', (_, text) => {
    const { rows, shapes, codes } = read(text);
    expect(codes).toEqual([]);
    expect(rows).toEqual([['甲'], ['乙']]);
    expect(shapes?.[1]).toEqual({ type: 'Point', coordinates: [106.6, 29.5] });
  });

  it('a broken line is named and costs itself alone', () => {
    const { rows, issues } = read(
      `${feature('甲', 106.5)}\n{"type":"Fea\n${feature('乙', 106.6)}\n`,
    );
    expect(rows).toEqual([['甲'], ['乙']]);
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([['json-line-wrong', 2]]);
  });

  it('one GeoJSON over many lines is one', () => {
    const text = JSON.stringify(
      { type: 'FeatureCollection', features: [JSON.parse(feature('甲', 1))] },
      null,
      1,
    );
    expect(read(text).rows).toEqual([['甲']]);
    expect(read(text.slice(0, -5)).codes).toEqual(['json-truncated']);
  });
});

describe('JSON of ArcGIS', () => {
  const outer = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]; // prettier-ignore
  const hole = [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]; // prettier-ignore
  const island = [[20, 0], [20, 5], [25, 5], [20, 0]]; // prettier-ignore
  const text = JSON.stringify({
    displayFieldName: 'MC',
    geometryType: 'esriGeometryPolygon',
    spatialReference: { wkid: 4490, latestWkid: 4490 },
    fields: [
      { name: 'MC', type: 'esriFieldTypeString', alias: '名称' },
      {
        name: 'LX',
        type: 'esriFieldTypeInteger',
        alias: '类型',
        domain: {
          type: 'codedValue',
          codedValues: [
            { code: 1, name: '社区养老机构' },
            { code: 2, name: '托育机构' },
          ],
        },
      },
    ],
    features: [
      { attributes: { MC: '甲', LX: 1 }, geometry: { rings: [hole, outer, island] } },
      { attributes: { MC: '乙', LX: 9 }, geometry: { rings: [island] } },
      { attributes: { MC: '丙', LX: null }, geometry: { curveRings: [[]] } },
    ],
  });

  it('has aliases, words of coded values, outlines with their holes and a system', () => {
    const { format, crs, fields, rows, shapes, codes } = read(text);
    expect(format).toBe('esri-json');
    expect(crs).toBe('cgcs2000');
    expect(fields).toEqual(['名称', '类型']);
    expect(rows).toEqual([
      ['甲', '社区养老机构'],
      ['乙', 9],
    ]);
    expect(shapes).toEqual([
      { type: 'MultiPolygon', coordinates: [[outer, hole], [island]] },
      { type: 'MultiPolygon', coordinates: [[island]] },
    ]);
    expect(codes).toEqual(['geometry-type']);
  });

  it('is read by lines and of points too, Web Mercator under any of its codes', () => {
    const line = (x: number) =>
      JSON.stringify({
        attributes: { 名称: '甲' },
        geometry: { x, y: 3e6, spatialReference: { wkid: 102100 } },
      });
    const { crs, shapes } = read(`${line(1.18e7)}\n${line(1.19e7)}\n`);
    expect(crs).toBe('EPSG:3857');
    expect(shapes).toEqual([
      { type: 'Point', coordinates: [1.18e7, 3e6] },
      { type: 'Point', coordinates: [1.19e7, 3e6] },
    ]);
  });
});

describe('a list of objects', () => {
  it('is a table', () => {
    const { format, fields, rows } = read('[{"名称":"甲","经度":106.5,"纬度":29.5},{"名称":"乙"}]');
    expect(format).toBe('json');
    expect(fields).toEqual(['名称', '经度', '纬度']);
    expect(rows).toEqual([
      ['甲', 106.5, 29.5],
      ['乙', null, null],
    ]);
  });

  it('other JSON is named as before', () => {
    expect(read('{"status":"1"}').codes).toEqual(['geojson-not']);
    expect(read('[1,2]').codes).toContain('geojson-no-features');
    expect(read('[]').codes).toEqual(['geojson-not']);
  });
});
