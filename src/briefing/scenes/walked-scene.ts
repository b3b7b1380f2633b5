import { WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import type { ClaimRow } from '../../core/assess/walking/compare-circles.ts';
import { formatNumber } from '../../i18n/format.ts';
import { rankedLevel } from '../covered.ts';
import type { MadeScene, SceneContext } from '../scene-context.ts';

const MOST_AREAS = 24;

/** Percent with one decimal; null where the whole is not known. */
function percent(part: number | undefined, whole: number | undefined): number | null {
  if (part === undefined || whole === undefined || whole <= 0) return null;
  return Math.round((1000 * part) / whole) / 10;
}

/** What straight circles claim and who cannot walk it, area by area; none without a network. */
export function walkedScenes(context: SceneContext): MadeScene[] {
  const { t, comparison, kind, language, group, nameKind, basis } = context;
  const rows = comparison?.rows.filter((row) => row.kind === kind) ?? [];
  const level = rankedLevel(rows);
  const whole = rows.find(({ areaId }) => areaId === WHOLE_ID);
  if (!whole || level === undefined) return [];
  const isPeople = whole.people[group] !== undefined;
  const straight = (row: ClaimRow) =>
    isPeople
      ? percent(row.straight[group], row.people[group])
      : percent(row.straightM2, row.groundM2);
  const network = (row: ClaimRow) =>
    isPeople
      ? percent(row.network[group], row.people[group])
      : percent(row.networkM2, row.groundM2);
  const gap = (row: ClaimRow) => (straight(row) ?? 0) - (network(row) ?? 0);
  const shown = rows
    .filter((row) => row.level === level)
    .toSorted((a, b) => gap(b) - gap(a))
    .slice(0, MOST_AREAS);
  const share = (value: number | null) =>
    value === null ? '—' : `${formatNumber(language, value, 1)}%`;
  const claimed = whole.overClaimed[group];
  const named = { kind: nameKind(kind), group: t(`people.${group}`) };
  return [
    {
      key: 'walked',
      title: t('walking.slide-title'),
      basis,
      figure: share(network(whole)),
      figureLabel: t(isPeople ? 'walking.slide-label-people' : 'walking.slide-label-ground', {
        ...named,
        share: share(straight(whole)),
      }),
      points: [
        ...(claimed === undefined
          ? []
          : [t('walking.slide-over-claimed', { ...named, n: formatNumber(language, claimed) })]),
        t('slide.flips', { n: comparison!.flips.length }),
      ],
      chart: {
        title: t(isPeople ? 'slide.walked-axis-people' : 'slide.walked-axis-ground', named),
        unit: 'percent',
        names: shown.map(({ areaName }) => areaName),
        series: [
          { name: t('walking.slide-series'), values: shown.map(network) },
          { name: t('slide.series-straight'), values: shown.map(straight) },
        ],
      },
      notes: [t('walking.slide-notes'), t('circle.notes.network'), t('circle.notes.straight')].join(
        '\n',
      ),
      map: { ...context.map(null, { circles: true, gaps: true }), circle: 'network' },
    },
  ];
}
