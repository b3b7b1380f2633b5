import { expect, it } from 'vitest';
import { classifyTerm } from '../../../src/core/plan/term.ts';

it('is near up to the last year of the near term, long after it, none without a year', () => {
  expect([2024, 2025, 2026].map((year) => classifyTerm({ year }, {}))).toEqual([
    'near',
    'near',
    'far',
  ]);
  expect(classifyTerm({ year: 2028 }, { nearTermEnd: 2030 })).toBe('near');
  expect(classifyTerm({}, { nearTermEnd: 2030 })).toBe('any');
});
