import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { convertCommand } from '../../src/cli/convert-command.ts';
import { readRecords } from '../../src/cli/input/read-records.ts';
import { guessMapping } from '../../src/io/mapping/guess/guess-mapping.ts';
import '../support/seed.ts';

const PATIENCE_MS = 120_000;
const FIELDS = [
  '名称',
  '社区常住人口总数',
  '社区常住人口总数（60岁以上）',
  '开业日期',
  '编码',
  '备注',
];
type Row = [string, number | null, number | null, string | null, string, string | null];

const words = fc
  .array(fc.constantFrom('站', '园', '“引号”', '逗号,', '；', 'é', '㎡', 'A b', '0'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join('').trim());
const row: fc.Arbitrary<Row> = fc.tuple(
  words.map((word) => `甲${word}`),
  fc.option(fc.integer({ min: 0, max: 90_000 })),
  fc.option(fc.constantFrom(0, 0.5, 12.25, -3)),
  fc.option(fc.constantFrom('2020-01-05', '2021-11-30')),
  fc.constantFrom('0012', '500103001001', '007'),
  fc.option(words.map((word) => `乙${word}`)),
);
// A column of nothing but whole numbers or days would have another type than one of empty cells.
const rows = fc
  .array(row, { minLength: 1, maxLength: 5 })
  .map((some): Row[] => [['首站', 0, 0, '2019-12-31', '0001', '注'], ...some]);

async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    return await run();
  } finally {
    spy.mockRestore();
  }
}

/** A file of GeoJSON with the rows as points a hundredth of a degree apart. */
function written(folder: string, all: readonly Row[]): string {
  const features = all.map((values, at) => ({
    type: 'Feature',
    properties: Object.fromEntries(FIELDS.map((field, n) => [field, values[n]])),
    geometry: { type: 'Point', coordinates: [106.5 + at / 100, 29.5] },
  }));
  const path = join(folder, 'in.geojson');
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

/** What a file says of each row under the names of the columns, texts of numbers as numbers. */
async function readBack(path: string): Promise<Map<string, unknown[]>> {
  const { set } = await readRecords(path, {});
  return new Map(
    set.records.map(({ values }) => {
      const of = (field: string) => values[set.fields.indexOf(field)] ?? null;
      const number = (field: string) => (of(field) === null ? null : Number(of(field)));
      const found = [
        ...[number(FIELDS[1]!), number(FIELDS[2]!)],
        ...[of(FIELDS[3]!), of(FIELDS[4]!), of(FIELDS[5]!)],
      ];
      return [String(of('名称')), found];
    }),
  );
}

describe('what convert writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-trip-'));

  it.each<[ending: string, encoding: string]>([
    ['shp', 'utf-8'],
    ['shp', 'gbk'],
    ['gpkg', ''],
    ['fgb', ''],
    ['xlsx', ''],
    ['csv', 'utf-8'],
    ['csv', 'gbk'],
    ['geojson', ''],
    ['kml', ''],
  ])(
    'is read back with every field’s meaning: %s %s',
    async (ending, encoding) => {
      let trips = 0;
      await fc.assert(
        fc.asyncProperty(rows, async (given) => {
          const all = given.map((each, at): Row => [`${each[0]}${at}`, ...each.slice(1)] as Row);
          const out = join(folder, `trip-${encoding}-${(trips += 1)}.${ending}`);
          const asked = encoding === '' ? [] : ['--encoding', encoding];
          const code = await quietly(() =>
            convertCommand([written(folder, all), out, '--from-crs', 'wgs84', ...asked]),
          );
          expect(code).toBe(0);
          const back = await readBack(out);
          expect(back).toEqual(new Map(all.map(([name, ...rest]) => [name, rest])));
        }),
        { numRuns: 4 },
      );
    },
    PATIENCE_MS,
  );

  it('says which texts a Shapefile cuts, keeps rows without a place, and is understood as before', async () => {
    const path = join(folder, 'long.csv');
    const long = '说明'.repeat(80);
    const text = `名称,类型,社区常住人口总数,备注,经度,纬度\n甲,托育机构,0,${long},106.5,29.5\n乙,托育机构,,,,\n`;
    writeFileSync(path, text);
    const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const out = join(folder, 'long.shp');
    expect(await convertCommand([path, out, '--from-crs', 'wgs84'])).toBe(0);
    expect(spy.mock.calls.flat().join('\n')).toContain('有 1 处文字过长');
    spy.mockRestore();
    const { set } = await readRecords(out, {});
    expect(set.records).toHaveLength(2);
    expect(set.records[1]!.geometry).toBeUndefined();
    const before = guessMapping((await readRecords(path, {})).set).mapping;
    expect(guessMapping(set).mapping).toMatchObject({ role: before.role, columns: before.columns });
  });
});
