import { describe, expect, it } from 'vitest';
import { gather, type Gathered, type ImportItem } from '../../../../src/io/mapping/apply/gather.ts';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import type { Role } from '../../../../src/io/mapping/mapping.ts';
import { readFile } from '../../../../src/io/open/read-file.ts';
import { bytesOf, codesOf } from '../../../support/hostile-file.ts';

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };

function item(fileName: string, role: Role, text: string): ImportItem {
  const { value: set } = readFile(bytesOf(text), fileName);
  const { mapping } = guessMapping(set!, { role });
  const source = { id: fileName, role, fileName, sha256: '', sizeBytes: 0, count: 0 };
  return { set: set!, mapping, source: { ...source, crs: 'wgs84' }, replace: false };
}

const ring = [
  [106.5, 29.5],
  [106.52, 29.5],
  [106.52, 29.52],
  [106.5, 29.52],
  [106.5, 29.5],
];
const street = item(
  '街道.geojson',
  'areas',
  JSON.stringify({
    type: 'Feature',
    properties: { name: '某街道', code: '500103001' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }),
);
const list = item(
  '社区.csv',
  'areas',
  '社区代码,社区名称\n500103001001,学田湾社区\n500103001002,春森路社区\n',
);
const facilities = item(
  '设施.csv',
  'facilities',
  '名称,类型,经度,纬度\n学田湾社区居委会,社区养老服务站,106.505,29.51\n春森路社区服务站,社区养老服务站,106.515,29.51\n',
);

describe('a list of communities without places', () => {
  it('takes its seats from facilities of the same drop, in whatever order they come', () => {
    for (const items of [
      [street, list, facilities],
      [facilities, list, street],
    ]) {
      const { areas, issues } = gather(NOTHING, items);
      expect(areas.filter(({ approximate }) => approximate).map(({ name }) => name)).toEqual([
        '学田湾社区（示意）',
        '春森路社区（示意）',
      ]);
      expect(codesOf(issues)).toEqual(['outlines-approximate']);
    }
  });
});

describe('a file that takes the place of what was there', () => {
  const row = (fileName: string, name: string) =>
    item(fileName, 'facilities', `名称,类型,经度,纬度\n${name},社区养老服务站,106.505,29.51\n`);
  const names = ({ facilities: all }: Gathered) => all.map(({ name }) => name);
  const replacing = (each: ImportItem): ImportItem => ({ ...each, replace: true });

  it('leaves what comes with it, and nothing else', () => {
    const before = gather(NOTHING, [row('旧.csv', '旧站')]);
    const [one, two] = [row('东.csv', '东站'), row('西.csv', '西站')];
    expect(names(gather(before, [replacing(one), replacing(two)]))).toEqual(['东站', '西站']);
    expect(names(gather(before, [one, replacing(two)]))).toEqual(['东站', '西站']);
    expect(names(gather(before, [one, two]))).toEqual(['旧站', '东站', '西站']);
    const after = gather(before, [replacing(one), replacing(two)]);
    expect(after.sources.map(({ fileName }) => fileName)).toEqual(['东.csv', '西.csv']);
  });
});
