import type { Box } from '../../../core/geo/box.ts';
import { signedArea2 } from '../../../core/geo/even-odd.ts';
import { clipLine } from './clip-to-box.ts';
import type { LngLatPair } from '../../../core/vocabulary/lng-lat.ts';

/** Place on the box's border, counter-clockwise from its south-west corner, 0 to 4; undefined inside. */
function borderPlace([west, south, east, north]: Box, [lng, lat]: LngLatPair): number | undefined {
  if (lat === south) return (lng - west) / (east - west);
  if (lng === east) return 1 + (lat - south) / (north - south);
  if (lat === north) return 2 + (east - lng) / (east - west);
  if (lng === west) return 3 + (north - lat) / (north - south);
  return undefined;
}

function cornersBetween([west, south, east, north]: Box, from: number, to: number): LngLatPair[] {
  const corners: LngLatPair[] = [
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const passed: LngLatPair[] = [];
  const end = to > from ? to : to + 4;
  for (let k = Math.floor(from) + 1; k < end; k++) passed.push(corners[(k - 1) % 4]!);
  return passed;
}

interface End {
  place: number;
  chain: LngLatPair[];
  atStart: boolean;
}

/** Rings when every second stretch of the border, from the first or the second one on, is under water. */
function ringsWith(box: Box, ends: readonly End[], first: 0 | 1): LngLatPair[][] {
  const rings: LngLatPair[][] = [];
  const used = new Set<number>();
  const indexOf = (chain: LngLatPair[], atStart: boolean): number =>
    ends.findIndex((end) => end.chain === chain && end.atStart === atStart);
  for (let i: number = first; i < ends.length; i += 2) {
    if (used.has(i)) continue;
    const ring: LngLatPair[] = [];
    let at = i;
    do {
      used.add(at);
      const from = ends[at]!;
      const to = ends[(at + 1) % ends.length]!;
      ring.push(...cornersBetween(box, from.place, to.place));
      ring.push(...(to.atStart ? to.chain : to.chain.toReversed()));
      at = indexOf(to.chain, !to.atStart);
    } while (at !== i && !used.has(at));
    rings.push([ring.at(-1)!, ...ring]);
  }
  return rings;
}

/**
 * Closes the banks of a river along the border of the box: the stretches of the border between banks are
 * water and land in turn, and the choice with less water is taken. Undefined when a bank ends inside.
 */
export function closeAtBox(box: Box, chains: readonly LngLatPair[][]): LngLatPair[][] | undefined {
  const banks = chains.flatMap((chain) => clipLine(box, chain));
  const ends: End[] = [];
  for (const chain of banks) {
    for (const atStart of [true, false]) {
      const place = borderPlace(box, atStart ? chain[0]! : chain.at(-1)!);
      if (place === undefined) return undefined;
      ends.push({ place, chain, atStart });
    }
  }
  if (ends.length === 0) return [];
  ends.sort((a, b) => a.place - b.place);
  const size = (rings: LngLatPair[][]): number =>
    rings.reduce((sum, ring) => sum + Math.abs(signedArea2(ring)), 0);
  const [a, b] = [ringsWith(box, ends, 0), ringsWith(box, ends, 1)];
  return size(a) <= size(b) ? a : b;
}
