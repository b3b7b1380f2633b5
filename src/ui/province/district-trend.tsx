import { formatPercent } from '../../i18n/format.ts';
import type { ProvinceView } from '../../io/province/province-view.ts';
import { useLanguage, useText } from '../use-text.ts';
import { distanceOn } from '../../io/province/rank-districts.ts';

const WIDTH = 420;
const HEIGHT = 110;
const SIDE = 44;
const TOP = 18;
const BOTTOM = 24;

/** How far a district was from the target on each day that the file remembers; nothing where it is a single one. */
export function DistrictTrend({
  view: { runs },
  code,
  row,
}: {
  view: ProvinceView;
  code: string;
  row: string | null;
}) {
  const t = useText();
  const language = useLanguage();
  const points = runs.flatMap((run) => {
    const distance = distanceOn(run, code, row);
    return distance === null ? [] : [{ date: run.date, distance }];
  });
  if (points.length < 2) return <p className="hint">{t('province-view.no-trend')}</p>;
  const most = Math.max(...points.map(({ distance }) => distance), 1);
  const x = (at: number) => SIDE + ((WIDTH - 2 * SIDE) * at) / (points.length - 1);
  const y = (distance: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * distance) / most;
  return (
    <svg className="district-trend" role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{t('province-view.trend')}</title>
      <polyline points={points.map(({ distance }, at) => `${x(at)},${y(distance)}`).join(' ')} />
      {points.map(({ date, distance }, at) =>
        at === 0 || at === points.length - 1 ? (
          <g key={date}>
            <circle cx={x(at)} cy={y(distance)} r={3.5} />
            <text x={x(at)} y={y(distance) - 7} textAnchor="middle">
              {formatPercent(language, distance)}
            </text>
            <text x={x(at)} y={HEIGHT - 6} textAnchor="middle">
              {date}
            </text>
          </g>
        ) : null,
      )}
    </svg>
  );
}
