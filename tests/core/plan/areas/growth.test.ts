import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import {
  growthFactor,
  growthThrough,
  rateBetween,
  findGrowthRate,
} from '../../../../src/core/plan/areas/growth.ts';

const area = (id: string, parentId?: string): Area => ({
  id,
  name: id,
  level: parentId ? 'street' : 'district',
  ...(parentId ? { parentId } : {}),
  geometry: { type: 'Polygon', coordinates: [] },
});

describe('growth', () => {
  it('leads from one printed number to the next, and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (from, ratio, years) => {
          const rate = rateBetween(from, from * ratio, years)!;
          const reached = from * growthFactor(rate, years);
          expect(reached / (from * ratio)).toBeCloseTo(1, 9);
          expect(reached * growthFactor(rate, -years)).toBeCloseTo(from, 3);
        },
      ),
    );
  });

  it('has no rate out of nothing', () => {
    expect(rateBetween(0, 10, 5)).toBeUndefined();
    expect(rateBetween(10, 0, 5)).toBeUndefined();
    expect(rateBetween(10, 20, 0)).toBeUndefined();
  });

  it('takes first and last of some figures, and only groups that both print', () => {
    const growth = growthThrough([
      { year: 2020, residents: 588_700, age0to3: 17_420 },
      { year: 2025, residents: 568_000, age60plus: 125_000, age0to3: 15_000 },
    ])!;
    expect(growth.baseYear).toBe(2020);
    expect(Object.keys(growth.rates)).toEqual(['residents', 'age0to3']);
    expect(588_700 * growthFactor(growth.rates.residents!, 5)).toBeCloseTo(568_000, 6);
    expect(growthThrough([{ year: 2020, residents: 1 }])).toBeUndefined();
    expect(growthThrough([])).toBeUndefined();
  });

  it('is the area’s own, else its holder’s, else that of all; parents in a ring end', () => {
    const all = [area('d'), area('s', 'd'), area('x', 'y'), area('y', 'x')];
    const byId = new Map(all.map((each) => [each.id, each]));
    const growth = { baseYear: 2020, rates: { residents: 1 }, areas: { d: { residents: 2 } } };
    expect(findGrowthRate(growth, byId.get('s'), byId, 'residents')).toBe(2);
    expect(findGrowthRate(growth, byId.get('x'), byId, 'residents')).toBe(1);
    expect(findGrowthRate(growth, byId.get('s'), byId, 'age60plus')).toBeUndefined();
  });
});
