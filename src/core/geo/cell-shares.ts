import { CORNERS, TILE } from './tile-frame.ts';

/**
 * Values nearer to the border than this count as this far off, so that no line touches a corner of
 * the grid, where it could meet itself, and neighbours stay apart when rounded to 7 decimals (1 cm).
 */
const CLEAR_M = 0.05;

export function clear(value: number): number {
  return value <= 0 ? Math.min(value, -CLEAR_M) : Math.max(value, CLEAR_M);
}

/**
 * Share of each cell of a tile that lies inside (value <= 0), by the very lines that marching squares
 * with linear crossings draw.
 * @param value at the corners of the cells, by row from south to north
 * @param into one share for each cell, by row
 * @returns whether any ground is inside
 */
export function cellShares(value: Float32Array, into: Float32Array): boolean {
  let any = false;
  for (let row = 0; row < TILE; row++) {
    for (let column = 0; column < TILE; column++) {
      const at = row * CORNERS + column;
      const a = value[at]!;
      const b = value[at + 1]!;
      const c = value[at + CORNERS + 1]!;
      const d = value[at + CORNERS]!;
      const corners = (a <= 0 ? 1 : 0) + (b <= 0 ? 2 : 0) + (c <= 0 ? 4 : 0) + (d <= 0 ? 8 : 0);
      if (corners !== 0) any = true;
      into[row * TILE + column] =
        corners === 0 ? 0 : corners === 15 ? 1 : shareInside(corners, a, b, c, d);
    }
  }
  return any;
}

/** Share of the way from one corner to the next at which the border lies. */
export function crossing(from: number, to: number): number {
  const cleared = clear(from);
  return cleared / (cleared - clear(to));
}

/** Whether what is inside runs through the middle of a cell of which two opposite corners are inside. */
export function isJoined(values: readonly number[]): boolean {
  return values.reduce((sum, value) => sum + clear(value), 0) <= 0;
}

/** Half of what two crossings cut off at the corner between them. */
function cutOff(corner: number, one: number, other: number): number {
  return (crossing(corner, one) * crossing(corner, other)) / 2;
}

/** Corners from south-west counter-clockwise; bit 0 of `corners` is the first of them. */
function shareInside(corners: number, a: number, b: number, c: number, d: number): number {
  const joined = (corners === 5 || corners === 10) && isJoined([a, b, c, d]);
  switch (corners) {
    case 1:
      return cutOff(a, b, d);
    case 2:
      return cutOff(b, a, c);
    case 4:
      return cutOff(c, b, d);
    case 8:
      return cutOff(d, c, a);
    case 14:
      return 1 - cutOff(a, b, d);
    case 13:
      return 1 - cutOff(b, a, c);
    case 11:
      return 1 - cutOff(c, b, d);
    case 7:
      return 1 - cutOff(d, c, a);
    case 3:
      return (crossing(a, d) + crossing(b, c)) / 2;
    case 12:
      return (crossing(d, a) + crossing(c, b)) / 2;
    case 6:
      return (crossing(b, a) + crossing(c, d)) / 2;
    case 9:
      return (crossing(a, b) + crossing(d, c)) / 2;
    case 5:
      return joined ? 1 - cutOff(b, a, c) - cutOff(d, c, a) : cutOff(a, b, d) + cutOff(c, b, d);
    default:
      return joined ? 1 - cutOff(a, b, d) - cutOff(c, b, d) : cutOff(b, a, c) + cutOff(d, c, a);
  }
}
