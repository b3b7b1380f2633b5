import { describe, expect, it } from 'vitest';
import { findKnee } from '../../../../src/core/siting/answer/knee.ts';

const curve = (...values: number[]) => values.map((value, sites) => ({ sites, value }));

describe('knee of a curve', () => {
  it('is the point farthest above the line between the ends', () => {
    expect(findKnee(curve(0, 60, 90, 95, 98, 100))).toBe(2);
  });

  it('is found for what falls as well: the same shape upside down', () => {
    expect(findKnee(curve(100, 40, 10, 5, 2, 0))).toBe(2);
  });

  it('does not depend on the units', () => {
    const points = curve(0, 60, 90, 95, 98, 100);
    const scaled = points.map(({ sites, value }) => ({ sites: 5 * sites, value: 7 * value - 3 }));
    expect(findKnee(scaled)).toBe(10);
  });

  it('is nowhere on a straight line, a flat one, one that bends the other way, or two points', () => {
    expect(findKnee(curve(0, 1, 2, 3))).toBeNull();
    expect(findKnee(curve(4, 4, 4))).toBeNull();
    expect(findKnee(curve(0, 1, 4, 9))).toBeNull();
    expect(findKnee(curve(0, 9))).toBeNull();
    expect(findKnee([])).toBeNull();
  });
});
