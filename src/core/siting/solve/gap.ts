/** How far an objective may be from the best, in percent of it. */
export function computeGapPct(objective: number, bound: number): number {
  const gap = Math.abs(objective - bound);
  return gap <= 1e-9 * Math.abs(objective) ? 0 : (100 * gap) / Math.max(Math.abs(objective), 1e-12);
}
