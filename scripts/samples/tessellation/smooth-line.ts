import { keptPoints } from '../../../src/core/geo/kept-points.ts';
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

/** A staircase made into a line that looks drawn: averaged over a few steps, then simplified. */
export function smoothLine(line: readonly Point[], averaging: number, toleranceM: number): Point[] {
  let smooth: Point[] = [...line];
  for (let i = 0; i < averaging; i++) smooth = middles(smooth);
  return keptPoints(smooth, toleranceM).map((i) => smooth[i]!);
}
