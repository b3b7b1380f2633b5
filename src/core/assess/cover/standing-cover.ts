import type { AreaTiles } from '../../geo/area-tiles.ts';
import { difference, uniteGround, type Ground } from '../../geo/ground.ts';
import { boxesMeet, joinBoxes } from '../../geo/box.ts';
import { areaTiles, coveredUnits, gainedUnits } from './ground-sums.ts';
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

/** So many places that opened or closed are worked in one by one; of more it is quicker to begin anew. */
const MOST_CHANGED = 8;

/** What a cover of other places holds, from one of nearly the same: only what lies around the difference is looked at. */
function followCover(
  model: CircleModel,
  tiles: () => AreaTiles,
  before: StandingCover,
  reaches: readonly NamedReach[],
  minutes: number,
): { coveredDemand: Uint8Array; units: Float64Array | undefined } | undefined {
  const was = new Set(before.reaches.map(({ name }) => name));
  const is = new Set(reaches.map(({ name }) => name));
  const gone = before.reaches.filter(({ name }) => !is.has(name));
  const come = reaches.filter(({ name }) => !was.has(name));
  if (gone.length + come.length > MOST_CHANGED) return undefined;
  const stay = reaches.filter(({ name }) => was.has(name));
  const coveredDemand = before.coveredDemand.slice();
  for (const { demand } of gone) for (const at of demand) coveredDemand[at] = 0;
  const around = joinBoxes(gone.map(({ box }) => box));
  const near = gone.length > 0 ? stay.filter(({ box }) => boxesMeet(box, around)) : [];
  // None of them loses a point that it reaches.
  if (near.length > 0) {
    for (const at of sharedReach(model, near, minutes).demand) coveredDemand[at] = 1;
  }
  for (const { demand } of come) for (const at of demand) coveredDemand[at] = 1;
  const units = before.knownUnits()?.slice();
  if (units) {
    for (const [changed, sign] of [
      [gone, -1],
      [come, 1],
    ] as const) {
      if (changed.length === 0) continue;
      const gained = gainedUnits(tiles(), model, stay, changed, minutes);
      for (const [area, each] of gained) units[area]! += sign * each;
    }
  }
  return { coveredDemand, units };
}

/**
 * Cover of reaches given in the order of `byPlace`; the same object for the same reaches.
 * @param question names what is asked for, so that the answer can follow from its last one
 */
export function standingCover(
  prepared: Prepared,
  memo: AssessMemo,
  model: CircleModel,
  reaches: readonly NamedReach[],
  minutes: number,
  question?: string,
): StandingCover {
  const names = joinReachNames(reaches);
  const slot = question === undefined ? undefined : `${model.key} ${minutes} ${question}`;
  const cover = memo.standing.getOrMake(names, () => {
    const tiles = (): AreaTiles => areaTiles(prepared, model.frame(minutes));
    const before = slot === undefined ? undefined : memo.lastStanding.get(slot);
    const followed = before && followCover(model, tiles, before, reaches, minutes);
    let joinedReach: SharedReach | undefined;
    const shared = (): SharedReach => (joinedReach ??= sharedReach(model, reaches, minutes));
    const coveredDemand = followed?.coveredDemand ?? new Uint8Array(prepared.table.points.length);
    if (!followed) for (const at of shared().demand) coveredDemand[at] = 1;
    let joined: Ground | undefined;
    let outside: Ground | undefined;
    let units = followed?.units;
    const union = (): Ground => (joined ??= shared().ground());
    return {
      name: memo.nextName(),
      reaches,
      coveredDemand,
      union,
      gaps: () => (outside ??= difference(prepared.finestGround(), union())),
      units: () => (units ??= coveredUnits(tiles(), model, reaches, minutes)),
      knownUnits: () => units,
    };
  });
  if (slot !== undefined) memo.lastStanding.set(slot, cover);
  return cover;
}
