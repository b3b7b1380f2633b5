import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/io/gdal/ogrinfo-report.ts';
import type { Cell, RecordSet } from '../../../src/io/records.ts';
import { withFieldMeanings } from '../../../src/io/vector/field-meanings.ts';

function setOf(fields: string[], ...rows: Cell[][]): RecordSet {
  const records = rows.map((values, at) => ({ ordinal: at + 1, values }));
  return { fileName: 'x.gdb', format: 'gdal', fields, records };
}

describe('what a database knows of its fields', () => {
  it('gives the words of coded values, whatever zeros the code has', () => {
    const words = new Map([
      ['1.0', '养老'],
      ['02', '托育'],
    ]);
    const set = setOf(['KIND'], [1], ['02'], [2], [3], [null], ['1']);
    const { records } = withFieldMeanings(set, [{ name: 'KIND', words }]);
    expect(records.map(({ values }) => values[0])).toEqual(['养老', '托育', '托育', 3, null, '1']);
  });

  it('names columns as people read them, but none twice', () => {
    const aliases = [
      { name: 'MC', alias: ' 名称 ' },
      { name: 'LX', alias: '类型' },
    ];
    expect(withFieldMeanings(setOf(['MC', 'LX', 'X'], []), aliases).fields).toEqual([
      ...['名称', '类型', 'X'],
    ]);
    const twice = [...aliases, { name: 'X', alias: '类型' }];
    expect(withFieldMeanings(setOf(['MC', 'LX', 'X'], []), twice).fields).toEqual([
      ...['MC', 'LX', 'X'],
    ]);
    expect(withFieldMeanings(setOf(['MC', '名称'], []), aliases).fields).toEqual(['MC', '名称']);
  });

  it('comes from the report of GDAL', () => {
    const report = {
      driverShortName: 'OpenFileGDB',
      layers: [
        {
          name: '设施',
          fields: [
            { name: 'LX', type: 'Integer', alias: '类型', domainName: 'kinds' },
            { name: 'RANGE', type: 'Real', domainName: 'range' },
          ],
        },
      ],
      domains: {
        kinds: { type: 'coded', codedValues: { '1': '养老', '2': null } },
        range: { type: 'range', minValue: 1 },
      },
    };
    expect(readReport(JSON.stringify(report))?.layers[0]?.fields).toEqual([
      { name: 'LX', type: 'Integer', alias: '类型', words: new Map([['1', '养老']]) },
      { name: 'RANGE', type: 'Real' },
    ]);
  });
});
