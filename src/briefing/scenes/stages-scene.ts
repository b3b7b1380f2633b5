import { makeHeadline } from '../../core/assess/findings/headline.ts';
import { NEAR_TERM_END, type Scenario } from '../../core/plan/project.ts';
import { formatNumber } from '../../i18n/format.ts';
import { list, moneyWords } from '../../i18n/siting-text.ts';
import { coveredOfWhole, shareOf } from '../covered.ts';
import { sumCostYuan } from '../site-cost.ts';
import type { MadeScene, SceneContext } from '../scene-context.ts';

/** What is built by when, and what it brings; none where no site has a year. */
export function stagesScenes(context: SceneContext, scenario: Scenario): MadeScene[] {
  const { t, stages = [], project, library, kind, language, costs, basis, nameKind } = context;
  if (stages.length === 0) return [];
  const { nearTermEnd = NEAR_TERM_END } = project.settings;
  const rows = stages.map(({ year, assessment }) => {
    const sites = scenario.sites.filter((site) => site.year === year);
    const cost = sumCostYuan(sites, costs);
    return [
      t('year.of', { year }),
      t(year <= nearTermEnd ? 'slide.near-term' : 'slide.long-term'),
      formatNumber(language, sites.length),
      list(
        language,
        sites.map(({ name }) => name),
      ),
      cost === null ? '—' : moneyWords(language, cost),
      shareOf(language, coveredOfWhole(assessment, kind)),
      String(makeHeadline(assessment.findings, library).binding.unmet),
    ];
  });
  const undated = scenario.sites.filter(({ year }) => year === undefined).length;
  return [
    {
      key: 'stages',
      title: t('slide.stages-title'),
      basis,
      wide: true,
      points: undated > 0 ? [t('slide.stages-undated', { n: undated })] : [],
      table: {
        columns: [
          { title: t('slide.column-year'), share: 2 },
          { title: t('slide.column-term'), share: 1.5 },
          { title: t('slide.column-sites'), share: 1.5, align: 'right' },
          { title: t('slide.column-names'), share: 7 },
          { title: t('slide.column-cost'), share: 2.5, align: 'right' },
          { title: t('slide.column-share', { kind: nameKind(kind) }), share: 3, align: 'right' },
          { title: t('slide.column-binding'), share: 2.5, align: 'right' },
        ],
        rows,
      },
      notes: [t('slide.notes-stages'), t('slide.notes-cost')].join('\n'),
      map: context.map(scenario.id, { circles: true, sites: true }),
    },
  ];
}
