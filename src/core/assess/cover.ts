import { boxesMeet } from '../geo/box.ts';
import {
  difference,
  groundAreaM2,
  groundNear,
  intersection,
  unionOf,
  type Ground,
} from '../geo/ground.ts';
import type { LngLat } from '../geo/sphere.ts';
import type { AssessMemo, NamedReach, StandingCover } from './assess-memo.ts';
import type { CircleModel } from './circle-model.ts';
import type { Prepared } from './prepared.ts';
import { byPlace, namesOf, standingCover } from './standing-cover.ts';

/** Places whose circles count together: those that stay, and those the planner is moving. */
export interface CoverPlaces {
  standing: readonly LngLat[];
  sites: readonly LngLat[];
}

/** What the circles of some places cover. */
export interface Cover {
  /** 1 for each demand point inside at least one circle. */
  coveredDemand: Uint8Array;
  /** Covered ground of the area at a position, in m². */
  groundCoveredM2(at: number): number;
  /** Ground of the area at a position that one more place would newly cover, in m². */
  newlyCoveredM2(at: number, place: LngLat): number;
  /** Union of all circles. */
  union(): Ground;
  /** The same with more places. */
  plus(places: readonly LngLat[]): Cover;
}

/**
 * Cover of the circles of some places within `minutes`; the order of the places changes nothing.
 * Sites are taken off last, one by one, so that moving one leaves the work on the others standing.
 */
export function coverOf(
  prepared: Prepared,
  memo: AssessMemo,
  model: CircleModel,
  { standing, sites }: CoverPlaces,
  minutes: number,
): Cover {
  const reachOf = (place: LngLat): NamedReach => memo.reach(model, place, minutes);
  const ordered = (reaches: readonly NamedReach[]): NamedReach[] =>
    [...new Set(reaches)].toSorted(byPlace);
  const fixed = standingCover(prepared, memo, ordered(standing.map(reachOf)));
  const withSites = (moving: readonly NamedReach[]): Cover => ({
    ...coverWith(prepared, memo, fixed, moving),
    newlyCoveredM2(at, place) {
      const reach = reachOf(place);
      const { box } = reach;
      if (!boxesMeet(box, prepared.places[at]!.box)) return 0;
      const near = moving.filter((site) => boxesMeet(site.box, box));
      const key = `${at}:${fixed.name}+${namesOf(near)}+${reach.name}`;
      return memo.gains.getOrMake(key, () => {
        let left = groundNear(fixed.uncovered(at), box);
        for (const site of near) left = difference(left, site.ground);
        return groundAreaM2(intersection(left, reach.ground));
      });
    },
    plus: (places) => withSites(ordered([...moving, ...places.map(reachOf)])),
  });
  return withSites(ordered(sites.map(reachOf)));
}

function coverWith(
  prepared: Prepared,
  memo: AssessMemo,
  fixed: StandingCover,
  moving: readonly NamedReach[],
): Omit<Cover, 'newlyCoveredM2' | 'plus'> {
  const coveredDemand = fixed.coveredDemand.slice();
  for (const { demand } of moving) for (const at of demand) coveredDemand[at] = 1;

  const uncovered = (at: number): Ground => {
    const { box } = prepared.places[at]!;
    let left = fixed.uncovered(at);
    let key = `${at}:${fixed.name}`;
    for (const site of moving) {
      if (left.length === 0 || !boxesMeet(site.box, box)) continue;
      key += `+${site.name}`;
      const before = left;
      left = memo.remainders.getOrMake(key, () => difference(before, site.ground));
    }
    return left;
  };

  const coveredM2 = new Map<number, number>();
  return {
    coveredDemand,
    groundCoveredM2(at) {
      const kept = coveredM2.get(at);
      if (kept !== undefined) return kept;
      const { groundM2 } = prepared.places[at]!;
      const areaM2 = Math.min(groundM2, Math.max(0, groundM2 - groundAreaM2(uncovered(at))));
      coveredM2.set(at, areaM2);
      return areaM2;
    },
    union() {
      if (moving.length === 0) return fixed.union();
      const key = `${fixed.name}+${namesOf(moving)}`;
      return memo.unions.getOrMake(key, () =>
        unionOf([fixed.union(), ...moving.map(({ ground }) => ground)]),
      );
    },
  };
}
