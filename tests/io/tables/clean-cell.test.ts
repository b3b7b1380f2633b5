import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src/io/mapping/parse/parse-number.ts';
import { cleanCell } from '../../../src/io/tables/clean-cell.ts';
import { readCsv } from '../../../src/io/tables/csv/read-csv.ts';

describe('cleanCell', () => {
  it.each([
    ['="500103001001"', '500103001001'],
    ['= "500103001001"', '500103001001'],
    ['=T("500103001001")', '500103001001'],
    ['=TEXT("500103001001","@")', '500103001001'],
    ["'500103001001", '500103001001'],
    ['‘500103001001', '500103001001'],
    ['\u200b500103001001\u200b', '500103001001'],
    ['\ufeff500103001001', '500103001001'],
    ['\u202a500103001001\u202c', '500103001001'],
    ['="a""b"', 'a"b'],
    ["'=1+2", '=1+2'],
    ["'+86 23", '+86 23'],
    ["O'Neil", "O'Neil"],
    ["'引号'", "'引号'"],
    ['=A1+B1', '=A1+B1'],
  ])('%s is %s', (written, shown) => expect(cleanCell(written)).toBe(shown));

  it('leaves numbers and empty cells alone', () => {
    expect(cleanCell(5)).toBe(5);
    expect(cleanCell(null)).toBeNull();
  });

  it('holds for headers and records of a table', () => {
    const { value } = readCsv('\u200b社区代码,常住人口\n="500103001001",12000\n', 'a.csv');
    expect(value?.fields).toEqual(['社区代码', '常住人口']);
    expect(value?.records[0]?.values).toEqual(['500103001001', '12000']);
  });
});

describe('numbers as offices type them', () => {
  it.each([
    ['106,5501', 'lng', 106.5501],
    ['29,560', 'lat', 29.56],
    ['106。5501', 'lng', 106.5501],
    ['１０６．５５', 'lng', 106.55],
    ['X=3272217.299', 'lng', 3272217.299],
    ['经度：106.55', 'lng', 106.55],
    ['3.272.217,299', 'lat', 3272217.299],
    ['359,474.087', 'lng', 359474.087],
    ['3,272,217', 'lat', 3272217],
    ['1200,5', 'floorAreaM2', 1200.5],
    ['1,200', 'beds', 1200],
    ['1,200.5', 'floorAreaM2', 1200.5],
  ] as const)('%s of %s is %d', (cell, field, value) => {
    expect(parseNumber(cell, field)).toBe(value);
  });

  it.each(['无', '—', '-', '——', '/', '暂无', 'N/A', '　', '--'])(
    '%s is empty, without a word',
    (cell) => expect(parseNumber(cell, 'beds')).toBeUndefined(),
  );

  it.each(['约30张', '30+15', '1,2', '1,2,3', '无床位', '不详', 'NaN'])(
    '%s is no number',
    (cell) => {
      expect(parseNumber(cell, 'beds')).toBe('number-unreadable');
    },
  );
});
