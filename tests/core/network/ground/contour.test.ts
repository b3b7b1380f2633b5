import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedArea2 } from '../../../../src/core/geo/even-odd.ts';
import { contourRings, type Ring } from '../../../../src/core/network/ground/contour.ts';
import { fieldOfValues, type DenseField } from '../../../support/dense-field.ts';

const CELL_M = 10;
/** Rounded as the circles are, two places this near may become one. */
const APART_M = 0.01;

/** A field of whole metres, zero among them, with nothing reached at its edge. */
function fieldOf(inner: readonly number[], side: number): DenseField {
  const width = side + 2;
  const value = new Float32Array(width * width).fill(5);
  inner.forEach((each, at) => {
    value[(1 + Math.floor(at / side)) * width + 1 + (at % side)] = each;
  });
  return { width, height: width, firstColumn: -3, firstRow: 7, cellM: CELL_M, value };
}

const SIDE = 5;
const values = fc.array(fc.integer({ min: -4, max: 4 }), {
  minLength: SIDE * SIDE,
  maxLength: SIDE * SIDE,
});

const placeOf = ({ firstColumn, firstRow }: DenseField, column: number, row: number) =>
  [(firstColumn + column) * CELL_M, (firstRow + row) * CELL_M] as const;

/** Turns of a ring around a place, by its crossings of a line to the east. */
function windings(ring: Ring, x: number, y: number): number {
  let turns = 0;
  for (const [at, [x1, y1]] of ring.slice(1).entries()) {
    const [x0, y0] = ring[at]!;
    if (y0 > y === y1 > y) continue;
    if (x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) turns += y1 > y0 ? 1 : -1;
  }
  return turns;
}

const areaOf = (rings: readonly Ring[]) =>
  rings.reduce((sum, ring) => sum + signedArea2(ring) / 2, 0);

describe('the border of a field', () => {
  it('runs where the value is nought between two grid points, as far along as the values say', () => {
    const [ring] = contourRings(fieldOfValues(fieldOf([-1, 3, 3, 3], 2)));
    const [x, y] = [-20, 80];
    // 1 of 4 metres to the 3, 1 of 6 to the 5 of the edge; around the place counter-clockwise.
    const corners = [
      [x, y - 10 / 6],
      [x + 10 / 4, y],
      [x, y + 10 / 4],
      [x - 10 / 6, y],
    ];
    expect(ring).toHaveLength(5);
    expect(ring!.at(-1)).toEqual(ring![0]);
    for (const [cx, cy] of corners) {
      const near = ring!.some(([rx, ry]) => Math.hypot(rx - cx!, ry - cy!) < 1e-5);
      expect(near, `${cx}, ${cy} of ${JSON.stringify(ring)}`).toBe(true);
    }
    expect(signedArea2(ring!)).toBeGreaterThan(0);
  });

  it('turns once around every grid point inside and not around those outside', () => {
    fc.assert(
      fc.property(values, (inner) => {
        const field = fieldOf(inner, SIDE);
        const rings = contourRings(fieldOfValues(field));
        field.value.forEach((value, at) => {
          const [x, y] = placeOf(field, at % field.width, Math.floor(at / field.width));
          const turns = rings.reduce((sum, ring) => sum + windings(ring, x, y), 0);
          expect(turns).toBe(value <= 0 ? 1 : 0);
        });
      }),
    );
  });

  it('touches no grid point, and never itself or another ring, where values are nought', () => {
    fc.assert(
      fc.property(values, (inner) => {
        const rings = contourRings(fieldOfValues(fieldOf(inner, SIDE)));
        const corners = rings.flatMap((ring) => ring.slice(1));
        let apartM = Infinity;
        for (const [at, [x, y]] of corners.entries()) {
          const [dx, dy] = [x / CELL_M, y / CELL_M].map((each) => each - Math.round(each));
          apartM = Math.min(apartM, Math.hypot(dx!, dy!) * CELL_M);
          for (const [x1, y1] of corners.slice(at + 1)) {
            apartM = Math.min(apartM, Math.hypot(x1 - x, y1 - y));
          }
        }
        expect(apartM).toBeGreaterThan(APART_M);
      }),
    );
  });

  it('loses no ground where values fall, at crossings of four rings as little', () => {
    fc.assert(
      fc.property(values, values, (inner, falls) => {
        const before = areaOf(contourRings(fieldOfValues(fieldOf(inner, SIDE))));
        const fallen = inner.map((each, at) => each - Math.max(0, falls[at]!));
        expect(areaOf(contourRings(fieldOfValues(fieldOf(fallen, SIDE))))).toBeGreaterThanOrEqual(
          before - 1e-6,
        );
      }),
    );
  });
});
