import { distanceM } from '../geo/sphere.ts';
import type { LngLat } from '../vocabulary/lng-lat.ts';
import type { People, PeopleField } from '../vocabulary/people.ts';
import { WHOLE_ID, type Missing } from './findings/assessment.ts';
import { withAreasAround } from './cover/changed-areas.ts';
import type { Facility } from '../plan/records/facility.ts';
import { coveredInArea, coveredInWhole } from './cover/covered-people.ts';
import type {
  CatchmentUsers,
  CatchmentQuery,
  CircleQuery,
  CircleShare,
  EvaluationContext,
} from './evaluate/context.ts';
import { minutesFor } from './circles/resolve-minutes.ts';
import type { State } from './cover/state.ts';

/** Ids of the loaded facilities whose circle meets the box of an area; the same for every scenario. */
function idsNear(
  { prepared, circles, memo }: State,
  minutes: number,
): ReadonlyMap<string, readonly string[]> {
  return memo.near.getOrMake(`${circles.key}|${minutes}`, () => {
    const near = new Map<string, string[]>();
    for (const facility of prepared.facilities) {
      for (const areaId of areaIdsNear({ prepared, circles }, facility, minutes)) {
        const known = near.get(areaId);
        if (known) known.push(facility.id);
        else near.set(areaId, [facility.id]);
      }
    }
    return near;
  });
}

function areaIdsNear(
  { prepared, circles }: Pick<State, 'prepared' | 'circles'>,
  facility: Facility,
  minutes: number,
): string[] {
  const { box } = circles.reach(facility, minutes);
  return prepared.areaIndex.meetingUnordered(box).map((at) => prepared.areas[at]!.id);
}

/** What the evaluator asks of geometry, answered for one state; an area that is not loaded is empty. */
export function geometryContext(state: State): EvaluationContext {
  const { prepared, look, memo } = state;

  const peopleOf = (areaId: string): People => {
    if (areaId === WHOLE_ID) return prepared.people.whole;
    const at = prepared.areaAt.get(areaId);
    return at === undefined ? {} : prepared.people.areas[at]!;
  };

  const lacking = (areaIds: readonly string[], people: PeopleField): Missing | undefined => {
    const unknown = areaIds.filter((id) => peopleOf(id)[people] === undefined);
    const ids = unknown.filter((id) => id !== WHOLE_ID);
    return unknown.length > 0 ? { field: people, of: 'area', ids } : undefined;
  };

  const circleShare = ({ kinds, minutes, people, areaIds, only }: CircleQuery): CircleShare => {
    const missing = lacking(areaIds, people);
    if (missing) return { missing: [missing] };
    const cover = state.cover(kinds, minutes, only);
    let coveredPeople = 0;
    let totalPeople = 0;
    for (const id of areaIds) {
      const covered =
        id === WHOLE_ID
          ? coveredInWhole(prepared, cover, people)
          : coveredInArea(prepared, cover, prepared.areaAt.get(id)!, people);
      coveredPeople += covered?.persons ?? 0;
      totalPeople += peopleOf(id)[people]!;
    }
    return { coveredPeople, totalPeople };
  };

  /** Persons who reach a place, and those of each area that does. */
  const catchmentOf = (place: LngLat, minutes: number, people: PeopleField) =>
    memo
      .in(prepared)
      .catchments.getOrMake(
        `${state.circles.key}|${place.lng}|${place.lat}|${minutes}|${people}`,
        () => {
          const { box } = state.circles.reach(place, minutes);
          const near = prepared.areaIndex.meetingUnordered(box);
          const cover = {
            ...state.coverOfPlace(place, minutes),
            within: withAreasAround(prepared, near),
          };
          const inside = new Map<number, number>();
          for (const at of near) {
            inside.set(at, coveredInArea(prepared, cover, at, people)?.persons ?? 0);
          }
          return { inside, users: coveredInWhole(prepared, cover, people)?.persons ?? 0 };
        },
      );

  const catchment = ({ minutes, people, areaIds, at }: CatchmentQuery): CatchmentUsers => {
    const missing = lacking([WHOLE_ID, ...areaIds], people);
    if (missing) return { missing: [missing] };
    const places = areaIds.flatMap((id) => prepared.areaAt.get(id) ?? prepared.roots);
    const centre = at ?? prepared.places[places[0] ?? -1]?.centre;
    if (!centre) return { inside: 0, users: 0 };
    const { inside, users } = catchmentOf(centre, minutes, people);
    return { inside: places.reduce((sum, each) => sum + (inside.get(each) ?? 0), 0), users };
  };

  const closed = new Set(look.scenario?.closedFacilityIds);
  const facilityIdsNear = (areaId: string, minutes: number): readonly string[] => {
    if (areaId === WHOLE_ID) return state.facilities.map(({ id }) => id);
    const loaded = idsNear(state, minutes).get(areaId) ?? [];
    const sites = state.sites.filter((site) => areaIdsNear(state, site, minutes).includes(areaId));
    return [...loaded.filter((id) => !closed.has(id)), ...sites.map(({ id }) => id)];
  };

  const groundM2 = (areaId: string): number => {
    const at = prepared.areaAt.get(areaId);
    const places = areaId === WHOLE_ID ? prepared.roots : at === undefined ? [] : [at];
    return places.reduce((sum, each) => sum + prepared.places[each]!.groundM2, 0);
  };

  return {
    groundM2,
    catchment,
    areaIdsOf: (facility) => state.areasOf(facility).map((at) => prepared.areas[at]!.id),
    areaIdsNear: (facility, minutes) => areaIdsNear(state, facility, minutes),
    facilityIdsNear,
    peopleOf,
    circleShare,
    minutesFor: (lengthM) => minutesFor(lengthM, look.settings),
    distanceM,
  };
}
