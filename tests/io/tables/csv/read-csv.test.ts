import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { DELIMITERS } from '../../../../src/io/tables/csv/guess-delimiter.ts';
import { readCsv } from '../../../../src/io/tables/csv/read-csv.ts';

const places = (text: string) =>
  readCsv(text, 't.csv').issues.map(({ code, place }) => [code, place.row, place.column]);

describe('readCsv', () => {
  it.each(DELIMITERS.map((delimiter) => [JSON.stringify(delimiter), delimiter] as const))(
    'finds the delimiter %s by itself',
    (_, delimiter) => {
      const text = [
        ['名称', '经度', '备注'],
        ['甲', '106.5', '好, 很好'],
        ['乙', '106.6', ''],
      ]
        .map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(delimiter))
        .join('\n');
      const { value, issues } = readCsv(text, 't.csv');
      expect(value?.fields).toEqual(['名称', '经度', '备注']);
      expect(value?.records[0]?.values).toEqual(['甲', '106.5', '好, 很好']);
      expect(issues).toEqual([]);
    },
  );

  it('takes a stroke or a full-width comma in texts for no delimiter', () => {
    const text = '设施（新，旧）\n名称,备注\n甲,好|坏\n乙,一，二\n';
    expect(readCsv(text, 't.csv').value?.fields).toEqual(['名称', '备注']);
  });

  it('counts rows as a spreadsheet does: empty rows and line breaks in cells included', () => {
    const { value } = readCsv('a,b\n\n"1\n2",x\n,\n3,y\n', 't.csv');
    expect(value?.records.map(({ row }) => row)).toEqual([3, 5]);
    expect(value?.records.map(({ values }) => values)).toEqual([
      ['1\n2', 'x'],
      ['3', 'y'],
    ]);
  });

  it('obeys a sep= line and still counts it', () => {
    const { value } = readCsv('sep=;\r\na;b\r\n1;2\r\n', 't.csv');
    expect(value?.fields).toEqual(['a', 'b']);
    expect(value?.records).toEqual([{ ordinal: 1, row: 3, values: ['1', '2'] }]);
  });

  it('reports short and long rows and goes on', () => {
    const { value } = readCsv('a,b\n1\n1,2,3\n1,2,\n', 't.csv');
    expect(value?.records.map(({ values }) => values)).toEqual([
      ['1', null],
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(places('a,b\n1\n1,2,3\n1,2,\n')).toEqual([
      ['csv-row-short', 2, undefined],
      ['csv-row-long', 3, undefined],
    ]);
  });

  it('numbers doubled and nameless columns', () => {
    expect(readCsv('a,a,,a\n1,2,3,4', 't.csv').value?.fields).toEqual([
      'a',
      'a (2)',
      '#3',
      'a (3)',
    ]);
    expect(places('a,a\n1,2')).toEqual([['csv-header-twice', 1, 'a']]);
  });

  it.each([
    ['\n\n', 'csv-no-header'],
    ['a,b\n', 'csv-no-rows'],
  ])('gives no table for %j', (text, code) => {
    const { value, issues } = readCsv(text, 't.csv');
    expect(value).toBeUndefined();
    expect(issues.map((one) => one.code)).toEqual([code]);
  });

  it('names the row of an unmatched quote', () => {
    expect(places('a,b\n1,2\n"3,4\n5,6')).toContainEqual(['csv-quotes', 3, undefined]);
  });

  it('gives back every table that was written', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...DELIMITERS),
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        (delimiter, rows) => {
          const text = Papa.unparse([['a', 'b', 'c'], ...rows], { delimiter, quotes: true });
          const read = readCsv(text, 't.csv').value;
          expect(read?.records.map(({ values }) => values)).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });
});
