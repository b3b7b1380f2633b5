import type { Facility } from '../../plan/facility.ts';
import type { FacilityNumber } from '../../vocabulary/facility-fields.ts';
import type {
  CountRule,
  FacilityFilter,
  GrowthRule,
  PerPeopleRule,
  SumRule,
} from '../../standards/rule.ts';
import { matchCondition, readFacilityNumber, type Match } from './filter.ts';
import { MissingFields, unknown, type Measurement } from './measurement.ts';
import type { Place, Territory } from './place.ts';

/**
 * Adds up an amount over facilities; `amountOf` gives 1 for a count, undefined for an unknown number.
 * A facility that may or may not count, or whose number is unknown, parts the bounds.
 */
function addUp(
  facilities: readonly Facility[],
  matchOf: (facility: Facility) => Match,
  amountOf: (facility: Facility) => number | undefined,
  amountField: string,
): Measurement {
  const missing = new MissingFields();
  const evidence: string[] = [];
  let lower = 0;
  let upper = 0;
  for (const facility of facilities) {
    const match = matchOf(facility);
    if (match.answer === 'no') continue;
    const amount = amountOf(facility);
    if (amount === 0) continue;
    for (const field of match.fields) missing.add(field, facility.id);
    if (amount === undefined) missing.add(amountField, facility.id);
    upper += amount ?? Infinity;
    if (match.answer === 'yes' && amount !== undefined) {
      lower += amount;
      evidence.push(facility.id);
    }
  }
  return { lower, upper, missing: missing.list('facility'), evidence };
}

/** Facilities that qualify; none at all is a known zero. */
export function measureCount(rule: CountRule, place: Place, territory: Territory): Measurement {
  return addUp(
    territory.facilitiesIn(place),
    (facility) => matchCondition(facility, rule.of),
    () => 1,
    'id',
  );
}

function sumOf(
  field: FacilityNumber,
  of: FacilityFilter,
  facilities: readonly Facility[],
): Measurement {
  return addUp(
    facilities,
    (facility) => matchCondition(facility, of),
    (facility) => readFacilityNumber(facility, field, of.kinds),
    field,
  );
}

export function measureSum(rule: SumRule, place: Place, territory: Territory): Measurement {
  return sumOf(rule.field, rule.of, territory.facilitiesIn(place));
}

/** @param year last year that counts; undefined counts all since `sinceYear`. */
export function measureGrowth(
  rule: GrowthRule,
  place: Place,
  territory: Territory,
  year: number | undefined,
): Measurement {
  const matchOf = (facility: Facility): Match => {
    const match = matchCondition(facility, rule.of);
    if (match.answer === 'no') return match;
    const { openedYear } = facility;
    if (openedYear === undefined) {
      return { answer: 'unknown', fields: [...match.fields, 'openedYear'] };
    }
    const inTime = openedYear >= rule.sinceYear && (year === undefined || openedYear <= year);
    return inTime ? match : { answer: 'no', fields: [] };
  };
  const { field } = rule;
  const amountOf = (facility: Facility): number | undefined =>
    field === undefined ? 1 : readFacilityNumber(facility, field, rule.of.kinds);
  return addUp(territory.facilitiesIn(place), matchOf, amountOf, field ?? 'id');
}

/** Sum over people; with nobody to divide by there is no ratio, and the people field is named. */
export function measurePerPeople(
  rule: PerPeopleRule,
  place: Place,
  territory: Territory,
): Measurement {
  const sum = sumOf(rule.field, rule.of, territory.facilitiesIn(place));
  const people = territory.peopleIn(place, rule.people);
  if (typeof people !== 'number') return unknown([people, ...sum.missing], sum.evidence);
  if (people <= 0) {
    return unknown([{ field: rule.people, of: 'area', ids: [...place.areaIds] }], sum.evidence);
  }
  return {
    ...sum,
    lower: (sum.lower * rule.per) / people,
    upper: (sum.upper * rule.per) / people,
    basis: people,
  };
}
