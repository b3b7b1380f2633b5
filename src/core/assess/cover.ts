import { boxesMeet } from '../geo/box.ts';
import { difference, groundAreaM2, unionOf, type Ground } from '../geo/ground.ts';
import { distanceM, type LngLat } from '../geo/sphere.ts';
import type { AssessMemo, NamedReach } from './assess-memo.ts';
import type { CircleModel } from './circle-model.ts';
import type { Prepared } from './prepared.ts';
import type { PreparedArea } from './prepared-area.ts';

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
  /** Union of all circles. */
  union(): Ground;
}

const byPlace = (a: NamedReach, b: NamedReach): number =>
  a.place.lng - b.place.lng || a.place.lat - b.place.lat;

/** Reaches near an area, nearest first: those cover most, so that little is left for the others. */
function nearestFirst(reaches: readonly NamedReach[], { box, centre }: PreparedArea): NamedReach[] {
  return reaches
    .filter((reach) => boxesMeet(reach.box, box))
    .map((reach) => ({ reach, away: distanceM(reach.place, centre) }))
    .toSorted((a, b) => a.away - b.away || byPlace(a.reach, b.reach))
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

const namesOf = (reaches: readonly NamedReach[]): string => reaches.map(({ name }) => name).join();

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
  const reachesOf = (places: readonly LngLat[]): NamedReach[] =>
    [...new Set(places.map((place) => memo.reach(model, place, minutes)))].toSorted(byPlace);
  const fixed = reachesOf(standing);
  const moving = reachesOf(sites);
  const coveredDemand = new Uint8Array(prepared.table.points.length);
  for (const { demand } of [...fixed, ...moving]) for (const at of demand) coveredDemand[at] = 1;

  const remainder = (at: number): Ground => {
    const place = prepared.places[at]!;
    const near = nearestFirst(fixed, place);
    let key = `${at}:${namesOf(near)}`;
    let left = memo.remainders.getOrMake(key, () => leftOver(place.ground, near));
    for (const site of moving) {
      if (left.length === 0 || !boxesMeet(site.box, place.box)) continue;
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
      const areaM2 = Math.min(groundM2, Math.max(0, groundM2 - groundAreaM2(remainder(at))));
      coveredM2.set(at, areaM2);
      return areaM2;
    },
    union() {
      const base = memo.unions.getOrMake(namesOf(fixed), () =>
        unionOf(fixed.map(({ ground }) => ground)),
      );
      if (moving.length === 0) return base;
      return unionOf([base, ...moving.map(({ ground }) => ground)]);
    },
  };
}
