import { crossing, isJoined } from './cell-shares.ts';
import type { Path64 } from 'clipper2-ts';
import { groundNear, STEPS_PER_DEGREE, type Ground } from './ground.ts';
import { TILE, type TileFrame } from './tile-frame.ts';

/** Rings as numbers, x and y in turn. */
export type FlatRings = readonly (readonly number[])[];

/** Rings of a ground near a tile, in cells from the tile's south-west corner. */
export function ringsInTile(
  ground: Ground,
  { lngDeg, latDeg }: TileFrame,
  column: number,
  row: number,
): FlatRings {
  const [west, south] = [column * TILE * lngDeg, row * TILE * latDeg];
  const box = [west, south, west + TILE * lngDeg, south + TILE * latDeg] as const;
  return groundNear(ground, box).map((path: Path64) =>
    path.flatMap(({ x, y }) => [
      (x / STEPS_PER_DEGREE - west) / lngDeg,
      (y / STEPS_PER_DEGREE - south) / latDeg,
    ]),
  );
}

const CORNER_X = [0, 1, 1, 0];
const CORNER_Y = [0, 0, 1, 1];

/** What of a cell lies inside by its corners' values, as convex polygons: x and y in turn, counter-clockwise. */
function insideParts(values: readonly number[], x: number, y: number): number[][] {
  const corner = (k: number): number[] => [x + CORNER_X[k]!, y + CORNER_Y[k]!];
  const between = (k: number, l: number): number[] => {
    const part = crossing(values[k]!, values[l]!);
    return [
      x + CORNER_X[k]! + part * (CORNER_X[l]! - CORNER_X[k]!),
      y + CORNER_Y[k]! + part * (CORNER_Y[l]! - CORNER_Y[k]!),
    ];
  };
  const isIn = values.map((value) => value <= 0);
  const isSaddle = isIn[0] === isIn[2] && isIn[1] === isIn[3] && isIn[0] !== isIn[1];
  if (isSaddle && !isJoined(values)) {
    return [0, 1, 2, 3].flatMap((k) =>
      isIn[k] ? [[...corner(k), ...between(k, (k + 1) % 4), ...between(k, (k + 3) % 4)]] : [],
    );
  }
  const around: number[] = [];
  for (let k = 0; k < 4; k++) {
    const next = (k + 1) % 4;
    if (isIn[k]) around.push(...corner(k));
    if (isIn[k] !== isIn[next]) around.push(...(isIn[k] ? between(k, next) : between(next, k)));
  }
  return [around];
}

/** The part of a ring to the left of a line from one point to another (Sutherland & Hodgman 1974). */
function keepLeft(
  ring: readonly number[],
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number[] {
  const kept: number[] = [];
  const [dx, dy] = [bx - ax, by - ay];
  let [lastX, lastY] = [ring.at(-2)!, ring.at(-1)!];
  let last = dx * (lastY - ay) - dy * (lastX - ax);
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    const is = dx * (y - ay) - dy * (x - ax);
    if (is >= 0 !== last >= 0) {
      const part = last / (last - is);
      kept.push(lastX + part * (x - lastX), lastY + part * (y - lastY));
    }
    if (is >= 0) kept.push(x, y);
    [lastX, lastY, last] = [x, y, is];
  }
  return kept;
}

function areaOf(ring: readonly number[]): number {
  let sum = 0;
  let [lastX, lastY] = [ring.at(-2)!, ring.at(-1)!];
  for (let i = 0; i < ring.length; i += 2) {
    sum += lastX * ring[i + 1]! - ring[i]! * lastY;
    [lastX, lastY] = [ring[i]!, ring[i + 1]!];
  }
  return sum / 2;
}

/**
 * Share of a cell that lies in some rings and inside by its corners' values at once.
 * @param values at the corners from south-west counter-clockwise
 */
export function sharedInCell(
  rings: FlatRings,
  values: readonly number[],
  x: number,
  y: number,
): number {
  let sum = 0;
  for (const part of insideParts(values, x, y)) {
    for (const ring of rings) {
      let left = ring;
      for (let i = 0; i < part.length && left.length > 4; i += 2) {
        const next = (i + 2) % part.length;
        left = keepLeft(left, part[i]!, part[i + 1]!, part[next]!, part[next + 1]!);
      }
      if (left.length > 4) sum += areaOf(left);
    }
  }
  return Math.max(0, Math.min(1, sum));
}
