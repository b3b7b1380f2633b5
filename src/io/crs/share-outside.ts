import type { Position } from 'geojson';
import { boxIndex } from '../../core/geo/box-index.ts';
import { boundGeometry } from '../../core/geo/box.ts';
import { holdsPoint } from '../../core/geo/holds-point.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { positionToWgs84 } from './to-wgs84.ts';

/** Gives the share of positions, 0–1, that lie outside every outline when read in a system; 0 of none. */
export function outsideCounter(
  outlines: readonly Pick<Area, 'geometry'>[],
): (positions: readonly Position[], crs: Crs) => number {
  const index = boxIndex(outlines.map(({ geometry }) => boundGeometry(geometry)));
  return (positions, crs) => {
    let outside = 0;
    for (const position of positions) {
      const [lng = NaN, lat = NaN] = positionToWgs84(position, crs);
      const near = Number.isFinite(lng + lat) ? index.meeting([lng, lat, lng, lat]) : [];
      if (!near.some((at) => holdsPoint(outlines[at]!.geometry, lng, lat))) outside += 1;
    }
    return positions.length === 0 ? 0 : outside / positions.length;
  };
}

/** At most `most` of a list, spread evenly over it. */
export function sampled<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(all.length / most);
  return step <= 1 ? all : all.filter((_, at) => at % step === 0);
}
