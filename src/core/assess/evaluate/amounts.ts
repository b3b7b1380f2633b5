import type { Facility } from '../../plan/records/facility.ts';
import type { FacilityNumber } from '../../vocabulary/facility-fields.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { Missing } from '../findings/assessment.ts';
import type {
  CountRule,
  FacilityFilter,
  GrowthRule,
  PerFacilityRule,
  PerKm2Rule,
  PerPeopleRule,
  SumRule,
} from '../../standards/rule.ts';
import { readAmount } from '../matching/match-condition.ts';
import type { Matched } from './matched.ts';
import { MissingFields, unknown, type Measurement } from './measurement.ts';
import type { JudgedPlace, Territory } from './place.ts';

interface Summed {
  field?: FacilityNumber;
  plus?: readonly FacilityNumber[];
  of: FacilityFilter;
}

/**
 * Adds up what facilities hold, or the facilities themselves. One that may or may not count, or whose
 * number is unknown, parts the bounds. `weigh` gives what counts of each.
 */
function addUp(
  matched: readonly Matched[],
  summed: Summed,
  weigh: (facility: Facility) => number = () => 1,
): Measurement {
  const missing = new MissingFields();
  const evidence: string[] = [];
  let lower = 0;
  let upper = 0;
  for (const { facility, match } of matched) {
    const amount = readAmount(facility, summed, summed.of.kinds);
    const weight = amount.most === 0 ? 0 : weigh(facility);
    if (weight === 0) continue;
    for (const field of [...match.fields, ...amount.missing]) missing.add(field, facility.id);
    upper += amount.most * weight;
    if (match.answer !== 'yes') continue;
    lower += amount.least * weight;
    if (amount.missing.length === 0 || amount.least > 0) evidence.push(facility.id);
  }
  return { lower, upper, missing: missing.list('facility'), evidence };
}

/** Facilities that qualify; none at all is a known zero. */
export function measureCount(
  rule: CountRule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  return addUp(territory.matchesIn(place, rule.of), { of: rule.of });
}

export function measureSum(rule: SumRule, place: JudgedPlace, territory: Territory): Measurement {
  return addUp(territory.matchesIn(place, rule.of), rule);
}

/** @param year last year that counts; undefined counts all since `sinceYear`. */
export function measureGrowth(
  rule: GrowthRule,
  place: JudgedPlace,
  territory: Territory,
  year: number | undefined,
): Measurement {
  const inTime = territory.matchesIn(place, rule.of).flatMap((each): Matched[] => {
    const { openedYear } = each.facility;
    if (openedYear === undefined) {
      const fields = [...each.match.fields, 'openedYear'];
      return [{ ...each, match: { answer: 'unknown', fields } }];
    }
    const counts = openedYear >= rule.sinceYear && (year === undefined || openedYear <= year);
    return counts ? [each] : [];
  });
  return addUp(inTime, rule);
}

/** Sum over people; with nobody to divide by there is no ratio, and the people field is named. */
export function measurePerPeople(
  rule: PerPeopleRule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  const people = territory.peopleIn(place, rule.people);
  if (rule.withinMinutes !== undefined) return measureWithin(rule, people, place, territory);
  const sum = addUp(territory.matchesIn(place, rule.of), rule);
  if (typeof people !== 'number') return unknown([people, ...sum.missing], sum.evidence);
  if (people <= 0) return nobody(rule, place, sum.evidence);
  return {
    ...sum,
    lower: (sum.lower * rule.per) / people,
    upper: (sum.upper * rule.per) / people,
    basis: people,
  };
}

/** People over facilities; without a single one there are endlessly many to each. */
export function measurePerFacility(
  rule: PerFacilityRule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  const people = territory.peopleIn(place, rule.people);
  const { lower, upper, missing, evidence } = measureCount(
    { shape: 'count', of: rule.of },
    place,
    territory,
  );
  if (typeof people !== 'number') return unknown([people, ...missing], evidence);
  if (people <= 0) return nobody(rule, place, evidence);
  return { lower: people / upper, upper: people / lower, missing, evidence, basis: people };
}

/** Sum over the ground of the place in km²; a place without ground has no such value. */
export function measurePerKm2(
  rule: PerKm2Rule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  const { groundM2 } = territory.input.context;
  const km2 = place.areaIds.reduce((sum, id) => sum + groundM2(id), 0) / 1e6;
  const sum = addUp(territory.matchesIn(place, rule.of), rule);
  if (!(km2 > 0)) {
    return unknown([{ field: 'geometry', of: 'area', ids: [...place.areaIds] }], sum.evidence);
  }
  return { ...sum, lower: sum.lower / km2, upper: sum.upper / km2, basis: km2 };
}

function nobody(
  { people }: Pick<PerPeopleRule, 'people'>,
  place: JudgedPlace,
  evidence: string[] = [],
): Measurement {
  return unknown([{ field: people, of: 'area', ids: [...place.areaIds] }], evidence);
}

/** Each facility shared among all people within reach of it, the shares that people of the place reach added up. */
function measureWithin(
  rule: PerPeopleRule,
  people: number | Missing,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  if (typeof people !== 'number') return unknown([people]);
  if (people <= 0) return nobody(rule, place);
  const group = rule.people as PeopleField;
  const { catchment, facilityIdsNear } = territory.input.context;
  const query = { minutes: rule.withinMinutes!, people: group, areaIds: place.areaIds };
  const around = catchment(query);
  if ('missing' in around) return unknown(around.missing);
  const nearby = place.areaIds.flatMap((id) => [...facilityIdsNear(id, rule.withinMinutes!)]);
  const sum = addUp(territory.matchesOf(nearby, rule.of), rule, (facility) => {
    const reached = catchment({ ...query, at: facility });
    if ('missing' in reached || reached.inside === 0) return 0;
    return reached.inside / people / Math.max(reached.users, reached.inside);
  });
  return {
    ...sum,
    lower: sum.lower * rule.per,
    upper: sum.upper * rule.per,
    basis: Math.max(around.users, people),
  };
}
