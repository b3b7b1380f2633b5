import { describe, expect, it } from 'vitest';
import { guardCrs } from '../../../src/io/guard/guard-crs.ts';
import { guardFile } from '../../../src/io/guard/guard-file.ts';
import { notedCrs } from '../../../src/io/guard/noted-crs.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { applyMapping } from '../../../src/io/mapping/apply/apply-mapping.ts';
import { NOTHING_LOADED } from '../../../src/io/mapping/mapping.ts';
import { asksForCrs } from '../../../src/io/guard/asks-for-crs.ts';
import { readCsv } from '../../../src/io/tables/csv/read-csv.ts';
import { positionFromWgs84 } from '../../../src/io/crs/to-wgs84.ts';

const NOTHING = { areas: [], facilities: [] };

function guardOf(csv: string, fileName = 'a.csv') {
  const set = readCsv(csv, fileName).value!;
  const { mapping } = guessMapping(set);
  return { set, mapping, guard: guardFile(set, mapping, NOTHING) };
}

describe('systems that a title names', () => {
  it.each([
    ['坐标系：1980西安坐标系', { datum: 'xian80' }],
    ['西安80坐标系，3度带，第36带', { datum: 'xian80', zone: 36, zoneDeg: 3 }],
    ['采用北京54坐标，中央子午线105°', { datum: 'beijing54', meridian: 105 }],
    ['中央经线：108度', { meridian: 108 }],
    ['中央子午线106°30′', { meridian: 106.5 }],
    ['2000国家大地坐标系 带号：36', { crs: 'cgcs2000', zone: 36 }],
    ['西安八零坐标系　中央子午线：１０８°', { datum: 'xian80', meridian: 108 }],
    ['北京五四坐标 中心经线105', { datum: 'beijing54', meridian: 105 }],
    ['采用国家2000坐标 L0=108°', { crs: 'cgcs2000', meridian: 108 }],
    ['重庆市独立坐标系', { local: true }],
    ['渝中区地方坐标（基于CGCS2000）', { local: true }],
    ['百度墨卡托坐标', { crs: 'bd09mc' }],
  ])('%s', (text, expected) => {
    const { words, ...noted } = notedCrs([text])!;
    expect(words.length).toBeGreaterThan(0);
    expect(noted).toEqual(expected);
  });

  it.each(['第80页', '36个社区', '2000人', '1954年建成', '3楼', '二期108户', 'L0108', '火星街道'])(
    '%s names none',
    (text) => {
      expect(notedCrs([text])).toBeUndefined();
    },
  );

  it('a meridian in the title settles metres without a zone, and the datum comes with it', () => {
    const csv =
      '设施（西安80坐标系，中央子午线108度）\n名称,类型,X,Y\n甲,养老服务站,3272217.3,359474.1\n乙,托育机构,3272759.6,360450.2\n';
    const { guard } = guardOf(csv);
    expect(guard.choices[0]!.crs).toBe('EPSG:2381');
    expect(asksForCrs(guard)).toBe(false);
  });

  it('of the numbers a zone before the easting goes before a title that speaks of a city', () => {
    const positions = [[36359474, 3272217]];
    const noted = { words: '独立坐标系', local: true } as const;
    expect(guardCrs({ positions, names: [''], noted }, NOTHING).choices.length).toBeGreaterThan(0);
  });
});

describe('metres of no public system', () => {
  it.each([
    ['名称,类型,X,Y\n甲,养老服务站,72217.3,59474.1\n乙,托育机构,72759.6,60450.2\n'],
    [
      '重庆市独立坐标系\n名称,类型,X,Y\n甲,养老服务站,72217.3,359474.1\n乙,托育机构,72759.6,360450.2\n',
    ],
  ])('are not guessed, and asked about: %j', (csv) => {
    const { set, mapping, guard } = guardOf(csv);
    expect(guard).toMatchObject({ choices: [], unknown: true, sure: false });
    expect(asksForCrs(guard)).toBe(true);
    const { issues } = applyMapping(set, mapping, { loaded: NOTHING_LOADED });
    expect(issues.map(({ code }) => code)).toContain('crs-local');
  });
});

describe('Baidu in metres', () => {
  const at = positionFromWgs84([106.55, 29.56], 'bd09mc').map((value) => value.toFixed(2));

  it('is weighed beside Web Mercator, and asked about where nothing tells', () => {
    const { guard } = guardOf(`名称,类型,X,Y\n甲,养老服务站,${at.join(',')}\n`);
    expect(guard.choices.map(({ crs }) => crs)).toEqual(['EPSG:3857', 'bd09mc']);
    expect(asksForCrs(guard)).toBe(true);
  });

  it('is taken where each row says that it is from Baidu', () => {
    const { guard } = guardOf(`名称,类型,X,Y,数据来源\n甲,养老服务站,${at.join(',')},百度地图\n`);
    const [best] = guard.choices;
    expect(best!.crs).toBe('bd09mc');
    expect(asksForCrs(guard)).toBe(false);
    expect(best!.points[0]![0]).toBeCloseTo(106.55, 4);
    expect(best!.points[0]![1]).toBeCloseTo(29.56, 4);
  });
});

describe('rows of several zones', () => {
  const east = positionFromWgs84([106.6, 29.5], 'EPSG:4524');
  const west = positionFromWgs84([106.4, 29.5], 'EPSG:4523');

  it('are read each in its own, and one without a zone is not placed', () => {
    const rows = [east, east, west, [359474.1, 3272217.3]];
    const lines = rows.map(([x, y], at) => `站${at},养老服务站,${x},${y}`).join('\n');
    const set = readCsv(`名称,类型,X,Y\n${lines}\n`, 'a.csv').value!;
    const { value, issues } = applyMapping(set, guessMapping(set).mapping, {
      loaded: NOTHING_LOADED,
    });
    if (value?.role !== 'facilities') throw new Error('no facilities');
    expect(value.facilities.map(({ lng }) => Math.round(lng * 1e4) / 1e4)).toEqual([
      106.6, 106.6, 106.4,
    ]);
    expect(value.unplaced).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toContain('crs-zones-several');
  });
});
