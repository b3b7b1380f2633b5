import { keptPoints } from '../../../src/core/geo/kept-points.ts';
import type { Point, Raster } from '../tessellation/raster.ts';

/** East, north, west, south. */
const STEPS: readonly [number, number][] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Closed outlines of the marked cells in metres: outer ones counter-clockwise, holes clockwise. */
export function outlineCells(raster: Raster, marked: Uint8Array): Point[][] {
  const { columns, rows, cellM } = raster;
  const at = (column: number, row: number): boolean =>
    column >= 0 &&
    row >= 0 &&
    column < columns &&
    row < rows &&
    marked[row * columns + column] === 1;
  /** A border runs this way from a corner, with a marked cell at its left and none at its right. */
  const runs = (x: number, y: number, direction: number): boolean => {
    if (direction === 0) return at(x, y) && !at(x, y - 1);
    if (direction === 1) return at(x - 1, y) && !at(x, y);
    if (direction === 2) return at(x - 1, y - 1) && !at(x - 1, y);
    return at(x, y - 1) && !at(x - 1, y - 1);
  };
  const walked = new Uint8Array((columns + 1) * (rows + 1) * 4);
  const loops: Point[][] = [];
  for (let y = 0; y <= rows; y++) {
    for (let x = 0; x <= columns; x++) {
      for (let first = 0; first < 4; first++) {
        if (!runs(x, y, first) || walked[(y * (columns + 1) + x) * 4 + first]) continue;
        const loop: Point[] = [];
        let [cx, cy, direction] = [x, y, first];
        while (!walked[(cy * (columns + 1) + cx) * 4 + direction]) {
          walked[(cy * (columns + 1) + cx) * 4 + direction] = 1;
          loop.push([cx * cellM, cy * cellM]);
          cx += STEPS[direction]![0];
          cy += STEPS[direction]![1];
          // Left first: cells that touch at a corner only stay apart.
          const turns = [(direction + 1) % 4, direction, (direction + 3) % 4];
          const onward = turns.find((turn) => runs(cx, cy, turn));
          if (onward === undefined) throw new Error('an outline does not close');
          direction = onward;
        }
        loops.push(loop);
      }
    }
  }
  return loops;
}

/** A closed staircase made into a smooth closed line (first point repeated at the end). */
export function smoothLoop(loop: readonly Point[], averaging: number, toleranceM: number): Point[] {
  let points = [...loop];
  for (let i = 0; i < averaging; i++) {
    points = points.map(([x, y], k) => {
      const [nx, ny] = points[(k + 1) % points.length]!;
      return [(x + nx) / 2, (y + ny) / 2];
    });
  }
  points.push(points[0]!);
  return keptPoints(points, toleranceM).map((i) => points[i]!);
}
