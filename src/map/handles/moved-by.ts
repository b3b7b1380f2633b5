import { EARTH_RADIUS_M } from '../../core/geo/sphere.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';

/** A place moved east and north by metres, on a locally flat earth; meant for steps of some kilometres at most. */
export function movedBy(place: LngLat, eastM: number, northM: number): LngLat {
  const degrees = 180 / Math.PI / EARTH_RADIUS_M;
  return {
    lng: place.lng + (eastM * degrees) / Math.cos((place.lat * Math.PI) / 180),
    lat: place.lat + northM * degrees,
  };
}
