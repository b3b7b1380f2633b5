import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftOfBudgets, sumLeft } from '../../../src/core/plan/delivery/budget-left.ts';
import {
  type DeliveryProject,
  FUND_SOURCES,
} from '../../../src/core/plan/delivery/delivery-project.ts';
import { overBudget, moneyByYear } from '../../../src/core/plan/delivery/money-by-year.ts';

const year = fc.integer({ min: 2024, max: 2032 });
const source = fc.constantFrom(...FUND_SOURCES);
const projects = fc.array(
  fc.record({
    first: year,
    span: fc.integer({ min: 0, max: 3 }),
    source,
    yuan: fc.integer({ min: 0, max: 9_000_000 }),
  }),
  { maxLength: 8 },
);
const budgets = fc.uniqueArray(
  fc.record({ year, source, yuan: fc.integer({ min: 0, max: 9_000_000 }) }),
  {
    selector: (each) => `${each.year} ${each.source}`,
    maxLength: 8,
  },
);

it('what is left of a budget is what no project of its year and source takes, and never below nothing', () => {
  fc.assert(
    fc.property(projects, budgets, (drawn, limits) => {
      const list = drawn.map((each, at): DeliveryProject => ({
        id: `p${at}`,
        name: '甲',
        kinds: ['nursery'],
        origin: { of: 'hand' },
        stage: 'building',
        totalYuan: each.yuan,
        funds: { [each.source]: each.yuan },
        start: `${each.first}`,
        finish: `${each.first + each.span}`,
      }));
      const named = limits.map((each, at) => ({ ...each, id: `b${at}` }));
      const left = leftOfBudgets(list, named);
      expect(left).toHaveLength(named.length);
      for (const budget of named) {
        const paid = drawn
          .filter((each) => each.source === budget.source)
          .filter((each) => budget.year >= each.first && budget.year <= each.first + each.span)
          .reduce((sum, each) => sum + each.yuan / (each.span + 1), 0);
        const own = left.find(
          (each) => each.year === budget.year && each.source === budget.source,
        )!;
        expect(own.leftYuan).toBeCloseTo(Math.max(0, budget.yuan - paid), 2);
      }
      // What exceeds its budget leaves nothing.
      const over = overBudget(moneyByYear(list, 2024, 12), named);
      for (const each of over) {
        expect(sumLeft(left, (own) => own.year === each.year && own.source === each.source)).toBe(
          0,
        );
      }
      expect(sumLeft(left, () => true)).toBeCloseTo(
        left.reduce((sum, each) => sum + each.leftYuan, 0),
        2,
      );
    }),
  );
});
