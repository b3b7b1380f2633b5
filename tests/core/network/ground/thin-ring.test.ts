import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contourRings, type Ring } from '../../../../src/core/network/ground/contour.ts';
import { fieldOfValues, type DenseField } from '../../../support/dense-field.ts';

const [WIDTH, HEIGHT, CELL_M] = [30, 26, 15];

/** A field with hills wide enough that borders run over many cells. */
const fields = fc
  .array(
    fc.record({
      x: fc.double({ min: 2, max: WIDTH - 3, noNaN: true }),
      y: fc.double({ min: 2, max: HEIGHT - 3, noNaN: true }),
      radius: fc.double({ min: 3, max: 9, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((hills) => {
    const value = Float32Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
      const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
      const isRim = x === 0 || y === 0 || x === WIDTH - 1 || y === HEIGHT - 1;
      const off = Math.min(
        ...hills.map((hill) => Math.hypot(x - hill.x, y - hill.y) - hill.radius),
      );
      return Math.max(isRim ? CELL_M / 2 : -CELL_M, Math.min(CELL_M, off * CELL_M));
    });
    return { width: WIDTH, height: HEIGHT, firstColumn: 0, firstRow: 0, cellM: CELL_M, value };
  });

function distanceM([x, y]: readonly number[], ring: Ring): number {
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy;
    const t = square > 0 ? Math.max(0, Math.min(1, ((x! - ax) * dx + (y! - ay) * dy) / square)) : 0;
    least = Math.min(least, Math.hypot(x! - ax - t * dx, y! - ay - t * dy));
  }
  return least;
}

/** Where the border crosses the sides of the cells, without any being left out. */
function crossings({ width, height, value, cellM }: DenseField) {
  const found: [number, number][] = [];
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    for (const [other, dx, dy] of [
      [at + 1, 1, 0],
      [at + width, 0, 1],
    ] as const) {
      if (x + dx >= width || y + dy >= height || value[at]! <= 0 === value[other]! <= 0) continue;
      const part = value[at]! / (value[at]! - value[other]!);
      found.push([(x + part * dx) * cellM, (y + part * dy) * cellM]);
    }
  }
  return found;
}

test('an outline has fewer corners than its border crosses sides, and passes each within a metre', () => {
  let [corners, sides] = [0, 0];
  fc.assert(
    fc.property(fields, (field) => {
      const rings = contourRings(fieldOfValues(field), 1);
      const crossed = crossings(field);
      for (const place of crossed) {
        const nearest = Math.min(...rings.map((ring) => distanceM(place, ring)));
        // A border that touches a point of the grid is drawn a little beside it.
        expect(nearest).toBeLessThan(1.1);
      }
      corners += rings.reduce((sum, ring) => sum + ring.length - 1, 0);
      sides += crossed.length;
    }),
  );
  expect(corners / sides).toBeLessThan(0.7);
});
