/**
 * A crossing of a border with a side of a grid's cells: a place on a line of the grid, between two of its points.
 */
export interface SideCrossing {
  x: number;
  y: number;
  /** The side runs to the north, else to the east. */
  toNorth: boolean;
  /** Least and most that the crossing may be at along the side, with its two points outside. */
  least: number;
  most: number;
}

/** A straight piece takes the place of at most so many. */
const LONGEST_PIECE = 40;

/** Whether the straight way from one crossing to another goes through the sides between them where it may. */
function goesThrough(crossings: readonly SideCrossing[], from: number, to: number): boolean {
  const count = crossings.length;
  const a = crossings[from % count]!;
  const b = crossings[to % count]!;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  for (let at = from + 1; at < to; at++) {
    const side = crossings[at % count]!;
    const share = side.toNorth ? (side.x - a.x) / dx : (side.y - a.y) / dy;
    if (!(share > 0 && share < 1)) return false;
    const met = side.toNorth ? a.y + share * dy : a.x + share * dx;
    if (!(met >= side.least && met <= side.most)) return false;
  }
  return true;
}

/**
 * The crossings of a closed border that are enough: straight ways between them go through the same sides
 * of the grid as the border, so that no point of the grid comes to lie on the other side and no border meets itself
 * or another one.
 */
export function thinRing(crossings: readonly SideCrossing[]): SideCrossing[] {
  const count = crossings.length;
  const kept: SideCrossing[] = [];
  for (let from = 0; from < count;) {
    kept.push(crossings[from]!);
    let to = from + 1;
    // Three are the least that a ring has.
    const last = Math.min(count, from + LONGEST_PIECE, from + Math.max(1, Math.floor(count / 3)));
    while (to < last && goesThrough(crossings, from, to + 1)) to++;
    from = to;
  }
  return kept;
}
