import { describe, expect, it } from 'vitest';
import { guessKind } from '../../../../src/io/mapping/guess/guess-kind.ts';
import { guessMapping, type Known } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { readFile } from '../../../../src/io/open/read-file.ts';
import { bytesOf } from '../../../support/hostile-file.ts';

function guessCsv(text: string, fileName = 'a.csv', known?: Known) {
  return guessMapping(readFile(bytesOf(text), fileName).value!, known);
}

function outlines(names: string[], more: (at: number) => object = () => ({})): string {
  const ring = [
    [106.5, 29.5],
    [106.6, 29.5],
    [106.6, 29.6],
    [106.5, 29.5],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const features = names.map((name, at) => ({
    type: 'Feature',
    properties: { name, ...more(at) },
    geometry,
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

describe('places by what the cells hold', () => {
  it.each([
    ['geom', '"106.5501,29.5601"', '"29.5651，106.5601"'],
    ['位置', '(106.5501 29.5601)', '[106.5601 29.5651]'],
    ['备注', '106.5501/29.5601', '106.5601/29.5651'],
  ])('pairs of degrees in a column called %s are places', (header, first, second) => {
    const { mapping } = guessCsv(
      `名称,类型,${header}\n甲,托育机构,${first}\n乙,托育机构,${second}\n`,
    );
    expect(mapping.columns.lngLat).toBe(header);
    expect(mapping.columns.address).toBeUndefined();
  });

  it('other pairs of numbers are none, nor is a column with one other text', () => {
    const { mapping } = guessCsv(
      '名称,类型,电话,说明\n甲,托育机构,"023,6677","106.5,29.5"\n乙,托育机构,"023,6688",二楼\n',
    );
    expect(mapping.columns.lngLat).toBeUndefined();
  });

  it('E and N are a place together, and E alone is none', () => {
    const both = guessCsv('名称,类型,E,N\n甲,托育机构,650228.1,3272353.7\n');
    expect(both.mapping.columns).toMatchObject({ lng: 'E', lat: 'N' });
    const alone = guessCsv('名称,类型,E,备注\n甲,托育机构,650228.1,好\n');
    expect(alone.mapping.columns.lng).toBeUndefined();
  });
});

describe('guessMapping', () => {
  it('knows nursing beds below the group of beds, and a name that a Shapefile cut to ten letters', () => {
    const { mapping } = guessCsv(
      '名称,床位数·总床位,床位数·其中：护理型,floorAreaM\n甲养老院,30,10,900\n',
    );
    expect(mapping.columns).toMatchObject({
      beds: '床位数·总床位',
      nursingBeds: '床位数·其中：护理型',
      floorAreaM2: 'floorAreaM',
    });
  });

  it('takes a list whose codes a spreadsheet has rounded for one of communities', () => {
    const { mapping } = guessCsv('社区代码,社区名称,经度,纬度\n5.00103E+11,甲社区,106.5,29.5\n');
    expect(mapping).toMatchObject({ role: 'areas', level: 'community' });
  });

  it('never takes degrees in changing order for metres', () => {
    const { mapping } = guessCsv('类型,坐标\n养老院,"106.56,29.55"\n养老院,"29.556,106.561"\n');
    expect(mapping.crs).toBe('wgs84');
  });

  it('understands a Chinese list of facilities', () => {
    const { mapping, kindValues } = guessCsv(
      '序号,设施名称,设施类型,经度,纬度,总建筑面积（平方米）,占地面积,床位数,护理型床位数,托位数,机构性质,是否普惠,服务内容,详细地址\n' +
        '1,甲,日间照料中心,106.5,29.5,800,900,20,10,,公办,是,助餐、助浴,某路 1 号\n' +
        '2,乙,某街道养老服务中心,106.6,29.6,1500,,,,,民办,否,,\n' +
        '3,丙,健身房,106.6,29.6,,,,,,,,,\n',
    );
    expect(mapping).toMatchObject({
      role: 'facilities',
      crs: 'wgs84',
      columns: {
        id: '序号',
        name: '设施名称',
        kinds: '设施类型',
        lng: '经度',
        lat: '纬度',
        floorAreaM2: '总建筑面积（平方米）',
        landM2: '占地面积',
        beds: '床位数',
        nursingBeds: '护理型床位数',
        places: '托位数',
        operator: '机构性质',
        inclusive: '是否普惠',
        services: '服务内容',
        address: '详细地址',
      },
    });
    expect(kindValues).toEqual([
      { value: '日间照料中心', count: 1, kind: 'day-care-centre', how: 'exact' },
      { value: '某街道养老服务中心', count: 1, kind: 'street-eldercare-centre', how: 'contains' },
      { value: '健身房', count: 1, how: 'none' },
    ]);
    expect(Object.keys(mapping.kindValues)).toEqual(['日间照料中心', '某街道养老服务中心']);
  });

  it('understands English names in any case and order', () => {
    const { mapping } = guessCsv('Y,X,Kind,Floor_Area_m2,NAME\n29.5,106.5,nursery,300,A\n');
    expect(mapping.columns).toEqual({
      lat: 'Y',
      lng: 'X',
      kinds: 'Kind',
      floorAreaM2: 'Floor_Area_m2',
      name: 'NAME',
    });
  });

  it('tells people of different ages apart and does not take part of them for all', () => {
    const { mapping } = guessCsv(
      '社区名称,区划代码,常住人口,60岁以上,65岁及以上人口,0-3岁,80岁以上人口,户籍人口,户数\n甲社区,500103001003,100,20,15,3,2,90,40\n',
    );
    expect(mapping.role).toBe('areas');
    expect(mapping.columns).toEqual({
      name: '社区名称',
      code: '区划代码',
      residents: '常住人口',
      age60plus: '60岁以上',
      age65plus: '65岁及以上人口',
      age0to3: '0-3岁',
      households: '户数',
    });
  });

  it('takes points with people for demand', () => {
    const { mapping } = guessCsv('lng,lat,pop2015\n106.5,29.5,83\n');
    expect(mapping).toMatchObject({ role: 'demand', columns: { residents: 'pop2015' } });
  });

  it('reads demand without a place as people of areas', () => {
    const { mapping } = guessCsv('社区,常住人口\n甲社区,100\n', 'p.csv', { role: 'demand' });
    expect(mapping).toMatchObject({
      role: 'areas',
      columns: { name: '社区', residents: '常住人口' },
    });
  });

  it.each([
    [['翠苑街道', '北山街道', '转塘镇'], 'x.geojson', 'street'],
    [['华一坡社区居民委员会', '临华路社区'], 'x.geojson', 'community'],
    [['渝中区'], 'x.geojson', 'district'],
    [['桃花小区', '紫荆花园'], 'x.geojson', 'estate'],
    [['甲', '乙'], '社区边界.geojson', 'community'],
    [['甲', '乙'], 'communities.geojson', 'community'],
    [['甲', '乙'], 'x.geojson', undefined],
  ])('guesses the level of %j in %s as %s', (names, fileName, level) => {
    const set = readFile(bytesOf(outlines(names)), fileName).value!;
    expect(guessMapping(set).mapping).toMatchObject({ role: 'areas', ...(level ? { level } : {}) });
    expect(guessMapping(set).mapping.level).toBe(level);
  });

  it.each([
    ['500103', 'district'],
    ['500103001', 'street'],
    ['500103001000', 'street'],
    ['500103001003', 'community'],
  ])('goes by codes such as %s before names', (code, level) => {
    const set = readFile(bytesOf(outlines(['甲街道'], () => ({ code }))), 'x.geojson').value!;
    expect(guessMapping(set).mapping.level).toBe(level);
  });

  it('takes 街道 for the name of streets and for the parent of communities', () => {
    const columns = (text: string) => guessCsv(text).mapping.columns;
    expect(columns('街道,常住人口\n七星岗街道,100\n')).toMatchObject({ name: '街道' });
    expect(columns('街道,社区,常住人口\n七星岗街道,华一坡社区,100\n')).toMatchObject({
      name: '社区',
      parentId: '街道',
    });
  });

  it('reads the tags of OSM', () => {
    const text =
      '@id,name,amenity,healthcare,social_facility,social_facility:for,lng,lat\n' +
      '1,甲,kindergarten,,,,120.1,30.2\n' +
      '2,乙,social_facility,,nursing_home,senior,120.1,30.2\n' +
      '3,丙,social_facility,,food_bank,,120.1,30.2\n' +
      '4,丁,,hospital,,,120.1,30.2\n';
    expect(guessCsv(text).kindValues.map(({ value, kind }) => [value, kind])).toEqual([
      ['kindergarten', 'kindergarten'],
      ['social_facility/nursing_home/senior', 'eldercare-institution'],
      ['social_facility/food_bank/', undefined],
      ['hospital', 'hospital'],
    ]);
  });

  it('survives columns and values called __proto__', () => {
    const { mapping } = guessCsv('__proto__,类型,经度,纬度\nx,__proto__,106.5,29.5\n');
    expect(mapping.columns.kinds).toBe('类型');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('guessKind', () => {
  it.each([
    ['day-care-centre', 'day-care-centre', 'exact'],
    [' 日间照料中心 ', 'day-care-centre', 'exact'],
    ['街道（镇）养老服务中心', 'street-eldercare-centre', 'exact'],
    ['七星岗日间照料中心', 'day-care-centre', 'contains'],
    ['社区嵌入式养老机构(五星)', 'community-eldercare-institution', 'contains'],
    ['人民医院附属幼儿园', 'kindergarten', 'contains'],
    ['上清寺街道社区卫生服务中心', 'community-health-centre', 'contains'],
  ])('takes %s for %s', (value, kind, how) => expect(guessKind(value)).toEqual({ kind, how }));

  it.each(['宠物医院', '某某大厦', ''])('makes nothing of %j', (value) => {
    expect(guessKind(value)).toBeUndefined();
  });
});
