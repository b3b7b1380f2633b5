import type { Area } from '../../plan/areas/area.ts';
import { AREA_LEVELS } from '../../vocabulary/area-levels.ts';
import { PEOPLE_FIELDS, type People, type PeopleField } from '../../vocabulary/people.ts';
import { growthFactor, findGrowthRate, type Growth } from '../../plan/areas/growth.ts';
import type { Settings } from '../../plan/project.ts';
import type { DemandTable } from './demand-table.ts';
import { peopleTotals } from './people.ts';
import type { Prepared } from './prepared.ts';

type LookAhead = Pick<Settings, 'year' | 'growth'>;

/** People multiplied by the factors of their groups; unknown stays unknown. */
function grown<T extends People>(record: T, factors: Factors): T {
  const people: People = {};
  for (const field of PEOPLE_FIELDS) {
    const own = record[field];
    if (own !== undefined) people[field] = own * (factors[field] ?? 1);
  }
  return { ...record, ...people };
}

type Factors = Record<PeopleField, number>;

function factorsIn(
  growth: Growth,
  years: number,
  area: Area | undefined,
  byId: ReadonlyMap<string, Area>,
): Factors {
  const factor = (field: keyof Factors): number =>
    growthFactor(findGrowthRate(growth, area, byId, field) ?? 0, years);
  return Object.fromEntries(PEOPLE_FIELDS.map((field) => [field, factor(field)])) as Factors;
}

/** For each demand point the position of the finest area that holds it, -1 outside all of them. */
function finestHolders({ places, demand }: Prepared): Int32Array {
  const holders = new Int32Array(demand.length).fill(-1);
  for (const level of AREA_LEVELS) {
    for (const [at, place] of places.entries()) {
      if (place.area.level === level) for (const point of place.demand) holders[point] = at;
    }
  }
  return holders;
}

function grownTable(prepared: Prepared, factors: readonly Factors[], outside: Factors) {
  const holders = finestHolders(prepared);
  const columns: DemandTable['columns'] = {};
  for (const field of PEOPLE_FIELDS) {
    const column = prepared.table.columns[field];
    columns[field] = column?.map(
      (persons, at) => persons * ((factors[holders[at]!] ?? outside)[field] ?? 1),
    );
    if (!column) delete columns[field];
  }
  return { ...prepared.table, columns };
}

/**
 * The data with the people of the year looked at: each area's own numbers and each demand point grow
 * at the rates of the area they lie in, compounded from the base year. Ground and memberships are
 * those of the given data; without a year, or without growth, the data themselves.
 */
export function preparedIn(prepared: Prepared, { year, growth }: LookAhead): Prepared {
  if (year === undefined || !growth || year === growth.baseYear) return prepared;
  const years = year - growth.baseYear;
  const byId = new Map(prepared.areas.map((area) => [area.id, area]));
  const factors = prepared.areas.map((area) => factorsIn(growth, years, area, byId));
  const areas = prepared.areas.map((area, at) => grown(area, factors[at]!));
  const places = prepared.places.map((place, at) => ({ ...place, area: areas[at]! }));
  const table = grownTable(prepared, factors, factorsIn(growth, years, undefined, byId));
  return {
    ...prepared,
    areas,
    places,
    table,
    people: peopleTotals(places, prepared.roots, table),
    grownFrom: prepared.grownFrom ?? prepared,
  };
}
