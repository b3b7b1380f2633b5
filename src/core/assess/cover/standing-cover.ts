import { difference, groundNear, uniteGround, type Ground } from '../../geo/ground.ts';
import { overlapAreaM2 } from '../../geo/overlap-area.ts';
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
    const left = prepared.places.map((): Ground | undefined => undefined);
    let joined: Ground | undefined;
    let outside: Ground | undefined;
    const union = (): Ground => (joined ??= shared.ground());
    const leftM2 = prepared.places.map((): number | undefined => undefined);
    // Its area alone needs no outline of what is left.
    const workOutLeftM2 = (at: number): number => {
      const { ground, box, groundM2 } = prepared.places[at]!;
      return Math.max(0, groundM2 - overlapAreaM2(groundNear(union(), box), ground));
    };
    const uncovered = (at: number): Ground => {
      const { ground, box } = prepared.places[at]!;
      return (left[at] ??= difference(ground, groundNear(union(), box)));
    };
    return {
      name,
      reaches,
      coveredDemand,
      union,
      gaps: () => (outside ??= difference(prepared.finestGround(), union())),
      uncovered,
      uncoveredM2: (at) => (leftM2[at] ??= workOutLeftM2(at)),
    };
  });
}
