import { describe, expect, it } from 'vitest';
import {
  documentRatios,
  unitsPerPerson,
} from '../../../../src/core/siting/question/capacity-ratio.ts';
import { checkQuestion } from '../../../../src/core/siting/question/question-schema.ts';
import { LIBRARY } from '../../../../src/core/standards/library.ts';

describe('ratios of the documents', () => {
  it('keep the denominator that the document prints, once for all rows that ask for the same', () => {
    const ratios = documentRatios('nursery', [], LIBRARY, 2025);
    expect(ratios).toContainEqual({
      of: 'places',
      per1000: 4.5,
      people: 'residents',
      ids: ['B12', 'C18'],
    });
    expect(new Set(ratios.map(({ people }) => people))).toEqual(new Set(['residents']));
    // What is to be confirmed is offered only where it was chosen.
    expect(ratios.flatMap(({ ids }) => ids)).not.toContain('FY1');
    expect(documentRatios('nursery', ['FY1'], LIBRARY)[0]).toMatchObject({ per1000: 6 });
  });

  it('of beds are those of older people, and a ratio of public beds alone is none of all beds', () => {
    expect(documentRatios('eldercare-institution', [], LIBRARY, 2025)).toEqual([
      { of: 'beds', per1000: 32, people: 'age60plus', ids: ['C2'] },
    ]);
  });

  it('of the chosen rows come first, and a kind without any has none', () => {
    expect(documentRatios('nursery', ['D11'], LIBRARY)[0]).toMatchObject({ per1000: 4.6 });
    expect(documentRatios('hospital', [], LIBRARY)).toEqual([]);
  });
});

describe('what one person takes up', () => {
  const whole = { residents: 588_700, age60plus: 120_000, age0to3: 14_282 };

  it('is the ratio over its own denominator', () => {
    const perChild = unitsPerPerson(
      { of: 'places', per1000: 4.5, people: 'residents' },
      'age0to3',
      whole,
    );
    // 4.5 × 588.7 thousand residents = 2649.15 places for 14 282 children.
    expect(perChild! * 14_282).toBeCloseTo(2649.15, 6);
    const beds = { of: 'beds', per1000: 32, people: 'age60plus' } as const;
    expect(unitsPerPerson(beds, 'age60plus', whole)).toBe(0.032);
    expect(unitsPerPerson(beds, 'residents', whole)! * 588_700).toBeCloseTo(3840, 6);
  });

  it('is not known without both numbers', () => {
    const ratio = { of: 'places', per1000: 4.5, people: 'residents' } as const;
    expect(unitsPerPerson(ratio, 'age0to3', { age0to3: 5 })).toBeUndefined();
    expect(unitsPerPerson(ratio, 'age0to3', { residents: 5, age0to3: 0 })).toBeUndefined();
    expect(unitsPerPerson(ratio, 'age0to3', { residents: 0, age0to3: 4 })).toBeUndefined();
  });
});

it('a question with a ratio without its denominator is refused, not guessed at', () => {
  const question = { model: 'mclp-capacity', kind: 'nursery', count: 1 };
  const { value, issues } = checkQuestion({
    ...question,
    capacity: { of: 'places', per1000: 4.5 },
  });
  expect(value).toBeUndefined();
  expect(issues[0]).toMatchObject({ code: 'siting-question-wrong' });
  expect(issues[0]!.params).toMatchObject({ path: 'capacity.people' });
  const whole = { of: 'places', per1000: 4.5, people: 'residents' };
  expect(checkQuestion({ ...question, capacity: whole }).value).toMatchObject({ capacity: whole });
});
