import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceSteps } from '../../src/ui/siting/nice-steps.ts';

describe('niceSteps', () => {
  it('goes evenly from 0 to the most or just above, in 1, 2 or 5 times a power of ten', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (most) => {
        const steps = niceSteps(most, 4);
        const [first, step] = steps as [number, number];
        expect(first).toBe(0);
        expect(steps.at(-1)!).toBeGreaterThanOrEqual(most * (1 - 1e-6));
        expect(steps.at(-1)! - step).toBeLessThan(most * (1 + 1e-6));
        expect(steps.length).toBeLessThanOrEqual(6);
        const mantissa = step / 10 ** Math.floor(Math.log10(step * (1 + 1e-9)));
        expect([1, 2, 5].some((each) => Math.abs(mantissa - each) < 1e-6)).toBe(true);
      }),
    );
  });

  it('has an axis even for nothing', () => {
    expect(niceSteps(0, 4)).toEqual([0, 1]);
    expect(niceSteps(16_000, 4)).toEqual([0, 5000, 10_000, 15_000, 20_000]);
  });
});
