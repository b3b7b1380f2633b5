import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Point } from 'geojson';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { convertCommand } from '../../src/cli/convert-command.ts';
import { sample } from '../support/run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kequan-'));
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
    writeFileSync(
      join(folder, '点.csv'),
      '名称,编码,lng,lat,床位\r\n甲,0012,106.5,29.5,30\r\n乙,0013,106.6,29.6,\r\n',
    );
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
    expect([code, errors.includes('export-shifted')]).toEqual([0, true]);
    expect(existsSync(join(folder, 'shifted.geojson'))).toBe(false);
    expect(readdirSync(folder)).toContain('shifted-GCJ02.geojson');
  });

  it.each([
    [['a.csv'], /IN\[:LAYER\] OUT/],
    [['a.csv', 'b.txt'], /ends in/],
    [['a.csv', 'b.csv', '--encoding', 'latin1'], /encoding/],
  ])('refuses %j in plain words', async (args, words) => {
    await expect(convertCommand(args as string[])).rejects.toThrow(words as RegExp);
  });
});
