import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { assessCommand } from '../../../../src/cli/assess/assess-command.ts';
import { LIBRARY } from '../../../../src/core/standards/library.ts';
import { AREA_LEVELS, ZONES } from '../../../../src/core/vocabulary/area-levels.ts';
import { KINDS } from '../../../../src/core/vocabulary/kinds.ts';
import { translateField } from '../../../../src/io/export/layers/make-layer.ts';
import { FOR_PROGRAMS } from '../../../../src/io/export/tables/for-programs.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'samples', 'yuzhong');
/** Words of ours that stand for something, none of which is a word of a planner. */
const IDS = new Set<string>([
  ...KINDS.map(({ id }) => id),
  ...AREA_LEVELS,
  ...ZONES,
  ...LIBRARY.documents.map(({ id }) => id),
  ...['met', 'unmet', 'unassessed', 'not-applicable', 'older-adult', 'straight', 'network'],
  ...['kind-unknown', 'network-demand-off', 'public', 'private'],
]);
const CODES = new Set([...FOR_PROGRAMS].map((name) => translateField('zh-CN', name)));
const words = (text: string) => text.split(/[\s、，。；;,|：（）()<>]+/);
const idsIn = (text: string) => words(text).filter((word) => IDS.has(word));

/** Ids that are made where a file states none. */
const MADE = /^(?:all|(?:district|street|community|facility|demand|candidate|site)-\d+(?:#\d+)?)$/;
const madeIn = (text: string) => words(text).filter((word) => MADE.test(word));

const out = mkdtempSync(join(tmpdir(), 'kequan-words-'));
const said: string[] = [];

beforeAll(async () => {
  const take = (text: unknown) => void said.push(String(text));
  vi.spyOn(console, 'log').mockImplementation(take);
  vi.spyOn(console, 'error').mockImplementation(take);
  const areas = ['district', 'street', 'community'].flatMap((level) => [
    '--areas',
    `${level}=${join(SAMPLE, `areas-${level}.geojson`)}`,
  ]);
  await assessCommand([
    ...areas,
    ...['--facilities', join(SAMPLE, 'facilities.geojson'), '--crs', 'wgs84'],
    ...['--demand', join(SAMPLE, 'demand.csv'), '--zone', 'old-urban', '--standards', 'all'],
    ...['--formats', 'csv,xlsx,kml', '--out', out, '--force'],
  ]);
  vi.restoreAllMocks();
}, 120_000);
afterAll(() => rmSync(out, { recursive: true }));

it('tables have no id in a column for people, and such a column before each of codes', () => {
  const tables = [
    ...['verdicts.csv', 'hygiene.csv'].map((name) => join(out, name)),
    ...readdirSync(join(out, 'csv')).map((name) => join(out, 'csv', name)),
  ];
  for (const table of tables) {
    const text = readFileSync(table, 'utf8').replace('\ufeff', '');
    const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const firstCode = header.findIndex((column) => CODES.has(column));
    const behind = firstCode < 0 ? [] : header.slice(firstCode);
    const places = behind.filter((column) => !CODES.has(column) && !column.includes('WGS-84'));
    expect(places, table).toEqual([]);
    const found = rows.flatMap((row) =>
      row.flatMap((cell, at) =>
        CODES.has(header[at]!) ? [] : idsIn(cell).map((id) => `${header[at]}: ${id}`),
      ),
    );
    expect([...new Set(found)], table).toEqual([]);
  }
});

it('areas and facilities without codes are given none in words', async () => {
  const folder = join(out, 'without-codes');
  mkdirSync(folder);
  const cell = (west: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, 29.5],
        [west + 0.02, 29.5],
        [west + 0.02, 29.52],
        [west, 29.52],
        [west, 29.5],
      ],
    ],
  });
  const features = ['甲社区', '乙社区'].map((name, at) => ({
    type: 'Feature',
    properties: { 名称: name, 常住人口: 9000 },
    geometry: cell(106.5 + 0.02 * at),
  }));
  const [areas, list] = [join(folder, '社区.geojson'), join(folder, '设施.csv')];
  writeFileSync(areas, JSON.stringify({ type: 'FeatureCollection', features }));
  writeFileSync(
    list,
    '名称,类型,经度,纬度\n甲站,社区养老服务站,106.51,29.51\n乙站,托育机构,106.53,29.51\n',
  );
  const results = join(folder, 'results');
  await assessCommand([
    ...['--areas', `community=${areas}`, '--facilities', list, '--crs', 'wgs84'],
    ...['--standards', 'all', '--formats', 'csv,xlsx', '--out', results],
  ]);
  const tables = [
    'verdicts.csv',
    'hygiene.csv',
    'csv/areas.csv',
    'csv/coverage.csv',
    'csv/verdicts.csv',
  ];
  for (const table of tables) {
    const text = readFileSync(join(results, table), 'utf8').replace('\ufeff', '');
    const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const found = rows.flatMap((row) =>
      row.flatMap((each, at) => (CODES.has(header[at]!) ? [] : madeIn(each))),
    );
    expect([...new Set(found)], table).toEqual([]);
    expect(text).toContain('甲社区');
  }
  const book = readdirSync(results).find((each) => each.endsWith('.xlsx'))!;
  const parts = unzipSync(new Uint8Array(readFileSync(join(results, book))));
  const texts = Object.entries(parts).flatMap(([path, bytes]) =>
    path.startsWith('xl/') ? [...strFromU8(bytes).matchAll(/<t[^>]*>([^<]*)<\/t>/g)] : [],
  );
  expect([...new Set(texts.flatMap(([, text]) => madeIn(text!)))]).toEqual([]);
});

it('the workbook has no id', () => {
  const name = readdirSync(out).find((each) => each.endsWith('.xlsx'))!;
  const parts = unzipSync(new Uint8Array(readFileSync(join(out, name))));
  const texts = Object.entries(parts).flatMap(([path, bytes]) =>
    path.startsWith('xl/') ? [...strFromU8(bytes).matchAll(/<t[^>]*>([^<]*)<\/t>/g)] : [],
  );
  expect(texts.length).toBeGreaterThan(100);
  expect([...new Set(texts.flatMap(([, text]) => idsIn(text!)))]).toEqual([]);
});

it('the balloons of a KML have no id', () => {
  const name = readdirSync(out).find((each) => each.endsWith('.kml'))!;
  const shown = [
    ...readFileSync(join(out, name), 'utf8').matchAll(/<(name|description)>([^<]*)<\/\1>/g),
  ];
  expect(shown.length).toBeGreaterThan(100);
  const texts = shown.map(([, , text]) => text!.replaceAll(/&[a-z]+;/g, ' '));
  expect([...new Set(texts.flatMap(idsIn))]).toEqual([]);
});

it('the terminal and the note of the folder have no id', () => {
  const lines = [...said, readFileSync(join(out, 'README.txt'), 'utf8')];
  expect([...new Set(lines.flatMap(idsIn))]).toEqual([]);
});
