import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/plan/project.ts';
import type { Rule } from '../../../src/core/standards/rule.ts';
import type { Standard } from '../../../src/core/standards/standard.ts';
import { SMALL_CITY, syntheticCity } from './synthetic-city.ts';

const city = syntheticCity(SMALL_CITY, 11);
const prepared = prepare(city);

function row(rule: Rule, level: Standard['level'] = 'community'): Standard {
  return {
    id: 'X1',
    clause: '1',
    level,
    appliesTo: {},
    force: null,
    title: { zh: '一', en: 'one' },
    conflicts: [],
    parts: [
      {
        rule,
        comparison: '>=',
        targets: [{ year: null, value: 1 }],
        unit: 'percent',
        class: 'M',
      },
    ],
  };
}

const measuredBy = (standard: Standard, settings: Partial<Settings>) =>
  assess(prepared, {
    scenario: null,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    standards: [standard],
  }).findings;

describe('places within reach', () => {
  it('are shared by everyone who reaches them, as summed over each demand point by hand', () => {
    const minutes = 6;
    const findings = measuredBy(
      row({
        shape: 'per-people',
        field: 'places',
        of: { kinds: ['nursery'] },
        people: 'residents',
        per: 1000,
        withinMinutes: minutes,
      }),
      { speedMps: 1, detour: 1.2 },
    );
    const radius = (minutes * 60) / 1.2;
    const nurseries = city.facilities.filter(({ kinds }) => kinds.includes('nursery'));
    expect(nurseries.length).toBeGreaterThan(1);
    let above = 0;
    for (const finding of findings) {
      const at = prepared.areaAt.get(finding.areaId)!;
      const own = prepared.places[at]!.demand;
      const people = (positions: Iterable<number>, near?: (typeof nurseries)[number]): number => {
        let sum = 0;
        for (const each of positions) {
          const point = city.demand[each]!;
          if (!near || distanceM(near, point) <= radius) sum += point.residents ?? 0;
        }
        return sum;
      };
      let expected = 0;
      for (const nursery of nurseries) {
        const users = people(prepared.places[0]!.demand, nursery);
        if (users === 0) continue;
        const share = people(own, nursery) / people(own);
        expected += (1000 * (nursery.places ?? NaN) * share) / users;
      }
      expect(finding.measured).toBeCloseTo(expected, 6);
      if (expected > 0) above += 1;
    }
    expect(above).toBeGreaterThan(1);
  });
});

describe('a delivery', () => {
  const delivered = row(
    { shape: 'circle', kinds: ['meal-point'], people: 'age60plus', by: 'delivery', minutes: 1 },
    'district',
  );
  const reached = (settings: Partial<Settings>): number =>
    measuredBy(delivered, settings)[0]!.measured!;

  it('goes as far as its vehicle, not as the walker', () => {
    const kitchens = city.facilities.filter(({ kinds }) => kinds.includes('meal-point'));
    const older = (radius: number): number =>
      prepared.places[0]!.demand.reduce((sum, position) => {
        const point = city.demand[position]!;
        const isNear = kitchens.some((each) => distanceM(each, point) <= radius);
        return isNear ? sum + (point.age60plus ?? 0) : sum;
      }, 0);
    const all = older(Infinity);
    expect(reached({ speedMps: 0.5 })).toBeCloseTo((100 * older(250)) / all, 6);
    expect(reached({ speedMps: 2 })).toBe(reached({ speedMps: 0.5 }));
    expect(reached({ deliveryKmh: 21.6, detour: 1.5 })).toBeCloseTo((100 * older(240)) / all, 6);
    expect(reached({ deliveryKmh: 40 })).toBeGreaterThan(reached({ deliveryKmh: 8 }));
  });
});
