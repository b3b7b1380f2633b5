import { OUTSIDE } from './grow.ts';
import type { Point, Raster } from './raster.ts';

/** A border between two parts from one junction to the next. */
export interface Arc {
  /** Label at the left and at the right when walking from start to end; OUTSIDE beyond the whole. */
  left: number;
  right: number;
  /** Junctions at its ends, as corner numbers. */
  start: number;
  end: number;
  /** Metres; the first and last are the junctions. */
  points: Point[];
}

/** East, north, west, south. */
const STEPS: readonly [number, number][] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Borders of a labelled raster, each once; every junction must join exactly three (see `tidyLabels`). */
export function traceArcs(raster: Raster, labels: Int32Array): Arc[] {
  const { columns, rows, cellM } = raster;
  const corners = columns + 1;
  const labelAt = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows
      ? OUTSIDE
      : labels[row * columns + column]!;
  /** Labels at the left and right of the border that leaves a corner in a direction. */
  const sides = (x: number, y: number, direction: number): [number, number] => {
    if (direction === 0) return [labelAt(x, y), labelAt(x, y - 1)];
    if (direction === 1) return [labelAt(x - 1, y), labelAt(x, y)];
    if (direction === 2) return [labelAt(x - 1, y - 1), labelAt(x - 1, y)];
    return [labelAt(x, y - 1), labelAt(x - 1, y - 1)];
  };
  const bordersAt = (x: number, y: number): number[] =>
    [0, 1, 2, 3].filter((direction) => {
      const [left, right] = sides(x, y, direction);
      return left !== right;
    });

  const arcs: Arc[] = [];
  const walked = new Set<number>();
  const edge = (x: number, y: number, direction: number): number =>
    (y * corners + x) * 4 + direction;
  for (let y = 0; y <= rows; y++) {
    for (let x = 0; x <= columns; x++) {
      const borders = bordersAt(x, y);
      if (borders.length > 3) throw new Error(`four borders meet at ${x}, ${y}`);
      if (borders.length < 3) continue;
      for (const first of borders) {
        if (walked.has(edge(x, y, first))) continue;
        const [left, right] = sides(x, y, first);
        const points: Point[] = [[x * cellM, y * cellM]];
        let [cx, cy, direction] = [x, y, first];
        for (;;) {
          walked.add(edge(cx, cy, direction));
          cx += STEPS[direction]![0];
          cy += STEPS[direction]![1];
          const back = (direction + 2) % 4;
          walked.add(edge(cx, cy, back));
          points.push([cx * cellM, cy * cellM]);
          const onward = bordersAt(cx, cy);
          if (onward.length !== 2) break;
          direction = onward[0] === back ? onward[1]! : onward[0]!;
        }
        arcs.push({ left, right, start: y * corners + x, end: cy * corners + cx, points });
      }
    }
  }
  return arcs;
}
