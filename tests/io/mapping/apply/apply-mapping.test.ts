import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import type { Facility } from '../../../../src/core/plan/records/facility.ts';
import { bytesOf, codesOf, importBytes, importHostile } from '../../../support/hostile-file.ts';

function facilities(result: ReturnType<typeof importBytes>): Facility[] {
  return result.value?.role === 'facilities' ? result.value.facilities : [];
}

function areas(result: ReturnType<typeof importBytes>): Area[] {
  return result.value && 'areas' in result.value ? result.value.areas : [];
}

function squareFile(more: Record<string, unknown>[]): Uint8Array {
  const features = more.map(({ at = 0, ...properties }) => {
    const west = 106.5 + 0.02 * Number(at);
    const ring = [
      [west, 29.5],
      [west + 0.02, 29.5],
      [west + 0.02, 29.52],
      [west, 29.52],
      [west, 29.5],
    ];
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return bytesOf(JSON.stringify({ type: 'FeatureCollection', features }));
}

describe('facilities', () => {
  it.each(['gbk-semicolon.csv', 'gbk-tab.csv', 'utf8-bom-comma.csv', 'utf16.csv'])(
    'come out of %s alike, with nothing made up',
    (name) => {
      const result = importHostile(name);
      expect(facilities(result)).toEqual([
        {
          id: 'facility-1',
          name: '七星岗日间照料中心',
          kinds: ['day-care-centre'],
          lng: 106.571,
          lat: 29.556,
          floorAreaM2: 1200,
          beds: 30,
        },
        {
          id: 'facility-2',
          name: '大坪养老院',
          kinds: ['eldercare-institution'],
          lng: 106.519,
          lat: 29.541,
        },
        {
          id: 'facility-3',
          name: '两路口托育园',
          kinds: ['nursery'],
          lng: 106.549,
          lat: 29.552,
          floorAreaM2: 1200,
        },
      ]);
      expect(
        result.issues.map(({ code, place, params }) => [
          code,
          place.row,
          place.column,
          params?.text,
        ]),
      ).toEqual([
        ['number-unreadable', 3, '建筑面积(㎡)', '约900'],
        ['number-unreadable', 3, '床位数', '30+15'],
      ]);
    },
  );

  it('keep rows whose coordinates are none in the list of those to be placed', () => {
    const text = '名称,类型,经度,纬度\n甲,托育机构,106.5,29.5\n乙,托育机构,29.51,106.51\n';
    const result = importBytes(bytesOf(text), 'a.csv');
    expect(facilities(result).map(({ name }) => name)).toEqual(['甲']);
    expect(result.value).toMatchObject({ unplaced: [{ name: '乙' }] });
    expect(codesOf(result.issues)).toEqual(['coordinates-out-of-range', 'facility-unplaced']);
    expect(result.issues[1]?.params?.address).toBe('—');
  });

  it.each(['106.5，29.5\n29.51，106.51', '29.5，106.5\n106.51，29.51'])(
    'stand where China leaves no choice, whichever order each row of one column has: %s',
    (pairs) => {
      const rows = pairs.split('\n').map((pair) => `托育机构,${pair}`);
      const result = importBytes(bytesOf(['类型,坐标', ...rows].join('\n')), 'a.csv');
      expect(facilities(result)).toMatchObject([
        { lng: 106.5, lat: 29.5 },
        { lng: 106.51, lat: 29.51 },
      ]);
    },
  );

  it('keep formulas and markup as mere text', () => {
    const result = importHostile('formulas.csv');
    expect(facilities(result).map(({ name, beds }) => [name, beds])).toEqual([
      ['=HYPERLINK("http://x.example","看")', undefined],
      ['<script>alert(1)</script>', 20],
      ['@SUM(A1)', undefined],
    ]);
    expect(codesOf(result.issues)).toEqual(['number-unreadable', 'number-negative']);
  });

  it('keep a field called __proto__ harmless', () => {
    const [one] = facilities(importHostile('proto.geojson'));
    expect(one?.name).toBe('<script>alert(1)</script>');
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    expect((one as { polluted?: boolean } | undefined)?.polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('with the same id get a suffix, also against what is loaded', () => {
    const first = importHostile('twice.geojson');
    expect(facilities(first).map(({ id }) => id)).toEqual(['a', 'a#2', 'a#3']);
    expect(codesOf(first.issues)).toEqual(['id-twice', 'id-twice']);
    const loaded = { areas: [], facilities: facilities(first), demand: [] };
    expect(facilities(importHostile('twice.geojson', { loaded })).map(({ id }) => id)).toEqual([
      'a#4',
      'a#5',
      'a#6',
    ]);
  });

  it('at 0, 0 are left out', () => {
    const result = importHostile('zero.geojson');
    expect(facilities(result).map(({ id }) => id)).toEqual(['facility-2']);
    expect(result.issues).toMatchObject([{ code: 'coordinates-zero', place: { feature: 0 } }]);
  });

  it('with latitude first are not exchanged unless asked', () => {
    const asIs = importHostile('swapped.geojson');
    expect(asIs.value).toBeUndefined();
    expect(asIs.issues).toMatchObject([
      { code: 'coordinates-swapped', params: { x: 29.55, y: 106.57, leftOut: 2 } },
      { code: 'nothing-usable' },
    ]);
    const swapped = importHostile('swapped.geojson', { change: { swap: true } });
    expect(facilities(swapped).map(({ lng, lat }) => [lng, lat])).toEqual([
      [106.57, 29.55],
      [106.58, 29.56],
    ]);
    expect(swapped.issues).toEqual([]);
  });

  it('in the far west with latitude first are valid as read, and doubted all the same', () => {
    const text = '类型,经度,纬度\n托育机构,39.47,75.99\n托育机构,39.48,75.98\n';
    const result = importBytes(bytesOf(text), 'kashgar.csv');
    expect(facilities(result)).toHaveLength(2);
    expect(result.issues).toMatchObject([{ code: 'coordinates-swapped', severity: 'warning' }]);
  });

  it('in metres with a zone before the easting are read by it, and this is said', () => {
    const result = importHostile('metres.geojson');
    expect(result.issues[0]).toMatchObject({
      code: 'crs-by-values',
      severity: 'info',
      params: { crs: 'EPSG:4524' },
    });
    for (const { lng, lat } of facilities(result)) {
      expect(lng).toBeGreaterThan(106);
      expect(lng).toBeLessThan(107);
      expect(lat).toBeGreaterThan(29);
      expect(lat).toBeLessThan(30);
    }
  });

  it('in metres without a zone are refused until the planner names it', () => {
    const text = '名称,类型,X,Y\n甲,托育机构,3268956.2,359480.5\n';
    const result = importBytes(bytesOf(text), 'a.csv');
    expect(codesOf(result.issues)).toEqual(['coordinates-projected', 'nothing-usable']);
    const named = importBytes(bytesOf(text), 'a.csv', { change: { crs: 'EPSG:4545' } });
    expect(facilities(named)).toMatchObject([{ name: '甲' }]);
    // gdaltransform -s_srs EPSG:4545 -t_srs EPSG:4490 <<< '359480.5 3268956.2'
    expect(facilities(named)[0]!.lng).toBeCloseTo(106.550485915322, 7);
    expect(facilities(named)[0]!.lat).toBeCloseTo(29.5305897777868, 7);
  });

  it('in degrees are refused when metres were chosen', () => {
    const text = '类型,经度,纬度\n托育机构,106.5,29.5\n';
    const result = importBytes(bytesOf(text), 'a.csv', { change: { crs: 'EPSG:4524' } });
    expect(codesOf(result.issues)).toEqual(['coordinates-not-projected', 'nothing-usable']);
  });

  it('of Beijing 54 are taken with a word about the datum', () => {
    const text = '类型,X,Y\n托育机构,36359480.5,3268956.2\n';
    const result = importBytes(bytesOf(text), 'a.csv', { change: { crs: 'EPSG:2412' } });
    expect(facilities(result)).toHaveLength(1);
    expect(codesOf(result.issues)).toEqual(['crs-by-values', 'crs-datum-uncertain']);
  });

  it('stand in one column, in either order, in degrees and minutes, with letters', () => {
    const text =
      '名称,类型,坐标\n甲,托育机构,"29.5,106.5"\n乙,托育机构,29.5；106.5\n丙,托育机构,29.5，106.5\n' +
      '丁,托育机构,"106°30′00″E 29°30′00″N"\n戊,托育机构,29.5 106.5\n己,托育机构,"北纬29度30分,东经106度30分"\n';
    const result = importBytes(bytesOf(text), 'a.csv');
    expect(result.issues).toEqual([]);
    expect(facilities(result).map(({ lng, lat }) => [lng, lat])).toEqual(
      Array.from({ length: 6 }, () => [106.5, 29.5]),
    );
  });

  it('with an address and no coordinates stay in the list, in the area they surely name', () => {
    const text =
      '名称,类型,经度,纬度,地址,所属街道\n甲,托育机构,106.5,29.5,,\n乙,托育机构,,,中山路1号,甲街道\n' +
      '丙,托育机构,0,0,中山路2号,同名街道\n,托育机构,,,,甲街道\n丁,不知道,,,中山路3号,甲街道\n';
    const box = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [106, 29],
          [107, 29],
          [107, 30],
          [106, 29],
        ],
      ],
    };
    const areas = ['甲街道', '同名街道', '同名街道'].map((name, at) => ({
      id: `a${at}`,
      name,
      level: 'street' as const,
      geometry: box,
    }));
    const { value, issues } = importBytes(bytesOf(text), 'a.csv', {
      loaded: { areas, facilities: [], demand: [] },
    });
    expect(value).toMatchObject({
      facilities: [{ name: '甲' }],
      unplaced: [
        { id: 'facility-2', name: '乙', address: '中山路1号', areaId: 'a0' },
        { id: 'facility-3', name: '丙', address: '中山路2号' },
      ],
    });
    expect(value).not.toHaveProperty('unplaced.1.areaId');
    expect(codesOf(issues)).toEqual([
      'coordinates-absent',
      'facility-unplaced',
      'facility-unplaced',
      'kind-unknown',
    ]);
    // What is kept and can be placed is a caution; a row that is left out is an error.
    const ofUnplaced = issues.filter(({ code }) => code === 'facility-unplaced');
    expect(ofUnplaced.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(issues.find(({ code }) => code === 'coordinates-absent')?.severity).toBe('error');
  });

  it('with absent, unreadable or impossible coordinates are left out row by row', () => {
    const text =
      '类型,经度,纬度\n托育机构,,29.5\n托育机构,东经,29.5\n托育机构,106.5,95\n托育机构,106.5,29.5\n';
    const result = importBytes(bytesOf(text), 'a.csv');
    expect(facilities(result).map(({ id }) => id)).toEqual(['facility-4']);
    expect(result.issues.map(({ code, place }) => [code, place.row])).toEqual([
      ['number-unreadable', 3],
      ['coordinates-absent', 2],
      ['coordinates-absent', 3],
      ['coordinates-out-of-range', 4],
    ]);
  });

  it('of unknown kinds are counted by value and left out, or take the default', () => {
    const text =
      '名称,类型,经度,纬度\n甲,健身房,106.5,29.5\n乙,健身房,106.5,29.5\n丙,,106.5,29.5\n丁,养老机构、托育机构,106.5,29.5\n';
    const result = importBytes(bytesOf(text), 'a.csv');
    expect(facilities(result)).toMatchObject([
      { name: '丁', kinds: ['eldercare-institution', 'nursery'] },
    ]);
    expect(result.issues).toMatchObject([
      { code: 'kind-unknown', place: { row: 2 }, params: { value: '健身房', count: 2 } },
      { code: 'kind-absent', place: { row: 4 }, params: { count: 1 } },
    ]);
    const all = importBytes(bytesOf(text), 'a.csv', { change: { defaultKind: 'eldercare' } });
    expect(facilities(all).map(({ kinds }) => kinds[0])).toEqual([
      'eldercare',
      'eldercare',
      'eldercare',
      'eldercare-institution',
    ]);
    expect(codesOf(all.issues)).toEqual(['kind-by-default', 'kind-by-default']);
  });

  it('without a column of kinds are guessed by their names, and the guess is reported', () => {
    const text = '名称,经度,纬度,床位\n大坪日间照料中心,106.5,29.5,20\n某某楼,106.5,29.5,3\n';
    const result = importBytes(bytesOf(text), 'a.csv');
    expect(facilities(result)).toMatchObject([{ kinds: ['day-care-centre'] }]);
    expect(result.issues).toMatchObject([
      { code: 'kind-from-name', severity: 'info', params: { kind: 'day-care-centre', count: 1 } },
      { code: 'kind-absent', params: { count: 1 } },
    ]);
  });

  it('name services and say yes and no in Chinese', () => {
    const text =
      '类型,经度,纬度,服务,性质,普惠,社会化运营\n养老机构,106.5,29.5,助餐、助浴;保洁/陪诊,公建民营,是,√\n养老机构,106.5,29.5,日托 唱歌,民办,大概,否\n';
    const result = importBytes(bytesOf(text), 'a.csv');
    expect(facilities(result)[0]).toMatchObject({
      services: ['meal', 'bathing', 'cleaning', 'escort'],
      inclusive: true,
      sociallyOperated: true,
      operator: 'public-private',
    });
    expect(facilities(result)[1]).toMatchObject({ operator: 'private', sociallyOperated: false });
    expect(result.issues.map(({ code, params }) => [code, params?.text ?? params?.word])).toEqual([
      ['word-unknown', '大概'],
      ['service-unknown', '日托 唱歌'],
    ]);
  });

  it('say which column or kind that was asked for is not there', () => {
    const text = '类型,经度,纬度\n托育机构,106.5,29.5\n';
    const result = importBytes(bytesOf(text), 'a.csv', {
      change: {
        columns: { kinds: '类型', lng: '经度', lat: '纬度', beds: '床' },
        kindValues: { 托育机构: 'nursry' },
      },
    });
    expect(codesOf(result.issues)).toContain('column-not-there');
    expect(codesOf(result.issues)).toContain('kind-not-in-tree');
  });

  it('list two hundred faults of a column and count the rest', () => {
    const rows = Array.from({ length: 250 }, () => '托育机构,106.5,29.5,约');
    const result = importBytes(bytesOf(`类型,经度,纬度,床位\n${rows.join('\n')}`), 'a.csv', {
      change: { columns: { kinds: '类型', lng: '经度', lat: '纬度', beds: '床位' } },
    });
    expect(result.issues).toHaveLength(201);
    expect(result.issues.at(-1)).toMatchObject({
      code: 'more-of-the-same',
      place: { column: '床位' },
      params: { code: 'number-unreadable', count: 50 },
    });
  });
});

describe('areas', () => {
  it('come out of faulty outlines with an issue for each fault', () => {
    const result = importHostile('outlines.geojson');
    expect(areas(result).map(({ id, name }) => [id, name])).toEqual([
      ['community-1', '蝴蝶结社区'],
      ['community-2', '未闭合社区'],
      ['community-3', '飞洞社区'],
      ['community-4', '顺时针社区'],
      ['community-6', '破边社区'],
    ]);
    expect(result.issues.map(({ code, place }) => [code, place.feature])).toEqual([
      ['polygon-crosses-itself', 0],
      ['ring-unclosed', 1],
      ['hole-outside', 2],
      ['ring-too-short', 4],
      ['polygon-empty', 4],
      ['hole-crosses', 5],
    ]);
  });

  it('take id from id, code or order, and level, parent, zone and people from their columns', () => {
    const file = squareFile([
      {
        code: 500103001003,
        name: '甲',
        level: '社区',
        parent: '七星岗街道',
        zone: '旧城区',
        常住人口: '1,200',
      },
      { name: '', level: '街道', at: 1 },
      { code: '5.00103E+11', name: '丙', level: '行星', at: 2 },
    ]);
    const result = importBytes(file, 'a.geojson', { known: { role: 'areas', level: 'community' } });
    expect(areas(result)).toMatchObject([
      {
        id: '500103001003',
        code: '500103001003',
        name: '甲',
        level: 'community',
        parentId: '七星岗街道',
        zone: 'old-urban',
        residents: 1200,
      },
      { id: 'street-2', name: 'street-2', level: 'street' },
      { id: 'community-3', name: '丙', level: 'community' },
    ]);
    expect(codesOf(result.issues)).toEqual(['word-unknown', 'code-rounded']);
  });

  it('of no known level are not taken', () => {
    const result = importBytes(squareFile([{ name: '甲' }]), 'a.geojson');
    expect(result.value).toBeUndefined();
    expect(codesOf(result.issues)).toEqual(['area-level-unknown', 'nothing-usable']);
  });
});

describe('people', () => {
  const loaded = () => ({
    areas: areas(
      importBytes(
        squareFile([
          { code: '500103001003', name: '华一坡社区' },
          { name: '人民社区', at: 1 },
          { name: '人民社区', at: 2 },
          { name: '大井巷社区', at: 3 },
        ]),
        '社区.geojson',
      ),
    ),
    facilities: [],
    demand: [],
  });

  it('join onto areas by code, then by name; what does not fit is listed', () => {
    const text =
      '代码,社区,常住人口,60岁以上\n500103001003,旧名,1000,200\n,大井巷社区,500,-3\n,大井巷社区,9,9\n,人民社区,1,1\n,无此社区,1,1\n';
    const result = importBytes(bytesOf(text), 'p.csv', { loaded: loaded() });
    expect(result.value).toMatchObject({ role: 'population', joined: 2 });
    expect(areas(result).map(({ residents, age60plus }) => [residents, age60plus])).toEqual([
      [1000, 200],
      [undefined, undefined],
      [undefined, undefined],
      [500, undefined],
    ]);
    expect(codesOf(result.issues)).toEqual([
      'number-negative',
      'population-twice',
      'population-ambiguous',
      'population-unmatched',
      'population-area-without',
      'population-area-without',
    ]);
  });

  it('need areas to join onto', () => {
    const result = importBytes(bytesOf('社区,常住人口\n甲社区,1\n'), 'p.csv');
    expect(result.value).toBeUndefined();
    expect(codesOf(result.issues)).toEqual(['population-no-areas']);
  });

  it('come as points or as cells, which stand as a place inside them', () => {
    const points = importBytes(
      bytesOf('lng,lat,residents,age60plus\n106.5,29.5,10,2\n106.5,29.6,,\n'),
      'd.csv',
    );
    expect(points.value).toEqual({
      role: 'demand',
      demand: [{ id: 'demand-1', lng: 106.5, lat: 29.5, residents: 10, age60plus: 2 }],
    });
    expect(codesOf(points.issues)).toEqual(['people-absent']);
    const cells = importBytes(squareFile([{ residents: 7 }]), 'cells.geojson');
    expect(cells.value).toMatchObject({ role: 'demand', demand: [{ residents: 7 }] });
    const [cell] = cells.value?.role === 'demand' ? cells.value.demand : [];
    expect(cell!.lng).toBeCloseTo(106.51, 6);
    expect(cell!.lat).toBeCloseTo(29.51, 6);
  });
});
