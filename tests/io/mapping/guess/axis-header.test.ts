import { describe, expect, it } from 'vitest';
import { headerAxis } from '../../../../src/io/mapping/guess/axis-header.ts';
import { guessColumns } from '../../../../src/io/mapping/guess/guess-columns.ts';
import { readCsv } from '../../../../src/io/tables/csv/read-csv.ts';

describe('headerAxis', () => {
  it.each([
    ['横坐标', 'east'],
    ['纵坐标', 'north'],
    ['纵坐标(X)', 'north'],
    ['横坐标（Y）', 'east'],
    ['横坐标Y(m)', 'east'],
    ['Y（东）', 'east'],
    ['X(北)', 'north'],
    ['东向坐标', 'east'],
    ['北向', 'north'],
    ['东', 'east'],
    ['东坐标（米）', 'east'],
    ['北坐标 m（EPSG:4545）', 'north'],
    ['东距', 'east'],
    ['北距(m)', 'north'],
    ['坐标(X)', 'x'],
    ['Y坐标', 'y'],
    ['坐标Y（米）', 'y'],
    ['CGCS2000 X', 'x'],
    ['北京54坐标X', 'x'],
    ['北京54坐标(Y)', 'y'],
    ['坐标E', 'east'],
    ['東坐標', 'east'],
    ['經度', 'east'],
  ])('%s is %s', (header, axis) => expect(headerAxis(header)).toBe(axis));

  it.each([
    '经纬度',
    '坐标',
    '名称',
    '东北角',
    '北碚街道',
    '东坝社区',
    '横街',
    'E',
    '性别',
    'xy',
    '社区代码',
    '备注',
  ])('%s is none', (header) => expect(headerAxis(header)).toBeUndefined());
});

describe('columns of coordinates', () => {
  it.each([
    ['横坐标,纵坐标', '36359474.1,3272217.3'],
    ['纵坐标(X),横坐标(Y)', '3272217.3,36359474.1'],
    ['北向坐标,东向坐标', '3272217.3,36359474.1'],
    ['X(北),Y(东)', '3272217.3,36359474.1'],
  ])('%s are east and north', (headers, values) => {
    const { value } = readCsv(`名称,类型,${headers}\n甲,养老服务站,${values}\n`, 'a.csv');
    const columns = guessColumns(value!, 'facilities');
    const [east, north] = [columns.get('lng'), columns.get('lat')].map((guess) =>
      value!.fields.indexOf(guess!.column),
    );
    expect(value!.records[0]!.values[east!]).toBe('36359474.1');
    expect(value!.records[0]!.values[north!]).toBe('3272217.3');
  });
});
