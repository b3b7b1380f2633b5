import { boxIndex } from '../../geo/box-index.ts';
import { boundGeometry } from '../../geo/box.ts';
import { stretchesAt, type Stretch } from '../../geo/scan-line.ts';
import type { Area } from './area.ts';

/** Lines of latitude laid through an area, evenly over its height. */
const LINES = 16;

interface ScannedLine {
  lat: number;
  stretches: Stretch[];
}

function linesThrough({ geometry }: Area): ScannedLine[] {
  const [, south, , north] = boundGeometry(geometry);
  return Array.from({ length: LINES }, (_, at) => {
    const lat = south + ((at + 0.5) / LINES) * (north - south);
    return { lat, stretches: stretchesAt(geometry, lat) };
  });
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Length that two lists of stretches, each from west to east, have in common. */
function commonLength(a: readonly Stretch[], b: readonly Stretch[]): number {
  let sum = 0;
  for (const [from, to] of a) {
    for (const [otherFrom, otherTo] of b) {
      sum += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
  }
  return sum;
}

/** Which of some areas holds most of another one's ground. */
export interface OverlapSampler {
  /** The area with the largest share (0–1] of `area`'s ground, the first of equals; undefined if none holds any. */
  largest(area: Area): { holder: Area; share: number } | undefined;
}

/** Shares by lines of latitude, good to a few per cent: enough to tell a parent, and indifferent to faults of outlines. */
export function overlapSampler(holders: readonly Area[]): OverlapSampler {
  const index = boxIndex(holders.map(({ geometry }) => boundGeometry(geometry)));
  return {
    largest: (area) => {
      const lines = linesThrough(area);
      const whole = lines.reduce((sum, { stretches }) => sum + lengthOf(stretches), 0);
      let best: { holder: Area; share: number } | undefined;
      for (const at of index.meeting(boundGeometry(area.geometry))) {
        const holder = holders[at] as Area;
        let held = 0;
        for (const { lat, stretches } of lines) {
          if (stretches.length === 0) continue;
          held += commonLength(stretches, stretchesAt(holder.geometry, lat));
        }
        const share = held / whole;
        if (held > 0 && (!best || share > best.share)) best = { holder, share };
      }
      return best;
    },
  };
}
