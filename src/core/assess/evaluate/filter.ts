import type { Facility } from '../../plan/facility.ts';
import type { FacilityNumber } from '../../vocabulary/facility-fields.ts';
import { isOfKind, isUnder, kindRecord, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { FacilityCondition } from '../../standards/rule.ts';

/** Whether a facility meets a condition; where that is unknown, the fields that would tell. */
export interface Match {
  answer: 'yes' | 'no' | 'unknown';
  fields: string[];
}

const CONDITION_FIELDS = ['operator', 'sociallyOperated', 'inclusive'] as const;

/** One `no` decides; otherwise an absent field leaves the answer unknown. */
export function matchCondition(facility: Facility, condition: FacilityCondition): Match {
  const { kinds, exceptKinds, services, minServices, minFloorAreaM2 } = condition;
  const unknownFields: string[] = [];
  let no = kinds !== undefined && !kinds.some((kind) => isOfKind(facility, kind));
  if (exceptKinds?.some((kind) => isOfKind(facility, kind))) no = true;
  if (services?.length) {
    if (!facility.services) unknownFields.push('services');
    else if (!services.every((service) => facility.services!.includes(service))) no = true;
  }
  if (minServices !== undefined) {
    if (!facility.services) unknownFields.push('services');
    else if (facility.services.length < minServices) no = true;
  }
  if (minFloorAreaM2 !== undefined) {
    if (facility.floorAreaM2 === undefined) unknownFields.push('floorAreaM2');
    else if (facility.floorAreaM2 < minFloorAreaM2) no = true;
  }
  for (const field of CONDITION_FIELDS) {
    if (condition[field] === undefined) continue;
    if (facility[field] === undefined) unknownFields.push(field);
    else if (facility[field] !== condition[field]) no = true;
  }
  if (no) return { answer: 'no', fields: [] };
  return { answer: unknownFields.length ? 'unknown' : 'yes', fields: [...new Set(unknownFields)] };
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
