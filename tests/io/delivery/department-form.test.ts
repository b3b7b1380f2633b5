import { describe, expect, it } from 'vitest';
import {
  departmentSheets,
  readDepartmentForm,
  type AskedValue,
} from '../../../src/io/delivery/department-form.ts';
import { readDay } from '../../../src/io/delivery/read-day.ts';
import { writePlainWorkbook, type PlainCell } from '../../../src/io/export/xlsx/plain-workbook.ts';

const TODAY = '2026-11-30';
const asked: AskedValue[] = [
  {
    of: { standardId: 'B1', areaId: 'd' },
    title: '基本养老保险参保率',
    areaName: '甲区',
    unit: '%',
    isShare: true,
    target: '≥95%',
    department: '市人力社保局',
    last: { id: 'r1', standardId: 'B1', areaId: 'd', value: 90, date: '2025-12-31', by: '人社局' },
  },
  {
    of: { standardId: 'B15', part: 'meals', areaId: 'd' },
    title: '一刻钟 · 助餐',
    areaName: '甲区',
    unit: '%',
    isShare: true,
    target: '≥100%',
    department: '市民政局',
  },
  {
    of: { standardId: 'B15', part: 'bathing', areaId: 'd' },
    title: '一刻钟 · 助浴',
    areaName: '甲区',
    unit: '%',
    isShare: true,
    target: '≥100%',
    department: '市民政局',
  },
  {
    of: { standardId: 'C9', areaId: 's1' },
    title: '培训人次',
    areaName: '乙街道',
    unit: '人次',
    isShare: false,
    target: '≥500 人次',
  },
];
const HEADS = ['编号', '指标', '区划', '填报值', '数据日期', '填报单位'];

async function read(rows: PlainCell[][], heads = HEADS) {
  const bytes = await writePlainWorkbook([{ name: '市民政局', table: [heads, ...rows] }]);
  return readDepartmentForm(bytes, '表.xlsx', asked, TODAY);
}
const told = ({ issues }: Awaited<ReturnType<typeof read>>) =>
  issues.map(({ code, place }) => [code, place.cell]);

describe('the form for departments', () => {
  it('has a sheet for each, says what was reported last, and comes back as it was filled in', async () => {
    const sheets = departmentSheets('zh-CN', asked);
    expect(sheets.map(({ name, table }) => [name, table.length - 1])).toEqual([
      ['市人力社保局', 1],
      ['市民政局', 2],
      ['文件未注明责任单位', 1],
    ]);
    expect(sheets[0]!.table[1]).toContain('90（2025-12-31）');
    const filled = sheets.map((sheet) => ({
      ...sheet,
      table: sheet.table.map((row, at) =>
        at === 0 ? row : row.with(6, 96.5).with(7, '2026年6月30日'),
      ),
    }));
    const bytes = await writePlainWorkbook(filled);
    const { value, issues } = await readDepartmentForm(bytes, '表.xlsx', asked, TODAY);
    expect(issues).toEqual([]);
    expect(value!.open).toBe(0);
    expect(value!.values).toEqual(
      asked.map(({ of, department }) => ({
        ...of,
        value: 96.5,
        date: '2026-06-30',
        by: department ?? '文件未注明责任单位',
      })),
    );
  });

  it('is found by its heads, also in other columns and below a title, and takes today where no day stands', async () => {
    const heads = ['填报值', '指标', '备注栏', '编号'];
    const bytes = await writePlainWorkbook([
      {
        name: '表',
        table: [
          ['2026 年填报表', '', '', ''],
          heads,
          ['1,234', '', '已核', 'C9'],
          [null, '', '', 'B1'],
        ],
      },
    ]);
    const { value, issues } = await readDepartmentForm(bytes, '表.xlsx', asked, TODAY);
    expect(value).toEqual({
      values: [{ standardId: 'C9', areaId: 's1', value: 1234, date: TODAY, by: '表' }],
      open: 1,
    });
    expect(issues.map(({ code }) => code)).toEqual(['workbook-column-unknown']);
  });

  it('tells each wrong line with its cell and takes only the sound ones', async () => {
    const result = await read([
      ['B1', '', '甲区', 120, '', ''],
      ['B1', '', '甲区', '很多', '', ''],
      ['B1', '', '丙区', 90, '', ''],
      ['Z9', '', '甲区', 90, '', ''],
      ['B15', '', '甲区', 90, '', ''],
      ['B15', '一刻钟 · 助餐', '甲区', 90, '2027-01-01', ''],
      ['B15', '一刻钟 · 助餐', '甲区', 90, '上个月', ''],
      ['B15', '一刻钟 · 助餐', '甲区', '88%', '2026/3/1', '区民政局'],
      ['B15', '一刻钟 · 助餐', '甲区', 89, '', ''],
      ['C9', '', '', -1, '', ''],
    ]);
    expect(told(result)).toEqual([
      ['form-value-range', '市民政局!D2'],
      ['workbook-not-a-number', '市民政局!D3'],
      ['form-area-unknown', '市民政局!C4'],
      ['form-row-unknown', '市民政局!A5'],
      ['form-row-several', '市民政局!B6'],
      ['form-date', '市民政局!E7'],
      ['form-date', '市民政局!E8'],
      ['form-twice', '市民政局!D10'],
      ['form-value-range', '市民政局!D11'],
    ]);
    expect(result.value!.values).toEqual([
      {
        standardId: 'B15',
        part: 'meals',
        areaId: 'd',
        value: 88,
        date: '2026-03-01',
        by: '区民政局',
      },
    ]);
  });

  it('without its columns nothing is taken', async () => {
    const result = await read([['甲', 1]], ['名称', '数量']);
    expect(result.value).toBeUndefined();
    expect(told(result)).toContainEqual(['form-columns', '市民政局!A1']);
  });
});

it.each([
  ['2026-06-30', '2026-06-30'],
  ['2026年6月3日', '2026-06-03'],
  ['2026/6/3 00:00', '2026-06-03'],
  ['46203', '2026-06-30'],
  ['2026-02-31', undefined],
  ['2026-13-01', undefined],
  ['六月底', undefined],
  ['', undefined],
])('the day %j is %j', (cell, day) => expect(readDay(cell)).toBe(day));
