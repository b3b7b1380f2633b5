import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import { fingerprint } from '../../assess/prepared/fingerprint.ts';
import type { State } from '../../assess/cover/state.ts';
import { distanceM } from '../../geo/sphere.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { effectiveZone, type Area } from '../../plan/area.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { Zone } from '../../vocabulary/area-levels.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { candidatesIn, candidatesInAll } from './candidates.ts';
import { greedyCover, sumWeights } from './greedy-cover.ts';
import {
  coveredPoints,
  pointField,
  weightedCentre,
  type PointField,
} from '../demand/point-field.ts';

/** Where sites may stand, and whom they are to reach. */
export interface CoveringTask {
  /** Positions of the areas in which sites stand and whose people come first. */
  areas: readonly number[];
  /** Facilities of these kinds are there already. */
  kinds: readonly FacilityKind[];
  group: PeopleField;
  minutes: number;
  /** Only people in areas of these zones come first; absent: all. */
  zones?: readonly Zone[];
}

/** A covering problem, worked on step by step. */
export interface CoveringWork {
  /** What places would newly cover of the people who come first, each for itself, added up. */
  gain(places: readonly LngLat[]): number;
  /** Takes a place as given and no longer free; what it newly covers of the people who come first. */
  cover(place: LngLat): number;
  /** Next places by greedy covering; with `onlyUseful` none that covers nobody. */
  best(count: number, onlyUseful: boolean): LngLat[];
}

/** Sets up covering problems of one state; keeps what they share. */
export class Covering {
  readonly #state: State;
  readonly #memo: AssessMemo;
  readonly #given: readonly LngLat[];
  readonly #givenKey: string;
  readonly #fields = new Map<PeopleField, PointField>();
  readonly #areaById: ReadonlyMap<string, Area>;

  /** @param given places the planner allows, such as idle buildings; empty: anywhere. */
  constructor(state: State, memo: AssessMemo, given: readonly LngLat[]) {
    this.#state = state;
    this.#memo = memo;
    this.#given = given;
    this.#givenKey = fingerprint(given);
    this.#areaById = new Map(state.prepared.areas.map((area) => [area.id, area]));
  }

  /**
   * The problem of a task: people of its areas whom no facility of the kinds covers come first,
   * such people elsewhere second, and nearness to the middle of the areas' people last.
   */
  on({ areas, kinds, group, minutes, zones }: CoveringTask): CoveringWork {
    const { prepared, circles } = this.#state;
    const field = this.#fieldFor(group);
    const { table, inArea, weights } = field;
    const covered = coveredPoints(this.#state, field, kinds, minutes);
    const inside = areas
      .flatMap((at) => [...inArea[at]!])
      .filter((point) => this.#inZones(point, field, zones));
    const own = new Float64Array(weights.length);
    for (const point of inside) if (covered[point] === 0) own[point] = weights[point]!;
    const other = weights.map((weight, point) =>
      covered[point] === 0 && own[point] === 0 ? weight : 0,
    );
    const reach = (place: LngLat): Uint32Array => circles.pointsReached(table, place, minutes);
    const taken = new Set<string>();
    const cover = (place: LngLat): number => {
      taken.add(`${place.lng},${place.lat}`);
      const reached = reach(place);
      const gain = sumWeights(own, reached);
      for (const point of reached) own[point] = other[point] = 0;
      return gain;
    };
    const best = (count: number, onlyUseful: boolean): LngLat[] => {
      if (count <= 0) return [];
      const candidates = this.#candidatesOf(areas);
      const centre = weightedCentre(field, inside) ?? prepared.places[areas[0]!]!.centre;
      const key = [field.name, circles.key, minutes, areas.join(), this.#givenKey].join('|');
      const isLeft = (weight: number): boolean => weight > 0;
      const reached =
        own.some(isLeft) || other.some(isLeft)
          ? this.#memo.candidateReach.getOrMake(key, () => candidates.map(reach))
          : candidates.map(() => new Uint32Array());
      const free = [...candidates.keys()].filter((at) => {
        const { lng, lat } = candidates[at]!;
        return !taken.has(`${lng},${lat}`);
      });
      const problem = {
        reached: free.map((at) => reached[at]!),
        weights: own,
        otherWeights: other,
        awayM: free.map((at) => distanceM(candidates[at]!, centre)),
      };
      return greedyCover(problem, count, onlyUseful).map((at) => candidates[free[at]!]!);
    };
    const gain = (places: readonly LngLat[]): number =>
      places.reduce((sum, place) => sum + sumWeights(own, reach(place)), 0);
    return { gain, cover, best };
  }

  #fieldFor(group: PeopleField): PointField {
    const kept = this.#fields.get(group);
    if (kept) return kept;
    const field = pointField(this.#state.prepared, group);
    this.#fields.set(group, field);
    return field;
  }

  #candidatesOf(areas: readonly number[]): readonly LngLat[] {
    return this.#memo.candidates.getOrMake(`${areas.join()}|${this.#givenKey}`, () =>
      candidatesInAll(areas.map((at) => candidatesIn(this.#state.prepared, at, this.#given))),
    );
  }

  #inZones(point: number, { table }: PointField, zones: readonly Zone[] | undefined): boolean {
    if (!zones) return true;
    const { prepared } = this.#state;
    return prepared.find.all(table.points[point]!).some((at) => {
      const zone = effectiveZone(prepared.areas[at]!, this.#areaById);
      return zone !== undefined && zones.includes(zone);
    });
  }
}
