import { PEOPLE_FIELDS, type People, type PeopleField } from '../../vocabulary/people.ts';
import type { Cover } from './cover.ts';
import { sumFlagged } from '../prepared/demand-table.ts';
import type { Prepared } from '../prepared/prepared.ts';

/** People of one field inside the circles. */
export interface CoveredPeople {
  persons: number;
  /** People were counted as spread evenly over ground somewhere on the way. */
  spreadEvenly: boolean;
}

/** Sum over areas; undefined when one of them does not know its people. */
function coveredInAll(
  prepared: Prepared,
  cover: Cover,
  areas: readonly number[],
  field: PeopleField,
): CoveredPeople | undefined {
  const sum: CoveredPeople = { persons: 0, spreadEvenly: false };
  for (const at of areas) {
    const part = coveredInArea(prepared, cover, at, field);
    if (!part) return undefined;
    sum.persons += part.persons;
    sum.spreadEvenly ||= part.spreadEvenly;
  }
  return sum;
}

/**
 * People of one field in the area at a position inside the circles; undefined where its people are
 * unknown. The total is the area's (`peopleTotals`); which share of it is covered is told by the
 * first of
 * 1. its parts, each by these same rules, so that what is covered of an area is the sum of its parts;
 * 2. the demand points inside that carry the field, as weights;
 * 3. its children of one level when all know their people, since spreading a street's people over
 *    each community is closer to the truth than over the whole street;
 * 4. the share of its ground that is covered, as if its people were spread evenly.
 */
export function coveredInArea(
  prepared: Prepared,
  cover: Cover,
  at: number,
  field: PeopleField,
): CoveredPeople | undefined {
  let kept = cover.people.get(field);
  if (!kept) cover.people.set(field, (kept = Array.from({ length: prepared.places.length })));
  // What is unknown stays so, and takes no time.
  return (kept[at] ??= countInArea(prepared, cover, at, field));
}

function countInArea(
  prepared: Prepared,
  cover: Cover,
  at: number,
  field: PeopleField,
): CoveredPeople | undefined {
  const { people } = prepared;
  const total = people.areas[at]![field];
  if (total === undefined) return undefined;
  if (total === 0) return { persons: 0, spreadEvenly: false };
  if (cover.within && !cover.within.has(at)) return { persons: 0, spreadEvenly: false };
  const { demand, groundM2, childrenByLevel } = prepared.places[at]!;
  const inParts = coveredInParts(prepared, cover, people.partsOf(at, field), field, total);
  if (inParts) return inParts;
  const weight = people.weights[at]![field] ?? 0;
  if (weight > 0) {
    const covered = sumFlagged(prepared.table, field, demand, cover.coveredDemand);
    return { persons: total * (covered / weight), spreadEvenly: false };
  }
  for (const children of childrenByLevel) {
    const inChildren = coveredInParts(prepared, cover, children, field, total);
    if (inChildren) return inChildren;
  }
  const share = groundM2 > 0 ? cover.groundCoveredM2(at) / groundM2 : 0;
  return { persons: total * share, spreadEvenly: true };
}

/** The share that is covered over some areas, taken of a total; undefined where they do not know their people. */
function coveredInParts(
  prepared: Prepared,
  cover: Cover,
  parts: readonly number[],
  field: PeopleField,
  total: number,
): CoveredPeople | undefined {
  const persons = parts.reduce((sum, at) => sum + (prepared.people.areas[at]![field] ?? NaN), 0);
  const covered = persons > 0 ? coveredInAll(prepared, cover, parts, field) : undefined;
  if (!covered) return undefined;
  return persons === total ? covered : { ...covered, persons: total * (covered.persons / persons) };
}

/** People of one field in the whole inside the circles; undefined where they are unknown. */
export function coveredInWhole(
  prepared: Prepared,
  cover: Cover,
  field: PeopleField,
): CoveredPeople | undefined {
  if (prepared.people.whole[field] === undefined) return undefined;
  if (prepared.roots.length > 0) {
    const summed = coveredInAll(prepared, cover, prepared.roots, field);
    if (summed) return summed;
  }
  const { table } = prepared;
  const persons = sumFlagged(table, field, table.all, cover.coveredDemand);
  return { persons, spreadEvenly: false };
}

/** All known fields at once. */
export function allCovered(of: (field: PeopleField) => CoveredPeople | undefined): {
  covered: People;
  spreadEvenly: boolean;
} {
  const covered: People = {};
  let spreadEvenly = false;
  for (const field of PEOPLE_FIELDS) {
    const part = of(field);
    if (!part) continue;
    covered[field] = part.persons;
    spreadEvenly ||= part.spreadEvenly;
  }
  return { covered, spreadEvenly };
}
