import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/io/tables/csv/read-csv.ts';
import { columnLetters } from '../../../src/io/tables/grid.ts';

const read = (...rows: string[]) => readCsv(rows.join('\n'), 't.csv').value;

describe('the header of an office table', () => {
  it.each([
    ['a plain one', ['名称,经度,纬度', '甲,1,2'], 1, 1],
    [
      'one below a title and a unit line',
      ['某区台账,,', '单位：平方米,,', '名称,经度,面积', '甲,1,2'],
      3,
      3,
    ],
    ['unknown words before numbers', ['foo,bar,baz', '1,2,3', '4,5,6'], 1, 1],
    ['texts alone: the first row', ['p,q', 'r,s', 't,u'], 1, 1],
    ['a line of units below', ['名称,床位,面积', ',(张),(㎡)', '甲,1,2', '乙,3,4'], 1, 2],
    [
      'a line of column numbers below',
      ['名称,床位,面积,地址', '1,2,3,4', '甲,1,2,路', '乙,3,4,街'],
      1,
      2,
    ],
    ['groups above', ['名称,坐标,,床位', ',经度,纬度,', '东站,1,2,3', '西站,3,4,5'], 1, 2],
    ['a first record of texts that fills every cell', ['名称,地址', '甲,某路', '乙,某街'], 1, 1],
  ])('is found: %s', (_, rows, first, last) => {
    expect(read(...rows)?.header).toEqual({ first, last });
  });

  it('is doubted where it holds numbers and no word that is known', () => {
    const codes = (...rows: string[]) =>
      readCsv(rows.join('\n'), 't.csv').issues.map(({ code }) => code);
    const doubt = 'table-header-doubtful';
    expect(codes('某站,日间照料中心,106.5,29.5', '另站,托育机构,106.6,29.6')).toContain(doubt);
    expect(codes('街道,2019,2020', '甲街道,1,2')).not.toContain(doubt);
    expect(codes('foo,bar', '1,2')).not.toContain(doubt);
  });

  it('joins groups and their parts, and hangs units on', () => {
    expect(read('名称,坐标,,床位', ',经度,纬度,', '甲,1,2,3', '乙,3,4,5')?.fields).toEqual([
      '名称',
      '坐标·经度',
      '坐标·纬度',
      '床位',
    ]);
    expect(read('名称,床位,占地', ',,(亩)', '甲,1,2', '乙,3,4')?.fields).toEqual([
      '名称',
      '床位',
      '占地(亩)',
    ]);
  });

  it('leaves out subtotals, notes and repeated headers, and keeps a place whose name holds 合计', () => {
    const set = read(
      '名称,床位,备注',
      '甲,1,',
      '小 计,1,',
      '名称,床位,备注',
      '合计路服务站,2,',
      '总计,3,',
      '注：截至年底',
    );
    expect(set?.records.map(({ values }) => values[0])).toEqual(['甲', '合计路服务站']);
  });

  it('names columns as a spreadsheet does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
