import { PEOPLE_FIELDS, type People, type PeopleField } from '../../vocabulary/people.ts';
import { sumOver, type DemandTable } from './demand-table.ts';
import type { PreparedArea } from './prepared-area.ts';

/** What is known of an area before its people are counted. */
export type CountedArea = Pick<PreparedArea, 'area' | 'groundM2' | 'demand' | 'childrenByLevel'>;

/** People of each area in file order, and of the whole; an unknown field is absent. */
export interface PeopleTotals {
  areas: readonly People[];
  whole: People;
  /** Sums over the demand points in each area. */
  weights: readonly People[];
  /** Positions of the areas that make up an area in a field; empty where it is counted by itself. */
  partsOf(at: number, field: PeopleField): readonly number[];
}

/** Areas of a level are the parts of the area around them from this share of its ground. */
const FILLED_SHARE = 0.95;

interface Counted {
  persons: number | undefined;
  /** A number that a source states for the area or for parts of it; else points on its ground. */
  stated: boolean;
  parts: readonly number[];
}

/**
 * People of an area in one field come from one place, the first of these that knows them:
 * 1. the area's own number;
 * 2. the sum of its parts: the areas of one level below it, when all of them know and one at least by
 *    a stated number, and they fill its ground or no demand points lie there;
 * 3. the demand points on its ground that carry the field;
 * 4. the sum over the areas of one level below it, when every one of them knows;
 * 5. nobody, when the demand table has the field and no point at all lies inside.
 * Points that all lack the field leave it unknown. Where a number is known points are weights only.
 */
class PeopleCounter {
  readonly #places: readonly CountedArea[];
  readonly #table: DemandTable;
  readonly #kept = new Map<string, Counted>();

  constructor(places: readonly CountedArea[], table: DemandTable) {
    this.#places = places;
    this.#table = table;
  }

  count(at: number, field: PeopleField): Counted {
    const key = `${field} ${at}`;
    let counted = this.#kept.get(key);
    if (!counted) {
      counted = this.#count(at, field);
      this.#kept.set(key, counted);
    }
    return counted;
  }

  #count(at: number, field: PeopleField): Counted {
    const place = this.#places[at]!;
    const levels = place.childrenByLevel.map((children) => {
      const counts = children.map((child) => this.count(child, field));
      const persons = sumKnown(counts.map((each) => each.persons));
      const stated = persons !== undefined && counts.some((each) => each.stated);
      return { children, persons, stated };
    });
    const onGround = sumOver(this.#table, field, place.demand);
    const summed = levels.find(
      ({ children, stated }) => stated && (onGround === undefined || this.#fill(place, children)),
    );
    const own = place.area[field];
    if (own !== undefined) return { persons: own, stated: true, parts: summed?.children ?? [] };
    if (summed) return { persons: summed.persons, stated: true, parts: summed.children };
    if (onGround !== undefined) return { persons: onGround, stated: false, parts: [] };
    const known = levels.find(({ persons }) => persons !== undefined);
    if (known) return { persons: known.persons, stated: false, parts: known.children };
    const empty = this.#table.columns[field] && place.demand.length === 0;
    return { persons: empty ? 0 : undefined, stated: false, parts: [] };
  }

  #fill({ groundM2 }: CountedArea, children: readonly number[]): boolean {
    const filled = children.reduce((sum, child) => sum + this.#places[child]!.groundM2, 0);
    return filled >= FILLED_SHARE * groundM2;
  }
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
  places: readonly CountedArea[],
  roots: readonly number[],
  table: DemandTable,
): PeopleTotals {
  const counter = new PeopleCounter(places, table);
  const areas = places.map((): People => ({}));
  const whole: People = {};
  for (const field of PEOPLE_FIELDS) {
    for (const [at, people] of areas.entries()) {
      const { persons } = counter.count(at, field);
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
  return { areas, whole, weights, partsOf: (at, field) => counter.count(at, field).parts };
}
