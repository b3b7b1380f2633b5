import { distanceM } from '../../geo/sphere.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { type FacilityKind, isOfKind } from '../../vocabulary/kinds.ts';
import type { Facility } from './facility.ts';

export interface NearestOfKind {
  facility: Facility;
  /** As the crow flies, in metres. */
  distanceM: number;
}

/** The facility of a kind that is nearest to a place as the crow flies; undefined where there is none. */
export function findNearestOfKind(
  place: LngLat,
  facilities: readonly Facility[],
  kind: FacilityKind,
): NearestOfKind | undefined {
  let nearest: NearestOfKind | undefined;
  for (const facility of facilities) {
    if (!isOfKind(facility, kind)) continue;
    const away = distanceM(place, facility);
    if (away < (nearest?.distanceM ?? Infinity)) nearest = { facility, distanceM: away };
  }
  return nearest;
}
