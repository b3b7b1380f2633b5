import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { demandTable } from '../../../../src/core/assess/prepared/demand-table.ts';
import { networkCircles } from '../../../../src/core/assess/circles/network-circle-model.ts';
import {
  groundAreaM2,
  difference,
  uniteGround,
  type Ground,
} from '../../../../src/core/geo/ground.ts';
import { distanceE7M } from '../../../../src/core/network/ways/e7-metres.ts';
import {
  nearest,
  prepareWalker,
  networkWalkerById,
  snapFor,
} from '../../../../src/core/network/network-model.ts';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { degrees, waysOf, type Spot } from '../../network/support/ways.ts';

const spots: Record<string, Spot> = {
  a: [0, 0],
  b: [800, 0],
  c: [800, 800],
  d: [0, 800],
  e: [0, 400],
  f: [800, 400],
};
const graph = buildGraph(waysOf(spots, [{ over: 'a b f c d e a' }, { over: 'e f' }])).value!;
const prepared = prepareWalker(graph, networkWalkerById('older-adult')!);
const random = seededRandom(11);
const points = Array.from({ length: 300 }, (_, at) => ({
  id: `p${at}`,
  ...degrees([random() * 900 - 50, random() * 900 - 50]),
}));
const table = demandTable(points);
const model = networkCircles(table, prepared, { networkKey: 'grid' });
const place = degrees([100, 0]);

function lengthM(ground: Ground): number {
  return ground.reduce(
    (sum, path) =>
      sum +
      path.reduce((own, { x, y }, at) => {
        const before = path.at(at - 1)!;
        return own + distanceE7M(x / 10, y / 10, before.x / 10, before.y / 10);
      }, 0),
    0,
  );
}

describe('circles along a network', () => {
  test('hold the demand points whose walk fits into the time', () => {
    const times = nearest(prepared, snapFor(prepared, [place]), snapFor(prepared, points), 600);
    const expected = [...times.timeS.keys()].filter((at) => times.timeS[at]! <= 600);
    expect(expected.length).toBeGreaterThan(30);
    const { demand } = model.reach(place, 10);
    expect([...demand].toSorted((a, b) => a - b)).toEqual(expected);
    expect([...model.pointsReached(table, place, 10)]).toEqual([...demand]);
    expect(
      [...model.pointsReached(demandTable(points.slice(0, 50)), place, 10)].toSorted(
        (a, b) => a - b,
      ),
    ).toEqual(expected.filter((at) => at < 50));
  });

  test('cover ground in their box, more with more minutes, and never beyond', () => {
    const ten = model.reach(place, 10);
    const twelve = model.reach(place, 12);
    expect(groundAreaM2(ten.ground)).toBeGreaterThan(50_000);
    expect(groundAreaM2(difference(ten.ground, twelve.ground))).toBeLessThan(1);
    for (const { x, y } of ten.ground.flat()) {
      expect(x / 1e8).toBeGreaterThanOrEqual(ten.box[0] - 1e-9);
      expect(y / 1e8).toBeLessThanOrEqual(ten.box[3] + 1e-9);
    }
  });

  test('reach nothing from a place far from any street or none at all', () => {
    for (const far of [degrees([5000, 5000]), { lng: NaN, lat: NaN }]) {
      const { demand, ground } = model.reach(far, 15);
      expect(demand.length).toBe(0);
      expect(ground).toEqual([]);
    }
  });

  test('of several places together hold what each holds, and hardly more', () => {
    const places = [
      place,
      degrees([760, 790]),
      degrees([20, 420]),
      degrees([400, 0]),
      degrees([5000, 5000]),
    ];
    const exact = networkCircles(table, prepared, { networkKey: 'exact', besideM: 0 });
    for (const minutes of [1, 4, 7]) {
      const each = places.map((one) => exact.reach(one, minutes));
      const all = exact.together!(places, minutes);
      const demand = new Set(each.flatMap((one) => [...one.demand]));
      expect([...all.demand]).toEqual([...demand].toSorted((a, b) => a - b));
      const union = uniteGround(each.map(({ ground }) => ground));
      expect(groundAreaM2(difference(union, all.ground()))).toBeLessThan(1);
      // Slivers of less than half a cell where the borders of two circles cross.
      const sliversM2 = groundAreaM2(difference(all.ground(), union));
      expect(sliversM2).toBeLessThan(0.002 * groundAreaM2(union));
      // As it is drawn, within a metre along its outline.
      const drawn = model.together!(places, minutes);
      expect(drawn.demand).toEqual(all.demand);
      const outlineM = lengthM(all.ground());
      for (const [one, other] of [
        [drawn.ground(), all.ground()],
        [all.ground(), drawn.ground()],
      ] as const) {
        expect(groundAreaM2(difference(one, other))).toBeLessThan(outlineM);
      }
    }
  });

  test('have a key that tells networks, walkers and directions apart', () => {
    const other = prepareWalker(graph, networkWalkerById('adult')!);
    const from = prepareWalker(graph, networkWalkerById('older-adult')!, { direction: 'from' });
    const keys = [
      model.key,
      networkCircles(table, other, { networkKey: 'grid' }).key,
      networkCircles(table, from, { networkKey: 'grid' }).key,
      networkCircles(table, prepared, { networkKey: 'other' }).key,
      networkCircles(table, prepared, { networkKey: 'grid', reliefKey: 'srtm' }).key,
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
