import { kindsOfRule } from '../../standards/kinds-named-by.ts';
import { LIBRARY } from '../../standards/library.ts';
import type { StandardDocument, StandardPart } from '../../standards/standard.ts';
import type { Unit } from '../../standards/unit.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import { peopleServedBy } from '../../vocabulary/kinds.ts';
import type { JudgedPlace, Territory } from './place.ts';

/** Units of totals: a part of the city has its part of them; anything else is the same for every part. */
const TOTALS: ReadonlySet<Unit> = new Set([
  'site',
  'bed',
  'place',
  'm2',
  'person',
  'person-time',
  'group',
] as const);

/**
 * What falls to a part of the city of a target that is asked of the whole: of a total its share of the people that the
 * rule is for, by the city's people as its document prints them or the planner states them; undefined where either is
 * not known.
 */
export function findCityShare(
  { rule, unit }: StandardPart,
  target: number,
  place: JudgedPlace,
  document: StandardDocument | undefined,
  territory: Territory,
): number | undefined {
  if (!TOTALS.has(unit)) return target;
  const { library = LIBRARY, cityPeople, year } = territory.input;
  const [kind] = kindsOfRule(rule, library);
  const fields: PeopleField[] = kind ? [peopleServedBy(kind), 'residents'] : ['residents'];
  for (const field of fields) {
    const printed = document?.people?.findLast(
      (figure) => figure[field] !== undefined && (year === undefined || figure.year <= year),
    );
    const city = cityPeople?.[field] ?? printed?.[field];
    const own = territory.peopleIn(place, field);
    if (city !== undefined && city > 0 && typeof own === 'number') return (target * own) / city;
  }
  return undefined;
}
