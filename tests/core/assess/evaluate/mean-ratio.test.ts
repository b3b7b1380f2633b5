import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facility } from '../../../../src/core/plan/records/facility.ts';
import type { FacilityCondition, MeanRatioRule } from '../../../../src/core/standards/rule.ts';
import { measureMeanRatio } from '../../../../src/core/assess/evaluate/mean-ratio.ts';
import { FacilityMatches } from '../../../../src/core/assess/evaluate/matched.ts';
import type { JudgedPlace, Territory } from '../../../../src/core/assess/evaluate/place.ts';

const RULE = {
  shape: 'mean-ratio',
  of: { kinds: ['eldercare-institution'], operator: 'public' },
  where: { inclusive: true },
  field: 'price',
} as unknown as MeanRatioRule;

/** Price (0: unknown), inclusive or not or unknown, whether it is surely one of those that count. */
type Home = readonly [price: number, inclusive: boolean | undefined, sure: boolean];

function measure(homes: readonly Home[]) {
  const facilities = homes.map(([price, inclusive, sure], n): Facility => ({
    id: `f${n}`,
    name: '',
    kinds: ['eldercare-institution'],
    lng: 0,
    lat: 0,
    ...(price > 0 && { price }),
    ...(inclusive !== undefined && { inclusive }),
    ...(sure && { operator: 'public' as const }),
  }));
  const matchesIn = (_: JudgedPlace, condition: FacilityCondition) =>
    new FacilityMatches(facilities, { areaIdsOf: () => [], levelOf: () => undefined }).matches(
      condition,
    );
  const territory = { matchesIn } as unknown as Territory;
  return measureMeanRatio(RULE, {} as JudgedPlace, territory);
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

/** Every value that the ratio can have: each unknown condition and membership both ways, prices as given. */
function everyRatio(homes: readonly Home[]): number[] {
  const ratios: number[] = [];
  const share = (at: number, inside: number[], outside: number[]): void => {
    if (at === homes.length) {
      if (inside.length > 0 && outside.length > 0)
        ratios.push((100 * mean(inside)) / mean(outside));
      return;
    }
    const [price, inclusive, sure] = homes[at]!;
    if (inclusive !== false) share(at + 1, [...inside, price], outside);
    if (inclusive !== true) share(at + 1, inside, [...outside, price]);
    if (!sure) share(at + 1, inside, outside);
  };
  share(0, [], []);
  return ratios;
}

const home = (sure: fc.Arbitrary<boolean>): fc.Arbitrary<Home> =>
  fc.tuple(fc.integer({ min: 1, max: 50 }), fc.constantFrom(true, false, undefined), sure);
const anchored = (homes: readonly Home[]): Home[] => [
  [20, true, true],
  [30, false, true],
  ...homes,
];

describe('the ratio of two means', () => {
  it('lies exactly between the least and the most that unknown conditions allow', () => {
    fc.assert(
      fc.property(fc.array(home(fc.constant(true)), { maxLength: 7 }), (homes) => {
        const all = everyRatio(anchored(homes));
        const { lower, upper } = measure(anchored(homes));
        expect(lower).toBeCloseTo(Math.min(...all), 9);
        expect(upper).toBeCloseTo(Math.max(...all), 9);
      }),
    );
  });

  it('never leaves out a value where nobody knows which facilities count', () => {
    fc.assert(
      fc.property(fc.array(home(fc.boolean()), { maxLength: 6 }), (homes) => {
        const all = everyRatio(anchored(homes));
        const { lower, upper } = measure(anchored(homes));
        expect(lower).toBeLessThanOrEqual(Math.min(...all) + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(Math.max(...all) - 1e-9);
      }),
    );
  });

  it('is open above for an unknown price inside, and down to nothing for one outside', () => {
    expect(
      measure([
        [20, true, true],
        [0, true, true],
        [40, false, true],
      ]),
    ).toMatchObject({
      lower: 25,
      upper: Infinity,
      missing: [{ field: 'price', ids: ['f1'] }],
    });
    expect(
      measure([
        [20, true, true],
        [40, false, true],
        [0, false, true],
      ]),
    ).toMatchObject({
      lower: 0,
      upper: 100,
    });
  });

  it('is not there where a side may be empty', () => {
    expect(
      measure([
        [20, undefined, true],
        [40, false, true],
      ]),
    ).toMatchObject({ lower: -Infinity });
    expect(measure([[20, true, true]])).toMatchObject({ lower: -Infinity });
  });
});
