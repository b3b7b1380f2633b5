import { WHOLE_ID, type Finding } from '../../../src/core/assess/findings/assessment.ts';
import { evaluate } from '../../../src/core/assess/evaluate/evaluate.ts';
import type {
  CircleQuery,
  EvaluationContext,
  EvaluationInput,
} from '../../../src/core/assess/evaluate/context.ts';
import { isServing } from '../../../src/core/assess/matching/serving.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { People, PeopleField } from '../../../src/core/vocabulary/people.ts';
import { PEOPLE_FIELDS } from '../../../src/core/vocabulary/people.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { standardById } from '../../../src/core/standards/library.ts';

export type TownArea = Omit<Area, 'geometry' | 'name'> & { name?: string };
export type TownFacility = Omit<Facility, 'lng' | 'lat' | 'name'> &
  Partial<Pick<Facility, 'lng' | 'lat' | 'name'>> & { in: string };

/** A town whose geometry is told instead of drawn. */
export interface Town {
  areas: TownArea[];
  facilities: TownFacility[];
  /** Persons inside the circles by area; absent: everyone if the area has any facility that serves. */
  inside?: Record<string, number>;
  /** Areas all of whose people reach a facility, by its id; absent: those of the area that it stands in. */
  /** Ground of an area in km². */
  km2?: Record<string, number>;
  reach?: Record<string, string[]>;
}

const SQUARE: Area['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
};

function place({ in: _in, ...facility }: TownFacility): Facility {
  return { lng: 0, lat: 0, name: facility.id, ...facility };
}

export function townContext(town: Town): EvaluationContext {
  const areaById = new Map(town.areas.map((area) => [area.id, area]));
  const lineOf = (id: string | undefined): string[] =>
    id === undefined ? [] : [id, ...lineOf(areaById.get(id)?.parentId)];
  const roots = town.areas.filter((area) => area.parentId === undefined);
  const sum = (areas: TownArea[], field: PeopleField): number | undefined =>
    areas.reduce<number | undefined>((total, area) => {
      const own = peopleOf(area.id)[field];
      return total === undefined || own === undefined ? undefined : total + own;
    }, 0);
  const peopleOf = (id: string): People => {
    const people: People = {};
    const own = areaById.get(id);
    const parts = id === WHOLE_ID ? roots : town.areas.filter((area) => area.parentId === id);
    for (const field of PEOPLE_FIELDS) {
      const value = own?.[field] ?? (parts.length ? sum(parts, field) : undefined);
      if (value !== undefined) people[field] = value;
    }
    return people;
  };
  const idsIn = (areaId: string): string[] =>
    town.facilities
      .filter(
        (facility) =>
          (areaId === WHOLE_ID && areaById.has(facility.in)) ||
          lineOf(facility.in).includes(areaId),
      )
      .map((facility) => facility.id);
  const serves = (areaId: string, { kinds, only }: CircleQuery): boolean => {
    const ids = new Set(idsIn(areaId));
    return town.facilities.some((one) => ids.has(one.id) && isServing(place(one), kinds, only));
  };
  return {
    areaIdsOf: ({ id }) => {
      const facility = town.facilities.find((each) => each.id === id);
      return facility && areaById.has(facility.in) ? lineOf(facility.in) : [];
    },
    facilityIdsNear: () => town.facilities.map(({ id }) => id),
    areaIdsNear: () => town.areas.map(({ id }) => id),
    peopleOf,
    circleShare: (query) => {
      const everyone = (id: string) => peopleOf(id)[query.people] ?? 0;
      const sum = (of: (id: string) => number) =>
        query.areaIds.reduce((total, id) => total + of(id), 0);
      return {
        totalPeople: sum(everyone),
        coveredPeople: sum((id) => town.inside?.[id] ?? (serves(id, query) ? everyone(id) : 0)),
      };
    },
    groundM2: (areaId) => (town.km2?.[areaId] ?? 0) * 1e6,
    catchment: ({ people, areaIds, at }) => {
      const facility = town.facilities.find(({ id }) => id === (at as Facility | undefined)?.id);
      const reached = facility && (town.reach?.[facility.id] ?? lineOf(facility.in).slice(0, 1));
      const sumOf = (ids: readonly string[]) =>
        ids.reduce((total, id) => total + (peopleOf(id)[people] ?? 0), 0);
      return {
        inside: sumOf(areaIds.filter((id) => !reached || reached.includes(id))),
        users: sumOf(reached ?? areaIds),
      };
    },
    minutesFor: (lengthM) => lengthM / 60,
    distanceM,
  };
}

export function townInput(
  town: Town,
  ids: readonly string[],
  more: Partial<EvaluationInput> = {},
): EvaluationInput {
  return {
    areas: town.areas.map((area) => ({ name: area.id, ...area, geometry: SQUARE })),
    facilities: town.facilities.map(place),
    standards: ids.map((id) => standardById(id)!),
    circleSharePct: 90,
    wholeCity: true,
    context: townContext(town),
    ...more,
  };
}

export function findingsOf(
  town: Town,
  ids: readonly string[],
  more: Partial<EvaluationInput> = {},
): readonly Finding[] {
  return evaluate(townInput(town, ids, more));
}
