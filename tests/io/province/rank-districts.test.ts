import { describe, expect, it } from 'vitest';
import type { DistrictOfProvince, ProvinceView } from '../../../src/io/province/province-view.ts';
import { distanceColour } from '../../../src/io/province/distance-colour.ts';
import { rankDistricts } from '../../../src/io/province/rank-districts.ts';

const ROW = 'B1  district';

function district(code: string, met: number, unmet: number, distance?: number | null) {
  const rows = distance === undefined ? {} : { [ROW]: { distance, met, unmet, unassessed: 0 } };
  return { code, name: code, outline: null, met, unmet, unassessed: 0, rows } as DistrictOfProvince;
}

const VIEW: ProvinceView = {
  version: 1,
  name: '',
  rows: [],
  districts: [
    district('a', 3, 1, 10),
    district('b', 1, 1, 40),
    { ...district('c', 0, 0), reason: '缺少名录' },
    district('d', 0, 0, null),
  ],
  runs: [
    {
      date: '2026-11-01',
      districts: { a: { met: 2, unmet: 2, unassessed: 0, rows: { [ROW]: 30 } } },
    },
    { date: '2026-12-01', districts: {} },
  ],
  synthetic: true,
  attribution: [],
};

describe('the ranking of districts', () => {
  it('goes by the share of verdicts that are not met, what is not known last', () => {
    const told = rankDistricts(VIEW, null).map(({ district: { code }, distance, before }) => [
      ...[code, distance, before],
    ]);
    expect(told).toEqual([
      ['b', 50, null],
      ['a', 25, 50],
      ['c', null, null],
      ['d', null, null],
    ]);
  });

  it('goes by a row, with what it was on the day before', () => {
    const told = rankDistricts(VIEW, ROW).map(({ distance, before }) => [distance, before]);
    expect(told).toEqual([
      [40, null],
      [10, 30],
      [null, null],
      [null, null],
    ]);
  });

  it('has a colour of its own for met, for unknown, and for each class', () => {
    const colours = [null, 0, 0.1, 10, 25, 50, 300].map(distanceColour);
    expect(new Set(colours).size).toBe(6);
    expect(colours[5]).toBe(colours[6]);
  });
});
