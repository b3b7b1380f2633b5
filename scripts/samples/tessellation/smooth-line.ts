import type { Point } from './raster.ts';

/** The middles of a line's segments between its own two ends, which takes off single steps. */
function middles(line: readonly Point[]): Point[] {
  const result: Point[] = [line[0]!];
  for (let i = 1; i < line.length; i++) {
    result.push([(line[i - 1]![0] + line[i]![0]) / 2, (line[i - 1]![1] + line[i]![1]) / 2]);
  }
  result.push(line.at(-1)!);
  return result;
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const along = (p[0] - a[0]) * dx + (p[1] - a[1]) * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, along / length2));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** Douglas–Peucker: indexes of the fewest points that stay within `toleranceM` of the line; ends stay. */
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

/** A staircase made into a line that looks drawn: averaged over a few steps, then simplified. */
export function smoothLine(line: readonly Point[], averaging: number, toleranceM: number): Point[] {
  let smooth: Point[] = [...line];
  for (let i = 0; i < averaging; i++) smooth = middles(smooth);
  return keptPoints(smooth, toleranceM).map((i) => smooth[i]!);
}
