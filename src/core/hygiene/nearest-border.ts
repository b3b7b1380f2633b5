import type { MultiPolygon, Polygon, Position } from 'geojson';
import { holdsPoint } from '../geo/holds-point.ts';
import { innerPoint } from '../geo/inner-point.ts';
import { distanceM } from '../geo/sphere.ts';
import type { LngLat } from '../vocabulary/lng-lat.ts';

const RADIANS = Math.PI / 180;

function nearestOn(ring: readonly Position[], place: LngLat): LngLat | undefined {
  const squeeze = Math.cos(place.lat * RADIANS);
  let best: LngLat | undefined;
  let least = Infinity;
  for (let at = 1; at < ring.length; at += 1) {
    const [aLng = NaN, aLat = NaN] = ring[at - 1]!;
    const [bLng = NaN, bLat = NaN] = ring[at]!;
    const dx = (bLng - aLng) * squeeze;
    const dy = bLat - aLat;
    const px = (place.lng - aLng) * squeeze;
    const py = place.lat - aLat;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const apart = (px - share * dx) ** 2 + (py - share * dy) ** 2;
    if (apart >= least) continue;
    least = apart;
    best = { lng: aLng + share * (bLng - aLng), lat: aLat + share * dy };
  }
  return best;
}

/** The place on an outline's border that is nearest, and how far it is in metres (flat earth, good within some km). */
export function nearestBorder(
  geometry: Polygon | MultiPolygon,
  place: LngLat,
): { at: LngLat; apartM: number } | undefined {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let best: { at: LngLat; apartM: number } | undefined;
  for (const ring of polygons.flat()) {
    const at = nearestOn(ring, place);
    const apartM = at ? distanceM(at, place) : Infinity;
    if (at && apartM < (best?.apartM ?? Infinity)) best = { at, apartM };
  }
  return best;
}

/** Steps beyond the border that are tried, in metres. */
const STEPS_M = [2, 5, 20];
const M_PER_DEGREE = 111_195;

/** A place just inside an outline near a place on its border; undefined where the outline is too thin there. */
export function justInside(
  geometry: Polygon | MultiPolygon,
  from: LngLat,
  border: LngLat,
): LngLat | undefined {
  const goal = distanceM(from, border) > 0.01 ? border : innerPoint(geometry);
  const start = goal === border ? from : border;
  if (!goal) return undefined;
  const squeeze = Math.cos(border.lat * RADIANS);
  const dx = (goal.lng - start.lng) * squeeze;
  const dy = goal.lat - start.lat;
  const length = Math.hypot(dx, dy);
  for (const sign of [1, -1]) {
    for (const stepM of STEPS_M) {
      const share = (sign * stepM) / M_PER_DEGREE / length;
      const lng = border.lng + (dx * share) / squeeze;
      const lat = border.lat + dy * share;
      if (holdsPoint(geometry, lng, lat)) return { lng, lat };
    }
  }
  return undefined;
}
