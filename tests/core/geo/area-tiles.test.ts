import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AreaTiles, UNITS_PER_M2 } from '../../../src/core/geo/area-tiles.ts';
import { boxPolygon } from '../../../src/core/geo/box.ts';
import { cellShares } from '../../../src/core/geo/cell-shares.ts';
import { groundAreaM2, intersection as cut, toGround } from '../../../src/core/geo/ground.ts';
import { overlapAreaM2 } from '../../support/overlap-area.ts';
import { CORNERS, TILE } from '../../../src/core/geo/tile-frame.ts';

const frame = { lngDeg: 0.0001, latDeg: 0.00009 };
const TILES = 4;

/** Corners on and between the lines of the grid, so that sides run along them too. */
const corner = fc
  .tuple(fc.integer({ min: -1, max: TILES * TILE }), fc.constantFrom(0, 0, 0.25, 0.71))
  .map(([whole, part]) => whole + part);
const outline = fc.array(fc.tuple(corner, corner), { minLength: 3, maxLength: 9 });

function groundOf(corners: readonly (readonly [number, number])[]) {
  const ring = corners.map(([x, y]) => [x * frame.lngDeg, y * frame.latDeg]);
  return toGround({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
}

describe('areas on a grid', () => {
  test('have the ground of their outline in each tile, however it runs', () => {
    const full = new Float32Array(TILE * TILE).fill(1);
    const inside = new Float32Array(CORNERS * CORNERS).fill(-1);
    fc.assert(
      fc.property(outline, (corners) => {
        const ground = groundOf(corners);
        const tiles = new AreaTiles(frame, [ground]);
        for (let column = -1; column <= TILES; column++) {
          for (let row = -1; row <= TILES; row++) {
            const [west, south] = [column * TILE * frame.lngDeg, row * TILE * frame.latDeg];
            const tile = toGround(
              boxPolygon([west, south, west + TILE * frame.lngDeg, south + TILE * frame.latDeg]),
            );
            const sums = tiles.unitsOf(tiles.at(column, row), column, row, full, inside);
            const own = sums.reduce((sum, each) => sum + each, 0) / UNITS_PER_M2;
            // A cell has 111 m², told in 255ths.
            expect(Math.abs(own - overlapAreaM2(ground, tile))).toBeLessThan(12);
          }
        }
        expect(Math.abs(tiles.units[0]! / UNITS_PER_M2 - groundAreaM2(ground))).toBeLessThan(60);
      }),
    );
  });

  test('share cells with ground inside as the lines of both lie', () => {
    fc.assert(
      fc.property(outline, fc.double({ min: -1.4, max: 1.4, noNaN: true }), (corners, slope) => {
        // Ground below a slanted line through the middle of the first tile.
        const value = Float32Array.from({ length: CORNERS * CORNERS }, (_, at) => {
          const [x, y] = [(at % CORNERS) - 8.3, Math.floor(at / CORNERS) - 8.6];
          return Math.max(-10, Math.min(10, 10 * (y - slope * x)));
        });
        const shares = new Float32Array(TILE * TILE);
        const any = cellShares(value, shares);
        const ground = groundOf(corners);
        const tiles = new AreaTiles(frame, [ground]);
        const sums = tiles.unitsOf(tiles.at(0, 0), 0, 0, shares, value);
        const below = [
          [0, 8.6 + slope * -8.3],
          [0, -40],
          [TILE, -40],
          [TILE, 8.6 + slope * (TILE - 8.3)],
        ] as const;
        const tile = groundOf([
          [0, 0],
          [TILE, 0],
          [TILE, TILE],
          [0, TILE],
        ]);
        const half = toGround({
          type: 'Polygon',
          coordinates: [[...below, below[0]].map(([x, y]) => [x * frame.lngDeg, y * frame.latDeg])],
        });
        const expected = overlapAreaM2(cut(ground, tile), half);
        expect(any || expected < 1).toBe(true);
        expect(Math.abs((sums[0] ?? 0) / UNITS_PER_M2 - expected)).toBeLessThan(25);
      }),
    );
  });
});
