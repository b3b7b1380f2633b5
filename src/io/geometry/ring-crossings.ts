import Flatbush from 'flatbush';
import type { Position } from 'geojson';

/** Crossings above which nobody can have drawn an outline, and clipping it takes longer than anybody waits. */
export const MOST_CROSSINGS = 20_000;
/** Pairs of sides that are held against each other at most; a sound outline of a hundred thousand corners has a tenth. */
const MOST_PAIRS = 40_000_000;

export interface RingCrossings {
  /** Where the first side that crosses another meets the first that it crosses. */
  first?: [lng: number, lat: number];
  /** Crosses itself more often than is worth mending, or is too tangled to tell. */
  tangled: boolean;
}

const SOUND: RingCrossings = { tangled: false };

/** Where two sides meet, ends included; undefined for parallel ones. */
function meeting(
  [ax = NaN, ay = NaN]: Position,
  [bx = NaN, by = NaN]: Position,
  [cx = NaN, cy = NaN]: Position,
  [dx = NaN, dy = NaN]: Position,
): [number, number] | undefined {
  const turn = (dy - cy) * (bx - ax) - (dx - cx) * (by - ay);
  if (turn === 0) return undefined;
  const along = ((dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)) / turn;
  const alongOther = ((bx - ax) * (ay - cy) - (by - ay) * (ax - cx)) / turn;
  const meet = along >= 0 && along <= 1 && alongOther >= 0 && alongOther <= 1;
  return meet ? [ax + along * (bx - ax), ay + along * (by - ay)] : undefined;
}

/** Sides by their boxes. */
function indexSides(ring: readonly Position[]): Flatbush {
  const index = new Flatbush(ring.length - 1);
  for (let at = 1; at < ring.length; at++) {
    const [ax = NaN, ay = NaN] = ring[at - 1]!;
    const [bx = NaN, by = NaN] = ring[at]!;
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  return index;
}

/** Where a closed ring crosses or touches itself, its neighbouring sides apart. */
export function findCrossings(ring: readonly Position[]): RingCrossings {
  const sides = ring.length - 1;
  if (sides < 4) return SOUND;
  const index = indexSides(ring);
  let first: RingCrossings['first'];
  let crossings = 0;
  let pairs = 0;
  for (let side = 0; side < sides; side++) {
    const [a, b] = [ring[side]!, ring[side + 1]!];
    const [ax = NaN, ay = NaN] = a;
    const [bx = NaN, by = NaN] = b;
    let nearest = Infinity;
    index.search(
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
      (other) => {
        pairs++;
        if (other < side + 2 || (side === 0 && other === sides - 1)) return false;
        const at = meeting(a, b, ring[other]!, ring[other + 1]!);
        if (!at) return false;
        crossings++;
        if (other < nearest && !(first && nearest === Infinity)) {
          nearest = other;
          first = at;
        }
        return false;
      },
    );
    if (crossings > MOST_CROSSINGS || pairs > MOST_PAIRS) return { first, tangled: true };
  }
  return first ? { first, tangled: false } : SOUND;
}
