import type { WalkWays } from './walk-ways.ts';

/** Squares with more entrances are only walked along their border: pairs grow with the square. */
const MOST_ENTRANCES = 32;

/**
 * Straight lines across a closed way between its entrances, as pairs of node indexes: those that
 * stay inside and do not run along the border.
 */
export function squareCrossings(
  ways: Pick<WalkWays, 'nodeLngE7' | 'nodeLatE7'>,
  ring: Uint32Array,
  isEntrance: (node: number) => boolean,
): [number, number][] {
  const size = ring.length - 1;
  if (size < 4 || ring[0] !== ring[size]) return [];
  const x = Float64Array.from(ring, (node) => ways.nodeLngE7[node]!);
  const y = Float64Array.from(ring, (node) => ways.nodeLatE7[node]!);
  const entrances: number[] = [];
  for (let at = 0; at < size; at++) if (isEntrance(ring[at]!)) entrances.push(at);
  if (entrances.length > MOST_ENTRANCES) return [];
  const pairs: [number, number][] = [];
  for (const from of entrances) {
    for (const to of entrances) {
      if (to < from + 2 || (from === 0 && to === size - 1)) continue;
      if (staysInside(x, y, from, to)) pairs.push([ring[from]!, ring[to]!]);
    }
  }
  return pairs;
}

function staysInside(x: Float64Array, y: Float64Array, from: number, to: number): boolean {
  const size = x.length - 1;
  for (let at = 0; at < size; at++) {
    const next = (at + 1) % size;
    if (at === from || at === to || next === from || next === to) continue;
    if (segmentsCross(x, y, from, to, at, next)) return false;
  }
  return ringHolds(x, y, (x[from]! + x[to]!) / 2, (y[from]! + y[to]!) / 2);
}

function side(x: Float64Array, y: Float64Array, a: number, b: number, c: number): number {
  return Math.sign((x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!));
}

/** True when two segments meet, touching included. */
function segmentsCross(
  x: Float64Array,
  y: Float64Array,
  a: number,
  b: number,
  c: number,
  d: number,
): boolean {
  return (
    side(x, y, a, b, c) * side(x, y, a, b, d) <= 0 && side(x, y, c, d, a) * side(x, y, c, d, b) <= 0
  );
}

function ringHolds(x: Float64Array, y: Float64Array, px: number, py: number): boolean {
  let inside = false;
  for (let at = 0, before = x.length - 2; at < x.length - 1; before = at++) {
    const straddles = y[at]! > py !== y[before]! > py;
    if (
      straddles &&
      px < ((x[before]! - x[at]!) * (py - y[at]!)) / (y[before]! - y[at]!) + x[at]!
    ) {
      inside = !inside;
    }
  }
  return inside;
}
