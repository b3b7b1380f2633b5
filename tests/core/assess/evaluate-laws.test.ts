import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/assess/findings/assessment.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { findingsOf, type Town, type TownArea, type TownFacility } from './evaluate-town.ts';

const ROWS = LIBRARY.documents.flatMap((document) => document.standards);
const ALL = ROWS.map((row) => row.id);
const RANK = { unmet: 0, unassessed: 1, met: 2 } as const;

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

const KINDS = [
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

const town: fc.Arbitrary<Town> = fc
  .record({ areas, facilities: fc.array(facility, { maxLength: 12 }) })
  .map((one) => ({
    areas: one.areas,
    facilities: one.facilities.map((each, i) => ({ ...each, id: `f${i}` })),
  }));

const keyOf = ({ rule, part, areaId }: Finding): string => `${rule}/${part}/${areaId}`;

/** Rows that one more facility can never hurt: floors on counts, sums, ratios, circles and areas. */
const GROWING = new Set(['count', 'sum', 'growth', 'per-people', 'circle', 'area-share']);
const growing = ROWS.filter((row) => row.parts.every((part) => GROWING.has(part.rule.shape)));

/** Shares of areas need their sites in different areas, which this test does not choose. */
const ALL_SHARES = new Set(
  ROWS.filter((row) => row.parts.some((part) => part.rule.shape === 'area-share')).map(
    (row) => row.id,
  ),
);

describe('laws of the evaluator', () => {
  it('never lowers a verdict or a figure for one more complete facility', () => {
    fc.assert(
      fc.property(
        town,
        fc.constantFrom(...KINDS),
        fc.constantFrom('c1', 'c2', 'c3'),
        (one, kind, at) => {
          const added: TownFacility = {
            id: 'new',
            in: at,
            kinds: [kind],
            floorAreaM2: 5000,
            landM2: 100,
            beds: 100,
            nursingBeds: 80,
            safetyNetBeds: 20,
            familyBeds: 10,
            places: 50,
            openedYear: 2022,
            operator: 'public',
            inclusive: true,
            sociallyOperated: true,
            services: ['meal', 'nursery-class'],
          };
          const ids = growing.map((row) => row.id);
          const before = findingsOf(one, ids);
          const after = findingsOf({ ...one, facilities: [...one.facilities, added] }, ids);
          expect(after.map(keyOf)).toEqual(before.map(keyOf));
          const lowered = after.filter((finding, i) => {
            const was = before[i]!;
            if (RANK[finding.verdict] < RANK[was.verdict]) return true;
            if (finding.measured === null || was.measured === null) return false;
            return finding.measured < was.measured - 1e-9;
          });
          expect(lowered.map(keyOf)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of facilities', () => {
    fc.assert(
      fc.property(
        town.chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray(one.facilities, { minLength: one.facilities.length }),
          ),
        ),
        ([one, shuffled]) => {
          expect(findingsOf({ ...one, facilities: shuffled }, ALL)).toEqual(findingsOf(one, ALL));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('keeps a decided verdict whatever the unknown floor areas, beds and places turn out to be', () => {
    fc.assert(
      fc.property(town, fc.nat({ max: 4000 }), fc.boolean(), (any, value, inclusive) => {
        // A meal point may hold no beds, so giving it some would break what is taken as known.
        const one: Town = {
          ...any,
          facilities: any.facilities.filter((each) => !each.kinds.includes('meal-point')),
        };
        const known: Town = {
          ...one,
          facilities: one.facilities.map((each) => ({
            floorAreaM2: value,
            landM2: value,
            beds: value,
            nursingBeds: 0,
            safetyNetBeds: value,
            familyBeds: value,
            places: value,
            price: value + 1,
            openedYear: 2023,
            inclusive,
            operator: inclusive ? 'public' : 'private',
            sociallyOperated: inclusive,
            ...each,
          })),
        };
        const before = new Map(findingsOf(one, ALL).map((finding) => [keyOf(finding), finding]));
        const turned = findingsOf(known, ALL).filter((finding) => {
          const was = before.get(keyOf(finding))!;
          if (was.verdict === 'unassessed' || finding.verdict === 'unassessed') return false;
          return finding.verdict !== was.verdict;
        });
        expect(turned.map(keyOf)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('meets a count, sum, ratio or share once its need is built', () => {
    fc.assert(
      fc.property(town, (one) => {
        for (const finding of findingsOf(one, ALL)) {
          const { need, verdict, areaId } = finding;
          if (verdict !== 'unmet' || !need || need.people !== undefined) continue;
          if (ALL_SHARES.has(finding.rule)) continue;
          const at = ['c1', 'c2', 'c3', 'e1'].includes(areaId)
            ? areaId
            : areaId === 's2'
              ? 'c3'
              : 'c1';
          const built = Array.from({ length: need.sites ?? 1 }, (_, i): TownFacility => ({
            id: `new${i}`,
            in: at,
            kinds: [need.kind],
            floorAreaM2: need.floorAreaM2 ?? 0,
            beds: need.beds ?? 0,
            nursingBeds: need.beds ?? 0,
            safetyNetBeds: need.beds ?? 0,
            places: need.places ?? 0,
            openedYear: 2022,
            inclusive: true,
            operator: 'public',
            services: ['nursery-class'],
          }));
          const after = findingsOf({ ...one, facilities: [...one.facilities, ...built] }, [
            finding.rule,
          ]).find((each) => keyOf(each) === keyOf(finding))!;
          expect(after.verdict, `${keyOf(finding)} ${JSON.stringify(need)}`).toBe('met');
        }
      }),
      { numRuns: 30 },
    );
  });

  it('asks less of a lower share', () => {
    fc.assert(
      fc.property(
        town,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 99 }),
        (one, share, less) => {
          const ids = ['A7', 'A16', 'D4', 'E1', 'E2', 'E3'];
          const strict = findingsOf(one, ids, { circleSharePct: share });
          const easy = findingsOf(one, ids, { circleSharePct: Math.max(0, share - less) });
          const harder = easy.filter(
            (finding, i) => RANK[finding.verdict] < RANK[strict[i]!.verdict],
          );
          expect(harder.map(keyOf)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
