type Point = readonly [number, number];

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = (p[0] - a[0]) * dx + (p[1] - a[1]) * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, along / length2));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/**
 * Indexes of the fewest points of a line in metres that stay within `toleranceM` of it, its ends among them
 * (Douglas & Peucker 1973).
 */
export function keptPoints(line: readonly Point[], toleranceM: number): number[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let farthestM = toleranceM;
    for (let i = from + 1; i < to; i++) {
      const d = distanceToSegment(line[i]!, line[from]!, line[to]!);
      if (d > farthestM) [farthest, farthestM] = [i, d];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([from, farthest], [farthest, to]);
  }
  const kept: number[] = [];
  keep.forEach((flag, i) => {
    if (flag) kept.push(i);
  });
  return kept;
}
