import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../support/seed.ts';
import { AssessMemo } from '../../../src/core/assess/cover/assess-memo.ts';
import { findAlternatives } from '../../../src/core/siting/find-alternatives.ts';
import { answerQuestion, describePlan } from '../../../src/core/siting/answer-question.ts';
import { traceCurve } from '../../../src/core/siting/trace-curve.ts';
import type { PlanAnswer, PlanSoFar } from '../../../src/core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../../../src/core/siting/question/question.ts';
import { loadHighs } from '../../../src/solver/highs-mip.ts';
import { nearestS, setsOf, smallCity, type SmallCity } from './small-city.ts';

const highs = await loadHighs();
const control = { nowS: () => 0 };
const nursery = { kind: 'nursery' } as const;

function ask(city: SmallCity, question: SitingQuestion): PlanAnswer {
  const { prepared, input } = city;
  const { value, issues } = answerQuestion(
    { prepared, question, input, memo: new AssessMemo() },
    highs,
    control,
  );
  expect(issues).toEqual([]);
  return value!;
}

const LIMIT_S = 8 * 60;

function within(city: SmallCity, sites: readonly number[]): number {
  const times = nearestS(city, sites);
  return city.persons.reduce(
    (sum, persons, at) => (times[at]! <= LIMIT_S ? sum + persons : sum),
    0,
  );
}

/** Best value of `of` over sets of candidates of a size (or that pass a test). */
function best(
  city: SmallCity,
  passes: (sites: number[]) => boolean,
  of: (sites: number[]) => number,
  isBetter: (a: number, b: number) => boolean,
): number | undefined {
  let found: number | undefined;
  for (const sites of setsOf(city.input.candidates!.length)) {
    if (!passes(sites)) continue;
    const value = of(sites);
    if (found === undefined || isBetter(value, found)) found = value;
  }
  return found;
}

const more = (a: number, b: number): boolean => a > b;
const less = (a: number, b: number): boolean => a < b;

describe('questions about people and sites agree with exhaustive search', () => {
  it('most people with a number of sites, and what is dominated changes nothing', () => {
    fc.assert(
      fc.property(smallCity, fc.integer({ min: 1, max: 2 }), (city, count) => {
        const { objective, bound, proven, plan, today } = ask(city, {
          model: 'mclp',
          ...nursery,
          count,
        });
        expect(proven).toBe(true);
        expect(bound).toBe(objective);
        const most = best(
          city,
          (s) => s.length <= count,
          (s) => within(city, s),
          more,
        );
        expect(objective).toBeCloseTo(most!, 6);
        expect(plan.peopleWithin).toBeCloseTo(objective, 6);
        expect(today.peopleWithin).toBeCloseTo(within(city, []), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('most people within a budget', () => {
    fc.assert(
      fc.property(smallCity, fc.integer({ min: 6, max: 30 }), (city, budget) => {
        const budgetYuan = budget * 100_000;
        const { objective, costYuan } = ask(city, { model: 'mclp', ...nursery, budgetYuan });
        // A nursery of 200 m² has 20 places at 30 000 yuan.
        const yuanOf = (sites: number[]): number =>
          sites.reduce((sum, at) => sum + city.input.candidates![at]!.costYuan! + 600_000, 0);
        const most = best(
          city,
          (s) => yuanOf(s) <= budgetYuan,
          (s) => within(city, s),
          more,
        );
        expect(objective).toBeCloseTo(most!, 6);
        expect(costYuan).toBeLessThanOrEqual(budgetYuan);
      }),
      { numRuns: 40 },
    );
  });

  it('fewest sites for everyone within reach of any, and for a share', () => {
    fc.assert(
      fc.property(smallCity, fc.integer({ min: 10, max: 90 }), (city, sharePct) => {
        const all = [...city.input.candidates!.keys()];
        const reach = within(city, all);
        const whole = ask(city, { model: 'lscp', ...nursery });
        const fewest = best(
          city,
          (s) => within(city, s) >= reach,
          (s) => s.length,
          less,
        );
        expect(whole.objective).toBe(fewest);
        expect(whole.chosen).toHaveLength(fewest!);
        const total = city.persons.reduce((sum, each) => sum + each, 0);
        expect(whole.leftOut.people).toBeCloseTo(total - reach, 6);
        expect(whole.clashes.length).toBe(reach < total ? 1 : 0);
        if (reach < (total * sharePct) / 100) return;
        const part = ask(city, { model: 'partial-cover', ...nursery, sharePct });
        const enough = (s: number[]): boolean => within(city, s) >= (total * sharePct) / 100 - 1e-9;
        expect(part.objective).toBe(best(city, enough, (s) => s.length, less));
      }),
      { numRuns: 60 },
    );
  });

  it('least walking in total, and the fairest', () => {
    fc.assert(
      fc.property(smallCity, fc.integer({ min: 1, max: 2 }), (city, count) => {
        const walk = (sites: number[]): number =>
          nearestS(city, sites).reduce((sum, timeS, at) => sum + city.persons[at]! * timeS, 0);
        const worst = (sites: number[]): number =>
          Math.max(
            ...nearestS(city, sites).map((timeS, at) => (city.persons[at]! > 0 ? timeS : 0)),
          );
        const size = (sites: number[]): boolean => sites.length === count;
        const median = ask(city, { model: 'pmedian', ...nursery, count });
        expect(median.objective / best(city, size, walk, less)!).toBeCloseTo(1, 6);
        const centre = ask(city, { model: 'pcenter', ...nursery, count });
        expect(centre.objective / best(city, size, worst, less)!).toBeCloseTo(1, 6);
        expect(centre.plan.worstS! / centre.objective).toBeCloseTo(1, 6);
        // Of all that are as fair the one with the least walking.
        const fair = (sites: number[]): boolean =>
          size(sites) && worst(sites) <= centre.objective * (1 + 1e-9);
        const walked = walk(centre.chosen.map(({ id }) => Number(id.slice(1))));
        expect(walked / best(city, fair, walk, less)!).toBeCloseTo(1, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('without what stands, as if nothing stood', () => {
    fc.assert(
      fc.property(smallCity, (city) => {
        const alone = { ...city, toExisting: city.toExisting.map(() => Infinity) };
        const { objective } = ask(city, { model: 'mclp', ...nursery, count: 1, existing: false });
        const most = best(
          alone,
          (s) => s.length === 1,
          (s) => within(alone, s),
          more,
        );
        expect(objective).toBeCloseTo(most!, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('with required and forbidden sites', () => {
    fc.assert(
      fc.property(smallCity, (city) => {
        const question = { requiredIds: ['c0'], forbiddenIds: ['c1'], count: 1 };
        const { chosen } = ask(city, { model: 'mclp', ...nursery, ...question });
        expect(chosen.map(({ id, required }) => [id, required])).toEqual([['c0', true]]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a plan', () => {
  it('tells what each site adds: what is lost without it is the difference to the plan without it', () => {
    fc.assert(
      fc.property(smallCity, (city) => {
        const { chosen, objective } = ask(city, { model: 'mclp', ...nursery, count: 2 });
        const positions = chosen.map(({ id }) => Number(id.slice(1)));
        for (const [at, { reason }] of chosen.entries()) {
          const rest = positions.filter((_, other) => other !== at);
          expect(reason.ifDropped.objectiveLoss).toBeCloseTo(objective - within(city, rest), 6);
          const [own] = reason.newlyWithin;
          const fresh = within(city, [positions[at]!]) - within(city, []);
          expect(own!.people).toBeCloseTo(fresh, 6);
          expect(own!.areas.reduce((sum, { people }) => sum + people, 0)).toBeCloseTo(fresh, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same input, and the same when it is kept and described again', () => {
    fc.assert(
      fc.property(smallCity, (city) => {
        const question: SitingQuestion = { model: 'mclp', ...nursery, count: 2 };
        let kept: PlanSoFar | undefined;
        const { prepared, input } = city;
        const told = {
          ...control,
          onProgress: (p: { best?: PlanSoFar }) => void (kept = p.best ?? kept),
        };
        const memo = new AssessMemo();
        const { value: once } = answerQuestion({ prepared, question, input, memo }, highs, told);
        expect(ask(city, question)).toEqual(once);
        expect(describePlan({ prepared, question, input, memo }, kept!).value).toEqual({
          ...once,
          clashes: [],
        });
      }),
      { numRuns: 20 },
    );
  });

  it('in stages keeps what is built first, and the near term is the best for its own number', () => {
    fc.assert(
      fc.property(smallCity, (city) => {
        const stages = { near: { count: 1, year: 2025 }, long: { count: 2, year: 2030 } };
        const answer = ask(city, { model: 'mclp', ...nursery, stages });
        const { chosen, objective } = answer;
        const near = chosen.filter(({ stage }) => stage === 'near');
        expect(near).toHaveLength(1);
        expect(near[0]!.year).toBe(2025);
        const first = Number(near[0]!.id.slice(1));
        const most = best(
          city,
          (s) => s.length === 1,
          (s) => within(city, s),
          more,
        );
        expect(within(city, [first])).toBeCloseTo(most!, 6);
        const then = best(
          city,
          (s) => s.length === 2 && s.includes(first),
          (s) => within(city, s),
          more,
        );
        expect(objective).toBeCloseTo(then!, 6);
        const freely = best(
          city,
          (s) => s.length === 2,
          (s) => within(city, s),
          more,
        );
        expect(answer.stages!.near.objective).toBeCloseTo(most!, 6);
        expect(answer.stages!.freely.objective).toBeCloseTo(freely!, 6);
        expect(answer.stages!.freely.proven).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('curve and alternatives', () => {
  it('each point of the curve is the best of its number, and it never falls', () => {
    fc.assert(
      fc.property(smallCity, (city) => {
        const question: SitingQuestion = { model: 'mclp', ...nursery, count: 1 };
        const { prepared, input } = city;
        const { value } = traceCurve(
          { prepared, question, input, memo: new AssessMemo() },
          highs,
          control,
          4,
        );
        let last = -1;
        for (const { sites, value: people, proven } of value!.points) {
          expect(proven).toBe(true);
          expect(people).toBeCloseTo(
            best(
              city,
              (s) => s.length <= sites,
              (s) => within(city, s),
              more,
            )!,
            6,
          );
          expect(people).toBeGreaterThanOrEqual(last);
          last = people;
        }
        expect(value!.points[0]!.sites).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('a site is sure when no plan within one percent does without it', () => {
    fc.assert(
      fc.property(smallCity, (city) => {
        const question: SitingQuestion = { model: 'pmedian', ...nursery, count: 2 };
        const { prepared, input } = city;
        const answer = ask(city, question);
        const { value } = findAlternatives(
          { prepared, question, input, memo: new AssessMemo() },
          highs,
          control,
          answer,
        );
        expect(value!.complete).toBe(true);
        const walk = (sites: number[]): number =>
          nearestS(city, sites).reduce((sum, timeS, at) => sum + city.persons[at]! * timeS, 0);
        for (const { id } of answer.chosen) {
          const site = Number(id.slice(1));
          const other = best(city, (s) => s.length === 2 && !s.includes(site), walk, less);
          const isSure = other === undefined || other > answer.objective * 1.01;
          expect(value!.sureIds.includes(id)).toBe(isSure);
        }
        for (const { behindPct, chosenIds } of value!.list) {
          expect(behindPct).toBeLessThanOrEqual(1);
          expect(chosenIds).toHaveLength(2);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('sites that hold only so much', () => {
  it('serve no more than they hold, and who has no room is left out', () => {
    fc.assert(
      fc.property(smallCity, fc.integer({ min: 1, max: 2 }), (city, count) => {
        const capacity = { of: 'places', per1000: 5000, people: 'age0to3' } as const;
        const answer = ask(city, { model: 'mclp-capacity', ...nursery, count, capacity });
        const free = ask(city, { model: 'mclp', ...nursery, count });
        expect(answer.objective).toBeLessThanOrEqual(free.objective + 1e-6);
        const total = city.persons.reduce((sum, each) => sum + each, 0);
        expect(answer.leftOut.people).toBeCloseTo(total - answer.objective, 4);
        for (const { fields, reason } of answer.chosen) {
          expect(reason.capacity!.used).toBeLessThanOrEqual(reason.capacity!.holds + 1e-9);
          expect(fields.places).toBe(reason.capacity!.holds);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a facility that does not say how much it holds is taken to have no room, and that is said', () => {
    fc.assert(
      fc.property(smallCity, ({ prepared, input }) => {
        fc.pre(prepared.facilities.length > 0);
        const question: SitingQuestion = {
          model: 'mclp-capacity',
          ...nursery,
          count: 1,
          capacity: { of: 'beds', per1000: 100, people: 'age0to3' },
        };
        const { issues } = answerQuestion(
          { prepared, question, input, memo: new AssessMemo() },
          highs,
          control,
        );
        expect(issues.map(({ code }) => code)).toEqual(['siting-capacity-unknown']);
      }),
      { numRuns: 10 },
    );
  });
});
