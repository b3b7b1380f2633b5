import { PEOPLE_FIELDS, type People, type PeopleField } from '../../vocabulary/people.ts';
import { sumOver, type DemandTable } from './demand-table.ts';
import type { PreparedArea } from './prepared-area.ts';

/** People of each area in file order, and of the whole; an unknown field is absent. */
export interface PeopleTotals {
  areas: readonly People[];
  whole: People;
  /** Sums over the demand points in each area. */
  weights: readonly People[];
}

/**
 * People of an area in one field, by the first of these that knows them:
 * 1. the area's own field, whatever demand points or children say;
 * 2. the demand points inside it that carry the field;
 * 3. the sum over its children of one level, when every one of them knows;
 * 4. nobody, when the demand table has the field and no point at all lies inside.
 * Points that all lack the field leave it unknown.
 */
function peopleOfArea(
  places: readonly PreparedArea[],
  table: DemandTable,
  at: number,
  field: PeopleField,
): number | undefined {
  const place = places[at]!;
  const own = place.area[field];
  if (own !== undefined) return own;
  const counted = sumOver(table, field, place.demand);
  if (counted !== undefined) return counted;
  for (const children of place.childrenByLevel) {
    const sum = sumKnown(children.map((child) => peopleOfArea(places, table, child, field)));
    if (sum !== undefined) return sum;
  }
  return table.columns[field] && place.demand.length === 0 ? 0 : undefined;
}

function sumKnown(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/**
 * People of every area, and of the whole: the sum over the areas without a parent when all of them
 * know, otherwise all demand points; an unknown field is absent.
 */
export function peopleTotals(
  places: readonly PreparedArea[],
  roots: readonly number[],
  table: DemandTable,
): PeopleTotals {
  const areas = places.map((): People => ({}));
  const whole: People = {};
  for (const field of PEOPLE_FIELDS) {
    for (const [at, people] of areas.entries()) {
      const persons = peopleOfArea(places, table, at, field);
      if (persons !== undefined) people[field] = persons;
    }
    const summed =
      roots.length > 0 ? sumKnown(roots.map((root) => areas[root]![field])) : undefined;
    const persons = summed ?? sumOver(table, field, table.all);
    if (persons !== undefined) whole[field] = persons;
  }
  const weights = places.map(({ demand }): People => {
    const people: People = {};
    for (const field of PEOPLE_FIELDS) {
      const weight = sumOver(table, field, demand);
      if (weight !== undefined) people[field] = weight;
    }
    return people;
  });
  return { areas, whole, weights };
}
