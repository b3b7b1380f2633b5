import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseLimit,
  toSitingQuestion,
  chooseObjectiveUnit,
} from '../../../src/commands/siting/siting-question.ts';
import { checkQuestion } from '../../../src/core/siting/question/question-schema.ts';
import { findModel, QUESTION_MODELS } from '../../../src/core/siting/question/models.ts';
import { IDLE_STEPS } from '../../../src/core/vocabulary/idle-steps.ts';
import { FIRST_DRAFT, type SitingDraft } from '../../../src/state/siting-draft.ts';

const draftOf = (change: Partial<SitingDraft>): SitingDraft => ({ ...FIRST_DRAFT, ...change });

const drafts: fc.Arbitrary<SitingDraft> = fc.record({
  model: fc.constantFrom(...QUESTION_MODELS),
  kind: fc.constantFrom('nursery', 'day-care-centre', 'eldercare-institution'),
  group: fc.constantFrom(null, 'age60plus' as const),
  minutes: fc.option(fc.integer({ min: 1, max: 120 })),
  limit: fc.constantFrom('count' as const, 'budget' as const, 'none' as const),
  count: fc.integer({ min: 1, max: 50 }),
  budgetYuan: fc.integer({ min: 1, max: 1e8 }),
  sharePct: fc.integer({ min: 1, max: 100 }),
  ratio: fc.option(
    fc.record({
      per1000: fc.integer({ min: 1, max: 100 }),
      people: fc.constantFrom(null, 'residents' as const, 'age0to3' as const),
    }),
  ),
  sources: fc.record({
    project: fc.boolean(),
    footprints: fc.boolean(),
    junctions: fc.boolean(),
    grid: fc.boolean(),
  }),
  atLeast: fc.constantFrom(null, ...IDLE_STEPS),
  mostPlaces: fc.integer({ min: 1, max: 5000 }),
  leastFootprintM2: fc.integer({ min: 0, max: 1000 }),
  footprintFloors: fc.integer({ min: 1, max: 60 }),
  fixedPlaces: fc.constantFrom<SitingDraft['fixedPlaces']>(
    {},
    { 'grid:1,2': 'required', 'grid:3,4': 'forbidden' },
  ),
  existing: fc.boolean(),
  drawn: fc.boolean(),
  stages: fc.constantFrom(null, {
    near: { count: 1, budgetYuan: 10, year: 2025 },
    long: { count: 2, budgetYuan: 20, year: 2035 },
  }),
  costs: fc.constantFrom({}, { yuanPerBed: 1 }),
  timeLimitS: fc.integer({ min: 1, max: 3600 }),
});

describe('sitingQuestionOf', () => {
  it('always makes a question that the solver’s own check accepts, whatever was entered before', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { value, issues } = checkQuestion(
          JSON.parse(JSON.stringify(toSitingQuestion(draft, []))),
        );
        expect(issues).toEqual([]);
        expect(value?.model).toBe(draft.model);
      }),
    );
  });

  it('asks only what the model knows', () => {
    const budget = draftOf({ model: 'pmedian', limit: 'budget', count: 7 });
    expect(toSitingQuestion(budget, [])).toMatchObject({ count: 7 });
    expect(toSitingQuestion(budget, [])).not.toHaveProperty('budgetYuan');
    const close = toSitingQuestion(draftOf({ model: 'close-standards', group: 'residents' }), []);
    for (const field of ['kind', 'group', 'count', 'sharePct', 'capacity', 'stages']) {
      expect(close).not.toHaveProperty(field);
    }
  });

  it('counts capacity in what the kind holds', () => {
    const asked = (kind: string) =>
      toSitingQuestion(draftOf({ model: 'mclp-capacity', kind }), []).capacity?.of;
    expect(asked('nursery')).toBe('places');
    expect(asked('eldercare-institution')).toBe('beds');
  });

  it('leaves stages out where nothing limits the plan', () => {
    const stages = {
      near: { count: 1, budgetYuan: 1, year: 2025 },
      long: { count: 2, budgetYuan: 2, year: 2035 },
    };
    expect(toSitingQuestion(draftOf({ model: 'lscp', stages }), [])).not.toHaveProperty('stages');
    expect(toSitingQuestion(draftOf({ stages }), []).stages).toEqual({
      near: { count: 1, year: 2025 },
      long: { count: 2, year: 2035 },
    });
  });
});

describe('limits and units', () => {
  it('falls back to the first limit of a model that does not know the chosen one', () => {
    for (const model of QUESTION_MODELS) {
      for (const limit of ['count', 'budget', 'none'] as const) {
        const known = findModel(model).limits;
        expect(known).toContain(chooseLimit(draftOf({ model, limit })));
        if (known.includes(limit)) expect(chooseLimit(draftOf({ model, limit }))).toBe(limit);
      }
    }
  });

  it('names what an objective counts', () => {
    expect(
      QUESTION_MODELS.map((model) => chooseObjectiveUnit(draftOf({ model, limit: 'none' }))),
    ).toEqual(['sites', 'sites', 'people', 'people', 'person-seconds', 'seconds', 'yuan']);
    expect(chooseObjectiveUnit(draftOf({ model: 'close-standards', limit: 'budget' }))).toBe(
      'findings',
    );
  });
});
