import { lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import {
  compoundsMeeting,
  cornersBefore,
  ON_OUTLINE_M,
  type Compounds,
} from '../graph/compounds.ts';

/** Compounds of which some ground or wall may lie within `maxM` metres of a place (units of 1e-7 degree). */
export function compoundsNear(
  compounds: Compounds,
  x: number,
  y: number,
  maxM: number,
): readonly number[] {
  const [w, h] = [maxM / lngMetresPerE7(y), maxM / METRES_PER_E7];
  return compoundsMeeting(compounds, x - w, y - h, x + w, y + h);
}

/**
 * True when the straight way from a place to a foot crosses a wall of one of some compounds. What
 * lies on a wall, within a metre of it, lies on both of its sides.
 */
export function crossesWall(
  compounds: Compounds,
  among: readonly number[],
  x: number,
  y: number,
  footX: number,
  footY: number,
): boolean {
  if (among.length === 0) return false;
  const [dx, dy] = [footX - x, footY - y];
  const lengthM = Math.hypot(dx * lngMetresPerE7(y), dy * METRES_PER_E7);
  if (lengthM <= 2 * ON_OUTLINE_M) return false;
  const margin = ON_OUTLINE_M / lengthM;
  const [ax, ay] = [x + dx * margin, y + dy * margin];
  const [bx, by] = [footX - dx * margin, footY - dy * margin];
  const { compoundStart, compoundLngE7: lng, compoundLatE7: lat } = compounds;
  const cornerBefore = cornersBefore(compounds);
  for (const compound of among) {
    for (let at = compoundStart[compound]!; at < compoundStart[compound + 1]!; at++) {
      const before = cornerBefore[at]!;
      const [cx, cy, ex, ey] = [lng[before]!, lat[before]!, lng[at]!, lat[at]!];
      if (side(ax, ay, bx, by, cx, cy) > 0 === side(ax, ay, bx, by, ex, ey) > 0) continue;
      if (side(cx, cy, ex, ey, ax, ay) > 0 !== side(cx, cy, ex, ey, bx, by) > 0) return true;
    }
  }
  return false;
}

function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
