import type { Facility } from '../../plan/records/facility.ts';
import type { FacilityNumber } from '../../vocabulary/facility-fields.ts';
import {
  isOfKind,
  isUnder,
  kindRecord,
  mayBeOfKind,
  type FacilityKind,
} from '../../vocabulary/kinds.ts';
import type { FacilityCondition } from '../../standards/rule.ts';

/** Whether a record is what is asked for; where that is unknown, its fields that would tell. */
export interface Match {
  answer: 'yes' | 'no' | 'unknown';
  fields: string[];
}

/** True, false, or the name of the absent field that would tell. */
export type FieldAnswer = boolean | string;

function isAtLeast(value: number | undefined, least: number, field: string): FieldAnswer {
  return value === undefined ? field : value >= least;
}

/** Whether others than the government run a place: as its list says, else as its operator does. */
function isSociallyOperated({ sociallyOperated, operator }: Facility): boolean | undefined {
  return sociallyOperated ?? (operator === undefined ? undefined : operator !== 'public');
}

function kindAnswer(facility: Facility, kinds: readonly FacilityKind[]): FieldAnswer {
  if (kinds.some((kind) => isOfKind(facility, kind))) return true;
  return kinds.some((kind) => mayBeOfKind(facility, kind)) && 'services';
}

/** One answer for each thing that a condition states, its alternatives aside. */
function answersTo(facility: Facility, asked: FacilityCondition): FieldAnswer[] {
  const { services, beds, places, floorAreaM2, landM2 } = facility;
  const answers: FieldAnswer[] = [];
  if (asked.kinds) answers.push(kindAnswer(facility, asked.kinds));
  if (asked.exceptKinds) answers.push(!asked.exceptKinds.some((kind) => isOfKind(facility, kind)));
  for (const service of asked.services ?? [])
    answers.push(services?.includes(service) ?? 'services');
  if (asked.minServices !== undefined)
    answers.push(isAtLeast(services?.length, asked.minServices, 'services'));
  if (asked.minFloorAreaM2 !== undefined)
    answers.push(isAtLeast(floorAreaM2, asked.minFloorAreaM2, 'floorAreaM2'));
  if (asked.minLandM2 !== undefined) answers.push(isAtLeast(landM2, asked.minLandM2, 'landM2'));
  if (asked.minBeds !== undefined) answers.push(isAtLeast(beds, asked.minBeds, 'beds'));
  if (asked.minPlaces !== undefined) answers.push(isAtLeast(places, asked.minPlaces, 'places'));
  if (asked.operator !== undefined) {
    const { operator } = facility;
    answers.push(operator === undefined ? 'operator' : [asked.operator].flat().includes(operator));
  }
  if (asked.sociallyOperated !== undefined) {
    const known = isSociallyOperated(facility);
    answers.push(known === undefined ? 'sociallyOperated' : known === asked.sociallyOperated);
  }
  if (asked.inclusive !== undefined)
    answers.push(
      facility.inclusive === undefined ? 'inclusive' : facility.inclusive === asked.inclusive,
    );
  return answers;
}

/** Names all that decides which kinds a facility is of: those of one signature are of the same kinds. */
export function kindSignature({ kinds, services }: Facility): string {
  return `${kinds.join()} ${services ? services.join() : '?'}`;
}

/** Whether a facility may meet a condition by its kinds; the same for all of one signature. */
export function mayMeetKinds(facility: Facility, { kinds }: FacilityCondition): boolean {
  return !kinds || kindAnswer(facility, kinds) !== false;
}

const NO: Match = { answer: 'no', fields: [] };

/** One `no` decides; otherwise an absent field leaves the answer unknown. */
export function matchCondition(facility: Facility, condition: FacilityCondition): Match {
  // Of most facilities the kinds tell enough.
  if (!mayMeetKinds(facility, condition)) return NO;
  const answers = answersTo(facility, condition);
  const alternatives = condition.anyOf?.map((each) => matchCondition(facility, each)) ?? [];
  const isOpen = alternatives.length > 0 && !alternatives.some(({ answer }) => answer === 'yes');
  const perhaps = isOpen ? alternatives.filter(({ answer }) => answer === 'unknown') : [];
  if (answers.includes(false) || (isOpen && perhaps.length === 0))
    return { answer: 'no', fields: [] };
  const unknown = answers.filter((answer) => typeof answer === 'string');
  const fields = [...new Set([...unknown, ...perhaps.flatMap((each) => each.fields)])];
  return { answer: fields.length ? 'unknown' : 'yes', fields };
}

const BED_FIELDS: ReadonlySet<FacilityNumber> = new Set([
  'beds',
  'nursingBeds',
  'safetyNetBeds',
  'familyBeds',
] as const);

/** True for a place that is of the asked kinds only by kinds that hold no beds, such as a canteen. */
function holdsNoBeds({ kinds: own }: Facility, kinds: readonly FacilityKind[]): boolean {
  const asked = own.filter((each) => kinds.some((kind) => isUnder(each, kind)));
  return asked.length > 0 && asked.every((each) => kindRecord(each)?.holdsNoBeds);
}

/** Whether a number is an attribute of a facility as one of some kinds: nobody is asked for the beds or price of a canteen. */
export function hasNumber(
  facility: Facility,
  field: FacilityNumber,
  kinds: readonly FacilityKind[],
): boolean {
  if (facility[field] !== undefined) return true;
  return !(BED_FIELDS.has(field) || field === 'price') || !holdsNoBeds(facility, kinds);
}

/** A facility's number in a field, undefined when unknown; an absent number of beds is zero where there can be none. */
export function readFacilityNumber(
  facility: Facility,
  field: FacilityNumber,
  kinds: readonly FacilityKind[],
): number | undefined {
  const value = facility[field];
  if (value !== undefined || !BED_FIELDS.has(field)) return value;
  return hasNumber(facility, field, kinds) ? undefined : 0;
}

/** What a facility adds: between the numbers that are known and no end where one is not. */
export interface Amount {
  least: number;
  most: number;
  missing: FacilityNumber[];
}

/** A number with those that count on top of it; without a field, one for the facility itself. */
export function readAmount(
  facility: Facility,
  { field, plus = [] }: { field?: FacilityNumber; plus?: readonly FacilityNumber[] },
  kinds: readonly FacilityKind[],
): Amount {
  if (field === undefined) return { least: 1, most: 1, missing: [] };
  const amount: Amount = { least: 0, most: 0, missing: [] };
  for (const each of [field, ...plus]) {
    const own = readFacilityNumber(facility, each, kinds);
    amount.least += own ?? 0;
    amount.most += own ?? Infinity;
    if (own === undefined) amount.missing.push(each);
  }
  return amount;
}
