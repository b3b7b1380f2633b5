import { describe, expect, it } from 'vitest';
import { checkQuestion } from '../../../../src/core/siting/question/question-schema.ts';

const codes = (value: unknown): string[] => checkQuestion(value).issues.map(({ code }) => code);
const mclp = { model: 'mclp', kind: 'nursery', count: 2 };

describe('a question as JSON', () => {
  it('is taken with all its fields', () => {
    const question = {
      ...mclp,
      group: 'age0to3',
      minutes: 10,
      candidates: { project: true, grid: { most: 50 } },
      requiredIds: ['a'],
      forbiddenIds: ['b'],
      costs: { yuanPerBed: 1, leastFloorAreaM2: { nursery: 300 } },
      stages: { near: { count: 1, year: 2025 }, long: { count: 2 } },
    };
    expect(checkQuestion(question)).toEqual({ value: question, issues: [] });
  });

  it.each([
    ['no object', 7],
    ['no model', {}],
    ['an unknown model', { ...mclp, model: 'best' }],
    ['an unknown kind', { ...mclp, kind: 'castle' }],
    ['a misspelt field', { ...mclp, cuont: 2 }],
    ['no sites', { ...mclp, count: 0 }],
    ['half a site', { ...mclp, count: 1.5 }],
    ['a count of words', { ...mclp, count: 'two' }],
    ['no time', { ...mclp, minutes: 0 }],
    ['a share above all', { ...mclp, model: 'partial-cover', sharePct: 101 }],
    ['negative money', { ...mclp, budgetYuan: -1 }],
  ])('is refused with the place of the fault: %s', (_, value) => {
    const { value: question, issues } = checkQuestion(value);
    expect(question).toBeUndefined();
    expect(issues.length).toBeGreaterThan(0);
    for (const { code, params } of issues) {
      expect(code).toBe('siting-question-wrong');
      expect(params!.path).not.toBe('');
    }
  });

  it.each([
    ['the kind', { model: 'lscp' }, 'kind'],
    ['a number or a budget', { model: 'mclp', kind: 'nursery' }, 'count'],
    ['the number', { model: 'pmedian', kind: 'nursery', budgetYuan: 1 }, 'count'],
    ['the share', { model: 'partial-cover', kind: 'nursery' }, 'sharePct'],
    ['what a person takes up', { model: 'mclp-capacity', kind: 'nursery', count: 1 }, 'capacity'],
    [
      'how far the near term goes',
      { model: 'close-standards', stages: { near: {}, long: {} } },
      'stages.near',
    ],
  ])('says what it lacks: %s', (_, value, field) => {
    expect(checkQuestion(value).issues).toMatchObject([
      { code: 'siting-question-lacks', params: { field } },
    ]);
  });

  it('refuses contradictions', () => {
    expect(codes({ ...mclp, requiredIds: ['a', 'b'], forbiddenIds: ['b'] })).toEqual([
      'siting-required-forbidden',
    ]);
    expect(codes({ ...mclp, stages: { near: { count: 3 }, long: { count: 2 } } })).toEqual([
      'siting-stages-fall',
    ]);
  });
});
