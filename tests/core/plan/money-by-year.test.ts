import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeliveryProject,
  FUND_SOURCES,
  investmentYuan,
} from '../../../src/core/plan/delivery/delivery-project.ts';
import { moneyByYear, overBudget } from '../../../src/core/plan/delivery/money-by-year.ts';
import { rulesFor } from '../../../src/core/plan/delivery/subsidies.ts';

const nursery: DeliveryProject = {
  id: 'p1',
  name: '甲',
  kinds: ['nursery'],
  places: 60,
  origin: { of: 'hand' },
  stage: 'building',
  totalYuan: 3_000_000,
  funds: { central: 1_000_000, district: 500_000 },
  start: '2025-03',
  finish: '2026',
};

describe('money by year', () => {
  it('spreads an investment evenly from start to finish, by source', () => {
    const { years } = moneyByYear([nursery], 2025);
    expect(years).toHaveLength(10);
    for (const at of [0, 1]) {
      expect(years[at]!.investment).toEqual({
        central: 500_000,
        municipal: 0,
        district: 250_000,
        private: 0,
        open: 750_000,
      });
    }
    expect(years[2]!.investment.open).toBe(0);
  });

  it('grants what 成都 grants: 200 000 yuan once, 3600 yuan a place and year', () => {
    expect(rulesFor(nursery).map(({ yuan }) => yuan)).toEqual([200_000, 3600]);
    expect(rulesFor({ kinds: ['eldercare-institution'] })).toEqual([]);
    const both = { ...nursery, subsidyIds: ['model-nursery-once', 'inclusive-place-yearly'] };
    const { years, untold } = moneyByYear([both], 2025, 4);
    expect(years.map(({ subsidies }) => subsidies)).toEqual([0, 416_000, 216_000, 216_000]);
    expect(untold).toEqual([]);
    const { places: _places, ...unknown } = both;
    expect(moneyByYear([unknown], 2025).untold).toEqual(['p1']);
  });

  it('says which budgets do not suffice', () => {
    const plan = moneyByYear([nursery], 2025);
    const budget = { id: 'b', year: 2025, source: 'central' as const, yuan: 400_000 };
    expect(overBudget(plan, [budget])).toEqual([{ ...budget, overYuan: 100_000 }]);
    expect(overBudget(plan, [{ ...budget, yuan: 500_000 }])).toEqual([]);
  });

  it('loses and makes no yuan: years, what lies outside and what has no date are the investment', () => {
    const year = fc.option(
      fc.integer({ min: 2015, max: 2045 }).map((each) => String(each)),
      { nil: undefined },
    );
    const amount = fc.option(fc.integer({ min: 0, max: 10 ** 9 }), { nil: undefined });
    const project = fc.record({
      start: year,
      finish: year,
      extra: amount,
      central: amount,
      private: amount,
    });
    fc.assert(
      fc.property(fc.array(project, { maxLength: 8 }), (records) => {
        const projects = records.map(({ start, finish, extra, ...funds }, at) => {
          const sum = (funds.central ?? 0) + (funds.private ?? 0);
          const own = { ...nursery, id: `p${at}`, start, finish, funds, totalYuan: undefined };
          return (extra === undefined
            ? own
            : { ...own, totalYuan: sum + extra }) as unknown as DeliveryProject;
        });
        for (const each of projects) {
          for (const source of FUND_SOURCES) {
            if (each.funds?.[source] === undefined) delete each.funds?.[source];
          }
        }
        const plan = moneyByYear(projects, 2025);
        const paid = plan.years
          .flatMap(({ investment }) => Object.values(investment))
          .reduce((sum, part) => sum + part, plan.outside.investment + plan.undated);
        const asked = projects.reduce((sum, each) => sum + (investmentYuan(each) ?? 0), 0);
        expect(paid).toBeCloseTo(asked, 2);
        for (const { investment } of plan.years) {
          for (const part of Object.values(investment)) expect(part).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
