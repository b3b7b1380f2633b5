/** Room that is left around what is moved into sight, in CSS pixels. */
const ROOM_PX = 64;

/** Pixels by which a stretch is moved into a length; null where it does not go in. */
export function shiftInto(from: number, to: number, length: number): number | null {
  if (to - from > length - 2 * ROOM_PX) return null;
  if (from < ROOM_PX) return from - ROOM_PX;
  return Math.max(0, to - (length - ROOM_PX));
}
