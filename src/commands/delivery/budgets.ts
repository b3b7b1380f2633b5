import type { FundSource } from '../../core/plan/delivery/delivery-project.ts';
import { MONEY_SOURCES, moneyByYear } from '../../core/plan/delivery/money-by-year.ts';
import { translate } from '../../i18n/translate.ts';
import type { PlainCell } from '../../io/export/xlsx/plain-workbook.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { yearOfToday } from '../standards/look-ahead.ts';
import { saveWorkbook } from './project-files.ts';

/** Sets what a source pays at most in a year, in yuan; undefined takes the limit away. */
export function setBudget(year: number, source: FundSource, yuan: number | undefined): void {
  const id = `budget-${year}-${source}`;
  changeProject(
    'act.budget',
    (draft) => {
      const others = (draft.budgets ?? []).filter((each) => each.id !== id);
      const next = yuan === undefined ? others : [...others, { id, year, source, yuan }];
      if (next.length > 0) draft.budgets = next;
      else delete draft.budgets;
    },
    id,
  );
}

/** What the projects cost and are granted over ten years, from the year of today. */
export function moneyNow() {
  return moneyByYear(currentProject().deliveryProjects ?? [], yearOfToday());
}

/** Saves the ten years as a sheet, in 10 000 yuan. */
export function exportMoney(): Promise<void> {
  const { language } = viewStore.getState();
  const { years, outside, undated } = moneyNow();
  const wan = (yuan: number): PlainCell => Math.round(yuan / 100) / 100;
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const heads = [
    translate(language, 'money.year'),
    ...MONEY_SOURCES.map((source) => translate(language, `money.source.${source}`)),
    translate(language, 'money.investment'),
    translate(language, 'money.subsidies'),
  ];
  const rows = years.map(({ year, investment, subsidies }): PlainCell[] => [
    year,
    ...MONEY_SOURCES.map((source) => wan(investment[source])),
    wan(sum(Object.values(investment))),
    wan(subsidies),
  ]);
  const blank = MONEY_SOURCES.map(() => null);
  rows.push(
    [
      translate(language, 'money.outside'),
      ...blank,
      wan(outside.investment),
      wan(outside.subsidies),
    ],
    [translate(language, 'money.undated'), ...blank, wan(undated), null],
    [translate(language, 'money.assumed'), ...blank, null, null],
  );
  const name = translate(language, 'money.title');
  return saveWorkbook(name, [{ name: name.slice(0, 31), table: [heads, ...rows], sticky: 1 }]);
}
