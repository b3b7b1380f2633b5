import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Outlines as a file has them may lack the repeated corner, on which the test insists. */
function closed(rings: Position[][]): Position[][] {
  return rings.every(isClosed) ? rings : rings.map((ring) => [...ring, ring[0]!]);
}

/** True when a place lies in a geometry or on its border, unclosed rings closed; false for a place that is not finite. */
export function holdsPoint(geometry: Polygon | MultiPolygon, lng: number, lat: number): boolean {
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return false;
  if (geometry.type === 'Polygon') {
    const coordinates = closed(geometry.coordinates);
    return booleanPointInPolygon([lng, lat], { type: 'Polygon', coordinates });
  }
  const coordinates = geometry.coordinates.map(closed);
  return booleanPointInPolygon([lng, lat], { type: 'MultiPolygon', coordinates });
}
