import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boxOf } from './box.ts';
import type { LngLat } from './sphere.ts';

function crossings(rings: readonly Position[][], lat: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [aLng = NaN, aLat = NaN] = ring[at - 1] ?? [];
      const [bLng = NaN, bLat = NaN] = ring[at] ?? [];
      if (aLat > lat === bLat > lat) continue;
      found.push(aLng + ((lat - aLat) / (bLat - aLat)) * (bLng - aLng));
    }
  }
  return found.toSorted((a, b) => a - b);
}

/**
 * A place inside a geometry: the middle of the widest stretch on a line of latitude through the middle of its box
 * (next to the middle if that line only touches it); undefined for a geometry without ground.
 */
export function innerPoint(geometry: Polygon | MultiPolygon): LngLat | undefined {
  const [, south, , north] = boxOf(geometry);
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  for (const share of [0.5, 0.45, 0.6, 0.25, 0.8]) {
    const lat = south + (north - south) * share;
    const lngs = crossings(rings, lat);
    let best: LngLat | undefined;
    let width = 0;
    for (let at = 1; at < lngs.length; at += 2) {
      const from = lngs[at - 1] as number;
      const to = lngs[at] as number;
      if (to - from <= width) continue;
      width = to - from;
      best = { lng: (from + to) / 2, lat };
    }
    if (best) return best;
  }
  return undefined;
}
