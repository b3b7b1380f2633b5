import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { Area } from '../../plan/areas/area.ts';
import type { People, PeopleField } from '../../vocabulary/people.ts';
import type { Facility } from '../../plan/records/facility.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Served } from '../matching/serving.ts';
import type { Missing } from '../findings/assessment.ts';

/** Whose share inside which circles is asked for. */
export interface CircleQuery {
  kinds: readonly FacilityKind[];
  /** The rule's own minutes, not the settings'. */
  minutes: number;
  /** What a facility must be to count, and how people are reached; absent: any of the kinds, on foot. */
  only?: Served;
  people: PeopleField;
  /** Areas that do not overlap, their people added up; `WHOLE_ID` stands for all loaded areas together. */
  areaIds: readonly string[];
}

/** Who reaches a place within some minutes. */
export interface CatchmentQuery {
  minutes: number;
  people: PeopleField;
  areaIds: readonly string[];
  /** The place; absent: one in the middle of the areas. */
  at?: LngLat;
}

/** Persons of the areas who reach the place, and persons of all loaded areas who do. */
export type CatchmentUsers = { inside: number; users: number } | { missing: Missing[] };

/** Persons inside and in total, or what is missing to know it. */
export type CircleShare = { coveredPeople: number; totalPeople: number } | { missing: Missing[] };

/** What geometry knows and the evaluator asks for; every function must be pure and total. */
export interface EvaluationContext {
  /** Areas that a facility stands in, by geometry. */
  areaIdsOf(facility: Facility): readonly string[];
  /** Facilities whose circle of some minutes may reach into an area, more of them rather than fewer. */
  facilityIdsNear(areaId: string, minutes: number): Iterable<string>;
  /** The areas that the circle of a facility may reach into, more of them rather than fewer. */
  areaIdsNear(facility: Facility, minutes: number): readonly string[];
  /** People of an area or of `WHOLE_ID`, from its fields or from demand points; absent is unknown. */
  peopleOf(areaId: string): People;
  /** Circles of `kinds` at `minutes` with the settings' walker, detour and circle. */
  circleShare(query: CircleQuery): CircleShare;
  /** Ground of an area in m², of `WHOLE_ID` that of all loaded areas together. */
  groundM2(areaId: string): number;
  catchment(query: CatchmentQuery): CatchmentUsers;
  /** Minutes of the circle whose radius is so many metres. */
  minutesFor(lengthM: number): number;
  /** Straight distance in metres between two places. */
  distanceM(a: LngLat, b: LngLat): number;
}

export interface EvaluationInput {
  areas: readonly Area[];
  /** As the scenario leaves them: closed ones gone, sites among them. */
  facilities: readonly Facility[];
  /** Chosen standards, in the order the findings shall have. */
  standards: readonly Standard[];
  /** Percent asked of a circle for which the document states none. */
  circleSharePct: number;
  /** Year the targets are taken for; absent: each standard's last. */
  year?: number;
  /** What the planner typed for a reported part in an area, in the part's unit. */
  reported?: (standardId: string, part: string | undefined, areaId: string) => number | undefined;
  /** Whether the loaded districts are all of their city; absent: told by the documents. */
  wholeCity?: boolean;
  /** People of the whole city, as the planner states them; absent: as its document prints them. */
  cityPeople?: People;
  /** Whether a branch of the kinds tree is in the data; absent: every one is. */
  inData?: (kind: FacilityKind) => boolean;
  /** Finds rows that other rows refer to, and the document of a row; absent: the shipped documents. */
  library?: StandardLibrary;
  context: EvaluationContext;
}
