import { distanceM } from '../geo/sphere.ts';
import { boxIndex } from '../geo/box-index.ts';
import { boxesMeet, type Box } from '../geo/box.ts';
import type { LngLat } from '../vocabulary/lng-lat.ts';
import type { People, PeopleField } from '../vocabulary/people.ts';
import { WHOLE_ID, type Missing } from './findings/assessment.ts';
import type { Cover } from './cover/cover.ts';
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

/** Ids of the facilities and sites in each area by geometry, and in any area under `WHOLE_ID`. */
function idsByArea(state: State): Map<string, string[]> {
  const ids = new Map<string, string[]>([[WHOLE_ID, []]]);
  for (const { id } of state.prepared.areas) ids.set(id, []);
  for (const facility of state.facilities) {
    const areas = state.areasOf(facility);
    if (areas.length > 0) ids.get(WHOLE_ID)!.push(facility.id);
    for (const at of areas) ids.get(state.prepared.areas[at]!.id)!.push(facility.id);
  }
  return ids;
}

/** The same of those whose circle meets the box of an area. */
function idsNear({ prepared, facilities, circles }: State, minutes: number): Map<string, string[]> {
  const near = new Map<string, string[]>([[WHOLE_ID, facilities.map(({ id }) => id)]]);
  const index = boxIndex(prepared.places.map(({ box }) => box));
  for (const facility of facilities) {
    for (const at of index.meetingUnordered(circles.reach(facility, minutes).box)) {
      const { id } = prepared.areas[at]!;
      const known = near.get(id);
      if (known) known.push(facility.id);
      else near.set(id, [facility.id]);
    }
  }
  return near;
}

/** What the evaluator asks of geometry, answered for one state; an area that is not loaded is empty. */
export function geometryContext(state: State): EvaluationContext {
  const { prepared, look } = state;
  const ids = idsByArea(state);

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

  const catchments = new Map<string, { cover: Cover; box: Box; users: number }>();
  const catchmentOf = (place: LngLat, minutes: number, people: PeopleField) => {
    const key = `${place.lng}|${place.lat}|${minutes}|${people}`;
    let kept = catchments.get(key);
    if (!kept) {
      const cover = state.coverOfPlace(place, minutes);
      const users = coveredInWhole(prepared, cover, people)?.persons ?? 0;
      kept = { cover, box: state.circles.reach(place, minutes).box, users };
      catchments.set(key, kept);
    }
    return kept;
  };

  const catchment = ({ minutes, people, areaIds, at }: CatchmentQuery): CatchmentUsers => {
    const missing = lacking([WHOLE_ID, ...areaIds], people);
    if (missing) return { missing: [missing] };
    const places = areaIds.flatMap((id) => prepared.areaAt.get(id) ?? prepared.roots);
    const centre = at ?? prepared.places[places[0] ?? -1]?.centre;
    if (!centre) return { inside: 0, users: 0 };
    const { cover, box, users } = catchmentOf(centre, minutes, people);
    const inside = places
      .filter((each) => boxesMeet(prepared.places[each]!.box, box))
      .reduce((sum, each) => sum + (coveredInArea(prepared, cover, each, people)?.persons ?? 0), 0);
    return { inside, users };
  };

  const nearby = new Map<number, Map<string, string[]>>();
  const facilityIdsNear = (areaId: string, minutes: number): readonly string[] => {
    let known = nearby.get(minutes);
    if (!known) nearby.set(minutes, (known = idsNear(state, minutes)));
    return known.get(areaId) ?? [];
  };

  const groundM2 = (areaId: string): number => {
    const at = prepared.areaAt.get(areaId);
    const places = areaId === WHOLE_ID ? prepared.roots : at === undefined ? [] : [at];
    return places.reduce((sum, each) => sum + prepared.places[each]!.groundM2, 0);
  };

  return {
    groundM2,
    catchment,
    facilityIdsIn: (areaId) => ids.get(areaId) ?? [],
    facilityIdsNear,
    peopleOf,
    circleShare,
    minutesFor: (lengthM) => minutesFor(lengthM, look.settings),
    distanceM,
  };
}
