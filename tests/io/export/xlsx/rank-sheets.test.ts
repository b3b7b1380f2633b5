import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LayerTable } from '../../../../src/io/export/tables/layer-table.ts';
import { areaRankSheet, coverageRankSheet } from '../../../../src/io/export/xlsx/rank-sheets.ts';
import { withSheetCharts } from '../../../../src/io/export/xlsx/sheet-charts.ts';
import type { WorkbookSheet } from '../../../../src/io/export/xlsx/table-sheet.ts';
import { xmlFaults } from '../../../support/well-formed.ts';

function table(names: readonly string[], rows: LayerTable['rows']): LayerTable {
  const fields = names.map((name) => ({ name, alias: name, type: 'text' as const }));
  return { headers: [...names], fields, rows };
}
const cells = ({ data }: WorkbookSheet) =>
  data.map((row) => row.map((cell) => (cell as { value?: unknown } | null)?.value ?? null));

const AREAS = table(
  ['id', 'name', 'levelName', 'unmet', 'unassessed', 'met'],
  [
    ['d', '甲区', '区县', 9, 1, 1],
    ['1', '乙社区', '社区（村）', 1, 0, 1],
    ['2', "<丙> & '社区'", '社区（村）', 4, 0, 0],
    ['3', '丁社区', '社区（村）', 0, 0, 3],
    ['4', '没有评定', '社区（村）', 0, 0, 0],
  ],
);

describe('ranked sheets', () => {
  it('put the parts that do not meet most first, and draw only those', () => {
    const sheet = areaRankSheet(AREAS, 'zh-CN', new Map())!;
    expect(cells(sheet).slice(1)).toEqual([
      ["<丙> & '社区'", '社区（村）', 4, 0, 0],
      ['乙社区', '社区（村）', 1, 0, 1],
      ['丁社区', '社区（村）', 0, 0, 3],
    ]);
    expect(sheet.chart).toMatchObject({ names: 0, rows: 2, series: [{ column: 2 }] });
  });

  it('say of each kind what share of the people it serves is reached, and how the circles are drawn', () => {
    const heads = ['kind', 'kindName', 'levelName', 'circleType'];
    const groups = [
      'age60plus',
      'age60plusCovered',
      'age60plusPct',
      'age0to3',
      'age0to3Covered',
      'age0to3Pct',
    ];
    const coverage = table(
      [...heads, ...groups],
      [
        ['nursery', '托育机构', '区县', '直线', 200, 50, 25, 40, 30, 75],
        ['eldercare-institution', '养老机构', '区县', '直线', 200, 180, 90, 40, 1, 2.5],
        ['nursery', '托育机构', '社区（村）', '直线', 20, 5, 25, 4, 3, 75],
      ],
    );
    const sheet = coverageRankSheet(coverage, 'zh-CN', new Map())!;
    expect(cells(sheet).slice(1)).toEqual([
      ['养老机构', '60 岁及以上老年人', 200, 180, 90],
      ['托育机构', '3 岁以下婴幼儿', 40, 30, 75],
    ]);
    expect(sheet.chart!.title).toContain('直线');
  });

  it('are not made up: several districts without a whole have no share of all', () => {
    const coverage = table(
      ['kind', 'kindName', 'levelName', 'age0to3', 'age0to3Covered', 'age0to3Pct'],
      [
        ['nursery', '托育机构', '区县', 40, 30, 75],
        ['nursery', '托育机构', '区县', 50, 10, 20],
      ],
    );
    expect(coverageRankSheet(coverage, 'zh-CN', new Map())).toBeUndefined();
  });
});

it('charts are whole parts of the package that point at the cells they show', () => {
  const sheet = areaRankSheet(AREAS, 'zh-CN', new Map())!;
  const parts = {
    '[Content_Types].xml': strToU8('<Types></Types>'),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData/></worksheet>'),
    'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData/></worksheet>'),
  };
  const { chart: _chart, ...plain } = sheet;
  const done = withSheetCharts(parts, [plain, sheet]);
  const text = (name: string) => strFromU8(done[name]!);
  expect(text('xl/worksheets/sheet1.xml')).toBe('<worksheet><sheetData/></worksheet>');
  expect(text('xl/worksheets/sheet2.xml')).toMatch(/<drawing [^>]*r:id="rId1"\/><\/worksheet>$/);
  expect(text('xl/worksheets/_rels/sheet2.xml.rels')).toContain('../drawings/drawing1.xml');
  expect(text('xl/drawings/_rels/drawing1.xml.rels')).toContain('../charts/chart1.xml');
  for (const name of ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml']) {
    expect(text('[Content_Types].xml')).toContain(`PartName="/${name}"`);
    expect(xmlFaults(text(name))).toEqual([]);
  }
  const chart = text('xl/charts/chart1.xml');
  expect(chart).toContain('&apos;区划排名&apos;!$C$2:$C$3');
  expect(chart).toContain('<c:v>&lt;丙&gt; &amp;');
  expect(chart).not.toContain('externalData');
});
