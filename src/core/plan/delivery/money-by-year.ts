import {
  type DeliveryProject,
  FUND_SOURCES,
  type FundSource,
  openYuan,
  yearOf,
} from './delivery-project.ts';
import { paymentYuan, SUBSIDY_RULES } from './subsidies.ts';

/** Who pays; `open`: no source is named yet. */
export const MONEY_SOURCES = [...FUND_SOURCES, 'open'] as const;
export type MoneySource = (typeof MONEY_SOURCES)[number];

/** Yuan of one year. */
export interface YearMoney {
  year: number;
  investment: Record<MoneySource, number>;
  subsidies: number;
}

export interface MoneyPlan {
  years: YearMoney[];
  /** Before the first and after the last of these years. */
  outside: { investment: number; subsidies: number };
  /** Investment of projects without any date, in yuan. */
  undated: number;
  /** Ids of projects whose subsidies cannot be told, since beds or places or their year are not known. */
  untold: string[];
}

/** A limit to what a source pays in a year, in yuan. */
export interface YearBudget {
  id: string;
  year: number;
  source: FundSource;
  yuan: number;
}

/** Years over which a plan of money goes. */
export const MONEY_YEARS = 10;

function none(): Record<MoneySource, number> {
  return { central: 0, municipal: 0, district: 0, private: 0, open: 0 };
}

/** First and last year in which a project is paid for; undefined where it has no date. */
function payingYears({ start, finish, finished }: DeliveryProject): [number, number] | undefined {
  const dates = [start, finished ?? finish].filter((date) => date !== undefined).map(yearOf);
  return dates.length === 0 ? undefined : [Math.min(...dates), Math.max(...dates)];
}

/**
 * What projects cost and are granted, year by year from a first one on. No document says how an investment falls into years:
 * it is spread evenly from start to finish. A subsidy is paid from the year of finishing, every year or once.
 */
export function moneyByYear(
  projects: readonly DeliveryProject[],
  from: number,
  count: number = MONEY_YEARS,
): MoneyPlan {
  const years = Array.from({ length: count }, (_, at): YearMoney => ({
    year: from + at,
    investment: none(),
    subsidies: 0,
  }));
  const plan: MoneyPlan = {
    years,
    outside: { investment: 0, subsidies: 0 },
    undated: 0,
    untold: [],
  };
  for (const project of projects) {
    const parts: Record<MoneySource, number> = {
      ...none(),
      ...project.funds,
      open: Math.max(0, openYuan(project)),
    };
    const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
    const span = payingYears(project);
    if (!span) plan.undated += total;
    else {
      const [first, last] = span;
      for (let year = first; year <= last; year++) {
        const into = years[year - from];
        for (const source of MONEY_SOURCES) {
          const part = parts[source] / (last - first + 1);
          if (into) into.investment[source] += part;
          else plan.outside.investment += part;
        }
      }
    }
    for (const id of project.subsidyIds ?? []) {
      const rule = SUBSIDY_RULES.find((each) => each.id === id);
      if (!rule) continue;
      const yuan = paymentYuan(rule, project);
      const date = project.finished ?? project.finish;
      if (yuan === undefined || date === undefined) {
        if (!plan.untold.includes(project.id)) plan.untold.push(project.id);
        continue;
      }
      const first = yearOf(date);
      for (const each of years) {
        if (each.year === first || (each.year > first && rule.every === 'year')) {
          each.subsidies += yuan;
        }
      }
      if (rule.every === 'once' && !years[first - from]) plan.outside.subsidies += yuan;
    }
  }
  return plan;
}

/** Budgets that the years of a plan exceed, with by how much in yuan. */
export function overBudget(
  { years }: Pick<MoneyPlan, 'years'>,
  budgets: readonly YearBudget[],
): (YearBudget & { overYuan: number })[] {
  return budgets.flatMap((budget) => {
    const paid = years.find(({ year }) => year === budget.year)?.investment[budget.source] ?? 0;
    const overYuan = paid - budget.yuan;
    return overYuan > 0.5 ? [{ ...budget, overYuan }] : [];
  });
}
