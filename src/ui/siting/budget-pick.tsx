import '../../i18n/later-texts.ts';
import { Select } from 'antd';
import { leftOfBudgets, sumLeft } from '../../core/plan/delivery/budget-left.ts';
import { formatNumber } from '../../i18n/format.ts';
import { moneyUnitYuan } from '../../i18n/siting-text.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';

/** A limit taken from what the projects leave of the budgets: of one year and source, of a year, or up to a year. */
export default function BudgetPick({
  label,
  onPick,
}: {
  label: string;
  onPick: (yuan: number) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const budgets = useProject((project) => project.budgets);
  const projects = useProject((project) => project.deliveryProjects);
  if (!budgets || budgets.length === 0) return null;
  const left = leftOfBudgets(projects ?? [], budgets);
  const years = [...new Set(left.map(({ year }) => year))];
  const unit = moneyUnitYuan(language);
  const choice = (key: string, what: string, yuan: number) => ({
    value: key,
    yuan,
    disabled: yuan <= 0,
    label: t('money.left', {
      what,
      n: formatNumber(language, yuan / unit, 2),
      unit: t('siting.unit-money'),
    }),
  });
  const choices = years.flatMap((year, at) => [
    choice(
      `${year}`,
      t('money.left-year', { year }),
      sumLeft(left, (each) => each.year === year),
    ),
    ...left
      .filter((each) => each.year === year)
      .map(({ source, leftYuan }) =>
        choice(`${year} ${source}`, `${year} · ${t(`money.source.${source}`)}`, leftYuan),
      ),
    ...(at > 0
      ? [
          choice(
            `to ${year}`,
            t('money.left-until', { year }),
            sumLeft(left, (each) => each.year <= year),
          ),
        ]
      : []),
  ]);
  return (
    <Select
      aria-label={label}
      placeholder={t('siting.from-budget')}
      value={null}
      style={{ width: '100%' }}
      options={choices}
      onSelect={(_: string | null, { yuan }: { yuan: number }) => onPick(Math.round(yuan))}
    />
  );
}
