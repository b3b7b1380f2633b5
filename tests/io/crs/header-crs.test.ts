import { describe, expect, it } from 'vitest';
import { headerCrs } from '../../../src/io/crs/header-crs.ts';

describe('headerCrs', () => {
  it.each([
    [['名称', '东坐标 m（EPSG:4545）', '北坐标 m（EPSG:4545）'], 'EPSG:4545'],
    [['经度（EPSG:4490）', '纬度（EPSG:4490）'], 'cgcs2000'],
    [['坐标(EPSG:2326)'], 'EPSG:2326'],
  ])('reads %j', (fields, crs) => expect(headerCrs(fields)).toBe(crs));

  it.each([
    [['名称', '备注 EPSG:4545']],
    [['东坐标（EPSG:4545）', '北坐标（EPSG:4546）']],
    [['经度', '纬度', '东坐标（EPSG:4545）', '北坐标（EPSG:4545）']],
  ])('leaves %j open', (fields) => expect(headerCrs(fields)).toBeUndefined());
});
