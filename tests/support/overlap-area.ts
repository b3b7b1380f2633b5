import type { Ground } from '../../src/core/geo/ground.ts';
import { EARTH_RADIUS_M } from '../../src/core/geo/sphere.ts';

/** Grid steps of a ground per radian. */
const RADIANS_PER_STEP = Math.PI / 180 / 1e8;

/** Smaller than the square of a grid step is nothing, in m². */
const LEAST_M2 = 1e-6;

/** Sides of a ground for each bucket of longitude. */
const SIDES_PER_BUCKET = 4;

/**
 * Sides of a ground from west to east, on the plane of longitude in steps and sine of latitude, on
 * which straight sides have the areas of `groundAreaM2`. Meridians have no area below them and are
 * left out.
 */
interface Sides {
  count: number;
  west: Float64Array;
  east: Float64Array;
  /** Sine of latitude at the west end. */
  atWest: Float64Array;
  atEast: Float64Array;
  /** 1 where the ground lies below the side, −1 where it lies above. */
  sign: Int8Array;
}

/** Sides by the buckets of longitude that they run through. */
interface BucketedSides extends Sides {
  from: number;
  bucketWidth: number;
  buckets: number;
  /** Entries `bucket` … `bucket + 1` of `entries`. */
  first: Uint32Array;
  entries: Uint32Array;
}

function sidesOf(ground: Ground): Sides {
  let most = 0;
  for (const path of ground) most += path.length;
  const sides: Sides = {
    count: 0,
    west: new Float64Array(most),
    east: new Float64Array(most),
    atWest: new Float64Array(most),
    atEast: new Float64Array(most),
    sign: new Int8Array(most),
  };
  for (const path of ground) {
    const last = path.at(-1)!;
    let x = last.x;
    let sine = Math.sin(last.y * RADIANS_PER_STEP);
    for (const point of path) {
      const nextSine = Math.sin(point.y * RADIANS_PER_STEP);
      if (point.x !== x) {
        const eastward = point.x > x;
        const at = sides.count++;
        sides.west[at] = eastward ? x : point.x;
        sides.east[at] = eastward ? point.x : x;
        sides.atWest[at] = eastward ? sine : nextSine;
        sides.atEast[at] = eastward ? nextSine : sine;
        sides.sign[at] = eastward ? -1 : 1;
      }
      x = point.x;
      sine = nextSine;
    }
  }
  return sides;
}

function bucketed(sides: Sides): BucketedSides {
  const { count, west, east } = sides;
  let [from, to] = [Infinity, -Infinity];
  for (let at = 0; at < count; at++) {
    from = Math.min(from, west[at]!);
    to = Math.max(to, east[at]!);
  }
  const buckets = Math.max(1, Math.ceil(count / SIDES_PER_BUCKET));
  const bucketWidth = count > 0 ? (to - from) / buckets : 1;
  const first = new Uint32Array(buckets + 1);
  const width = { from, bucketWidth, buckets };
  const visit = (put: (bucket: number, side: number) => void): void => {
    for (let at = 0; at < count; at++) {
      const last = bucketOf(width, east[at]!);
      for (let bucket = bucketOf(width, west[at]!); bucket <= last; bucket++) put(bucket, at);
    }
  };
  visit((bucket) => first[bucket + 1]!++);
  for (let b = 0; b < buckets; b++) first[b + 1]! += first[b]!;
  const next = first.slice(0, buckets);
  const entries = new Uint32Array(first[buckets]!);
  visit((bucket, side) => {
    entries[next[bucket]!++] = side;
  });
  return { ...sides, ...width, first, entries };
}

function bucketOf(
  { from, bucketWidth, buckets }: Pick<BucketedSides, 'from' | 'bucketWidth' | 'buckets'>,
  x: number,
): number {
  return Math.min(buckets - 1, Math.max(0, Math.floor((x - from) / bucketWidth)));
}

const bucketedOf = new WeakMap<Ground, BucketedSides>();

/**
 * Area in m² of the ground that both cover, as `groundAreaM2(intersection(a, b))` gives it within
 * the rounding of the grid, without working out its outline: each ground is a sum of strips below
 * its sides, taken away again where it lies above them, and two strips have the lower of both sides
 * in common. What is worked out of `b` is kept with it, so `b` is the one that comes again.
 */
export function overlapAreaM2(a: Ground, b: Ground): number {
  if (a.length === 0 || b.length === 0) return 0;
  let other = bucketedOf.get(b);
  if (!other) bucketedOf.set(b, (other = bucketed(sidesOf(b))));
  const own = sidesOf(a);
  if (own.count === 0 || other.count === 0) return 0;
  const { from, bucketWidth, buckets, first, entries, west, east, atWest, atEast, sign } = other;
  // Measured from a line near by, so that no digits are lost.
  const base = atWest[0]!;
  let sum = 0;
  for (let i = 0; i < own.count; i++) {
    const ownWest = own.west[i]!;
    const ownEast = own.east[i]!;
    const ownSine = own.atWest[i]!;
    const firstBucket = Math.max(0, Math.floor((ownWest - from) / bucketWidth));
    const lastBucket = Math.min(buckets - 1, Math.floor((ownEast - from) / bucketWidth));
    const ownRise = (own.atEast[i]! - ownSine) / (ownEast - ownWest);
    let below = 0;
    for (let bucket = firstBucket; bucket <= lastBucket; bucket++) {
      for (let entry = first[bucket]!; entry < first[bucket + 1]!; entry++) {
        const j = entries[entry]!;
        const otherWest = west[j]!;
        const left = Math.max(ownWest, otherWest);
        const right = Math.min(ownEast, east[j]!);
        // A pair meets in several buckets and counts in the one where what they share begins.
        if (left >= right || bucketOf(other, left) !== bucket) continue;
        const otherSine = atWest[j]!;
        const rise = (atEast[j]! - otherSine) / (east[j]! - otherWest);
        const gapLeft =
          ownSine + ownRise * (left - ownWest) - otherSine - rise * (left - otherWest);
        const gapRight = gapLeft + (ownRise - rise) * (right - left);
        const middle = otherSine - base + rise * ((left + right) / 2 - otherWest);
        below += sign[j]! * (middle + meanBelowZero(gapLeft, gapRight)) * (right - left);
      }
    }
    sum += own.sign[i]! * below;
  }
  const areaM2 = sum * RADIANS_PER_STEP * EARTH_RADIUS_M * EARTH_RADIUS_M;
  return areaM2 < LEAST_M2 ? 0 : areaM2;
}

/** Mean of the part below zero of what runs straight from one value to another. */
function meanBelowZero(from: number, to: number): number {
  if (from >= 0 && to >= 0) return 0;
  if (from <= 0 && to <= 0) return (from + to) / 2;
  const below = Math.min(from, to);
  return (-below * below) / (2 * Math.abs(to - from));
}
