import { boxesMeet } from '../geo/box.ts';
import { difference, unionOf, type Ground } from '../geo/ground.ts';
import { distanceM } from '../geo/sphere.ts';
import type { AssessMemo, NamedReach, StandingCover } from './assess-memo.ts';
import type { Prepared } from './prepared.ts';
import type { PreparedArea } from './prepared-area.ts';

/** Order of reaches that depends on nothing but their places. */
export function byPlace(a: NamedReach, b: NamedReach): number {
  return a.place.lng - b.place.lng || a.place.lat - b.place.lat;
}

export function namesOf(reaches: readonly NamedReach[]): string {
  return reaches.map(({ name }) => name).join();
}

/** Reaches near an area, nearest first: those cover most, so that little is left for the others. */
function nearestFirst(reaches: readonly NamedReach[], { box, centre }: PreparedArea): NamedReach[] {
  return reaches
    .filter((reach) => boxesMeet(reach.box, box))
    .map((reach) => ({ reach, awayM: distanceM(reach.place, centre) }))
    .toSorted((a, b) => a.awayM - b.awayM || byPlace(a.reach, b.reach))
    .map(({ reach }) => reach);
}

function leftOver(ground: Ground, reaches: readonly NamedReach[]): Ground {
  let left = ground;
  for (const reach of reaches) {
    if (left.length === 0) break;
    left = difference(left, reach.ground);
  }
  return left;
}

/** Cover of reaches given in the order of `byPlace`; the same object for the same reaches. */
export function standingCover(
  prepared: Prepared,
  memo: AssessMemo,
  reaches: readonly NamedReach[],
): StandingCover {
  const name = namesOf(reaches);
  return memo.standing.getOrMake(name, () => {
    const coveredDemand = new Uint8Array(prepared.table.points.length);
    for (const { demand } of reaches) for (const at of demand) coveredDemand[at] = 1;
    const nearby = prepared.places.map((): NamedReach[] | undefined => undefined);
    const left = prepared.places.map((): Ground | undefined => undefined);
    const keys = prepared.places.map((): string | undefined => undefined);
    const near = (at: number): NamedReach[] =>
      (nearby[at] ??= nearestFirst(reaches, prepared.places[at]!));
    const uncoveredKey = (at: number): string => (keys[at] ??= `${at}:${namesOf(near(at))}`);
    return {
      name,
      coveredDemand,
      uncoveredKey,
      uncovered: (at) =>
        (left[at] ??= memo.remainders.getOrMake(uncoveredKey(at), () =>
          leftOver(prepared.places[at]!.ground, near(at)),
        )),
      union: () => memo.unions.getOrMake(name, () => unionOf(reaches.map(({ ground }) => ground))),
    };
  });
}
