import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess, shapes } from '../../../src/core/assess/assess.ts';
import { AssessMemo } from '../../../src/core/assess/cover/assess-memo.ts';
import { compareFacilities } from '../../../src/core/assess/evaluate/facility-change.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { DEFAULT_SETTINGS, type Scenario } from '../../../src/core/plan/project.ts';
import { LIBRARY, expandStandardIds } from '../../../src/core/standards/library.ts';
import { SMALL_CITY, syntheticCity } from './synthetic-city.ts';

const KINDS = [
  'eldercare-institution',
  'street-eldercare-centre',
  'day-care-centre',
  'community-eldercare-station',
  'meal-point',
  'nursery',
  'kindergarten',
  'elder-school',
  'community-health-centre',
];
const base = syntheticCity(
  { ...SMALL_CITY, rows: 3, facilities: Object.fromEntries(KINDS.map((kind) => [kind, 4])) },
  6,
);
// Of some nothing is known but the place, so that bounds part and records are named.
const facilities = base.facilities.map((facility, at): Facility => {
  if (at % 3 === 0) return facility;
  const inclusive = at % 2 === 0;
  return {
    ...facility,
    floorAreaM2: 100 * at,
    beds: 3 * at,
    places: at,
    inclusive,
    price: 900 + at,
  };
});
const prepared = prepare({ ...base, facilities });
const standards = expandStandardIds(['all']).value!.map((id) => LIBRARY.standardById(id)!);

const site = fc.record({
  id: fc.constantFrom('x', 'y', 'z'),
  name: fc.constant(''),
  kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 2 }),
  lng: fc.double({ min: 106.495, max: 106.515, noNaN: true }),
  lat: fc.double({ min: 29.525, max: 29.57, noNaN: true }),
});
const scenario = fc.option(
  fc.record({
    id: fc.constant('s'),
    name: fc.constant(''),
    sites: fc.uniqueArray(site, { maxLength: 3, selector: ({ id }) => id }),
    closedFacilityIds: fc.subarray(
      facilities.map(({ id }) => id),
      { maxLength: 4 },
    ),
  }),
  { nil: null, freq: 6 },
) as fc.Arbitrary<Scenario | null>;
const looks = fc.array(
  fc.record({ scenario, minutes: fc.constantFrom(5, 5, 5, 12), drawn: fc.boolean() }),
  { minLength: 2, maxLength: 6 },
);

test('what follows a moved, added or closed site is what a fresh assessment finds', () => {
  fc.assert(
    fc.property(looks, (asked) => {
      const memo = new AssessMemo();
      for (const { scenario: own, minutes, drawn } of asked) {
        const settings = { ...DEFAULT_SETTINGS, minutes };
        const input = { scenario: own, settings, standards };
        expect(assess(prepared, input, memo)).toEqual(assess(prepared, input));
        const shown = { scenario: own, settings, kind: KINDS[3]! };
        if (drawn) expect(shapes(prepared, shown, memo)).toEqual(shapes(prepared, shown));
      }
    }),
    { numRuns: 8 },
  );
});

test('a moved site leaves what lies beyond its reach the very same', () => {
  const memo = new AssessMemo();
  const at = (lat: number) => {
    const moved = { id: 'x', name: '', kinds: ['nursery'], lng: 106.503, lat };
    const own = { id: 's', name: '', sites: [moved], closedFacilityIds: [] };
    const settings = { ...DEFAULT_SETTINGS, minutes: 3 };
    return assess(prepared, { scenario: own, settings, standards }, memo);
  };
  const before = at(29.5325);
  const after = at(29.533);
  const isSame = <T>(own: readonly T[], others: readonly T[]): number =>
    own.filter((each, i) => each === others[i]).length / own.length;
  expect(after.coverage).not.toEqual(before.coverage);
  expect(isSame(after.findings, before.findings)).toBeGreaterThan(0.8);
  expect(isSame(after.coverage, before.coverage)).toBeGreaterThan(0.8);
});

test('what left a list and what joined it, however the rest was moved about', () => {
  const all = facilities.slice(0, 12);
  const lists = fc.shuffledSubarray(all);
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const { gone, come } = compareFacilities(before, after);
      expect(new Set(gone)).toEqual(new Set(before.filter((each) => !after.includes(each))));
      expect(new Set(come)).toEqual(new Set(after.filter((each) => !before.includes(each))));
      expect([gone.length, come.length]).toEqual([new Set(gone).size, new Set(come).size]);
    }),
  );
});
