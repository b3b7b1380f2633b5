import { describe, expect, it } from 'vitest';
import { boxPolygon } from '../../../src/core/geo/box.ts';
import { applyMapping } from '../../../src/io/mapping/apply/apply-mapping.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { readFile } from '../../../src/io/open/read-file.ts';
import { bytesOf } from '../../support/hostile-file.ts';

function guessed(text: string) {
  const set = readFile(bytesOf(text), '人口.csv').value!;
  const { mapping } = guessMapping(set);
  return { set, mapping, is: [mapping.role, mapping.level] };
}

const CODES =
  '序号,所属街道,社区代码,社区名称,常住人口,60岁及以上人口,0-3岁人口,经度,纬度\n' +
  '1,七星岗街道,500103001001,七星岗社区,4200,900,80,106.552,29.552\n' +
  '2,七星岗街道,500103001002,临华村社区,3600,800,60,106.562,29.552\n' +
  '3,解放碑街道,500103002001,通远门社区,5100,990,95,106.572,29.552\n';

describe('a list with people and a place in each row', () => {
  it('is one of communities where codes or names of their own are those of communities', () => {
    const { mapping, is } = guessed(CODES);
    expect(is).toEqual(['areas', 'community']);
    expect(mapping.columns).toMatchObject({
      name: '社区名称',
      code: '社区代码',
      parentId: '所属街道',
      residents: '常住人口',
      lng: '经度',
      lat: '纬度',
    });
    const named =
      '村（社区）,总人口,老年人口,X,Y\n一号桥社区,2000,500,106.55,29.55\n红岩村,900,300,106.6,29.6\n';
    expect(guessed(named).is).toEqual(['areas', 'community']);
    const streets = '街道名称,常住人口,经度,纬度\n七星岗街道,42000,106.55,29.55\n';
    expect(guessed(streets).is).toEqual(['areas', 'street']);
  });

  it('becomes outlines with their people where the street is loaded, and people of communities that are', () => {
    const { set, mapping } = guessed(CODES);
    const street = {
      id: '500103',
      name: '渝中区',
      code: '500103',
      level: 'district' as const,
      geometry: boxPolygon([106.54, 29.54, 106.58, 29.56]),
    };
    const loaded = { areas: [street], facilities: [], demand: [] };
    const seats = applyMapping(set, mapping, { loaded }).value;
    expect(seats?.role).toBe('areas');
    const areas = seats?.role === 'areas' ? seats.areas : [];
    expect(areas.map(({ name, residents }) => [name, residents])).toEqual([
      ['七星岗社区（示意）', 4200],
      ['临华村社区（示意）', 3600],
      ['通远门社区（示意）', 5100],
    ]);
    const community = { ...street, id: 'c', name: '七星岗社区', level: 'community' as const };
    const joined = applyMapping(set, mapping, {
      loaded: { ...loaded, areas: [{ ...community, code: '500103001001' }] },
    }).value;
    expect(joined).toMatchObject({ role: 'population', joined: 1 });
  });

  it.each([
    [
      '小区名称,户数,常住人口,经度,纬度\n桃花小区,300,800,106.55,29.55\n紫荆花园,90,200,106.6,29.6\n',
    ],
    [
      '网格编号,所属社区,人口,经度,纬度\nA1,甲社区,30,106.55,29.55\nA2,甲社区,20,106.56,29.55\nA3,甲社区,9,106.57,29.55\n',
    ],
    [
      '区划代码,人口,经度,纬度\n500103001001,30,106.55,29.55\n500103001001,20,106.56,29.55\n500103001001,9,106.57,29.55\n',
    ],
    ['lng,lat,pop2020\n106.5,29.5,83\n'],
  ])('is one of places where people live otherwise: %s', (text) => {
    expect(guessed(text).mapping.role).toBe('demand');
  });
});
