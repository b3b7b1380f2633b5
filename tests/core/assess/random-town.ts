import * as fc from 'fast-check';
import type { Town, TownArea, TownFacility } from './evaluate-town.ts';

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 4 });
const number = (max: number) => maybe(fc.nat({ max }));

function definedOnly<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const people = {
  residents: number(3000),
  age60plus: number(900),
  age0to3: number(100),
  households: number(1000),
};
const zone = maybe(fc.constantFrom('old-urban', 'new-urban', 'suburban', 'rural' as const));
const AREA_IDS = ['d', 's1', 's2', 'c1', 'c2', 'c3', 'e1'];
const areas: fc.Arbitrary<TownArea[]> = fc
  .array(fc.record({ ...people, zone, central: maybe(fc.boolean()), builtYear: number(20) }), {
    minLength: AREA_IDS.length,
    maxLength: AREA_IDS.length,
  })
  .map((records) =>
    records.map((record, i) => {
      const id = AREA_IDS[i]!;
      const level = ({ d: 'district', s: 'street', c: 'community', e: 'estate' } as const)[
        id[0] as 'd'
      ];
      const parentId = { d: undefined, s: 'd', c: id === 'c3' ? 's2' : 's1', e: 'c1' }[
        id[0] as 'd'
      ];
      const builtYear = record.builtYear === undefined ? undefined : 2010 + record.builtYear;
      return definedOnly({ ...record, id, level, parentId, builtYear }) as TownArea;
    }),
  );

export const KINDS = [
  'community-eldercare-institution',
  'day-care-centre',
  'street-eldercare-centre',
  'old-young-complex',
  'community-eldercare-station',
  'meal-point',
  'nursery',
  'kindergarten',
  'elder-school',
  'community-health-station',
];
const facility: fc.Arbitrary<Omit<TownFacility, 'id'>> = fc
  .record({
    in: fc.constantFrom('c1', 'c2', 'c3', 'e1'),
    kinds: fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 2 }),
    floorAreaM2: number(4000),
    landM2: number(500),
    beds: number(200),
    nursingBeds: number(100),
    places: number(60),
    price: number(5000),
    openedYear: maybe(fc.integer({ min: 2018, max: 2026 })),
    operator: maybe(fc.constantFrom('public', 'private' as const)),
    inclusive: maybe(fc.boolean()),
    sociallyOperated: maybe(fc.boolean()),
    services: maybe(fc.uniqueArray(fc.constantFrom('meal', 'nursery-class' as const))),
  })
  .map(definedOnly) as fc.Arbitrary<Omit<TownFacility, 'id'>>;

/** Towns with a district, two streets, three communities and an estate, anything of which may be unknown. */
export const town: fc.Arbitrary<Town> = fc
  .record({ areas, facilities: fc.array(facility, { maxLength: 12 }) })
  .map((one) => ({
    areas: one.areas,
    facilities: one.facilities.map((each, i) => ({ ...each, id: `f${i}` })),
  }));
