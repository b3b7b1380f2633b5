import { useId } from 'react';
import type { CurvePoint, SitingCurve } from '../../core/siting/question/plan-answer.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { moneyUnitYuan, objectiveWords } from '../../i18n/siting-text.ts';
import { useLanguage, useText } from '../use-text.ts';
import { niceSteps } from './nice-steps.ts';

const WIDTH = 392;
const HEIGHT = 190;
const LEFT = 58;
const RIGHT = 14;
const TOP = 16;
const BOTTOM = 34;
const TICKS = 4;

/** What a curve's values count; people of a question about beds or places are those who have one. */
type CurveMeasure = SitingCurve['unit'] | 'served';

export interface CurveChartProps {
  curve: SitingCurve;
  measure: CurveMeasure;
  /** How times are covered, in words. */
  way: string;
  /** Number of sites of the plan that is shown. */
  shown: number;
  onPoint: (point: CurvePoint) => void;
}

/** Value as the axis shows it: hours, minutes and the language's unit of money as in words. */
function axisValue(language: Language, unit: SitingCurve['unit'], value: number): number {
  if (unit === 'person-seconds') return value / 3600;
  if (unit === 'seconds') return value / 60;
  return unit === 'yuan' ? value / moneyUnitYuan(language) : value;
}

/** Sites against what they bring: every point can be chosen, the knee is marked, a table says the same. */
export function CurveChart({ curve, measure, way, shown, onPoint }: CurveChartProps) {
  const t = useText();
  const language = useLanguage();
  const titleId = useId();
  const { unit, knee } = curve;
  const points = curve.points.filter(({ value }) => Number.isFinite(value));
  const mostSites = Math.max(1, ...points.map(({ sites }) => sites));
  const steps = niceSteps(
    Math.max(...points.map(({ value }) => axisValue(language, unit, value))),
    TICKS,
  );
  const top = steps.at(-1)!;
  const x = (sites: number) => LEFT + ((WIDTH - LEFT - RIGHT) * sites) / mostSites;
  const y = (value: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * value) / top;
  const place = (point: CurvePoint) => ({
    cx: x(point.sites),
    cy: y(axisValue(language, unit, point.value)),
  });
  const every = Math.max(1, Math.ceil(points.length / 12));
  return (
    <svg
      className="siting-curve"
      role="group"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-labelledby={titleId}
    >
      <title id={titleId}>
        {t('siting.curve-title', { unit: t(`siting.curve-value.${measure}`, { way }) })}
      </title>
      {steps.map((step) => (
        <g key={step} aria-hidden="true">
          <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(step)} y2={y(step)} />
          <text x={LEFT - 6} y={y(step) + 4} textAnchor="end">
            {formatNumber(language, step, 1)}
          </text>
        </g>
      ))}
      {points.map(({ sites }, at) =>
        at % every === 0 ? (
          <text
            key={sites}
            x={x(sites)}
            y={HEIGHT - BOTTOM + 15}
            textAnchor="middle"
            aria-hidden="true"
          >
            {sites}
          </text>
        ) : null,
      )}
      <text className="axis" x={(LEFT + WIDTH) / 2} y={HEIGHT - 4} textAnchor="middle">
        {t('siting.curve-sites')}
      </text>
      <polyline
        points={points.map((point) => `${place(point).cx},${place(point).cy}`).join(' ')}
        aria-hidden="true"
      />
      {points.map((point) => {
        const { cx, cy } = place(point);
        const isKnee = point.sites === knee;
        const label = t('siting.curve-point', {
          n: point.sites,
          value: objectiveWords(language, unit, point.value),
        });
        const choose = () => onPoint(point);
        return (
          <g
            key={point.sites}
            role="button"
            tabIndex={0}
            aria-label={isKnee ? `${label} ${t('siting.knee')}` : label}
            aria-pressed={point.sites === shown}
            onClick={choose}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              choose();
            }}
          >
            <title>{label}</title>
            <circle className="reach" cx={cx} cy={cy} r={11} />
            {isKnee ? <circle className="knee" cx={cx} cy={cy} r={9} /> : null}
            <circle
              className={point.proven ? 'point' : 'point open'}
              cx={cx}
              cy={cy}
              r={point.sites === shown ? 6 : 4}
            />
            {isKnee ? (
              <text className="knee-label" x={cx + 12} y={cy + 18}>
                {t('siting.knee')}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
