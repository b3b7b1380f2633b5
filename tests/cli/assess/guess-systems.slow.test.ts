import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { assessCommand } from '../../../src/cli/assess/assess-command.ts';
import type { Crs } from '../../../src/core/vocabulary/crs.ts';
import { crsName } from '../../../src/i18n/crs-name.ts';
import { positionFromWgs84 } from '../../../src/io/crs/to-wgs84.ts';

const sample = (name: string) =>
  new URL(`../../../data/samples/yuzhong/${name}`, import.meta.url).pathname;

interface Features {
  features: { geometry: { coordinates: [number, number] }; properties: { name: string } }[];
}
const { features } = JSON.parse(readFileSync(sample('facilities.geojson'), 'utf8')) as Features;

async function assess(crs: Crs, extra: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-'));
  const rows = features.map(({ geometry, properties }) => {
    const [x = NaN, y = NaN] = positionFromWgs84(geometry.coordinates, crs);
    return `${properties.name},日间照料中心,${x},${y},地址`;
  });
  rows.push(
    '无处养老院,养老机构,,,人民路 1 号',
    `${features[0]!.properties.name},日间照料中心,,,地址`,
  );
  const list = join(folder, '名单.csv');
  writeFileSync(list, ['名称,类型,X,Y,地址', ...rows].join('\n'));
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => lines.push(line));
  const areas = ['--areas', `street=${sample('areas-street.geojson')}`, '--facilities', list];
  const out = join(folder, 'out');
  const code = await assessCommand([...areas, '--standards', 'C23', '--out', out, ...extra]);
  spy.mockRestore();
  const read = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
  return { code, lines, hygiene: read('hygiene.json'), coverage: read('coverage.geojson') };
}

/** Places of the facilities in the export, by name. */
function placesIn(coverage: Awaited<ReturnType<typeof assess>>['coverage']): Map<string, number[]> {
  const all = coverage.features as {
    properties: { role: string; name: string };
    geometry: { coordinates: number[] };
  }[];
  return new Map(
    all
      .filter(({ properties }) => properties.role === 'facility')
      .map(({ properties, geometry }) => [properties.name, geometry.coordinates]),
  );
}

describe('kequan assess --crs auto', () => {
  it.each(['gcj02', 'bd09', 'EPSG:4524', 'EPSG:4545', 'EPSG:32648'] as const)(
    'finds out that the facilities are in %s',
    async (crs) => {
      const { lines, coverage } = await assess(crs, ['--crs', 'auto']);
      const own = lines.find((line) => line.includes(`按 ${crsName('zh-CN', crs)} 读取`));
      // The sentence of the dialog, never its code.
      expect(own).toMatch(/个点中 [\d.]+% 落在区划外/);
      const places = placesIn(coverage);
      for (const { geometry, properties } of features) {
        const [lng = NaN, lat = NaN] = places.get(properties.name)!;
        expect(Math.abs(lng - geometry.coordinates[0])).toBeLessThan(1e-5);
        expect(Math.abs(lat - geometry.coordinates[1])).toBeLessThan(1e-5);
      }
    },
  );

  it('reads metres with a zone without being told', async () => {
    const { lines, coverage } = await assess('EPSG:4524');
    expect(lines.some((line) => line.includes('坐标系按坐标数值推断'))).toBe(true);
    expect(placesIn(coverage).size).toBe(
      new Set(features.map(({ properties }) => properties.name)).size,
    );
  });
});

describe('hygiene.json of kequan assess', () => {
  it('holds what is unplaced, known and missing, for which alone the call does not fail', async () => {
    const { code, hygiene } = await assess('wgs84');
    expect(code).toBe(0);
    expect(hygiene.unplaced.map(({ name }: { name: string }) => name)).toEqual([
      '无处养老院',
      features[0]!.properties.name,
    ]);
    expect(hygiene.counts['unplaced-known']).toBe(1);
    expect(hygiene.missing.length).toBeGreaterThan(0);
  });
});
