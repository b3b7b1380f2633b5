import { joinBoxes, type Box } from '../../core/geo/box.ts';
import type { Scenario } from '../../core/plan/project.ts';
import type { Site } from '../../core/plan/records/facility.ts';
import { formatNumber, formatValue } from '../../i18n/format.ts';
import { list, moneyWords } from '../../i18n/siting-text.ts';
import { coveredOfWhole, rankOutside, shareOf } from '../covered.ts';
import { siteCostYuan, sumCostYuan } from '../site-cost.ts';
import type { MadeScene, SceneContext } from '../scene-context.ts';

const LEFT_NAMED = 5;
/** Ground around a site that its map shows, in degrees: about a kilometre. */
const AROUND_DEG = 0.01;

function boxOfSites(sites: readonly Site[]): Box {
  return joinBoxes(
    sites.map(({ lng, lat }): Box => [
      lng - AROUND_DEG,
      lat - AROUND_DEG,
      lng + AROUND_DEG,
      lat + AROUND_DEG,
    ]),
  );
}

function sizeWords({ language }: SceneContext, { floorAreaM2, beds, places }: Site): string {
  const words = [
    ...(floorAreaM2 ? [formatValue(language, floorAreaM2, 'm2')] : []),
    ...(beds ? [formatValue(language, beds, 'bed')] : []),
    ...(places ? [formatValue(language, places, 'place')] : []),
  ];
  return list(language, words) || '—';
}

/** Who is still outside when all sites stand, in words. */
function leftLines(context: SceneContext): string[] {
  const { t, active, kind, language, nameKind } = context;
  const whole = coveredOfWhole(active, kind);
  if (!whole || whole.measure !== 'people') return [];
  const areas = rankOutside(active, kind)
    .filter(({ outside }) => outside >= 0.5)
    .slice(0, LEFT_NAMED)
    .map(({ areaName: area, outside }) =>
      t('siting.area-people', { area, n: formatNumber(language, outside) }),
    );
  return [
    t(areas.length > 0 ? 'slide.left-out' : 'slide.left-out-none', {
      kind: nameKind(kind),
      group: t(`people.${context.group}`),
      n: formatNumber(language, whole.outside),
      areas: list(language, areas),
    }),
  ];
}

function costWords({ language, costs, t }: SceneContext, sites: readonly Site[]): string {
  const sum = sumCostYuan(sites, costs);
  return sum === null ? t('slide.cost-unknown') : moneyWords(language, sum);
}

/** The sites of a scenario: where they are and who is still left out, then a table with their reasons and cost. */
export function sitesScenes(context: SceneContext, scenario: Scenario): MadeScene[] {
  const { t, baseline, active, kind, language, basis, costs, nameKind } = context;
  const { sites } = scenario;
  const title = t('briefing.sites-title', { scenario: scenario.name });
  const [before, after] = [baseline, active].map((each) => coveredOfWhole(each, kind));
  const links = scenario.network?.links.length ?? 0;
  const points = [
    ...(before && after
      ? [
          t('slide.share-change', {
            way: context.way,
            kind: nameKind(kind),
            before: shareOf(language, before),
            after: shareOf(language, after),
          }),
        ]
      : []),
    t('slide.cost-total', { money: costWords(context, sites) }),
    ...(links > 0 ? [t('network.slide-links', { n: links })] : []),
    ...(scenario.closedFacilityIds.length > 0
      ? [t('slide.closed-facilities', { n: scenario.closedFacilityIds.length })]
      : []),
    ...leftLines(context),
  ];
  const overview: MadeScene = {
    key: 'sites',
    title,
    basis,
    figure: formatNumber(language, sites.length),
    figureLabel: t('briefing.sites-label'),
    points,
    notes: [t('slide.notes-cost'), t(`circle.notes.${context.circle}`)].join('\n'),
    map: context.map(
      scenario.id,
      { circles: true, gaps: true, sites: true },
      { box: boxOfSites(sites) },
    ),
  };
  if (sites.length === 0) return [overview];
  return [
    overview,
    {
      key: 'sites-table',
      title: t('slide.sites-table-title', { scenario: scenario.name }),
      basis,
      wide: true,
      points: [],
      table: {
        columns: [
          { title: t('slide.column-number'), share: 1, align: 'right' },
          { title: t('slide.column-site'), share: 4 },
          { title: t('slide.column-kind'), share: 3 },
          { title: t('slide.column-size'), share: 3 },
          { title: t('slide.column-reason'), share: 7 },
          { title: t('slide.column-cost'), share: 2.5, align: 'right' },
          { title: t('slide.column-year'), share: 1.5, align: 'right' },
        ],
        rows: sites.map((site, at) => {
          const cost = siteCostYuan(site, costs);
          return [
            String(at + 1),
            site.name,
            list(language, site.kinds.map(nameKind)),
            sizeWords(context, site),
            site.reason ?? '—',
            cost === undefined ? '—' : moneyWords(language, cost),
            site.year === undefined ? '—' : String(site.year),
          ];
        }),
      },
      notes: t('slide.notes-cost'),
      map: overview.map,
    },
  ];
}
