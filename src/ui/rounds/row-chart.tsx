import type { RowLine } from '../../core/delivery/rounds/row-line.ts';
import { formatValue } from '../../i18n/format.ts';
import { useLanguage, useText } from '../use-text.ts';

const WIDTH = 640;
const HEIGHT = 200;
const SIDE = 70;
const TOP = 24;
const BOTTOM = 34;

function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** One row through the rounds: its value, its target, and the course that leads there. */
export function RowChart({ line }: { line: RowLine }) {
  const t = useText();
  const language = useLanguage();
  const { points, unit } = line;
  const values = points.flatMap(({ measured, target, expected }) =>
    [measured, target, expected].filter((value) => typeof value === 'number'),
  );
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  const [first, last] = [toDay(points[0]!.date), toDay(points.at(-1)!.date)];
  const x = (date: string) =>
    SIDE + (WIDTH - 2 * SIDE) * (last > first ? (toDay(date) - first) / (last - first) : 0.5);
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * (value - least)) / (most - least || 1);
  const path = (read: (point: RowLine['points'][number]) => number | null | undefined) =>
    points
      .flatMap((point) => {
        const value = read(point);
        return value === null || value === undefined ? [] : [`${x(point.date)},${y(value)}`];
      })
      .join(' ');
  const every = Math.max(1, Math.ceil(points.length / 6));
  return (
    <svg className="row-chart" role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{`${language === 'en' ? line.title.en : line.title.zh} · ${line.areaName}`}</title>
      <polyline className="row-target" points={path(({ target }) => target)} />
      <polyline className="row-course" points={path(({ expected }) => expected)} />
      <polyline className="row-measured" points={path(({ measured }) => measured)} />
      {points.map(({ roundId, date, measured, verdict }, at) => (
        <g key={roundId}>
          {measured === null ? null : (
            <>
              <circle className={`row-${verdict}`} cx={x(date)} cy={y(measured)} r={4} />
              {at % every === 0 || at === points.length - 1 ? (
                <text x={x(date)} y={y(measured) - 9} textAnchor="middle">
                  {formatValue(language, measured, unit)}
                </text>
              ) : null}
            </>
          )}
          {at % every === 0 || at === points.length - 1 ? (
            <text x={x(date)} y={HEIGHT - 12} textAnchor="middle">
              {date}
            </text>
          ) : null}
        </g>
      ))}
      <text x={WIDTH - SIDE + 6} y={y(points.at(-1)!.target) + 4}>
        {t('round.target')}
      </text>
    </svg>
  );
}
