import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapOnce } from '../../../../src/core/assess/circles/kept-joins.ts';
import {
  networkWalkerById,
  prepareWalker,
  snapFor,
} from '../../../../src/core/network/network-model.ts';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { degrees, waysOf, type Spot } from '../../network/support/ways.ts';

// A long street, and a stub beside it that leads nowhere, so that some places have a second join.
const spots: Record<string, Spot> = { a: [0, 0], b: [12_000, 0], c: [300, 60], d: [400, 60] };
const graph = buildGraph(waysOf(spots, [{ over: 'a b' }, { over: 'c d' }])).value!;
const place = fc
  .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: -12, max: 16 }))
  .map(([x, y]) => degrees([x * 10, y * 10]));

test('joins that are kept are those found anew, in any order and with second ones', () => {
  const prepared = prepareWalker(graph, networkWalkerById('older-adult')!);
  let second = 0;
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const all = [...places, { lng: NaN, lat: 0 }];
      const anew = snapFor(prepared, all);
      second += anew.alsoOf?.length ?? 0;
      expect(snapOnce(prepared, all)).toEqual(anew);
    }),
  );
  expect(second).toBeGreaterThan(0);
});
