import { formatNumber } from '../../i18n/format.ts';
import { coveredOfWhole, rankOutside, shareOf, type Covered } from '../covered.ts';
import { boxOfAreas, type MadeScene, type SceneContext } from '../scene-context.ts';

/** Areas that get a bar: what comes after them is summed up in words. */
const MOST_BARS = 40;

/** The number in the unit of a chart: people, or km² of ground. */
function outsideIn({ measure, outside }: Covered): number {
  return measure === 'people' ? Math.round(outside) : Math.round(outside / 1e4) / 100;
}

/** Who is outside every circle, area by area, most first; none where nothing is known or nobody is outside. */
export function outsideScenes(context: SceneContext): MadeScene[] {
  const { t, baseline, project, kind, language, basis, group, nameKind } = context;
  const ranked = rankOutside(baseline, kind).filter((each) => outsideIn(each) > 0);
  const whole = coveredOfWhole(baseline, kind);
  const [first] = ranked;
  if (!first || !whole) return [];
  const shown = ranked.slice(0, MOST_BARS);
  const rest = ranked.slice(MOST_BARS);
  const isPeople = first.measure === 'people';
  const unit = t(isPeople ? 'slide.unit-people' : 'slide.unit-km2');
  const amount = (value: number) => formatNumber(language, value, isPeople ? 0 : 2);
  const named = { kind: nameKind(kind), group: t(`people.${group}`) };
  return [
    {
      key: 'outside',
      title: t('slide.outside-title', { kind: nameKind(kind) }),
      basis,
      points: [
        t(isPeople ? 'slide.outside-people' : 'slide.outside-ground', {
          ...named,
          n: amount(outsideIn(whole)),
          areas: ranked.length,
          area: first.areaName,
          most: amount(outsideIn(first)),
        }),
        ...(rest.length > 0
          ? [
              t('slide.outside-rest', {
                n: rest.length,
                amount: amount(rest.reduce((sum, each) => sum + outsideIn(each), 0)),
                unit,
              }),
            ]
          : []),
      ],
      chart: {
        title: t(isPeople ? 'slide.outside-axis-people' : 'slide.outside-axis-ground', named),
        unit: isPeople ? 'people' : 'km2',
        names: shown.map(({ areaName }) => areaName),
        series: [{ name: t('slide.outside-series'), values: shown.map((each) => outsideIn(each)) }],
      },
      notes: [
        t('slide.notes-outside'),
        ...shown.map((each) =>
          t('slide.notes-outside-area', {
            area: each.areaName,
            outside: amount(outsideIn(each)),
            unit,
            share: shareOf(language, each),
          }),
        ),
      ].join('\n'),
      map: context.map(
        null,
        { circles: true, gaps: true },
        { box: boxOfAreas(project, new Set(shown.map(({ areaId }) => areaId))) },
      ),
    },
  ];
}
