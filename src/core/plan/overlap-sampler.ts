import { boxIndex, type BoxIndex } from '../geo/box-index.ts';
import { boxOf } from '../geo/box.ts';
import { holdsPoint } from '../geo/holds-point.ts';
import { innerPoint } from '../geo/inner-point.ts';
import type { LngLat } from '../geo/sphere.ts';
import type { Area } from './area.ts';

/** Lines of the grid laid over an area's box, both ways; about 70 of its 144 points fall inside a compact area. */
const GRID = 12;

/** Places spread evenly inside an area; its inner point alone for a sliver that the grid misses. */
function samplePoints({ geometry }: Area): LngLat[] {
  const [west, south, east, north] = boxOf(geometry);
  const points: LngLat[] = [];
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const lng = west + ((column + 0.5) / GRID) * (east - west);
      const lat = south + ((row + 0.5) / GRID) * (north - south);
      if (holdsPoint(geometry, lng, lat)) points.push({ lng, lat });
    }
  }
  const inner = innerPoint(geometry);
  return points.length === 0 && inner ? [inner] : points;
}

/** Which of some areas holds most of another one's ground. */
export interface OverlapSampler {
  /** The area with the largest share (0–1] of `area`'s ground, the first of equals; undefined if none holds any. */
  largest(area: Area): { holder: Area; share: number } | undefined;
}

/** Shares by sampling, good to a few per cent: enough to tell a parent, and indifferent to faults of outlines. */
export function overlapSampler(holders: readonly Area[]): OverlapSampler {
  const index: BoxIndex = boxIndex(holders.map(({ geometry }) => boxOf(geometry)));
  return {
    largest: (area) => {
      const points = samplePoints(area);
      let best: { holder: Area; share: number } | undefined;
      for (const at of index.meeting(boxOf(area.geometry))) {
        const holder = holders[at] as Area;
        const held = points.filter(({ lng, lat }) => holdsPoint(holder.geometry, lng, lat)).length;
        const share = held / points.length;
        if (held > 0 && (!best || share > best.share)) best = { holder, share };
      }
      return best;
    },
  };
}
