import { COST_SOURCES } from '../../../../core/siting/question/costs.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { moneyWords } from '../../../../i18n/siting-text.ts';
import { figures, itemsUnder, marks, table, text, words } from '../words/blocks.ts';
import { siteCost } from '../words/site-cost.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';
import { sizeWords } from './scenario.ts';

const UNIT_COSTS = ['yuanPerBed', 'yuanPerPlace', 'yuanPerM2', 'm2PerBed', 'm2PerPlace'] as const;

/** What the sites of the scenario cost by their size, with where each unit cost comes from. */
export function investmentBlocks(context: ReportContext): ReportBlock[] {
  const { input, t, layers } = context;
  const { scenario, language } = input;
  if (!scenario) return [];
  if (scenario.sites.length === 0) return text(t('report.no-sites'));
  const costs = scenario.sites.map((site) => siteCost(site));
  const known = costs.filter((cost) => cost !== null);
  const sum = known.reduce((all, { yuan }) => all + yuan, 0);
  const unknown = costs.length - known.length;
  const money = (yuan: number) => moneyWords(language, yuan);
  return [
    ...text(
      t(unknown === 0 ? 'report.investment' : 'report.investment-part', {
        n: costs.length,
        known: known.length,
        unknown,
        money: money(sum),
      }),
    ),
    ...text(t('report.investment-limits')),
    ...table(
      t('report.table-investment'),
      [
        marks(t('report.column-order'), 0.9),
        words(t('report.column-name'), 3.4),
        words(t('report.column-size'), 2.6),
        figures(t('report.cost-beds'), 1.8),
        figures(t('report.cost-places'), 1.8),
        figures(t('report.cost-floor'), 1.8),
        figures(t('report.cost-sum'), 1.8),
      ],
      [
        ...scenario.sites.map((site, at) => {
          const cost = costs[at]!;
          return [
            String(at + 1),
            site.name || t('site.default-name', { n: at + 1 }),
            sizeWords(context, site),
            ...(cost
              ? [cost.bedsYuan, cost.placesYuan, cost.floorYuan, cost.yuan].map(money)
              : ['—', '—', '—', t('report.not-estimated')]),
          ];
        }),
        [
          '',
          t('report.sum'),
          '',
          ...(['bedsYuan', 'placesYuan', 'floorYuan', 'yuan'] as const).map((field) =>
            money(known.reduce((all, cost) => all + cost[field], 0)),
          ),
        ],
      ],
    ),
    ...itemsUnder(
      t('report.unit-costs'),
      UNIT_COSTS.map((name) =>
        t('report.unit-cost', {
          name: t(`report.cost-of.${name}`),
          value: formatNumber(language, COST_SOURCES[name].value),
          source: layers.pick(COST_SOURCES[name].source),
        }),
      ),
    ),
  ];
}
