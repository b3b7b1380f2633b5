import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../support/seed.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { accessReport } from '../../../../src/core/siting/access/access-report.ts';
import { answerQuestion } from '../../../../src/core/siting/answer-question.ts';
import type { CapacityRatio } from '../../../../src/core/siting/question/capacity-ratio.ts';
import type { SitingQuestion } from '../../../../src/core/siting/question/question.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { setsOf, smallCity, type SmallCity } from '../small-city.ts';

const highs = await loadHighs();
const LIMIT_S = 8 * 60;

/** The city with so many residents for each child, which no point of it states. */
function withResidents(city: SmallCity, residents: number): SmallCity {
  const { areas, facilities, demand } = city.prepared;
  const prepared = prepare({
    areas: areas.map((area) => ({ ...area, residents })),
    facilities,
    demand,
  });
  return { ...city, prepared };
}

function ask({ prepared, input }: SmallCity, question: SitingQuestion) {
  const control = { nowS: () => 0 };
  return answerQuestion({ prepared, question, input, memo: new AssessMemo() }, highs, control);
}

/** Most people with a place by the least cut: whoever is cut off himself, or the room of all he reaches. */
function mostServed(city: SmallCity, sites: readonly number[], roomOf: number, perPerson: number) {
  const { persons, toCandidates, prepared } = city;
  const points = [...persons.keys()].filter((at) => persons[at]! > 0);
  let least = Infinity;
  for (const set of setsOf(points.length)) {
    const kept = new Set(set.map((at) => points[at]!));
    const open = sites.filter((site) =>
      [...kept].some((at) => toCandidates[at]![site]! <= LIMIT_S),
    );
    const stands = prepared.facilities.length > 0;
    expect(stands).toBe(false);
    const outside = points.reduce((sum, at) => (kept.has(at) ? sum : sum + persons[at]!), 0);
    least = Math.min(least, outside + (open.length * roomOf) / perPerson);
  }
  return least;
}

const bare = smallCity
  .filter(({ prepared, persons }) => prepared.facilities.length === 0 && persons.length <= 8)
  .map((city) => {
    // Room for three places each.
    const candidates = city.input.candidates!.map((each) => ({ ...each, maxFloorAreaM2: 30 }));
    return { ...city, input: { ...city.input, candidates } };
  });
const SMALL = { leastFloorAreaM2: { nursery: 0 } };

describe('enough beds and places', () => {
  it('are counted by the ratio with its own denominator: as many served as no other set of sites serves', () => {
    fc.assert(
      fc.property(
        bare,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 20, max: 400 }),
        fc.constantFrom<CapacityRatio>(
          { of: 'places', per1000: 45, people: 'residents' },
          { of: 'places', per1000: 400, people: 'age0to3' },
        ),
        (small, count, residents, capacity) => {
          const city = withResidents(small, residents);
          const children = city.persons.reduce((sum, each) => sum + each, 0);
          const perPerson = capacity.people === 'residents' ? (0.045 * residents) / children : 0.4;
          const question = { model: 'mclp-capacity', kind: 'nursery', capacity, count } as const;
          const { value: answer } = ask(city, { ...question, costs: SMALL });
          let most = 0;
          for (const set of setsOf(city.input.candidates!.length)) {
            if (set.length > count) continue;
            most = Math.max(most, mostServed(city, set, 3, perPerson));
          }
          expect(answer!.ratio!.perPerson).toBeCloseTo(perPerson, 9);
          expect(answer!.objective).toBeCloseTo(most, 6);
          expect(answer!.plan.peopleServed).toBeCloseTo(most, 6);
          expect(answer!.today.peopleServed).toBe(0);
          expect(answer!.leftOut.people).toBeCloseTo(children - most, 6);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('agree with the places per child of the next view', () => {
    fc.assert(
      fc.property(smallCity, fc.integer({ min: 100, max: 900 }), (small, residents) => {
        const city = withResidents(small, residents);
        const capacity = { of: 'places', per1000: 45, people: 'residents' } as const;
        const { value: answer } = ask(city, {
          ...{ model: 'mclp-capacity', kind: 'nursery', capacity, count: 1 },
        });
        const { prepared, input } = city;
        const sites = answer!.chosen.map(({ id, name, kinds, lng, lat, fields }) => ({
          ...fields,
          ...{ id, name, kinds, lng, lat },
        }));
        const access = accessReport(prepared, input, new AssessMemo(), {
          ...{ kind: 'nursery', field: 'places', group: answer!.group, sites },
          zones: [{ upTo: LIMIT_S, weight: 1 }],
        })!;
        const plan = access.plan ?? access.today;
        const shared = plan.points.reduce((sum, each) => sum + each.people * each.perPerson, 0);
        // Nobody is served by more places than the next view shares out.
        expect(answer!.plan.peopleServed! * answer!.ratio!.perPerson).toBeLessThanOrEqual(
          shared + 1e-6,
        );
        expect(plan.unreachedPeople).toBeCloseTo(
          answer!.plan.peopleTotal! - answer!.plan.peopleWithin!,
          6,
        );
        // Where every child has enough there, every child is served.
        if (plan.points.every((each) => each.perPerson >= answer!.ratio!.perPerson)) {
          expect(answer!.plan.peopleServed).toBeCloseTo(answer!.plan.peopleTotal!, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are not asked for where the denominator is unknown', () => {
    const [city] = fc.sample(smallCity, { numRuns: 1, seed: 7 });
    const capacity = { of: 'places', per1000: 4.5, people: 'residents' } as const;
    const { value, issues } = ask(city!, {
      ...{ model: 'mclp-capacity', kind: 'nursery', capacity, count: 1 },
    });
    expect(value).toBeUndefined();
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['siting-ratio-no-people', { group: 'residents' }],
    ]);
  });
});
