import { issue, type Issue } from '../../core/base/issue.ts';
import { boxIndex } from '../../core/geo/box-index.ts';
import { boxOf } from '../../core/geo/box.ts';
import { holdsPoint } from '../../core/geo/holds-point.ts';
import type { Area } from '../../core/plan/area.ts';
import { positionToWgs84 } from '../geometry/to-wgs84.ts';
import type { Crs } from './mapping.ts';

/** Points looked at, spread evenly over the file. */
const SAMPLE = 2000;
/** Share outside every area from which the system is doubted whatever the others give. */
const DOUBTFUL_SHARE = 0.5;
/** Gain in share inside, and in points, that another system must bring to be suggested. */
const CLEAR_GAIN_SHARE = 0.05;
const CLEAR_GAIN_POINTS = 3;

const COMPARED: readonly Crs[] = ['wgs84', 'gcj02', 'bd09'];

/** Share of points, 0–1, that lie outside every area when read in each system. */
export function shareOutside(
  points: readonly (readonly [number, number])[],
  areas: readonly Area[],
): Record<'wgs84' | 'gcj02' | 'bd09', number> {
  const index = boxIndex(areas.map(({ geometry }) => boxOf(geometry)));
  const share = (crs: Crs): number => {
    let outside = 0;
    for (const point of points) {
      const [lng = NaN, lat = NaN] = positionToWgs84([...point], crs);
      const near = index.meeting([lng, lat, lng, lat]);
      if (!near.some((at) => holdsPoint((areas[at] as Area).geometry, lng, lat))) outside += 1;
    }
    return points.length === 0 ? 0 : outside / points.length;
  };
  return { wgs84: share('wgs84'), gcj02: share('gcj02'), bd09: share('bd09') };
}

function sampled<T>(all: readonly T[]): readonly T[] {
  const step = Math.ceil(all.length / SAMPLE);
  return step <= 1 ? all : all.filter((_, at) => at % step === 0);
}

/**
 * Doubts the coordinate system of points when most of them fall outside the areas, or when another system puts clearly
 * more of them inside. Distance to streets could not tell: BD-09 read as WGS-84 moves every point by about 1.07 km and
 * still finds a street nearby.
 */
export function checkCrs(
  points: readonly (readonly [number, number])[],
  areas: readonly Area[],
  assumed: Crs,
  fileName: string,
): Issue[] {
  if (points.length === 0 || areas.length === 0 || assumed.startsWith('EPSG:')) return [];
  const read = assumed === 'gcj02' || assumed === 'bd09' ? assumed : 'wgs84';
  const sample = sampled(points);
  const outside = shareOutside(sample, areas);
  const own = outside[read];
  const best = COMPARED.reduce<Crs>(
    (a, b) => (outside[b as 'wgs84'] < outside[a as 'wgs84'] ? b : a),
    read,
  ) as 'wgs84' | 'gcj02' | 'bd09';
  const gain = own - outside[best];
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  const numbers = {
    crs: assumed,
    points: sample.length,
    outsidePct: percent(own),
    wgs84Pct: percent(outside.wgs84),
    gcj02Pct: percent(outside.gcj02),
    bd09Pct: percent(outside.bd09),
  };
  if (gain >= CLEAR_GAIN_SHARE && gain * sample.length >= CLEAR_GAIN_POINTS) {
    return [issue('crs-other-fits', 'warning', { file: fileName }, { ...numbers, better: best })];
  }
  if (own > DOUBTFUL_SHARE)
    return [issue('crs-mostly-outside', 'warning', { file: fileName }, numbers)];
  return [];
}
