import type { AreaTiles } from '../../geo/area-tiles.ts';
import { difference, uniteGround, type Ground } from '../../geo/ground.ts';
import { areaTiles, coveredUnits } from './ground-sums.ts';
import type { AssessMemo, NamedReach, StandingCover } from './assess-memo.ts';
import type { CircleModel, SharedReach } from '../circles/circle-model.ts';
import type { Prepared } from '../prepared/prepared.ts';

/** Order of reaches that depends on nothing but their places. */
export function byPlace(a: NamedReach, b: NamedReach): number {
  return a.place.lng - b.place.lng || a.place.lat - b.place.lat;
}

export function joinReachNames(reaches: readonly NamedReach[]): string {
  return reaches.map(({ name }) => name).join();
}

/** What several reaches of a model hold, given in the order of `byPlace`. */
export function sharedReach(
  model: CircleModel,
  reaches: readonly NamedReach[],
  minutes: number,
): SharedReach {
  const places = reaches.map(({ place }) => place);
  return (
    model.together?.(places, minutes) ?? {
      demand: Uint32Array.from(new Set(reaches.flatMap(({ demand }) => [...demand]))),
      ground: () => uniteGround(reaches.map(({ ground }) => ground)),
    }
  );
}

/** Cover of reaches given in the order of `byPlace`; the same object for the same reaches. */
export function standingCover(
  prepared: Prepared,
  memo: AssessMemo,
  model: CircleModel,
  reaches: readonly NamedReach[],
  minutes: number,
): StandingCover {
  const name = joinReachNames(reaches);
  return memo.standing.getOrMake(name, () => {
    const coveredDemand = new Uint8Array(prepared.table.points.length);
    const shared = sharedReach(model, reaches, minutes);
    for (const at of shared.demand) coveredDemand[at] = 1;
    let joined: Ground | undefined;
    let outside: Ground | undefined;
    let units: Float64Array | undefined;
    const union = (): Ground => (joined ??= shared.ground());
    const tiles = (): AreaTiles => areaTiles(prepared, model.frame(minutes));
    return {
      name,
      reaches,
      coveredDemand,
      union,
      gaps: () => (outside ??= difference(prepared.finestGround(), union())),
      units: () => (units ??= coveredUnits(tiles(), model, reaches, minutes)),
    };
  });
}
