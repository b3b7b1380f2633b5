import { distanceM } from '../geo/sphere.ts';
import type { People } from '../vocabulary/people.ts';
import { WHOLE_ID } from './findings/assessment.ts';
import { coveredInArea, coveredInWhole } from './cover/covered-people.ts';
import type { CircleQuery, CircleShare, EvaluationContext } from './evaluate/context.ts';
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

/** What the evaluator asks of geometry, answered for one state; an area that is not loaded is empty. */
export function geometryContext(state: State): EvaluationContext {
  const { prepared, look } = state;
  const ids = idsByArea(state);

  const peopleOf = (areaId: string): People => {
    if (areaId === WHOLE_ID) return prepared.people.whole;
    const at = prepared.areaAt.get(areaId);
    return at === undefined ? {} : prepared.people.areas[at]!;
  };

  const circleShare = ({ kinds, minutes, people, areaIds }: CircleQuery): CircleShare => {
    const unknown = areaIds.filter((id) => peopleOf(id)[people] === undefined);
    if (unknown.length > 0) {
      const loaded = unknown.filter((id) => id !== WHOLE_ID);
      return { missing: [{ field: people, of: 'area', ids: loaded }] };
    }
    const cover = state.cover(kinds, minutes);
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

  return {
    facilityIdsIn: (areaId) => ids.get(areaId) ?? [],
    peopleOf,
    circleShare,
    minutesFor: (lengthM) => minutesFor(lengthM, look.settings),
    distanceM,
  };
}
