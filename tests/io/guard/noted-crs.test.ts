import { describe, expect, it } from 'vitest';
import { namedPairs } from '../../../src/io/guard/area-names.ts';
import { notedCrs } from '../../../src/io/guard/noted-crs.ts';

describe('notedCrs', () => {
  it.each([
    ['填报单位：区民政局　　坐标系：高德', 'gcj02', '坐标系:高德'],
    ['经度（GCJ-02）', 'gcj02', '经度(GCJ-02)'],
    ['火星坐标_经度', 'gcj02', '火星坐标_经度'],
    ['bd09_lng', 'bd09', 'bd09_lng'],
    ['百度经度', 'bd09', '百度经度'],
    ['lng_wgs84', 'wgs84', 'lng_wgs84'],
    ['坐标系统：2000国家大地坐标系', 'cgcs2000', '坐标系统:2000国家大地坐标系'],
    ['高德设施.xlsx', 'gcj02', '高德设施.xlsx'],
    ['gcj02-gbk.shp', 'gcj02', 'gcj02-gbk.shp'],
  ])('reads %s', (text, crs, words) => {
    expect(notedCrs(['标题', text])).toEqual({ crs, words });
  });

  it.each([[['由百度坐标转为高德坐标']], [['经度', '纬度', '设施.csv']], [[]]])(
    'says nothing of %j',
    (texts) => {
      expect(notedCrs(texts)).toBeUndefined();
    },
  );
});

describe('namedPairs', () => {
  const areas = ['七星岗街道办事处', '七星岗社区', '华一坡社区居委会', '河村', '河村', '渝中区'];

  it('finds the area in a name or in the column that states it, never by the bare stem', () => {
    const places = [
      { name: '七星岗街道养老服务中心' },
      { name: '七星岗社区食堂' },
      { name: '七星岗小学' },
      { name: '康乐之家', stated: '华一坡社区' },
      { name: '河村卫生室' },
    ];
    expect(namedPairs(places, areas)).toEqual([
      { place: 0, area: 0 },
      { place: 1, area: 1 },
      { place: 3, area: 2 },
    ]);
  });
});
