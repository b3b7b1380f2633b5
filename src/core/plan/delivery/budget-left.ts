import type { DeliveryProject, FundSource } from './delivery-project.ts';
import { moneyByYear, type YearBudget } from './money-by-year.ts';

/** What is left of a budget beside the projects of the list, in yuan, never below 0. */
export interface BudgetLeft {
  year: number;
  source: FundSource;
  leftYuan: number;
}

/** What the projects leave of each budget, by year, then in the order of the budgets. */
export function leftOfBudgets(
  projects: readonly DeliveryProject[],
  budgets: readonly YearBudget[],
): BudgetLeft[] {
  if (budgets.length === 0) return [];
  const years = budgets.map(({ year }) => year);
  const first = Math.min(...years);
  const paid = moneyByYear(projects, first, Math.max(...years) - first + 1).years;
  return budgets
    .map(({ year, source, yuan }) => ({
      year,
      source,
      leftYuan: Math.max(0, yuan - paid[year - first]!.investment[source]),
    }))
    .toSorted((a, b) => a.year - b.year);
}

/** What is left in all, of some years and sources. */
export function sumLeft(
  left: readonly BudgetLeft[],
  counts: (each: BudgetLeft) => boolean,
): number {
  return left.filter(counts).reduce((sum, { leftYuan }) => sum + leftYuan, 0);
}
