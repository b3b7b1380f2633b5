import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gdalInUse } from '../../../src/cli/input/open-gdal.ts';
import { readFlatgeobuf } from '../../../src/io/vector/flatgeobuf/read-flatgeobuf.ts';
import type { GdalInput } from '../../../src/io/gdal/gdal-api.ts';
import { getExtension } from '../../../src/io/open/entry.ts';
import { readGeojson } from '../../../src/io/vector/geojson/read-geojson.ts';
import { mapPositions } from '../../../src/io/crs/to-wgs84.ts';
import type { RecordSet, SourceRecord } from '../../../src/io/records.ts';
import { formatBytes } from '../../support/format-files.ts';
import '../../support/seed.ts';

const gdal = gdalInUse();

const utf8 = (text: string) => new TextEncoder().encode(text);
const inputOf = (main: string, bytes: Uint8Array): GdalInput => ({
  files: [{ path: main, bytes }],
  main,
});
const geojsonOf = (features: readonly object[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });

/** The only layer of a dataset as the product reads it. */
async function readOnly(input: GdalInput) {
  const { value: description } = await gdal.describe(input);
  return gdal.read(input, description!.layers[0]!);
}

async function converted(input: GdalInput, options: readonly string[], output: string) {
  const { value, issues } = await gdal.write({ steps: [{ input, options }], output });
  if (!value) throw new Error(JSON.stringify(issues));
  return value.find(({ path }) => path === output)!.bytes;
}

const toMillionths = (records: readonly SourceRecord[]) =>
  records.map(({ geometry, ...rest }) => ({
    ...rest,
    geometry:
      geometry &&
      mapPositions(geometry, (position) => position.map((each) => Math.round(each * 1e6) / 1e6)),
  }));
const plain = ({ fields, records }: RecordSet) => ({ fields, records });

describe('what GDAL hands over', () => {
  const ordinate = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => n / 1e7 || 0);
  const position = fc.tuple(ordinate, ordinate).map((pair) => [...pair]);
  const line = fc.array(position, { minLength: 2, maxLength: 9 });
  const ring = fc
    .array(position, { minLength: 3, maxLength: 9 })
    .map((corners) => [...corners, corners[0]!]);
  const rings = fc.array(ring, { minLength: 1, maxLength: 3 });
  const typed = (type: string, coordinates: fc.Arbitrary<unknown>) =>
    coordinates.map((given) => ({ type, coordinates: given }));
  const several = (one: fc.Arbitrary<unknown>) => fc.array(one, { minLength: 1, maxLength: 3 });
  const single = fc.oneof(
    typed('Point', position),
    typed('LineString', line),
    typed('Polygon', rings),
    typed('MultiPoint', several(position)),
    typed('MultiLineString', several(line)),
    typed('MultiPolygon', several(rings)),
  );
  const collection = several(single).map((geometries) => ({
    type: 'GeometryCollection',
    geometries,
  }));
  const geometry = fc.option(fc.oneof({ weight: 6, arbitrary: single }, collection));
  const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `词${text}`);
  const properties = fc.record({
    名称: fc.option(words),
    count: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    long: fc.option(fc.maxSafeInteger()),
    real: fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((n) => n || 0)),
    yes: fc.option(fc.boolean()),
    list: fc.option(fc.array(words, { minLength: 1, maxLength: 3 })),
    numbers: fc.option(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 3 })),
    object: fc.option(fc.record({ a: words })),
  });
  const feature = fc
    .record({ properties, geometry })
    .map((parts) => ({ type: 'Feature', ...parts }));

  it('is what the file says: as our own reader of GeoJSON reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(feature, { minLength: 1, maxLength: 40 }), async (features) => {
        const text = geojsonOf(features);
        const own = readGeojson(text, 'a.geojson');
        const given = await readOnly(inputOf('a.geojson', utf8(text)));
        const codes = ({ issues }: typeof own) =>
          issues.map(({ code, place }) => [code, place.feature]);
        expect(codes(given).filter(([code]) => code !== 'layer-empty')).toEqual(
          codes(own).filter(([code]) => code !== 'geojson-no-features'),
        );
        expect(given.value && plain(given.value)).toEqual(own.value && plain(own.value));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['communities.gpkg'],
    ['communities.fgb'],
    ['communities.kml'],
    ['communities.gpx'],
    ['communities.dxf'],
    ['utf8.shp'],
    ['utf8.dbf'],
  ])('of %s is what it writes as GeoJSON', async (name) => {
    const stem = name.replace(/\.\w+$/, '');
    const beside = name.endsWith('.shp') ? ['shp', 'shx', 'dbf', 'cpg'] : [getExtension(name)];
    const files = beside.map((end) => ({
      path: `${stem}.${end}`,
      bytes: formatBytes(`${stem}.${end}`),
    }));
    const input = { files, main: name };
    const { value: description } = await gdal.describe(input);
    const layer = description!.layers.find(({ featureCount }) => featureCount > 0)!;
    const options = ['-f', 'GeoJSON', '-dim', 'XY', '-lco', 'COORDINATE_PRECISION=9', layer.name];
    const text = new TextDecoder().decode(await converted(input, options, 'out.geojson'));
    const named = readGeojson(text.replace(/^"crs":.*$/m, ''), name).value!;
    const { value: given } = await gdal.read(input, layer);
    expect(given!.fields).toEqual(layer.fields.map((field) => field.name));
    const places = given!.fields.map((field) => named.fields.indexOf(field));
    // GeoJSON leaves out columns that hold nothing, and rounds a last digit of metres the other way.
    const whole = named.records.map((record) => ({
      ...record,
      values: places.map((at) => record.values[at] ?? null),
    }));
    expect(toMillionths(given!.records)).toEqual(toMillionths(whole));
  });

  it('keeps days, moments, times, long numbers, short ones and bytes, and what is empty as absent', async () => {
    const row = {
      day: '2020/01/02',
      moment: '2020-01-02T03:04:05Z',
      midnight: '2020-01-02T00:00:00',
      time: '12:34:56',
      long: '@',
      none: null,
      blank: ' ',
    };
    const point = { type: 'Point', coordinates: [106.5, 29.5, 300] };
    const features = [{ type: 'Feature', properties: row, geometry: point }];
    const text = geojsonOf(features).replace('"@"', '9007199254740993');
    const { value } = await readOnly(inputOf('a.geojson', utf8(text)));
    expect(value?.records).toEqual([
      {
        ordinal: 1,
        feature: 0,
        values: [
          '2020-01-02',
          '2020-01-02T03:04:05Z',
          '2020-01-02',
          '12:34:56',
          '9007199254740993',
          null,
          null,
        ],
        geometry: { type: 'Point', coordinates: [106.5, 29.5] },
      },
    ]);
  });

  it('makes curves lines, drops heights, and leaves out with an issue what has no finite coordinate', async () => {
    const communities = inputOf('a.geojson', formatBytes('communities.geojson'));
    const curved = await converted(
      communities,
      ['-f', 'GPKG', '-nlt', 'CONVERT_TO_CURVE', '-dim', 'XYZM'],
      'a.gpkg',
    );
    const { value } = await readOnly(inputOf('a.gpkg', curved));
    expect(value?.records.map(({ geometry }) => geometry?.type)).toEqual(Array(6).fill('Polygon'));
    expect(JSON.stringify(value?.records[0]?.geometry)).toMatch(/\[\[\[[\d.]+,[\d.]+\],/);

    const shapes = formatBytes('utf8.shp');
    const firstX = 100 + 8 + 4 + 32 + 4 + 4 + 4;
    new DataView(shapes.buffer).setFloat64(firstX, Infinity, true);
    const files = ['shx', 'dbf'].map((end) => ({
      path: `a.${end}`,
      bytes: formatBytes(`utf8.${end}`),
    }));
    const input = { files: [...files, { path: 'a.shp', bytes: shapes }], main: 'a.shp' };
    const { value: rest, issues } = await readOnly(input);
    expect(rest?.records.map(({ feature }) => feature)).toEqual([1, 2, 3, 4, 5]);
    expect(issues.map(({ code, place }) => [code, place.feature])).toEqual([
      ['geometry-coordinates', 0],
    ]);
  });

  it('keeps numbers of 32 bits as they were written, and bytes in hexadecimal', async () => {
    const features = [
      { type: 'Feature', properties: { small: 0.1, large: 16777.2 }, geometry: null },
    ];
    const input = inputOf('a.geojson', utf8(geojsonOf(features)));
    const short = await converted(
      input,
      ['-f', 'GPKG', '-mapFieldType', 'Real=Real(Float32)'],
      'a.gpkg',
    );
    expect((await readOnly(inputOf('a.gpkg', short))).value?.records[0]?.values).toEqual([
      0.1, 16777.2,
    ]);
    const sql = ['-dialect', 'SQLITE', '-sql', "SELECT x'0102ff' AS bytes FROM a"];
    const bytes = await converted(input, ['-f', 'GPKG', ...sql], 'b.gpkg');
    expect((await readOnly(inputOf('b.gpkg', bytes))).value?.records[0]?.values).toEqual([
      '0102FF',
    ]);
  });
});

describe('FlatGeobuf that is not whole', () => {
  it('gives fewer records or a RangeError wherever it ends, and nothing else', async () => {
    const options = ['-f', 'FlatGeobuf', '-lco', 'SPATIAL_INDEX=NO'];
    const whole = await converted(
      inputOf('a.fgb', formatBytes('communities.fgb')),
      options,
      'b.fgb',
    );
    const count = readFlatgeobuf(whole, 'b.fgb').value!.records.length;
    expect(count).toBe(6);
    let refused = 0;
    for (let end = 0; end < whole.length; end += 1) {
      try {
        const { value } = readFlatgeobuf(whole.slice(0, end), 'b.fgb');
        expect(value?.records.length ?? 0).toBeLessThan(count);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});
