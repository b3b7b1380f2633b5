import { expect, it } from 'vitest';
import { termOf } from '../../../src/core/plan/term.ts';

it('is near up to the last year of the near term, long after it, none without a year', () => {
  expect([2024, 2025, 2026].map((year) => termOf({ year }, {}))).toEqual(['near', 'near', 'far']);
  expect(termOf({ year: 2028 }, { nearTermEnd: 2030 })).toBe('near');
  expect(termOf({}, { nearTermEnd: 2030 })).toBe('any');
});
