import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../src/io/mapping/apply/apply-mapping.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { NOTHING_LOADED } from '../../../src/io/mapping/mapping.ts';
import { readFile } from '../../../src/io/open/read-file.ts';
import { bytesOf } from '../../support/hostile-file.ts';

/** What is told of numbers that cannot be read, by cell, when a list is taken in as it is guessed. */
function told(text: string): (readonly [string | undefined, unknown])[] {
  const set = readFile(bytesOf(text), 'a.csv').value!;
  const { mapping } = guessMapping(set);
  const { issues } = applyMapping(set, mapping, { loaded: NOTHING_LOADED });
  return issues
    .filter(({ code }) => code === 'number-unreadable')
    .map(({ place, params }) => [place.cell, params?.text] as const);
}

describe('the only value of a column, which is no number', () => {
  it.each([
    ['开办年份', '不详'],
    ['建成年份', '19xx'],
    ['启用年份', '去年'],
    ['床位数', '约30张'],
    ['建筑面积（㎡）', '300余'],
  ])('is listed with its cell below %s: %s', (header, value) => {
    const list = `名称,类型,经度,纬度,${header}\n甲,养老院,106.5,29.5,\n乙,养老院,106.6,29.6,${value}\n`;
    expect(told(list)).toEqual([['E3', value]]);
  });

  it('is listed below the year of a compound, too', () => {
    const list = '小区名称,区划代码,经度,纬度,建成年份\n甲小区,500103001001,106.5,29.5,九十年代\n';
    const set = readFile(bytesOf(list), 'a.csv').value!;
    expect(guessMapping(set).mapping.columns).toMatchObject({ builtYear: '建成年份' });
  });

  it('is no reason to take a column whose header only holds such a word', () => {
    const list = '名称,类型,经度,纬度,建筑面积说明\n甲,养老院,106.5,29.5,见附件\n';
    expect(told(list)).toEqual([]);
    expect(
      guessMapping(readFile(bytesOf(list), 'a.csv').value!).mapping.columns,
    ).not.toHaveProperty('floorAreaM2');
  });
});
