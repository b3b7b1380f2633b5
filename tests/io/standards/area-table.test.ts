import { describe, expect, it } from 'vitest';
import { issueWords } from '../../../src/i18n/issue-text.ts';
import { readAreaTable } from '../../../src/io/standards/read-area-table.ts';

const csv = (lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const read = (lines: string[], areas: { name: string; code?: string }[] = []) =>
  readAreaTable(csv(lines), '分解表.csv', areas);
const told = async (lines: string[], areas?: { name: string; code?: string }[]) =>
  (await read(lines, areas)).issues.map(({ code, severity, place }) => [
    place.cell,
    code,
    severity,
  ]);

const CITY = [
  { name: '锦江区', code: '510104' },
  { name: '新华社区', code: '510104001001' },
  { name: '新华社区', code: '510104002001' },
];

describe('a table of areas 分解表', () => {
  it('has a column of names and one of targets, below a title and with sums', async () => {
    const { value, issues } = await read([
      '附件2 各区（市）县托位目标分解表,,',
      '序号,区（市）县,目标（个）',
      '1,锦江区,"1,200"',
      '2,青羊区,900',
      '合计,,',
      ',合计,2100',
    ]);
    expect(issues).toEqual([]);
    expect(value).toEqual([
      { name: '锦江区', target: 1200 },
      { name: '青羊区', target: 900 },
      { name: '合计', target: 2100 },
    ]);
  });

  it('has a column for each year, in which an area may be asked nothing', async () => {
    const { value, issues } = await read([
      '街道,区划代码,2026年目标,2027年目标',
      '沙洲街道,990101001,10,20',
      '江北街道,990101002,,15',
    ]);
    expect(issues).toEqual([]);
    expect(value).toEqual([
      { name: '沙洲街道', code: '990101001', year: 2026, target: 10 },
      { name: '沙洲街道', code: '990101001', year: 2027, target: 20 },
      { name: '江北街道', code: '990101002', year: 2027, target: 15 },
    ]);
  });

  it('tells names that no area has or that several have, double ones and wrong sums, each with its cell', async () => {
    expect(
      await told(
        ['名称,目标', '锦江,1', '新华社区,2', '龙潭区,3', '锦江区,4', '锦江区,5', '合计,20'],
        CITY,
      ),
    ).toEqual([
      ['A2', 'area-line-near', 'warning'],
      ['A3', 'area-line-several', 'warning'],
      ['A4', 'area-line-unknown', 'warning'],
      ['A6', 'area-line-twice', 'error'],
      ['B7', 'area-sum-differs', 'warning'],
    ]);
    expect(
      await told(['名称,代码,目标', '新华社区,510104002001,2', '新华社区,510104001001,2'], CITY),
    ).toEqual([]);
    expect(await told(['名称,代码,目标', '新华社区,A12,2'], CITY)).toEqual([
      ['A2', 'area-line-code', 'error'],
    ]);
  });

  it('tells cells that are no number, lines without one, and columns that cannot be told apart', async () => {
    expect(await told(['名称,目标', '甲区,1', '乙区,约20'])).toEqual([
      ['B3', 'workbook-not-a-number', 'error'],
    ]);
    expect(await told(['名称,目标', '甲区,1', '乙区,'])).toEqual([
      ['A3', 'area-line-no-target', 'error'],
    ]);
    expect(await told(['名称,床位,托位', '甲区,1,2'])).toEqual([
      ['C1', 'area-table-columns', 'error'],
    ]);
    expect(await told(['2027年,2027年上半年,名称', '1,2,甲区'])).toEqual([
      ['B1', 'area-table-columns', 'error'],
    ]);
    expect(await told(['甲,乙', '丙,丁'])).toEqual([[undefined, 'area-table-heads', 'error']]);
    expect(await told(['名称,目标', '合计,5'])).toEqual([
      ['B2', 'area-sum-differs', 'warning'],
      [undefined, 'area-table-heads', 'error'],
    ]);
  });

  it('has words with a way out for every fault', async () => {
    const all = await Promise.all([
      read(
        ['名称,目标', '锦江,1', '新华社区,2', '龙潭区,3', '锦江区,4', '锦江区,5', '合计,20'],
        CITY,
      ),
      read(['名称,床位,托位', '甲区,1,2']),
      read(['名称,代码,目标', '新华社区,A12,2']),
      read(['名称,目标', '甲区,1', '乙区,']),
    ]);
    for (const each of all.flatMap(({ issues }) => issues)) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { title, detail, fix } = issueWords(language, each);
        expect([title, detail, fix].every((text) => text !== '' && !/[{}]/.test(text))).toBe(true);
      }
    }
  });
});
