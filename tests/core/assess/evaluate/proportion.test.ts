import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Proportion } from '../../../../src/core/assess/evaluate/proportion.ts';

/** One thing of the whole: its weight, whether it belongs at all, whether it is in the part. */
interface Item {
  amount: number;
  belongs: 'yes' | 'unknown';
  inPart: 'yes' | 'no' | 'unknown';
}

function proportionOf(items: readonly Item[]): Proportion {
  const proportion = new Proportion();
  for (const { amount, belongs, inPart } of items) {
    const sure: [number, number] = [belongs === 'yes' ? amount : 0, amount];
    if (inPart === 'unknown') proportion.addUnknown(amount);
    else if (inPart === 'yes') proportion.addBounds(sure, [0, 0]);
    else proportion.addBounds([0, 0], sure);
  }
  return proportion;
}

/** Every share that some completion of the unknowns gives; undefined where nothing is left. */
function possibleShares(items: readonly Item[]): (number | undefined)[] {
  const worlds = items.reduce<[number, number][]>(
    (known, { amount, belongs, inPart }) =>
      known.flatMap(([part, whole]) => {
        const next: [number, number][] = [];
        if (inPart !== 'no') next.push([part + amount, whole + amount]);
        if (inPart !== 'yes') next.push([part, whole + amount]);
        if (belongs === 'unknown') next.push([part, whole]);
        return next;
      }),
    [[0, 0]],
  );
  return worlds.map(([part, whole]) => (whole === 0 ? undefined : (part * 100) / whole));
}

const item: fc.Arbitrary<Item> = fc.record({
  amount: fc.integer({ min: 1, max: 9 }),
  belongs: fc.constantFrom('yes', 'unknown'),
  inPart: fc.constantFrom('yes', 'no', 'unknown'),
});

describe('proportion', () => {
  it('has no value when there is nothing', () => {
    expect(new Proportion().percent()).toBeUndefined();
  });

  it('bounds exactly the shares that are possible, against all completions', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), (items) => {
        const { lower, upper } = proportionOf(items).percent()!;
        const shares = possibleShares(items);
        const known = shares.filter((share) => share !== undefined);
        if (shares.includes(undefined)) {
          expect([lower, upper]).toEqual([0, 100]);
          return;
        }
        expect(lower).toBeCloseTo(Math.min(...known), 9);
        expect(upper).toBeCloseTo(Math.max(...known), 9);
      }),
    );
  });

  it('says nothing sure of an unbounded rest or part', () => {
    const proportion = new Proportion();
    proportion.addBounds([5, 5], [0, Infinity]);
    expect(proportion.percent()).toMatchObject({ lower: 0, upper: 100 });
    proportion.addBounds([0, 0], [5, 5]);
    expect(proportion.percent()).toMatchObject({ lower: 0, upper: 50 });
    proportion.addUnknown(Infinity);
    expect(proportion.percent()).toMatchObject({ lower: 0, upper: 100 });
  });
});
