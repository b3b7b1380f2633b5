import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import type { CircleModel } from '../../../../src/core/assess/circles/circle-model.ts';
import { straightCircles } from '../../../../src/core/assess/circles/straight-circles.ts';
import { WalkNetwork } from '../../../../src/core/assess/circles/walk-network.ts';
import {
  areaTiles,
  coveredUnits,
  gainedUnits,
} from '../../../../src/core/assess/cover/ground-sums.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { eitherCircles } from '../../../../src/core/assess/walking/either-circles.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { groundNear, uniteGround } from '../../../../src/core/geo/ground.ts';
import { overlapAreaM2 } from '../../../support/overlap-area.ts';
import { readGraph } from '../../../../src/core/network/network-model.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/plan/project.ts';
import type { LngLat } from '../../../../src/core/vocabulary/lng-lat.ts';
import { SMALL_CITY, syntheticCity } from '../synthetic-city.ts';

/** Differs by at most so much of an area from the union of all circles, cut by the clipper. */
const MOST_SHARE = 0.001;

const prepared = prepare(syntheticCity({ ...SMALL_CITY, rows: 3, corners: 9 }, 5));
const bytes = readFileSync('data/samples/yuzhong/network.kqgraph');
const network = new WalkNetwork({
  key: 'yuzhong',
  graph: readGraph(new Uint8Array(bytes)).value!,
  relief: null,
});
const straight = straightCircles(prepared.table, DEFAULT_SETTINGS);
const walked = network.circles(prepared.table, DEFAULT_SETTINGS);
const either = eitherCircles(straight, walked, new AssessMemo());

function placesOf(count: number, seed: number): LngLat[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => ({
    lng: 106.495 + random() * 0.04,
    lat: 29.525 + random() * 0.03,
  }));
}

function named(model: CircleModel, places: readonly LngLat[], minutes: number) {
  return places.map((place, at) =>
    Object.assign(model.reach(place, minutes), { name: `${at}`, place }),
  );
}

const few = fc.record({
  count: fc.integer({ min: 1, max: 6 }),
  seed: fc.nat(),
  minutes: fc.integer({ min: 2, max: 15 }),
});

describe.each([
  ['straight', straight],
  ['along streets', walked],
  ['either', either],
] as const)('ground in pieces, %s', (_, model) => {
  test('is that of the union of all circles, within a thousandth of each area', () => {
    fc.assert(
      fc.property(few, ({ count, seed, minutes }) => {
        const reaches = named(model, placesOf(count, seed), minutes);
        const tiles = areaTiles(prepared, model.frame(minutes));
        const units = coveredUnits(tiles, model, reaches, minutes);
        const union = uniteGround(reaches.map(({ ground }) => ground));
        for (const [at, { ground, groundM2, box }] of prepared.places.entries()) {
          const expected = overlapAreaM2(groundNear(union, box), ground) / groundM2;
          expect(Math.abs(units[at]! / tiles.units[at]! - expected)).toBeLessThan(MOST_SHARE);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('grows by exactly what more places gain, whatever the order', () => {
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 3 }), ({ count, seed, minutes }, more) => {
        const reaches = named(model, placesOf(count + more, seed), minutes);
        const [base, added] = [reaches.slice(0, count), reaches.slice(count)];
        const tiles = areaTiles(prepared, model.frame(minutes));
        const before = coveredUnits(tiles, model, base, minutes);
        const after = coveredUnits(tiles, model, reaches.toReversed(), minutes);
        const gained = gainedUnits(tiles, model, base, added, minutes);
        expect([...before].map((units, at) => units + (gained.get(at) ?? 0))).toEqual([...after]);
      }),
      { numRuns: 12 },
    );
  });
});
