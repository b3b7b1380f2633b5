import { describe, expect, it } from 'vitest';
import type { HygieneItem } from '../../src/core/plan/hygiene-report.ts';
import { hygieneWords } from '../../src/i18n/hygiene-text.ts';

const item = (code: HygieneItem['code'], params: HygieneItem['params']): HygieneItem => ({
  id: code,
  code,
  severity: 'warning',
  ids: [],
  params,
  mends: [],
});

describe('a line of the hygiene report', () => {
  it('groups large numbers, but no year and no row of a file', () => {
    const gap = item('areas-gap', { name: '甲区', m2: 1_075_978 });
    expect(hygieneWords('zh-CN', gap)).toBe('甲区 内有 1,075,978 ㎡ 不属于任何下级区划');
    const value = { name: '院', reasonZh: '理由', reasonEn: 'reason' };
    const beds = item('value-impossible', { ...value, field: 'beds', value: 3000 });
    expect(hygieneWords('en', beds)).toContain('3,000');
    const year = item('value-impossible', { ...value, field: 'openedYear', value: 1025 });
    expect(hygieneWords('zh-CN', year)).toContain('1025');
    const row = { name: '甲', area: '乙', pct: 66.7, file: '人口.csv', row: 12_345 };
    expect(hygieneWords('zh-CN', item('name-near-area', row))).toContain('第 12345 行');
  });

  it('names two at one point without “and others”, more of them with', () => {
    const at = (count: number) => item('same-place', { name: '甲站', other: '乙站', count });
    expect(hygieneWords('zh-CN', at(2))).toBe('“甲站”与“乙站”在同一点');
    expect(hygieneWords('zh-CN', at(3))).toBe('3 处设施在同一点：“甲站”“乙站”等');
    expect(hygieneWords('en', at(2))).toBe('“甲站” and “乙站” are at the same location');
  });
});
