import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DegreesOnce } from '../../../src/engine/importing/degrees-once.ts';
import type { Gdal } from '../../../src/io/gdal/gdal-api.ts';
import type { Mapping } from '../../../src/io/mapping/mapping.ts';
import type { RecordSet } from '../../../src/io/records.ts';

/** A GDAL that knows one system: metres of a hundred thousandth of a degree; others it refuses. */
function gdalOf(calls: string[][]): Gdal {
  const never = () => Promise.reject(new Error('not asked for'));
  return {
    describe: never,
    read: never,
    stop: () => undefined,
    async write({ steps }) {
      const { input, options } = steps[0]!;
      calls.push([...options]);
      if (!options.includes('EPSG:2326')) return { issues: [] };
      const text = new TextDecoder().decode(input.files[0]!.bytes);
      const all = JSON.parse(text) as FeatureCollection<Point>;
      for (const { geometry } of all.features) {
        geometry.coordinates = geometry.coordinates.map((metres) => metres / 1e5);
      }
      const bytes = new TextEncoder().encode(JSON.stringify(all));
      return { value: [{ path: 'out.geojson', bytes }], issues: [] };
    },
  };
}

const SET: RecordSet = {
  fileName: '港.csv',
  format: 'csv',
  fields: ['名称', '北', '东'],
  records: [
    { ordinal: 1, row: 2, values: ['甲', 2_230_000, 11_417_000] },
    { ordinal: 2, row: 3, values: ['乙', null, null] },
  ],
};
const MAPPING: Mapping = {
  role: 'facilities',
  crs: 'EPSG:2326',
  swap: true,
  columns: { name: '名称', lng: '北', lat: '东' },
  kindValues: {},
};

describe('files whose system GDAL converts', () => {
  it('have degrees in the columns of their places, in order, and keep what has none', async () => {
    const once = new DegreesOnce(() => gdalOf([]));
    const { value, issues } = await once.of(1, { set: SET, mapping: MAPPING });
    expect(value!.set.records.map(({ values }) => values)).toEqual([
      ['甲', 114.17, 22.3],
      ['乙', null, null],
    ]);
    expect([value!.mapping.crs, value!.mapping.swap]).toEqual(['wgs84', undefined]);
    expect(issues.map(({ code }) => code)).toEqual(['crs-named-converted']);
    expect(SET.records[0]!.values).toEqual(['甲', 2_230_000, 11_417_000]);
  });

  it('are told apart by who named the system: the file or somebody else', async () => {
    for (const [crs, code] of [
      ['EPSG:2326', 'gdal-crs-converted'],
      ['wgs84', 'crs-named-converted'],
    ] as const) {
      const once = new DegreesOnce(() => gdalOf([]));
      const { issues } = await once.of(1, { set: { ...SET, crs }, mapping: MAPPING });
      expect(issues).toMatchObject([{ code, params: { crs: 'EPSG:2326' } }]);
    }
  });

  it('are converted once for a system, and anew for another or for other columns', async () => {
    const calls: string[][] = [];
    const once = new DegreesOnce(() => gdalOf(calls));
    await once.of(1, { set: SET, mapping: MAPPING });
    const { value } = await once.of(1, { set: SET, mapping: { ...MAPPING, role: 'demand' } });
    expect([calls.length, value!.mapping.role]).toEqual([1, 'demand']);
    const wrong = await once.of(1, { set: SET, mapping: { ...MAPPING, crs: 'EPSG:99999' } });
    expect(wrong.value).toBeUndefined();
    expect(wrong.issues.map(({ code }) => code)).toEqual(['crs-not-in-registry']);
    expect(calls).toHaveLength(2);
  });
});
