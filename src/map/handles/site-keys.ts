import { EARTH_RADIUS_M } from '../../core/geo/sphere.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';

/** Metres that one press of an arrow key with Alt moves the selected site; the second with Shift. */
const KEY_STEP_M = 10;
const LONG_KEY_STEP_M = 50;

const DIRECTIONS: Record<string, readonly [east: number, north: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A place moved east and north by metres, on a locally flat earth; meant for steps of some kilometres at most. */
export function movedBy(place: LngLat, eastM: number, northM: number): LngLat {
  const degrees = 180 / Math.PI / EARTH_RADIUS_M;
  return {
    lng: place.lng + (eastM * degrees) / Math.cos((place.lat * Math.PI) / 180),
    lat: place.lat + northM * degrees,
  };
}

/** Where a key press moves a site; null when the key does not move it. */
export function keyedMove(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  place: LngLat,
): LngLat | null {
  const direction = DIRECTIONS[event.key];
  if (!direction || !event.altKey || event.ctrlKey || event.metaKey) return null;
  const step = event.shiftKey ? LONG_KEY_STEP_M : KEY_STEP_M;
  return movedBy(place, direction[0] * step, direction[1] * step);
}
