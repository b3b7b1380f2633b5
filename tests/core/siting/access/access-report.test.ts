import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../support/seed.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import type { Site } from '../../../../src/core/plan/records/facility.ts';
import { accessReport } from '../../../../src/core/siting/access/access-report.ts';
import { smallCity } from '../small-city.ts';

const NURSERY_PLACES = { kind: 'nursery', field: 'places' } as const;
const ELDERCARE_BEDS = { kind: 'eldercare', field: 'beds' } as const;

describe('supply per person of a project', () => {
  it('adds up to the supply of all that anyone reaches, area by area as in the whole', () => {
    fc.assert(
      fc.property(smallCity, ({ prepared, input }) => {
        const { today } = accessReport(prepared, input, new AssessMemo(), NURSERY_PLACES)!;
        const shared = today.points.reduce(
          (sum, { people, perPerson }) => sum + people * perPerson,
          0,
        );
        const used = today.facilities.reduce(
          (sum, { users, supply }) => (users > 0 ? sum + supply : sum),
          0,
        );
        expect(shared).toBeCloseTo(used, 6);
        expect(used + today.unusedSupply).toBeCloseTo(20 * prepared.facilities.length, 6);
        const [own, whole] = today.areas;
        expect(whole!.areaId).toBe('all');
        expect(own!.people).toBeCloseTo(whole!.people, 6);
        expect(own!.perPerson).toBeCloseTo(whole!.perPerson!, 9);
        for (const { users, ratio } of today.facilities) if (users === 0) expect(ratio).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('a new site lowers nobody who reaches it, and those who reach nothing get fewer', () => {
    fc.assert(
      fc.property(smallCity, ({ prepared, input }) => {
        const [place] = input.candidates!;
        const site: Site = {
          id: 'new',
          name: 'new',
          kinds: ['nursery'],
          lng: place!.lng,
          lat: place!.lat,
          places: 50,
        };
        const { today, plan } = accessReport(prepared, input, new AssessMemo(), {
          ...NURSERY_PLACES,
          sites: [site],
        })!;
        expect(plan!.unreachedPeople).toBeLessThanOrEqual(today.unreachedPeople);
        for (const [at, { perPerson }] of plan!.points.entries()) {
          expect(perPerson).toBeGreaterThanOrEqual(today.points[at]!.perPerson - 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names facilities that do not state their supply, and knows when nobody was counted', () => {
    fc.assert(
      fc.property(smallCity, ({ prepared, input }) => {
        const report = accessReport(prepared, input, new AssessMemo(), {
          kind: 'nursery',
          field: 'floorAreaM2',
        })!;
        expect(report.unknownSupply).toEqual(prepared.facilities.map(({ id }) => id));
        const whole = report.today.areas.at(-1)!;
        expect(whole.unreached).toBeCloseTo(whole.people, 6);
        expect(accessReport(prepared, input, new AssessMemo(), ELDERCARE_BEDS)).toBeNull();
      }),
      { numRuns: 10 },
    );
  });
});
