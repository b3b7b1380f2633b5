import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/core/assess/assess.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { WHOLE_ID } from '../../../../src/core/assess/findings/assessment.ts';
import { preparedIn } from '../../../../src/core/assess/prepared/look-ahead.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { suggest } from '../../../../src/core/siting/suggest/suggest.ts';
import {
  DEFAULT_SETTINGS,
  facilitiesIn,
  type Scenario,
  type Settings,
} from '../../../../src/core/plan/project.ts';
import { standardById } from '../../../../src/core/standards/library.ts';
import { SMALL_CITY, syntheticCity } from '../synthetic-city.ts';

const made = syntheticCity(
  { ...SMALL_CITY, facilities: { 'eldercare-institution': 3, nursery: 2, 'meal-point': 3 } },
  7,
);
const city = {
  ...made,
  facilities: made.facilities.map((each) => ({ ...each, familyBeds: 0 })),
};
const loaded = prepare(city);
const growth = { baseYear: 2020, rates: { residents: -1, age60plus: 3 } };
const look = (year?: number, more: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  growth,
  ...(year === undefined ? {} : { year }),
  ...more,
});

describe('people of another year', () => {
  it('are the loaded ones without a year, without growth, and in the base year', () => {
    expect(preparedIn(loaded, look())).toBe(loaded);
    expect(preparedIn(loaded, look(2020))).toBe(loaded);
    expect(preparedIn(loaded, { year: 2025 })).toBe(loaded);
  });

  it('grow everywhere by the compounded rate; a group without a rate stays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2050 }), (year) => {
        const then = preparedIn(loaded, look(year)).people;
        for (const [at, people] of [loaded.people.whole, ...loaded.people.areas].entries()) {
          const grown = [then.whole, ...then.areas][at]!;
          if (people.age60plus !== undefined) {
            expect(grown.age60plus! / 1.03 ** (year - 2020)).toBeCloseTo(people.age60plus, 3);
          }
          expect(grown.age0to3 === undefined).toBe(people.age0to3 === undefined);
          if (people.age0to3 !== undefined) expect(grown.age0to3).toBeCloseTo(people.age0to3, 6);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('follow the rates of the area they live in', () => {
    const street = city.areas.find((area) => area.level === 'street')!;
    const own = { ...growth, areas: { [street.id]: { age60plus: 10 } } };
    const then = preparedIn(loaded, { year: 2021, growth: own });
    const at = loaded.areaAt.get(street.id)!;
    expect(then.people.areas[at]!.age60plus).toBeCloseTo(
      loaded.people.areas[at]!.age60plus! * 1.1,
      3,
    );
  });
});

describe('an assessment of a year', () => {
  const standards = ['C2', 'B12'].map((id) => standardById(id)!);

  it('keeps beds and asks for those that the people of the year need', () => {
    const memo = new AssessMemo();
    const in2025 = assess(loaded, { scenario: null, settings: look(2025), standards }, memo);
    const now = assess(loaded, { scenario: null, settings: look(), standards }, memo);
    const beds = (each: typeof now) => each.findings.find(({ rule }) => rule === 'C2')!;
    expect(beds(now).measured).toBeGreaterThan(1);
    expect(beds(in2025).measured! * 1.03 ** 5).toBeCloseTo(beds(now).measured!, 6);
    expect(in2025.key).not.toBe(now.key);
    const again = assess(loaded, { scenario: null, settings: look(2025), standards });
    expect(in2025).toEqual(again);
  });

  it('has the same suggestions with a used memo as with a new one', () => {
    const memo = new AssessMemo();
    for (const year of [2021, 2030, 2021]) {
      const input = { scenario: null, settings: look(year), standards };
      const found = suggest(loaded, input, memo);
      expect(found).toEqual(suggest(loaded, input));
    }
  });

  it('counts a site from its year on', () => {
    const [first] = city.facilities;
    const { lng, lat } = first!;
    const site = (id: string, year?: number) => ({
      id,
      name: id,
      kinds: ['eldercare-institution'],
      lng,
      lat,
      beds: 100,
      ...(year === undefined ? {} : { year }),
    });
    const scenario: Scenario = {
      id: 's',
      name: 's',
      closedFacilityIds: [],
      sites: [site('near', 2025), site('far', 2035), site('any')],
    };
    const ids = (year?: number) => facilitiesIn([], scenario, year).map(({ id }) => id);
    expect(ids()).toEqual(['near', 'far', 'any']);
    expect(ids(2024)).toEqual(['any']);
    expect(ids(2025)).toEqual(['near', 'any']);
    expect(ids(2035)).toEqual(['near', 'far', 'any']);
    const bedsIn = (year: number) =>
      assess(loaded, { scenario, settings: look(year), standards: [standardById('C1')!] })
        .findings[0]!.evidence;
    expect(bedsIn(2025)).toContain('near');
    expect(bedsIn(2025)).not.toContain('far');
  });
});

describe('reported values', () => {
  const standards = [standardById('C16')!];
  const base = { scenario: null, settings: DEFAULT_SETTINGS, standards };
  const areaId = assess(loaded, base).findings[0]!.areaId;
  const report = (id: string, value: number, date: string) => ({
    id,
    standardId: 'C16',
    areaId,
    value,
    date,
    by: '民政局',
  });

  it('are unassessed until one is there; then the newest counts', () => {
    expect(assess(loaded, base).findings[0]).toMatchObject({
      verdict: 'unassessed',
      missing: [{ field: 'reported' }],
    });
    const reported = [report('2', 600, '2024-06-30'), report('1', 300, '2022-12-31')];
    const [finding] = assess(loaded, { ...base, reported }).findings;
    expect(finding).toMatchObject({ verdict: 'met', measured: 600, shortfall: 0 });
    const earlier = assess(loaded, { ...base, reported: [reported[1]!] }).findings[0];
    expect(earlier).toMatchObject({ verdict: 'unmet', measured: 300, shortfall: 300 });
    expect(areaId === WHOLE_ID || loaded.areaAt.has(areaId)).toBe(true);
  });
});
