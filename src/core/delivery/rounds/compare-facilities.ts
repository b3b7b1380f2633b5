import { sameValue } from '../../base/same-value.ts';
import { distanceM } from '../../geo/sphere.ts';
import type { Facility } from '../../plan/records/facility.ts';

/** A facility that is there at both times, and the fields in which it differs. */
export interface ChangedFacility {
  before: Facility;
  now: Facility;
  fields: string[];
}

export interface FacilityChanges {
  opened: Facility[];
  closed: Facility[];
  changed: ChangedFacility[];
}

/** As far as a place may have been drawn elsewhere in a list that gave it another id, in metres. */
const SAME_PLACE_M = 100;

/** Where records come from is no fact of the place. */
const NOT_COMPARED = new Set(['id', 'sourceId', 'edited', 'synthetic']);

function differingFields(before: Facility, now: Facility): string[] {
  const [old, next] = [before, now] as unknown as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(old!), ...Object.keys(next!)])];
  return names.filter((name) => !NOT_COMPARED.has(name) && !sameValue(old![name], next![name]));
}

/** Facilities that opened, closed or changed between two lists; one of the same name close by is the same one under another id. */
export function compareFacilities(
  before: readonly Facility[],
  now: readonly Facility[],
): FacilityChanges {
  const known = new Map(before.map((facility) => [facility.id, facility]));
  const later = new Set(now.map(({ id }) => id));
  const left = new Map<string, Facility[]>();
  for (const facility of before) {
    if (later.has(facility.id)) continue;
    left.set(facility.name, [...(left.get(facility.name) ?? []), facility]);
  }
  const changes: FacilityChanges = { opened: [], closed: [], changed: [] };
  const again = new Set<Facility>();
  for (const facility of now) {
    const old =
      known.get(facility.id) ??
      left
        .get(facility.name)
        ?.find((each) => !again.has(each) && distanceM(each, facility) <= SAME_PLACE_M);
    if (!old) {
      changes.opened.push(facility);
      continue;
    }
    again.add(old);
    const fields = differingFields(old, facility);
    if (fields.length > 0) changes.changed.push({ before: old, now: facility, fields });
  }
  changes.closed = before.filter((facility) => !later.has(facility.id) && !again.has(facility));
  return changes;
}
