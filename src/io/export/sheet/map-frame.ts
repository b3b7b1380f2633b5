import type { Rect } from '../../../core/base/rect.ts';
import type { Box } from '../../../core/geo/box.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { localGaussKruger } from '../formats/crs-for-format.ts';
import { thinLine } from '../drawing/lines.ts';
import type { PagePoint } from '../drawing/drawing.ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Ground shown on a box of paper at a scale. */
export interface MapFrame {
  box: Rect;
  /** Denominator of the scale: 20 000 for 1:20 000. */
  scale: number;
  /** Name of the coordinate system; empty where none fits and the frame is only true near its middle. */
  crsName: string;
  ground: Box;
  toPage: (lng: number, lat: number) => PagePoint;
}

/** Steps of round scales. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10] as const;
const LEAST_SCALE = 500;
/** Share of the box that the ground may fill. */
const FILLED = 0.94;
/** Finer than this paper shows nothing. */
const THINNED_MM = 0.06;
const METRES_PER_DEGREE = 111_195;

function plainForward([west, south, east, north]: Box): (position: Position) => Position {
  const [lng0, lat0] = [(west + east) / 2, (south + north) / 2];
  const shrink = Math.cos((lat0 * Math.PI) / 180);
  return ([lng = NaN, lat = NaN]) => [
    (lng - lng0) * shrink * METRES_PER_DEGREE,
    (lat - lat0) * METRES_PER_DEGREE,
  ];
}

/** The next round scale at which no less is shown. */
export function roundScale(least: number): number {
  if (!(least > LEAST_SCALE)) return LEAST_SCALE;
  const power = 10 ** Math.floor(Math.log10(least));
  return ROUND.find((digit) => digit * power >= least * (1 - 1e-9))! * power;
}

/** The next scale of two digits, such as 1:130 000: for a figure among words, which had better fill its room. */
export function fineScale(least: number): number {
  if (!(least > LEAST_SCALE)) return LEAST_SCALE;
  const step = 10 ** (Math.floor(Math.log10(least)) - 1);
  return Math.ceil((least / step) * (1 - 1e-9)) * step;
}

/**
 * Fits ground into a box of paper, in the local CGCS2000 zone where there is one.
 * @param steps the next scale that is taken, at a round one by itself
 */
export function fitFrame(
  ground: Box,
  box: Rect,
  language: Language,
  { atLeast = 0, steps = roundScale }: { atLeast?: number; steps?: typeof roundScale } = {},
): MapFrame {
  const [west, south, east, north] = ground;
  const crs = localGaussKruger((west + east) / 2, language);
  const forward = crs?.forward ?? plainForward(ground);
  const edge = [west, (west + east) / 2, east].flatMap((lng) =>
    [south, (south + north) / 2, north].map((lat) => forward([lng, lat])),
  );
  const xs = edge.map(([x = NaN]) => x);
  const ys = edge.map(([, y = NaN]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const metresPerMm = Math.max(
    (right - left) / (box.width * FILLED),
    (top - bottom) / (box.height * FILLED),
  );
  const scale = Math.max(steps(metresPerMm * 1000), atLeast);
  const mmPerMetre = 1000 / scale;
  const [midX, midY] = [(left + right) / 2, (bottom + top) / 2];
  const [pageX, pageY] = [box.x + box.width / 2, box.y + box.height / 2];
  return {
    box,
    scale,
    crsName: crs?.name ?? '',
    ground,
    toPage(lng, lat) {
      const [x = NaN, y = NaN] = forward([lng, lat]);
      return [pageX + (x - midX) * mmPerMetre, pageY - (y - midY) * mmPerMetre];
    },
  };
}

/** Rings of a geometry on the page, without those too small to be seen. */
export function pageRings({ toPage }: MapFrame, geometry: Polygon | MultiPolygon): PagePoint[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().flatMap((ring) => {
    const line = ring.map(([lng = NaN, lat = NaN]) => toPage(lng, lat));
    const thin = thinLine(
      line.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)),
      THINNED_MM,
    );
    return thin.length < 3 ? [] : [thin];
  });
}

export function isInside({ box }: MapFrame, [x, y]: PagePoint, within = 0): boolean {
  return (
    x >= box.x + within &&
    x <= box.x + box.width - within &&
    y >= box.y + within &&
    y <= box.y + box.height - within
  );
}
