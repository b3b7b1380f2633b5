import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boxPolygon } from '../../../src/core/geo/box.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { Crs } from '../../../src/core/vocabulary/crs.ts';
import { asksForCrs } from '../../../src/io/guard/asks-for-crs.ts';
import {
  type FileGuard,
  guardFile,
  guardFiles,
  type WeighedFile,
} from '../../../src/io/guard/guard-file.ts';
import { groundWords } from '../../../src/i18n/ground-words.ts';
import { positionFromWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import type { RecordSet } from '../../../src/io/records.ts';

const WEST = 106.52;
const SOUTH = 29.53;
const SIZE = 0.01;
const EAST = WEST + 0.04;
const NORTH = SOUTH + 0.04;
const GRID = [0, 1, 2, 3].flatMap((x) => [0, 1, 2, 3].map((y) => [x, y] as const));
const NOTHING = { areas: [], facilities: [] };
const name = (x: number, y: number) => `测${'甲乙丙丁'[x]}${'子丑寅卯'[y]}`;

/** Sixteen communities in GeoJSON that says nothing of its system. */
function outlines(crs: Crs, extra: string[] = []): WeighedFile {
  const set: RecordSet = {
    fileName: '社区.geojson',
    format: 'geojson',
    fields: ['name', ...extra],
    records: GRID.map(([x, y], at) => {
      const corners: Position[] = [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ];
      const ring = corners.map(([east = 0, north = 0]) =>
        positionFromWgs84([WEST + east * SIZE, SOUTH + north * SIZE], crs),
      );
      const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
      return {
        ordinal: at + 1,
        values: [`${name(x, y)}社区`, ...extra.map(() => '')],
        geometry,
      };
    }),
  };
  return { set, mapping: guessMapping(set).mapping };
}

/** A station in each of them, in a table. */
function list(crs: Crs, more: Partial<RecordSet> = {}, extra: string[] = []): WeighedFile {
  const set: RecordSet = {
    fileName: '设施.csv',
    format: 'csv',
    fields: ['名称', '类型', '经度', '纬度', ...extra],
    records: GRID.map(([x, y], at) => {
      const place = [WEST + (x + 0.45) * SIZE, SOUTH + (y + 0.55) * SIZE];
      const [lng = NaN, lat = NaN] = positionFromWgs84(place, crs);
      const values = [`${name(x, y)}社区养老服务站`, '社区养老服务站', lng, lat];
      return { ordinal: at + 1, row: at + 2, values: [...values, ...extra.map(() => '')] };
    }),
    ...more,
  };
  return { set, mapping: guessMapping(set).mapping };
}

const said = (file: WeighedFile, crs: Crs): WeighedFile => ({
  ...file,
  mapping: { ...file.mapping, crs },
  crsKnown: true,
});
const guard = (own: WeighedFile, ...others: WeighedFile[]): FileGuard =>
  guardFiles([own, ...others], NOTHING)[0]!;

describe('files that say nothing of their system', () => {
  it.each<Crs>(['wgs84', 'gcj02'])(
    'are asked about where they only agree with one another, both in %s',
    (crs) => {
      const [areas, places] = [outlines(crs), list(crs)];
      for (const each of [guard(areas, places), guard(places, areas)]) {
        expect(each).toMatchObject({ sure: false, doubt: 'together' });
        expect(asksForCrs(each)).toBe(true);
      }
    },
  );

  it.each<Crs>(['wgs84', 'gcj02', 'bd09'])(
    'need one answer for a drop: a list follows its outlines, which were said to be in %s',
    (crs) => {
      const [areas, places] = [outlines(crs), list(crs)];
      expect(guard(places, said(areas, crs))).toMatchObject({
        sure: true,
        choices: [{ crs }, {}, {}],
      });
    },
  );

  it('are not asked about once the list beside them is WGS-84 by what the planner says or by its own word', () => {
    const areas = outlines('wgs84');
    const noted = list('wgs84', { notes: ['坐标系：WGS84'] });
    for (const places of [said(list('wgs84'), 'wgs84'), noted])
      expect(guard(areas, places)).toMatchObject({
        sure: true,
        choices: [{ crs: 'wgs84' }, {}, {}],
      });
  });

  it('follow through a file that is certain by a third one', () => {
    const areas = outlines('wgs84');
    const noted = list('wgs84', { fileName: '甲.csv', notes: ['坐标系：WGS84'] });
    const plain = list('wgs84', { fileName: '乙.csv' });
    expect(guard(plain, areas, noted)).toMatchObject({
      sure: true,
      choices: [{ crs: 'wgs84' }, {}, {}],
    });
  });

  it('are asked about where nothing but the format speaks', () => {
    const each = guard(outlines('gcj02'));
    expect(each).toMatchObject({
      sure: false,
      doubt: 'format',
      choices: [{ crs: 'wgs84' }, {}, {}],
    });
    expect(asksForCrs(each)).toBe(true);
  });

  it('are not asked about where systems do not differ, as outside China', () => {
    const places = list('wgs84');
    const abroad = places.set.records.map((record) => ({
      ...record,
      values: [...record.values.slice(0, 2), 7.42, 43.73],
    }));
    expect(asksForCrs(guard({ ...places, set: { ...places.set, records: abroad } }))).toBe(false);
  });
});

describe('names that two files share', () => {
  it.each<Crs>(['wgs84', 'gcj02', 'bd09'])(
    'tell the system of a list beside one that was said to be in %s',
    (crs) => {
      for (const own of ['wgs84', 'gcj02', 'bd09'] as const) {
        const found = guard(list(own), said(list(crs), crs));
        expect(found).toMatchObject({ sure: true, choices: [{ crs: own }, {}, {}] });
        expect(found.choices[0]!.grounds.map(({ code }) => code)).toContain('names-beside');
        expect(groundWords('zh-CN', found.choices[0]!.grounds)).toContain('同名');
        expect(groundWords('en', found.choices[0]!.grounds)).toContain('same name');
      }
    },
  );

  it('make neither certain where both are silent', () => {
    const [first, second] = [list('gcj02'), list('gcj02', { fileName: '乙.csv' })];
    expect(asksForCrs(guard(first, second))).toBe(true);
  });
});

describe('fields of a service', () => {
  it('propose the system of a table, and those of WGS-84 tell it', () => {
    const amap = guard(list('gcj02', {}, ['typecode', 'adname', 'pname']));
    expect(amap).toMatchObject({ sure: false, choices: [{ crs: 'gcj02' }, {}, {}] });
    expect(groundWords('zh-CN', amap.choices[0]!.grounds)).toBe('字段与“高德地图接口”一致');
    expect(groundWords('en', amap.choices[0]!.grounds)).toContain('the AMap API');
    const osm = guard(outlines('wgs84', ['@id']));
    expect(osm).toMatchObject({ sure: true, choices: [{ crs: 'wgs84' }, {}, {}] });
  });

  it('are proposed, never taken, whatever the format', () => {
    const datav = guard(outlines('gcj02', ['adcode', 'childrenNum']));
    expect(datav).toMatchObject({ sure: false, choices: [{ crs: 'gcj02' }, {}, {}] });
  });

  it('say nothing where they are those of two', () => {
    const both = guard(list('gcj02', {}, ['typecode', 'adname', '@id']));
    expect(both.choices.every(({ grounds }) => grounds.length === 0)).toBe(true);
  });
});

/** The outlines as a Shapefile whose `.prj` states a system. */
function shapefile(crs: Crs, stated: Crs): WeighedFile {
  const { set, mapping } = outlines(crs);
  return { set: { ...set, fileName: '社区.shp', format: 'gdal', crs: stated }, mapping };
}

describe('the label of WGS-84', () => {
  it.each<Crs>(['wgs84', 'gcj02'])(
    'is asked about where nothing else speaks, like a format, whatever the file holds (%s)',
    (crs) => {
      const labelled = guard(shapefile(crs, 'wgs84'));
      expect(labelled).toMatchObject({ sure: false, doubt: 'stated', stated: 'wgs84' });
      expect(asksForCrs(labelled)).toBe(true);
    },
  );

  it('is asked about beside areas that would hold the places in any system, and not where only one fits', () => {
    const labelled = list('wgs84', { crs: 'wgs84' });
    const around = (west: number, north: number): Area => ({
      id: 'd',
      name: '区',
      level: 'district',
      geometry: boxPolygon([west, SOUTH - 0.05, WEST + 0.1, north]),
    });
    const held = (area: Area): FileGuard =>
      guardFile(labelled.set, labelled.mapping, { areas: [area], facilities: [] });
    expect(asksForCrs(held(around(WEST - 0.05, SOUTH + 0.1)))).toBe(true);
    // Ten places along each border: shifted, a quarter of them would be outside.
    const tight: Area = { ...around(0, 0), geometry: boxPolygon([WEST, SOUTH, EAST, NORTH]) };
    const edges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((n) => [
      [WEST + 0.001, SOUTH + n * 0.003],
      [EAST - 0.001, SOUTH + n * 0.003],
      [WEST + n * 0.003, SOUTH + 0.001],
      [WEST + n * 0.003, NORTH - 0.001],
    ]);
    const records = edges.map(([lng = NaN, lat = NaN], at) => ({
      ordinal: at + 1,
      values: [`第${at}站`, '社区养老服务站', lng, lat],
    }));
    const set = { ...labelled.set, records };
    const guarded = guardFile(set, labelled.mapping, { areas: [tight], facilities: [] });
    expect(guarded.choices[0]!.crs).toBe('wgs84');
    expect(asksForCrs(guarded)).toBe(false);
  });

  it('makes no list sure that only agrees with it, and is settled by one answer for both', () => {
    const [areas, places] = [shapefile('gcj02', 'wgs84'), list('gcj02')];
    expect(guard(places, areas)).toMatchObject({ sure: false, doubt: 'together' });
    expect(guard(areas, said(places, 'gcj02')).choices[0]!.crs).toBe('gcj02');
    expect(guard(places, said(areas, 'gcj02'))).toMatchObject({
      sure: true,
      choices: [{ crs: 'gcj02' }, {}, {}],
    });
  });

  it('is no reason to ask beside a list that is WGS-84 for certain', () => {
    const noted = list('wgs84', { notes: ['坐标系：WGS84'] });
    expect(guard(shapefile('wgs84', 'wgs84'), noted)).toMatchObject({
      sure: true,
      choices: [{ crs: 'wgs84' }, {}, {}],
    });
  });

  it('is another thing than a name that nobody writes by accident', () => {
    for (const crs of ['cgcs2000', 'EPSG:4545'] as const) {
      const stated = outlines('wgs84');
      const drawn = { ...stated, set: { ...stated.set, format: 'gdal' as const, crs } };
      expect(asksForCrs(guard(drawn)), crs).toBe(false);
    }
  });
});
