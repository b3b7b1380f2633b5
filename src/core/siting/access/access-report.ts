import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import { WHOLE_ID } from '../../assess/findings/assessment.ts';
import { readFacilityNumber } from '../../assess/matching/match-condition.ts';
import { WHOLE_NAME } from '../../assess/evaluate/place.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { computeState } from '../../assess/cover/state.ts';
import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { Facility, Site } from '../../plan/records/facility.ts';
import { isOfKind, peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import { peopleAtPoints, type PeopleAtPoints } from '../demand/people-at-points.ts';
import type { SitingInput } from '../question/siting-input.ts';
import { rowsOfTimes, walkTimes } from '../demand/walk-times.ts';
import { distanceWeightedAccess, type TimeZone } from './floating-catchment.ts';

/** What is shared among people: beds, places or floor area. */
export type SupplyField = 'beds' | 'places' | 'floorAreaM2';

/** What is shared among whom, and by which rings of walking time. */
export interface AccessQuestion {
  kind: FacilityKind;
  field: SupplyField;
  /** Absent: the people that the kind is for. */
  group?: PeopleField;
  /** False: with the plan nothing else stands, as in its question. */
  existing?: boolean;
  /** Sites of a plan, beside the scenario. */
  sites?: readonly Site[];
  /** Rings in seconds; absent: one of the settings' minutes. */
  zones?: readonly TimeZone[];
}

/** Supply per person of one area: the mean over its people, those who reach nothing counted with 0. */
export interface AreaAccess {
  areaId: string;
  areaName: string;
  level: AreaLevel | 'all';
  people: number;
  /** Null where nobody lives. */
  perPerson: number | null;
  /** People who reach no facility. */
  unreached: number;
}

/** Supply per person of one demand point; 0 where it reaches nothing. */
export interface PointAccess {
  id: string;
  lng: number;
  lat: number;
  people: number;
  perPerson: number;
}

/** A facility with its competition; nobody reaches it where `users` is 0, and its supply is then shared by no one. */
export interface FacilityAccess {
  id: string;
  name: string;
  supply: number;
  /** People who compete for it, weighted by ring. */
  users: number;
  /** Supply per person who competes; 0 where nobody does. */
  ratio: number;
}

/** Access of one state. */
export interface AccessState {
  points: PointAccess[];
  /** All areas in file order, then the whole. */
  areas: AreaAccess[];
  facilities: FacilityAccess[];
  /** People who reach no facility that has any supply. */
  unreachedPeople: number;
  /** Supply of facilities that nobody reaches. */
  unusedSupply: number;
}

/** Access with competition, today and with a plan's sites. */
export interface AccessReport {
  kind: FacilityKind;
  field: SupplyField;
  group: PeopleField;
  /** Rings in seconds, from the inside out; one ring of weight 1 is the plain two-step form. */
  zones: TimeZone[];
  today: AccessState;
  /** Absent where no sites are given. */
  plan?: AccessState;
  /** Facilities of the kind that do not state their supply; they are left out. */
  unknownSupply: string[];
  spreadEvenly: boolean;
}

function stateAccess(
  prepared: Prepared,
  people: PeopleAtPoints,
  facilities: readonly { facility: Facility; supply: number }[],
  input: SitingInput,
  zones: readonly TimeZone[],
): AccessState {
  const { table, persons, inArea } = people;
  const kept = [...persons.keys()];
  const places = facilities.map(({ facility }) => facility);
  const times = rowsOfTimes(walkTimes(table, places, input, zones.at(-1)!.upTo), kept);
  const supply = Float64Array.from(facilities, (each) => each.supply);
  const { perPerson, users, ratio } = distanceWeightedAccess(
    { times, people: persons, supply },
    zones,
  );
  const reaches = (at: number): boolean => {
    for (let i = times.starts[at]!; i < times.starts[at + 1]!; i++) {
      if (supply[times.sites[i]!]! > 0) return true;
    }
    return false;
  };
  const areaAccess = (
    place: Pick<AreaAccess, 'areaId' | 'areaName' | 'level'>,
    points: Iterable<number>,
  ): AreaAccess => {
    let [sum, weighted, unreached] = [0, 0, 0];
    for (const at of points) {
      sum += persons[at]!;
      weighted += persons[at]! * perPerson[at]!;
      if (!reaches(at)) unreached += persons[at]!;
    }
    return { ...place, people: sum, perPerson: sum > 0 ? weighted / sum : null, unreached };
  };
  const whole = areaAccess({ areaId: WHOLE_ID, areaName: WHOLE_NAME, level: 'all' }, kept);
  return {
    points: kept.map((at): PointAccess => {
      const { id, lng, lat } = table.points[at]!;
      return { id, lng, lat, people: persons[at]!, perPerson: perPerson[at]! };
    }),
    areas: [
      ...prepared.areas.map(({ id: areaId, name: areaName, level }, at) =>
        areaAccess({ areaId, areaName, level }, inArea[at]!),
      ),
      whole,
    ],
    facilities: facilities.map(({ facility: { id, name }, supply: own }, at) => ({
      id,
      name,
      supply: own,
      users: users[at]!,
      ratio: ratio[at]!,
    })),
    unreachedPeople: whole.unreached,
    unusedSupply: facilities.reduce(
      (sum, each, at) => (users[at] === 0 ? sum + each.supply : sum),
      0,
    ),
  };
}

/**
 * Two-step floating catchment (Luo & Wang 2003), weighted by ring where several are given (Luo & Qi
 * 2009): supply of a kind per person of the group within walking time, by demand point and area, for
 * the state of the input's scenario and with a plan's sites beside it. Null where nobody knows how many
 * people there are.
 */
export function accessReport(
  loaded: Prepared,
  input: SitingInput,
  memo: AssessMemo,
  {
    kind,
    field,
    group = peopleServedBy(kind),
    existing = true,
    sites = [],
    zones = [{ upTo: input.settings.minutes * 60, weight: 1 }],
  }: AccessQuestion,
): AccessReport | null {
  const prepared = memo.preparedIn(loaded, input.settings);
  const people = peopleAtPoints(prepared, group);
  if (!people) return null;
  const state = computeState(prepared, input, memo);
  const known: { facility: Facility; supply: number }[] = [];
  const unknownSupply: string[] = [];
  const add = (facility: Facility, into: typeof known): void => {
    if (!isOfKind(facility, kind)) return;
    const supply = readFacilityNumber(facility, field, [kind]);
    if (supply === undefined) unknownSupply.push(facility.id);
    else into.push({ facility, supply });
  };
  for (const facility of state.facilities) add(facility, known);
  const added: typeof known = [];
  for (const site of sites) add(site, added);
  const of = (facilities: typeof known): AccessState =>
    stateAccess(prepared, people, facilities, input, zones);
  return {
    kind,
    field,
    group,
    zones: [...zones],
    today: of(known),
    ...(sites.length > 0 && { plan: of([...(existing ? known : []), ...added]) }),
    unknownSupply,
    spreadEvenly: people.spreadEvenly,
  };
}
