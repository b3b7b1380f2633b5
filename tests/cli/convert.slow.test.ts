import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { convertCommand } from '../../src/cli/convert-command.ts';
import { hasProgram, runProgram } from '../support/foreign-program.ts';
import { sample } from '../support/run-cli.ts';

/** GDAL is loaded anew for each run. */
const PATIENCE_MS = 60_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kequan-'));
  writeFileSync(
    join(folder, '点.csv'),
    '名称,编码,lng,lat,床位\r\n甲,0012,106.5,29.5,30\r\n乙,0013,106.6,29.6,\r\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function convert(...args: string[]): Promise<{ code: number; errors: string }> {
  const errors: string[] = [];
  const spy = vi
    .spyOn(console, 'error')
    .mockImplementation((line) => void errors.push(String(line)));
  try {
    return { code: await convertCommand(args), errors: errors.join('\n') };
  } finally {
    spy.mockRestore();
  }
}

const readJson = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as FeatureCollection;

describe('kequan convert', () => {
  it.each([
    ['shp', 'gb18030'],
    ['zip', 'gb18030'],
    ['gpkg', 'utf-8'],
    ['fgb', 'utf-8'],
  ])(
    'streets through .%s in CGCS2000 metres and back are where they were',
    async (ending, encoding) => {
      const original = readFileSync(sample('yuzhong', 'areas-street.geojson'), 'utf8');
      const streets = JSON.parse(original) as FeatureCollection;
      const there = join(folder, `街道.${ending}`);
      const back = join(folder, `${ending}-back.geojson`);
      const options = ['--to-crs', 'EPSG:4545', '--encoding', encoding];
      expect(await convert(sample('yuzhong', 'areas-street.geojson'), there, ...options)).toEqual({
        code: 0,
        errors: '',
      });
      const layer = ending === 'gpkg' ? ['--layer', '街道'] : [];
      expect((await convert(there, back, '--to-crs', 'wgs84', ...layer)).code).toBe(0);
      const read = readJson(`${ending}-back.geojson`);
      const name = (one: FeatureCollection) =>
        one.features.map(({ properties }) => properties!['name'] as string);
      // An index of places may lay the features in another order.
      const codes = (one: FeatureCollection) =>
        one.features.map(({ properties }) => String(properties!['code'])).toSorted();
      expect(name(read).toSorted()).toEqual(name(streets).toSorted());
      expect(codes(read)).toEqual(codes(streets));
      const box = (one: FeatureCollection) => {
        const flat = (JSON.stringify(one.features).match(/\d{2,3}\.\d+/g) ?? []).map(Number);
        const [lngs, lats] = [flat.filter((x) => x > 90), flat.filter((x) => x < 90)];
        return [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
      };
      for (const [at, degrees] of box(read).entries())
        expect(degrees).toBeCloseTo(box(streets)[at]!, 6);
    },
  );

  it('a table with columns of places becomes points, numbers become numbers, codes stay texts', async () => {
    const { code, errors } = await convert(
      join(folder, '点.csv'),
      join(folder, '点.geojson'),
      '--from-crs',
      'wgs84',
    );
    expect([code, errors]).toEqual([0, '']);
    const { features } = readJson('点.geojson');
    expect(features.map(({ geometry }) => (geometry as Point).coordinates)).toEqual([
      [106.5, 29.5],
      [106.6, 29.6],
    ]);
    expect(features[0]!.properties).toEqual({
      名称: '甲',
      编码: '0012',
      lng: 106.5,
      lat: 29.5,
      床位: 30,
    });
    expect(features[1]!.properties).not.toHaveProperty('床位');
  });

  it('a shifted system goes into the name and is said', async () => {
    const { code, errors } = await convert(
      join(folder, '点.csv'),
      join(folder, 'shifted.geojson'),
      ...['--from-crs', 'wgs84', '--to-crs', 'gcj02'],
    );
    expect([code, errors.includes('导出的是加偏坐标')]).toEqual([0, true]);
    expect(existsSync(join(folder, 'shifted.geojson'))).toBe(false);
    expect(readdirSync(folder)).toContain('shifted-GCJ02.geojson');
  });

  it.each(['geojson', 'gpkg', 'shp', 'fgb', 'kml', 'csv', 'xlsx', 'dxf'])(
    'GCJ-02 in .%s is known as such on the way back',
    async (ending) => {
      const there = join(folder, `火星.${ending}`);
      const args = ['--from-crs', 'wgs84', '--to-crs', 'gcj02'];
      expect((await convert(join(folder, '点.csv'), there, ...args)).code).toBe(0);
      const labelled = there.replace('火星.', '火星-GCJ02.');
      const back = `火星-${ending}.geojson`;
      expect((await convert(labelled, join(folder, back), '--to-crs', 'wgs84')).code).toBe(0);
      const [first] = readJson(back)
        .features.map(({ geometry }) => (geometry as Point).coordinates)
        .toSorted(([a = 0], [b = 0]) => a - b);
      expect(first![0]).toBeCloseTo(106.5, 6);
      expect(first![1]).toBeCloseTo(29.5, 6);
    },
    PATIENCE_MS,
  );

  // The system of Hong Kong, of Switzerland and of Taiwan, and a geographic one of another datum.
  const FAR = [
    ['EPSG:2326', 114.17, 22.3],
    ['EPSG:2056', 7.44, 46.95],
    ['EPSG:3826', 121.5, 25.04],
    ['EPSG:4555', 106.5, 29.5],
  ] as const;
  it.skipIf(!hasProgram('gdaltransform')).each(FAR)(
    '%s goes out as GDAL of Debian converts it, and in again by its code',
    async (code, lng, lat) => {
      const name = code.replace(':', '');
      writeFileSync(join(folder, `${name}.csv`), `名称,lng,lat\r\n甲,${lng},${lat}\r\n`);
      const run = (input: string, output: string, ...args: string[]) =>
        convert(join(folder, input), join(folder, output), ...args);
      const out = ['--from-crs', 'wgs84', '--to-crs', code];
      expect((await run(`${name}.csv`, `${name}-out.geojson`, ...out)).code).toBe(0);
      const [x = NaN, y = NaN] = (readJson(`${name}-out.geojson`).features[0]!.geometry as Point)
        .coordinates;
      const wanted = runProgram(
        'gdaltransform',
        ['-s_srs', 'OGC:CRS84', '-t_srs', code, '-output_xy'],
        `${lng} ${lat}\n`,
      )
        .trim()
        .split(' ')
        .map(Number);
      const [a = NaN, b = NaN] = wanted;
      // The program gives the axes in the order of the registry, which is not x before y everywhere.
      const apart = Math.min(Math.hypot(x - a, y - b), Math.hypot(x - b, y - a));
      expect(apart).toBeLessThan(Math.abs(x) > 180 ? 0.01 : 1e-6);
      writeFileSync(join(folder, `${name}-m.csv`), `名称,X,Y\r\n甲,${x},${y}\r\n`);
      for (const [input, from] of [
        [`${name}-out.geojson`, []],
        [`${name}-m.csv`, ['--from-crs', code]],
      ] as const) {
        const done = await run(input, 'back.geojson', '--to-crs', 'wgs84', ...from);
        expect([done.code, done.errors.includes('坐标已换算为 WGS-84')]).toEqual([0, true]);
        const back = (readJson('back.geojson').features[0]!.geometry as Point).coordinates;
        expect(Math.hypot(back[0]! - lng, back[1]! - lat)).toBeLessThan(2e-7);
      }
    },
    PATIENCE_MS,
  );

  it('a code that the registry lacks is refused in words, in and out', async () => {
    const input = join(folder, '点.csv');
    const out = join(folder, 'never.csv');
    const far = await convert(input, out, '--from-crs', 'wgs84', '--to-crs', 'EPSG:99999');
    expect([far.code, far.errors]).toEqual([2, expect.stringContaining('EPSG 登记表中没有')]);
    await expect(convertCommand([input, out, '--from-crs', 'EPSG:99999'])).rejects.toThrow();
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['a.csv'], /IN\[:LAYER\] OUT/],
    [['a.csv', 'b.txt'], /ends in/],
    [['a.csv', 'b.csv', '--encoding', 'latin1'], /encoding/],
  ])('refuses %j in plain words', async (args, words) => {
    await expect(convertCommand(args as string[])).rejects.toThrow(words as RegExp);
  });
});
