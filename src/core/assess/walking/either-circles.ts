import { joinBoxes } from '../../geo/box.ts';
import { tileKey } from '../../geo/tile-frame.ts';
import { uniteGround } from '../../geo/ground.ts';
import type { AssessMemo } from '../cover/assess-memo.ts';
import { LazyReach, type CircleModel, type SharedReach } from '../circles/circle-model.ts';
import { sharedReach } from '../cover/standing-cover.ts';

function both(a: Uint32Array, b: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...a, ...b]));
}

/**
 * Circles that hold whatever either of two models reaches.
 * @param a tells its ground on any grid
 */
export function eitherCircles(a: CircleModel, b: CircleModel, memo: AssessMemo): CircleModel {
  return {
    key: `either (${a.key}) (${b.key})`,
    pointsReached: (table, place, minutes) =>
      both(a.pointsReached(table, place, minutes), b.pointsReached(table, place, minutes)),
    reach(place, minutes) {
      const [first, second] = [memo.reach(a, place, minutes), memo.reach(b, place, minutes)];
      return new LazyReach(
        () => both(first.demand, second.demand),
        () => uniteGround([first.ground, second.ground]),
        () => joinBoxes([first.box, second.box]),
      );
    },
    frame: (minutes) => b.frame(minutes),
    visitGround(places, minutes, frame, visit) {
      const others = new Map<number, { column: number; row: number; value: Float32Array }>();
      b.visitGround(places, minutes, frame, (column, row, _, readValues) => {
        others.set(tileKey(column, row), { column, row, value: readValues().slice() });
      });
      a.visitGround(places, minutes, frame, (column, row, isWhole, readValues) => {
        const key = tileKey(column, row);
        const other = others.get(key);
        others.delete(key);
        visit(column, row, isWhole, () => {
          const value = readValues();
          return other ? value.map((each, at) => Math.min(each, other.value[at]!)) : value;
        });
      });
      for (const { column, row, value } of others.values()) visit(column, row, false, () => value);
    },
    together(places, minutes) {
      const [first, second] = [a, b].map((model) =>
        sharedReach(
          model,
          places.map((place) => memo.reach(model, place, minutes)),
          minutes,
        ),
      ) as [SharedReach, SharedReach];
      return {
        demand: both(first.demand, second.demand),
        ground: () => uniteGround([first.ground(), second.ground()]),
      };
    },
  };
}
