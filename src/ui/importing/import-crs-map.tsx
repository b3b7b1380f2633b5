import type { Position } from 'geojson';
import { distanceM } from '../../core/geo/sphere.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { FileGuard } from '../../io/guard/guard-file.ts';
import { useLanguage, useText } from '../use-text.ts';

interface ImportCrsMapProps {
  guard: FileGuard;
  /** Position of the choice that is looked at. */
  shown: number;
}

const WIDTH = 340;
const HEIGHT = 240;
const MARGIN = 14;
/** Points farther out than the frame is wide say that a choice is far off, and are not drawn. */
const FRAME_SHARE = 0.15;

interface Frame {
  x: (position: Position) => number;
  y: (position: Position) => number;
  metresPerPixel: number;
}

function frameOf(positions: readonly Position[]): Frame {
  const lngs = positions.map(([lng = NaN]) => lng).filter(Number.isFinite);
  const lats = positions.map(([, lat = NaN]) => lat).filter(Number.isFinite);
  const west = Math.min(...lngs);
  const south = Math.min(...lats);
  const lat = (south + Math.max(...lats)) / 2;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const width = Math.max((Math.max(...lngs) - west) * squeeze, 1e-4);
  const height = Math.max(Math.max(...lats) - south, 1e-4);
  const grown = 1 + FRAME_SHARE;
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height) / grown;
  const midX = west + width / squeeze / 2;
  const metresPerDegree = distanceM({ lng: midX, lat: lat - 0.5 }, { lng: midX, lat: lat + 0.5 });
  return {
    x: ([lng = NaN]) => WIDTH / 2 + (lng - midX) * squeeze * scale,
    y: ([, at = NaN]) => HEIGHT / 2 - (at - lat) * scale,
    metresPerPixel: metresPerDegree / scale,
  };
}

/** The longest of 1, 2, 5 × 10ⁿ metres that takes at most a quarter of the frame. */
function barM(metresPerPixel: number): number {
  const most = (WIDTH / 4) * metresPerPixel;
  const ten = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((times) => times * ten).find((each) => each <= most) ?? ten;
}

/** Degrees, about 400 m, by which the frame is wider than the points of the likely choices. */
const AROUND = 0.004;
const LIKELY = 0.02;

/** Spreads of the middle half beyond which a lone place would only make all others small. */
const FAR_SPREADS = 3;

/** Those that do not lie far from the others on either axis. */
function together(positions: readonly Position[]): readonly Position[] {
  const isNear = ([0, 1] as const).map((axis) => {
    const values = positions.map((each) => each[axis] ?? NaN).toSorted((a, b) => a - b);
    const low = values[Math.floor(values.length / 4)] ?? NaN;
    const high = values[Math.floor((3 * values.length) / 4)] ?? NaN;
    const reach = FAR_SPREADS * (high - low) + AROUND;
    return (value = NaN) => value >= low - reach && value <= high + reach;
  });
  return positions.filter(([lng, lat]) => isNear[0]!(lng) && isNear[1]!(lat));
}

/** What the frame must hold: the points of the likely choices with some ground around them, but no more than the areas. */
function framed({ choices, outlines, places }: FileGuard): readonly Position[] {
  const known = outlines.flat();
  const own = choices.flatMap(({ confidence, points }) => (confidence > LIKELY ? points : []));
  if (known.length === 0) {
    return own.length > 0 ? together([...own, ...places]) : (choices[0]?.points ?? []);
  }
  if (own.length === 0) return known;
  const clamped = own.flatMap(([lng = NaN, lat = NaN]) => [
    [lng - AROUND, lat - AROUND],
    [lng + AROUND, lat + AROUND],
  ]);
  const edge = (at: 0 | 1, end: 'min' | 'max'): number => {
    const values = (list: readonly Position[]) => list.map((each) => each[at] ?? NaN);
    return end === 'min'
      ? Math.max(Math.min(...values(known)), Math.min(...values(clamped)))
      : Math.min(Math.max(...values(known)), Math.max(...values(clamped)));
  };
  const corners = [
    [edge(0, 'min'), edge(1, 'min')],
    [edge(0, 'max'), edge(1, 'max')],
  ];
  // Points that lie wholly elsewhere leave no common frame: then the areas are shown.
  return corners[0]![0]! < corners[1]![0]! && corners[0]![1]! < corners[1]![1]! ? corners : known;
}

/** What one choice would do: its points over the known outlines, and beneath them those of the likeliest choice. */
export function ImportCrsMap({ guard, shown }: ImportCrsMapProps) {
  const t = useText();
  const language = useLanguage();
  const best = guard.choices[0];
  const choice = guard.choices[shown] ?? best;
  if (!best || !choice) return null;
  const frame = frameOf(framed(guard));
  const bar = barM(frame.metresPerPixel);
  const isIn = (position: Position) =>
    frame.x(position) >= 0 &&
    frame.x(position) <= WIDTH &&
    frame.y(position) >= 0 &&
    frame.y(position) <= HEIGHT;
  const outside = choice.points.filter((point) => !isIn(point)).length;
  return (
    <figure className="crs-map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('crs.map-label')}>
        {guard.outlines.map((ring, at) => (
          <polygon
            key={at}
            points={ring.map((each) => `${frame.x(each)},${frame.y(each)}`).join(' ')}
          />
        ))}
        {shown > 0
          ? best.points.map((point, at) => {
              const to = choice.points[at]!;
              return isIn(point) && isIn(to) ? (
                <line
                  key={at}
                  x1={frame.x(point)}
                  y1={frame.y(point)}
                  x2={frame.x(to)}
                  y2={frame.y(to)}
                />
              ) : null;
            })
          : null}
        {guard.places.map((place, at) =>
          isIn(place) ? (
            <rect
              key={`place-${at}`}
              x={frame.x(place) - 4}
              y={frame.y(place) - 4}
              width={8}
              height={8}
            />
          ) : null,
        )}
        {choice.points.map((point, at) =>
          isIn(point) ? <circle key={at} cx={frame.x(point)} cy={frame.y(point)} r={2.6} /> : null,
        )}
        <path d={`M10 ${HEIGHT - 16}v6h${bar / frame.metresPerPixel}v-6`} />
        <text x={16} y={HEIGHT - 16}>
          {bar >= 1000 ? `${bar / 1000} km` : `${bar} m`}
        </text>
      </svg>
      <figcaption>
        {shown > 0
          ? t('crs.map-shift', { metres: formatNumber(language, choice.shiftM) })
          : t('crs.map-best', { n: choice.points.length })}
        {guard.places.length > 0 ? ` ${t('crs.map-places')}` : ''}
        {outside > 0 ? ` ${t('crs.map-outside', { n: outside })}` : ''}
      </figcaption>
    </figure>
  );
}
