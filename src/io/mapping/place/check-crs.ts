import type { Position } from 'geojson';
import { issue, type Issue } from '../../../core/base/issue.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import { outsideCounter, sampled } from '../../crs/share-outside.ts';
import type { Crs } from '../mapping.ts';

/** Points looked at, spread evenly over the file. */
const SAMPLE = 2000;
/** Share outside every area from which the system is doubted whatever the others give. */
const DOUBTFUL_SHARE = 0.5;
/** Gain in share inside, and in points, that another system must bring to be suggested. */
const CLEAR_GAIN_SHARE = 0.05;
const CLEAR_GAIN_POINTS = 3;

const COMPARED = ['wgs84', 'gcj02', 'bd09'] as const;

/** Share of points, 0–1, that lie outside every area when read in each system. */
export function shareOutside(
  points: readonly Position[],
  areas: readonly Area[],
): Record<(typeof COMPARED)[number], number> {
  const share = outsideCounter(areas);
  return {
    wgs84: share(points, 'wgs84'),
    gcj02: share(points, 'gcj02'),
    bd09: share(points, 'bd09'),
  };
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

/**
 * Doubts the coordinate system of points when most of them fall outside the areas, or when another system puts clearly
 * more of them inside. Distance to streets could not tell: BD-09 read as WGS-84 moves every point by about 1.07 km and
 * still finds a street nearby.
 */
export function checkCrs(
  points: readonly Position[],
  areas: readonly Area[],
  assumed: Crs,
  fileName: string,
): Issue[] {
  if (points.length === 0 || areas.length === 0) return [];
  const place = { file: fileName };
  const sample = sampled(points, SAMPLE);
  if (assumed.startsWith('EPSG:')) {
    const outsidePct = percent(outsideCounter(areas)(sample, assumed));
    const params = { crs: assumed, points: sample.length, outsidePct };
    if (outsidePct <= DOUBTFUL_SHARE * 100) return [];
    return [issue('crs-projected-outside', 'warning', place, params)];
  }
  const outside = shareOutside(sample, areas);
  const read = assumed === 'gcj02' || assumed === 'bd09' ? assumed : 'wgs84';
  const own = outside[read];
  const best = COMPARED.reduce((a, b) => (outside[b] < outside[a] ? b : a), read);
  const gain = own - outside[best];
  const numbers = {
    crs: assumed,
    points: sample.length,
    outsidePct: percent(own),
    wgs84Pct: percent(outside.wgs84),
    gcj02Pct: percent(outside.gcj02),
    bd09Pct: percent(outside.bd09),
  };
  if (gain >= CLEAR_GAIN_SHARE && gain * sample.length >= CLEAR_GAIN_POINTS) {
    return [issue('crs-other-fits', 'warning', place, { ...numbers, better: best })];
  }
  return own > DOUBTFUL_SHARE ? [issue('crs-mostly-outside', 'warning', place, numbers)] : [];
}
