import type { CurvePoint } from '../question/plan-answer.ts';

/**
 * Sites at the knee of a curve: the point farthest from the straight line between its ends, on the side
 * to which it bends (Kneedle, Satopää et al. 2011, without smoothing, since every point is exact); of
 * equals the fewest sites. Null for fewer than three points, a flat curve, or one that bends nowhere.
 */
export function findKnee(points: readonly Pick<CurvePoint, 'sites' | 'value'>[]): number | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3 || first.value === last.value) return null;
  let knee: number | null = null;
  let farthest = 1e-9;
  for (const { sites, value } of points) {
    const along = (sites - first.sites) / (last.sites - first.sites);
    const up = (value - first.value) / (last.value - first.value);
    if (up - along <= farthest) continue;
    farthest = up - along;
    knee = sites;
  }
  return knee;
}
