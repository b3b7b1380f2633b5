import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { greedyCover } from '../../../../src/core/siting/suggest/greedy-cover.ts';

interface Instance {
  reached: Uint32Array[];
  weights: Float64Array;
}

const instances: fc.Arbitrary<Instance> = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 14 })
  .chain((weights) =>
    fc.array(fc.subarray([...weights.keys()]), { minLength: 1, maxLength: 8 }).map((lists) => ({
      reached: lists.map((list) => Uint32Array.from(list)),
      weights: Float64Array.from(weights),
    })),
  );

function coveredBy({ reached, weights }: Instance, chosen: readonly number[]): number {
  const points = new Set(chosen.flatMap((at) => [...reached[at]!]));
  return [...points].reduce((sum, point) => sum + weights[point]!, 0);
}

/** Best weight that any choice of `count` candidates covers, by trying all. */
function bestOfAll(instance: Instance, count: number, from = 0, chosen: number[] = []): number {
  if (chosen.length === count || from === instance.reached.length) {
    return coveredBy(instance, chosen);
  }
  return Math.max(
    bestOfAll(instance, count, from + 1, [...chosen, from]),
    bestOfAll(instance, count, from + 1, chosen),
  );
}

/** The method as its definition says, without skipping anything. */
function plainGreedy(instance: Instance, count: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, instance.reached.length)) {
    const gains = instance.reached.map((_, at) =>
      chosen.includes(at) ? -1 : coveredBy(instance, [...chosen, at]),
    );
    chosen.push(gains.indexOf(Math.max(...gains)));
  }
  return chosen;
}

test('one site is the best one, several reach 1 − 1/e of the best choice', () => {
  fc.assert(
    fc.property(instances, fc.integer({ min: 1, max: 4 }), (instance, count) => {
      const covered = coveredBy(instance, greedyCover(instance, count));
      const best = bestOfAll(instance, count);
      expect(covered).toBeLessThanOrEqual(best);
      if (count === 1) expect(covered).toBe(best);
      expect(covered).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
    }),
  );
});

test('skipping hopeless candidates changes no choice', () => {
  fc.assert(
    fc.property(instances, fc.integer({ min: 1, max: 8 }), (instance, count) => {
      expect(greedyCover(instance, count)).toEqual(plainGreedy(instance, count));
    }),
  );
});

test('ties go to the other weights, then to the nearer, then to the first', () => {
  const reached = [[0], [0, 1], [0, 1], [0, 1]].map((list) => Uint32Array.from(list));
  const weights = Float64Array.from([5, 0]);
  const otherWeights = Float64Array.from([0, 2]);
  expect(greedyCover({ reached, weights }, 1)).toEqual([0]);
  expect(greedyCover({ reached, weights, otherWeights }, 1)).toEqual([1]);
  expect(greedyCover({ reached, weights, otherWeights, awayM: [0, 9, 3, 3] }, 1)).toEqual([2]);
});

test('with only useful sites it stops when nobody more is reached', () => {
  const reached = [[0], [0], [1]].map((list) => Uint32Array.from(list));
  const weights = Float64Array.from([1, 1]);
  expect(greedyCover({ reached, weights }, 3, true)).toEqual([0, 2]);
  expect(greedyCover({ reached, weights }, 5)).toEqual([0, 2, 1]);
});
