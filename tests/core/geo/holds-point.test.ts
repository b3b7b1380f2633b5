import { expect, it } from 'vitest';
import { holdsPoint } from '../../../src/core/geo/holds-point.ts';

const open = [
  [106, 29],
  [107, 29],
  [107, 30],
  [106, 30],
];
const hole = [
  [106.4, 29.4],
  [106.6, 29.4],
  [106.6, 29.6],
  [106.4, 29.6],
];

it('closes rings that a file left open, those of holes too', () => {
  for (const geometry of [
    { type: 'Polygon' as const, coordinates: [open, hole] },
    { type: 'MultiPolygon' as const, coordinates: [[open, hole]] },
  ]) {
    expect(holdsPoint(geometry, 106.1, 29.9)).toBe(true);
    expect(holdsPoint(geometry, 106.5, 29.5)).toBe(false);
    expect(holdsPoint(geometry, 107.1, 29.5)).toBe(false);
    expect(holdsPoint(geometry, NaN, 29.5)).toBe(false);
  }
});
