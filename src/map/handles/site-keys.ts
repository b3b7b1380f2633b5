import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import { movedBy } from './moved-by.ts';

/** Metres that one press of an arrow key with Alt moves the selected site; the second with Shift. */
const KEY_STEP_M = 10;
const LONG_KEY_STEP_M = 50;

const DIRECTIONS: Record<string, readonly [east: number, north: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

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
