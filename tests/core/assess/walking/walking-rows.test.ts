import { describe, expect, it } from 'vitest';
import type {
  CircleComparison,
  ClaimRow,
} from '../../../../src/core/assess/walking/compare-circles.ts';
import type { Finding } from '../../../../src/core/assess/findings/assessment.ts';
import type { TimesReport } from '../../../../src/core/assess/walking/times-report.ts';
import { walkingRows } from '../../../../src/core/assess/walking/walking-rows.ts';
import { walkingCsv } from '../../../../src/io/export/walking-csv.ts';

function claim(areaId: string, kind: string, people: number | undefined): ClaimRow {
  const group = (age60plus: number) => (people === undefined ? {} : { age60plus });
  return {
    ...{ kind, areaId, areaName: `=${areaId}`, level: 'street', spreadEvenly: false },
    people: group(people ?? 0),
    straight: group(90),
    network: group(60),
    overClaimed: group(30),
    missed: group(0),
    ...{ groundM2: 50_000, straightM2: 40_000, networkM2: 25_000 },
    ...{ overClaimedM2: 15_000, missedM2: 0 },
  };
}

const flip = { areaId: 'a' } as Finding;
const comparison: CircleComparison = {
  rows: [claim('a', 'eldercare', 100), claim('b', 'eldercare', undefined), claim('a', 'other', 9)],
  flips: [{ straight: flip, network: flip }],
};
const times: TimesReport = {
  ...{ kind: 'eldercare', group: 'age60plus', histogram: [], worst: [] },
  rows: [
    {
      ...{ areaId: 'a', areaName: 'a', level: 'street', group: 'age60plus' },
      ...{ reached: 95, unreached: 5, meanS: 600, medianS: 540, p90S: 1200 },
    },
  ],
};

describe('walkingRows', () => {
  it('lays circles, flips and times of one kind and group side by side', () => {
    const rows = walkingRows(comparison, times, 'eldercare', 'age60plus');
    expect(rows.map(({ areaId }) => areaId)).toEqual(['a', 'b']);
    expect(rows[0]).toMatchObject({
      ...{ people: 100, straight: 90, network: 60, overClaimed: 30, overClaimedM2: 15_000 },
      ...{ flips: 1, meanS: 600, medianS: 540, p90S: 1200, unreached: 5 },
    });
  });

  it('leaves unknown people and times unknown', () => {
    const [, unknown] = walkingRows(comparison, times, 'eldercare', 'age60plus');
    expect(unknown).toMatchObject({ people: null, overClaimed: null, meanS: null, flips: 0 });
    const [ofOther] = walkingRows(comparison, times, 'other', 'age60plus');
    expect(ofOther!.meanS).toBeNull();
    expect(walkingRows(comparison, null, 'eldercare', 'age60plus')[0]!.unreached).toBeNull();
  });

  it('is written as CSV with empty cells for what is unknown and no formula', () => {
    const rows = walkingRows(comparison, times, 'eldercare', 'age60plus');
    const lines = new TextDecoder().decode(walkingCsv(rows, 'eldercare', 'age60plus', 'zh-CN'));
    const [head, first, second] = lines.trim().split('\r\n');
    expect(head).toContain('高估（人）');
    expect(first).toBe(
      "'=a,街道（镇）,养老服务设施,60 岁及以上老年人,100,90,60,30,4,2.5,1.5,1,10,9,20,5",
    );
    expect(second).toContain(',,,,4,2.5,1.5,0,,,,');
  });
});
