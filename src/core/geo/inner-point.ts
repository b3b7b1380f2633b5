import type { MultiPolygon, Polygon } from 'geojson';
import { boundGeometry } from './box.ts';
import { stretchesAt } from './scan-line.ts';
import type { LngLat } from '../vocabulary/lng-lat.ts';

/**
 * A place inside a geometry: the middle of the widest stretch on a line of latitude through the middle of its box
 * (next to the middle if that line only touches it); undefined for a geometry without ground.
 */
export function innerPoint(geometry: Polygon | MultiPolygon): LngLat | undefined {
  const [, south, , north] = boundGeometry(geometry);
  for (const share of [0.5, 0.45, 0.6, 0.25, 0.8]) {
    const lat = south + (north - south) * share;
    let best: LngLat | undefined;
    let width = 0;
    for (const [from, to] of stretchesAt(geometry, lat)) {
      if (to - from <= width) continue;
      width = to - from;
      best = { lng: (from + to) / 2, lat };
    }
    if (best) return best;
  }
  return undefined;
}
