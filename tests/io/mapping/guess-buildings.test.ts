import { describe, expect, it } from 'vitest';
import { spreadPeople } from '../../../src/core/plan/records/spread-people.ts';
import { applyMapping } from '../../../src/io/mapping/apply/apply-mapping.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { NOTHING_LOADED } from '../../../src/io/mapping/mapping.ts';
import { readFile } from '../../../src/io/open/read-file.ts';
import { buildingsGeojson } from '../../bench/import/large-files.ts';
import { bytesOf } from '../../support/hostile-file.ts';

const M_PER_DEGREE = 111_195;

interface Outlines {
  count: number;
  sideM: number;
  fields: (at: number) => object;
  fileName?: string;
}

/** Role and level guessed for squares of a size, side by side near Chongqing. */
function guessed({ count, sideM, fields, fileName = '数据.geojson' }: Outlines) {
  const side = sideM / M_PER_DEGREE;
  const features = Array.from({ length: count }, (_, at) => {
    const x = 106.4 + (at % 60) * 2 * side;
    const y = 29.4 + Math.floor(at / 60) * 2 * side;
    const ring = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ];
    return {
      type: 'Feature',
      properties: fields(at),
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const { mapping, confidence } = guessMapping(readFile(bytesOf(text), fileName).value!);
  return { role: mapping.role, level: mapping.level, confidence: confidence.role };
}

describe('the role of outlines as small as buildings', () => {
  it('is people of buildings in the file of the bench', () => {
    const set = readFile(buildingsGeojson(600), 'b.geojson').value!;
    expect(guessMapping(set).mapping).toMatchObject({
      role: 'demand',
      columns: { residents: 'population' },
    });
  });

  it.each([
    ['楼栋', (at: number) => ({ 楼栋号: `${at}栋`, 层数: 6 + (at % 20), 常住人口: at % 80 })],
    ['名称', (at: number) => ({ 名称: `紫荆花园${at % 12}`, floor: 6, height: 18, pop: at % 80 })],
    [
      'of a community',
      (at: number) => ({ 名称: `${at}号楼`, 区划代码: `50010300100${at % 5}`, 人口数: at % 80 }),
    ],
  ])('is people of buildings where they have people (%s)', (_, fields) => {
    expect(guessed({ count: 600, sideM: 20, fields }).role).toBe('demand');
  });

  it('is people of buildings where the file only says that they are some, less surely', () => {
    const floors = guessed({ count: 600, sideM: 18, fields: (at) => ({ FLOOR: 1 + (at % 30) }) });
    expect(floors.role).toBe('demand');
    expect(floors.confidence).toBeLessThan(0.7);
    const named = { count: 500, sideM: 18, fields: (at: number) => ({ 名称: `楼${at}` }) };
    expect(guessed({ ...named, fileName: '房屋建筑面.geojson' }).role).toBe('demand');
    expect(guessed(named).role).toBe('areas');
  });

  it('stays areas for communities and compounds with people, and for compounds of one block', () => {
    const people = (at: number) => ({ 名称: `第${at}社区`, 人口: 3000 + at });
    expect(guessed({ count: 200, sideM: 400, fields: people })).toMatchObject({
      role: 'areas',
      level: 'community',
    });
    const compounds = (at: number) => ({ 小区名称: `桃花${at}小区`, 户数: 300, 常住人口: 800 });
    expect(guessed({ count: 3000, sideM: 120, fields: compounds })).toMatchObject({
      role: 'areas',
      level: 'estate',
    });
    expect(guessed({ count: 300, sideM: 35, fields: compounds })).toMatchObject({
      role: 'areas',
      level: 'estate',
    });
    const unnamed = (at: number) => ({ name: `甲${at}`, 层数: 6, 人口: 500 });
    expect(guessed({ count: 300, sideM: 120, fields: unnamed }).role).toBe('areas');
  });

  it('stays facilities for the footprints of facilities', () => {
    const fields = (at: number) => ({ 名称: `${at}街道养老服务中心`, 建筑面积: 800, 层数: 3 });
    expect(guessed({ count: 40, sideM: 25, fields }).role).not.toBe('demand');
    const typed = (at: number) => ({ 编号: at, 类型: '日间照料中心', 建筑面积: 800, 层数: 3 });
    expect(guessed({ count: 40, sideM: 25, fields: typed }).role).toBe('facilities');
  });
});

describe('buildings with storeys and no people', () => {
  const ring = (x: number, y: number, side: number) => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  const building = (floors: unknown, rings: number[][][]) => ({
    type: 'Feature',
    properties: { 楼栋号: '1栋', 层数: floors },
    geometry: { type: 'Polygon', coordinates: rings },
  });
  const SIDE = 20 / M_PER_DEGREE;
  const narrow = Math.cos((29.5 * Math.PI) / 180);

  it('are homes with a floor area, without people until the planner gives a total', () => {
    const features = [
      building(10, [ring(106.5, 29.5, SIDE)]),
      building('6层', [
        ring(106.51, 29.5, SIDE),
        ring(106.51 + SIDE / 4, 29.5 + SIDE / 4, SIDE / 2),
      ]),
      building('不详', [ring(106.52, 29.5, SIDE)]),
    ];
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const set = readFile(bytesOf(text), '楼栋.geojson').value!;
    const { mapping } = guessMapping(set);
    expect(mapping).toMatchObject({ role: 'demand', columns: { floors: '层数' } });
    const { value, issues } = applyMapping(set, mapping, { loaded: NOTHING_LOADED });
    const demand = value?.role === 'demand' ? value.demand : [];
    expect(demand.map(({ residents }) => residents)).toEqual([undefined, undefined]);
    expect(demand[0]!.weightM2).toBeCloseTo(400 * narrow * 10, -1);
    expect(demand[1]!.weightM2).toBeCloseTo(300 * narrow * 6, -1);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['people-by-floors', 'floors-absent', 'number-unreadable']),
    );
    const spread = spreadPeople(demand, { residents: 158 })!;
    expect(spread.map(({ residents }) => residents)).toEqual([109, 49]);
  });

  it('are told to name a column where there are none', () => {
    const set = readFile(bytesOf('编号,经度,纬度\n1,106.5,29.5\n'), 'a.csv').value!;
    const { mapping } = guessMapping(set, { role: 'demand' });
    const { issues } = applyMapping(set, mapping, { loaded: NOTHING_LOADED });
    expect(issues.map(({ code }) => code)).toEqual(['people-no-column']);
  });
});
