import { describe, expect, it } from 'vitest';
import type { LayerTable } from '../../../../src/io/export/tables/layer-table.ts';
import { areaSheets, documentSheet } from '../../../../src/io/export/xlsx/verdict-sheets.ts';
import type { WorkbookSheet } from '../../../../src/io/export/xlsx/table-sheet.ts';

const WORDS = new Map([
  ['达标', 'met'],
  ['不达标', 'unmet'],
] as const);

function table(names: readonly string[], rows: LayerTable['rows']): LayerTable {
  const fields = names.map((name) => ({ name, alias: `[${name}]`, type: 'text' as const }));
  return { headers: fields.map(({ alias }) => alias), fields, rows };
}

const cells = ({ data }: WorkbookSheet) =>
  data.map((row) => row.map((cell) => (cell as { value?: unknown } | null)?.value ?? null));

describe('sheets of verdicts', () => {
  it('have the levels apart, each with the standards that speak of it, and few areas downwards', () => {
    const standards = ['verdict_A1', 'verdict_A2', 'verdict_A3', 'verdict_A4', 'verdict_A5'];
    const sheets = areaSheets(
      table(
        ['id', 'name', 'level', ...standards],
        [
          ['1', '甲区', 'district', '达标', '不达标', '达标', '达标', null],
          ['2', '乙社区', 'community', null, null, null, null, '不达标'],
          ['3', '丙社区', 'community', null, null, null, null, '达标'],
        ],
      ),
      'zh-CN',
      WORDS,
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['评定-区县', '评定-社区（村）']);
    const [district, communities] = sheets;
    expect(cells(district!)).toEqual([
      ['项目', '甲区'],
      ['[id]', '1'],
      ['[verdict_A1]', '达标'],
      ['[verdict_A2]', '不达标'],
      ['[verdict_A3]', '达标'],
      ['[verdict_A4]', '达标'],
    ]);
    expect(district!.data[3]![1]).toMatchObject({ textColor: '#c2570c' });
    expect(cells(communities!)).toEqual([
      ['[id]', '[name]', '[verdict_A5]'],
      ['2', '乙社区', '不达标'],
      ['3', '丙社区', '达标'],
    ]);
    for (const sheet of sheets) expect(sheet.stickyRowsCount).toBe(1);
  });

  it('of one level are one sheet', () => {
    const areas = table(['id', 'name', 'level'], [['1', '甲', 'street']]);
    expect(areaSheets(areas, 'zh-CN', WORDS).map(({ sheet }) => sheet)).toEqual(['评定-按区划']);
  });

  it('begin with the document and are in the order of its rows, C2 before C10', () => {
    const names = ['areaId', 'area', 'rule', 'title', 'document', 'clause', 'verdict', 'note'];
    const sheet = documentSheet(
      table(names, [
        ['1', '甲', 'C10', '乙项', '文件', '一', '达标', null],
        ['1', '甲', 'C2', '甲项', '文件', '一', '不达标', null],
      ]),
      'zh-CN',
      WORDS,
    );
    const order = ['document', 'clause', 'rule', 'title', 'area', 'verdict', 'areaId'];
    expect(cells(sheet)).toEqual([
      order.map((name) => `[${name}]`),
      ['文件', '一', 'C2', '甲项', '甲', '不达标', '1'],
      ['文件', '一', 'C10', '乙项', '甲', '达标', '1'],
    ]);
  });
});
