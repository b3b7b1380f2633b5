import type { ChartBlock } from '../../briefing/layout/page.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../use-text.ts';

const DIGITS = { people: 0, percent: 1, km2: 2, count: 0 } as const;
/** Room at the right of the longest bar for its number, in ems. */
const NUMBER_EM = 6;
const SERIES = ['#00696c', '#b4bac2', '#7a5195', '#8a6d3b'];

/** Ranked bars with names and numbers, drawn at the size of the page. */
export function SlideChart({ block }: { block: ChartBlock }) {
  const language = useLanguage();
  const { chart, most, namesPx, rowPx, headPx, width, height, sizePx } = block;
  const { title, names, series, unit } = chart;
  const room = width - namesPx - NUMBER_EM * sizePx;
  const barPx = (rowPx - 18) / series.length;
  const words = (value: number | null) =>
    value === null
      ? '—'
      : `${formatNumber(language, value, DIGITS[unit])}${unit === 'percent' ? '%' : ''}`;
  const legendX = (at: number) =>
    series.slice(0, at).reduce((x, { name }) => x + (name.length + 3) * sizePx, 0);
  return (
    <svg
      className="slide-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}：${names.map((name, at) => `${name} ${series.map(({ values }) => words(values[at] ?? null)).join(' / ')}`).join('；')}`}
      fontSize={sizePx}
    >
      <text className="slide-chart-title" x={0} y={sizePx}>
        {title}
      </text>
      {series.length > 1
        ? series.map(({ name }, at) => (
            <g key={name} transform={`translate(${legendX(at)} ${headPx - sizePx - 12})`}>
              <rect
                width={sizePx * 0.8}
                height={sizePx * 0.8}
                y={4}
                fill={SERIES[at % SERIES.length]}
              />
              <text x={sizePx * 1.2} y={sizePx * 0.9}>
                {name}
              </text>
            </g>
          ))
        : null}
      {names.map((name, at) => (
        <g key={at} transform={`translate(0 ${headPx + at * rowPx})`}>
          <text x={namesPx - 12} y={rowPx / 2 + sizePx * 0.35} textAnchor="end">
            {name}
          </text>
          {series.map(({ values }, n) => {
            const value = values[at] ?? null;
            const length = most > 0 ? (room * Math.max(0, value ?? 0)) / most : 0;
            const y = 9 + n * barPx;
            return (
              <g key={n}>
                <rect
                  x={namesPx}
                  y={y}
                  width={length}
                  height={barPx - 3}
                  fill={SERIES[n % SERIES.length]}
                />
                <text x={namesPx + length + 8} y={y + barPx / 2 + sizePx * 0.32}>
                  {words(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
