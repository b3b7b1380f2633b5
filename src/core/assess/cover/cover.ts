import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaTiles } from '../../geo/area-tiles.ts';
import { boxesMeet } from '../../geo/box.ts';
import {
  geometryOfDifference,
  geometryOfUnion,
  uniteGround,
  type Ground,
} from '../../geo/ground.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { AssessMemo, NamedReach, StandingCover } from './assess-memo.ts';
import type { CircleModel } from '../circles/circle-model.ts';
import type { Prepared } from '../prepared/prepared.ts';
import type { CoveredPeople } from './covered-people.ts';
import { areaTiles, gainedUnits } from './ground-sums.ts';
import { byPlace, joinReachNames, standingCover } from './standing-cover.ts';

/** Places whose circles count together: those that stay, and those the planner is moving. */
export interface CoverPlaces {
  standing: readonly LngLat[];
  sites: readonly LngLat[];
  /** Names what is asked of the standing places, so that the answer can follow from the last one. */
  question?: string;
}

type Geometry = Polygon | MultiPolygon | null;

/** What the circles of some places cover. */
export interface Cover {
  /** People inside by area, as far as they were counted; see `coveredInArea`. */
  people: Map<PeopleField, (CoveredPeople | undefined)[]>;
  /** Positions of the areas outside of which nobody is covered; absent where that was not told. */
  within?: ReadonlySet<number>;
  /** Areas in which it may differ from the last cover of the same question, by that one's name. */
  since?: { name: object; areas: ReadonlySet<number> };
  /** Tells it apart from others. */
  name: object;
  /** 1 for each demand point inside at least one circle. */
  coveredDemand: Uint8Array;
  /** Covered ground of the area at a position, in m². */
  groundCoveredM2(at: number): number;
  /** The same by area where it was worked out already. */
  knownGroundM2(): Float64Array | undefined;
  /** Ground of the area at a position that one more place would newly cover, in m². */
  newlyCoveredM2(at: number, place: LngLat): number;
  /** Union of all circles; null for none. */
  circlesGeometry(): Polygon | MultiPolygon | null;
  /** Ground of the finest loaded level outside all of them; null for none. */
  gapsGeometry(): Polygon | MultiPolygon | null;
  /** The same with more places. */
  plus(places: readonly LngLat[]): Cover;
}

/**
 * Cover of the circles of some places within `minutes`; the order of the places changes nothing.
 * Sites are taken off last, one by one, so that moving one leaves the work on the others standing.
 */
export function coverPlaces(
  prepared: Prepared,
  memo: AssessMemo,
  model: CircleModel,
  { standing, sites, question }: CoverPlaces,
  minutes: number,
): Cover {
  const reachOf = (place: LngLat): NamedReach => memo.reach(model, place, minutes);
  const stayingReachOf = (place: LngLat): NamedReach => memo.stayingReach(model, place, minutes);
  const ordered = (reaches: readonly NamedReach[]): NamedReach[] =>
    [...new Set(reaches)].toSorted(byPlace);
  const fixed = memo.coverOfList(standing, `${model.key}|${minutes}`, () =>
    standingCover(prepared, memo, model, ordered(standing.map(stayingReachOf)), minutes, question),
  );
  const withSites = (moving: readonly NamedReach[]): Cover => ({
    ...coverWith(prepared, memo, model, minutes, fixed, moving),
    newlyCoveredM2(at, place) {
      const reach = reachOf(place);
      const { box } = reach;
      if (!boxesMeet(box, prepared.places[at]!.box)) return 0;
      const near = moving.filter((site) => boxesMeet(site.box, box));
      const key = `${fixed.name}+${joinReachNames(near)}+${reach.name}`;
      const tiles = areaTiles(prepared, model.frame(minutes));
      const gains = memo.gains.getOrMake(key, () =>
        gainedUnits(tiles, model, [...fixed.reaches, ...near], [reach], minutes),
      );
      return groundInUnits(prepared, tiles, at, gains.get(at) ?? 0);
    },
    plus: (places) => withSites(ordered([...moving, ...places.map(reachOf)])),
  });
  return withSites(ordered(sites.map(reachOf)));
}

/** Ground of some reaches; that of a single one is joined already. */
function joinedGround(reaches: readonly NamedReach[]): Ground {
  return reaches.length === 1
    ? reaches[0]!.ground
    : uniteGround(reaches.map(({ ground }) => ground));
}

/** Part of an area's ground, in m²: all of it where its tiles are wholly covered. */
function groundInUnits(prepared: Prepared, tiles: AreaTiles, at: number, units: number): number {
  const all = tiles.units[at]!;
  return all > 0 ? prepared.places[at]!.groundM2 * Math.max(0, Math.min(1, units / all)) : 0;
}

function coverWith(
  prepared: Prepared,
  memo: AssessMemo,
  model: CircleModel,
  minutes: number,
  fixed: StandingCover,
  moving: readonly NamedReach[],
): Omit<Cover, 'newlyCoveredM2' | 'plus'> {
  const coveredDemand = moving.length > 0 ? fixed.coveredDemand.slice() : fixed.coveredDemand;
  for (const { demand } of moving) for (const at of demand) coveredDemand[at] = 1;

  const tiles = (): AreaTiles => areaTiles(prepared, model.frame(minutes));
  /** Ground in units that the moving places cover beyond the standing ones, by area. */
  const gains = (): ReadonlyMap<number, number> =>
    memo.gains.getOrMake(`${fixed.name}+${joinReachNames(moving)}`, () =>
      gainedUnits(tiles(), model, fixed.reaches, moving, minutes),
    );

  const joined = (): Ground => joinedGround(moving);
  const drawn = (key: string, make: () => Geometry): Geometry =>
    memo.drawn.getOrMake(key, () => ({ geometry: make() })).geometry;

  let groundM2: Float64Array | undefined;
  const makeGroundM2 = (): Float64Array => {
    const units = fixed.units();
    const gained = moving.length > 0 ? gains() : undefined;
    const own = tiles();
    return Float64Array.from(units, (each, at) =>
      groundInUnits(prepared, own, at, each + (gained?.get(at) ?? 0)),
    );
  };
  return {
    name: {},
    people: new Map(),
    coveredDemand,
    groundCoveredM2: (at) => (groundM2 ??= makeGroundM2())[at]!,
    knownGroundM2: () => groundM2,
    // One clipping each: what the standing circles make is kept, a moved site is put on top.
    circlesGeometry: () =>
      drawn(`circles ${fixed.name}+${joinReachNames(moving)}`, () =>
        geometryOfUnion([fixed.union(), joined()]),
      ),
    gapsGeometry: () =>
      drawn(`gaps ${fixed.name}+${joinReachNames(moving)}`, () =>
        geometryOfDifference(fixed.gaps(), joined()),
      ),
  };
}
