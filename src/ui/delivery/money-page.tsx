import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { exportMoney, setBudget } from '../../commands/delivery/budgets.ts';
import { yearOfToday } from '../../commands/standards/look-ahead.ts';
import { type DeliveryProject, FUND_SOURCES } from '../../core/plan/delivery/delivery-project.ts';
import {
  type YearBudget,
  MONEY_SOURCES,
  moneyByYear,
  overBudget,
  type YearMoney,
} from '../../core/plan/delivery/money-by-year.ts';
import { SUBSIDY_RULES } from '../../core/plan/delivery/subsidies.ts';
import { formatNumber } from '../../i18n/format.ts';
import { NumberField } from '../parts/number-field.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

const WAN = 10_000;
const NO_PROJECTS: readonly DeliveryProject[] = [];
const NO_BUDGETS: readonly YearBudget[] = [];
const COLOURS = ['#00585a', '#3f8f8c', '#8fc1bc', '#c98a3b', '#b9c0c7', '#7a4fa3'] as const;
const CHART = { height: 110, bar: 44, gap: 18, foot: 18 } as const;

/** Investment by source and subsidies, one bar a year. */
function MoneyChart({ years }: { years: readonly YearMoney[] }) {
  const t = useText();
  const bars = years.map(({ year, investment, subsidies }) => ({
    year,
    parts: [...MONEY_SOURCES.map((source) => investment[source]), subsidies],
  }));
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const step = CHART.bar + CHART.gap;
  const names = [
    ...MONEY_SOURCES.map((source) => t(`money.source.${source}`)),
    t('money.subsidies'),
  ];
  return (
    <figure className="money-chart">
      <svg
        role="img"
        aria-label={t('money.chart')}
        viewBox={`0 0 ${step * bars.length} ${CHART.height + CHART.foot}`}
      >
        {bars.map(({ year, parts }, at) => {
          let top = CHART.height;
          return (
            <g key={year}>
              {parts.map((part, of) => {
                const height = (part / most) * CHART.height;
                top -= height;
                return (
                  <rect
                    key={names[of]}
                    x={at * step}
                    y={top}
                    width={CHART.bar}
                    height={height}
                    fill={COLOURS[of]}
                  />
                );
              })}
              <text x={at * step + CHART.bar / 2} y={CHART.height + 14} textAnchor="middle">
                {year}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        {names.map((name, of) => (
          <span key={name}>
            <i style={{ background: COLOURS[of] }} aria-hidden /> {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function isPaid({ investment, subsidies }: YearMoney): boolean {
  return subsidies > 0 || Object.values(investment).some((yuan) => yuan > 0);
}

/** What the projects cost and are granted over ten years, against the budgets of each year and source. */
export function MoneyPage() {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const projects = useProject((project) => project.deliveryProjects ?? NO_PROJECTS);
  const budgets = useProject((project) => project.budgets ?? NO_BUDGETS);
  const plan = moneyByYear(projects, yearOfToday());
  const over = overBudget(plan, budgets);
  const wan = (yuan: number) => (yuan === 0 ? '—' : formatNumber(language, yuan / WAN, 2));
  if (projects.length === 0) return <p className="empty">{t('money.empty')}</p>;
  return (
    <div className="delivery-scroll">
      <div className="delivery-tools">
        <span className="hint">{t('money.unit')}</span>
        <span className="top-bar-gap" />
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => void exportMoney()}
        >
          {t('money.export')}
        </Button>
      </div>
      {plan.years.some(isPaid) ? (
        <MoneyChart years={plan.years} />
      ) : (
        <p className="hint">{t('money.no-years')}</p>
      )}
      <DataTable
        className="ruled"
        label={t('money.title')}
        rows={plan.years}
        rowKey={({ year }) => year}
        columns={[
          { id: 'year', header: t('money.year'), namesRow: true, render: ({ year }) => year },
          ...FUND_SOURCES.map((source) => ({
            id: source,
            header: t(`money.source.${source}`),
            number: true,
            render: ({ year, investment }: YearMoney) => {
              const budget = budgets.find((each) => each.year === year && each.source === source);
              const excess = over.find(({ id }) => id === budget?.id);
              return (
                <span className={excess ? 'money-cell late' : 'money-cell'}>
                  {wan(investment[source])}
                  <NumberField
                    size="small"
                    aria-label={t('money.budget-of', { year, source: t(`money.source.${source}`) })}
                    placeholder={t('money.budget')}
                    min={0}
                    style={{ width: 92 }}
                    value={budget ? budget.yuan / WAN : null}
                    onChange={(value) =>
                      setBudget(year, source, value === null ? undefined : value * WAN)
                    }
                  />
                  {excess ? (
                    <small>
                      {t('money.over', { n: formatNumber(language, excess.overYuan / WAN, 2) })}
                    </small>
                  ) : null}
                </span>
              );
            },
          })),
          {
            id: 'open',
            header: t('money.source.open'),
            number: true,
            render: ({ investment }) => wan(investment.open),
          },
          {
            id: 'subsidies',
            header: t('money.subsidies'),
            number: true,
            render: ({ subsidies }) => wan(subsidies),
          },
        ]}
      />
      <p className="hint">{t('money.assumed')}</p>
      {plan.outside.investment + plan.undated > 0 ? (
        <p className="hint">
          {t('money.rest', { outside: wan(plan.outside.investment), undated: wan(plan.undated) })}
        </p>
      ) : null}
      {plan.untold.length > 0 ? (
        <p className="hint">{t('money.untold', { n: plan.untold.length })}</p>
      ) : null}
      <ul className="hint">
        {SUBSIDY_RULES.map((rule) => (
          <li key={rule.id}>{pick(rule.source)}</li>
        ))}
      </ul>
    </div>
  );
}
