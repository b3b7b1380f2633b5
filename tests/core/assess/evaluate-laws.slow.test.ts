import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/assess/findings/assessment.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { findingsOf, type Town, type TownFacility } from './evaluate-town.ts';
import { KINDS, town } from './random-town.ts';

const ROWS = LIBRARY.documents.flatMap((document) => document.standards);
const ALL = ROWS.map((row) => row.id);
const RANK = { unmet: 0, unassessed: 1, met: 2, 'not-applicable': 3 } as const;

const keyOf = ({ rule, part, areaId }: Finding): string => `${rule}/${part}/${areaId}`;

/** Rows that one more facility can never hurt: floors on counts, sums, ratios, circles and areas. */
const GROWING = new Set(['count', 'sum', 'growth', 'per-people', 'circle', 'area-share']);
const growing = ROWS.filter((row) => row.parts.every((part) => GROWING.has(part.rule.shape)));

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
