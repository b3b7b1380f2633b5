import type { Position } from 'geojson';
import type { LocalCrs } from '../../core/vocabulary/crs.ts';
import { planeProjector } from './projector.ts';

/** A place that is known in both: its numbers in a local system as written, and its longitude and latitude. */
export interface KnownPoint {
  local: Position;
  lngLat: Position;
}

/** A local system that was fitted, and how far its known points lie from where it puts them. */
interface LocalFit {
  crs: LocalCrs;
  /** Root mean square over the known points, in metres; 0 for two, which any fit meets. */
  residualM: number;
  worstM: number;
}

/** East and north as `a·x − b·y + e` and `b·x + a·y + n`: moved, turned and scaled, never bent. */
interface Similarity {
  a: number;
  b: number;
  e: number;
  n: number;
}

const LEAST_POINTS = 2;
/** Local systems of cities lie on the ground: a scale farther from 1 is a wrong point. */
const SCALE_TOLERANCE = 0.01;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Least squares of a similarity between points of two planes, about their middles for the sake of the digits. */
function fitSimilarity(from: readonly Position[], to: readonly Position[]): Similarity | undefined {
  const [fx, fy] = [mean(from.map(([x = NaN]) => x)), mean(from.map(([, y = NaN]) => y))];
  const [tx, ty] = [mean(to.map(([x = NaN]) => x)), mean(to.map(([, y = NaN]) => y))];
  let [dot, cross, norm] = [0, 0, 0];
  for (const [at, [x = NaN, y = NaN]] of from.entries()) {
    const [ex = NaN, ny = NaN] = to[at]!;
    const [dx, dy, de, dn] = [x - fx, y - fy, ex - tx, ny - ty];
    dot += dx * de + dy * dn;
    cross += dx * dn - dy * de;
    norm += dx * dx + dy * dy;
  }
  if (!(norm > 0)) return undefined;
  const [a, b] = [dot / norm, cross / norm];
  return { a, b, e: tx - a * fx + b * fy, n: ty - b * fx - a * fy };
}

function apply({ a, b, e, n }: Similarity, [x = NaN, y = NaN]: Position): Position {
  return [a * x - b * y + e, b * x + a * y + n];
}

/**
 * The local system that known points tell: a transverse Mercator about their middle, moved, turned and scaled (four
 * parameters, least squares). Whether its first number is the east or the north is taken from which turns less. Undefined
 * for fewer than two places, for two at one place, or where the scale is not that of metres on the ground.
 */
export function fitLocal(points: readonly KnownPoint[]): LocalFit | undefined {
  if (points.length < LEAST_POINTS) return undefined;
  const meridian = Math.round(mean(points.map(({ lngLat: [lng = NaN] }) => lng)) * 60) / 60;
  const plane = planeProjector(meridian);
  const to = points.map(({ lngLat }) => plane.fromDegrees(lngLat));
  const fits = [false, true].flatMap((swap) => {
    const from = points.map(({ local: [x = NaN, y = NaN] }) => (swap ? [y, x] : [x, y]));
    const fit = fitSimilarity(from, to);
    if (!fit || Math.abs(Math.hypot(fit.a, fit.b) - 1) > SCALE_TOLERANCE) return [];
    const offs = from.map((position, at) => {
      const [x = NaN, y = NaN] = apply(fit, position);
      return Math.hypot(x - (to[at]![0] ?? NaN), y - (to[at]![1] ?? NaN));
    });
    return [{ swap, fit, offs, turn: Math.abs(Math.atan2(fit.b, fit.a)) }];
  });
  const rms = (offs: readonly number[]) => Math.sqrt(mean(offs.map((off) => off * off)));
  const [best] = fits.toSorted((p, q) => rms(p.offs) + p.turn - (rms(q.offs) + q.turn));
  if (!best) return undefined;
  const { a, b, e, n } = best.fit;
  const numbers = [meridian, a, b, e, n].map((value) => Number(value.toPrecision(15)));
  return {
    crs: `local:${best.swap ? 'yx' : 'xy'},${numbers.join(',')}`,
    residualM: points.length === LEAST_POINTS ? 0 : rms(best.offs),
    worstM: Math.max(...best.offs),
  };
}

const LOCAL = /^local:(xy|yx),((?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?,?){5})$/;

interface LocalSystem {
  swap: boolean;
  meridian: number;
  similarity: Similarity;
}

const parsed = new Map<string, LocalSystem | null>();

function parseLocal(crs: string): LocalSystem | null {
  const known = parsed.get(crs);
  if (known !== undefined) return known;
  const [, order, list = ''] = LOCAL.exec(crs) ?? [];
  const [meridian, a, b, e, n] = list.split(',').map(Number);
  const isWhole = [meridian, a, b, e, n].every((value) => Number.isFinite(value));
  const system =
    order !== undefined && isWhole && Math.hypot(a!, b!) > 0
      ? { swap: order === 'yx', meridian: meridian!, similarity: { a: a!, b: b!, e: e!, n: n! } }
      : null;
  parsed.set(crs, system);
  return system;
}

/** A position of a fitted local system in degrees of WGS-84; NaN where the system is none. */
export function localToWgs84([x = NaN, y = NaN]: Position, crs: LocalCrs): Position {
  const system = parseLocal(crs);
  if (!system) return [NaN, NaN];
  const plane = apply(system.similarity, system.swap ? [y, x] : [x, y]);
  return planeProjector(system.meridian).toDegrees(plane);
}

/** A position of WGS-84 in a fitted local system, in the order of its file. */
export function localFromWgs84(position: Position, crs: LocalCrs): Position {
  const system = parseLocal(crs);
  if (!system) return [NaN, NaN];
  const { a, b, e, n } = system.similarity;
  const [east = NaN, north = NaN] = planeProjector(system.meridian).fromDegrees(position);
  const [de, dn] = [east - e, north - n];
  const norm = a * a + b * b;
  const [x, y] = [(a * de + b * dn) / norm, (a * dn - b * de) / norm];
  return system.swap ? [y, x] : [x, y];
}
