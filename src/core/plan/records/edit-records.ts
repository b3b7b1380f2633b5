import type { Facility } from './facility.ts';
import type { UnplacedFacility } from './unplaced.ts';

/** What is set in one record: members by name; an undefined value takes the member away. */
export type RecordEdit = Readonly<Record<string, unknown>>;
export type RecordEdits = ReadonlyMap<string, RecordEdit>;

interface Editable {
  id: string;
  edited?: string[];
}

/** Whether two values of a field, plain data without members, are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** What of a record the planner has set by hand, with more of it. */
export function noteEdited(
  { edited = [] }: Pick<Editable, 'edited'>,
  fields: readonly string[],
): string[] {
  return [...new Set([...edited, ...fields])];
}

/** A record with its edit, each changed member noted as the planner's own; the record itself where nothing changes. */
export function editRecord<T extends Editable>(record: T, edit: RecordEdit): T {
  const before = record as Record<string, unknown> & Editable;
  const changed = Object.keys(edit).filter((key) => !sameValue(before[key], edit[key]));
  if (changed.length === 0) return record;
  const after = { ...before };
  for (const key of changed) {
    if (edit[key] === undefined) delete after[key];
    else after[key] = edit[key];
  }
  after.edited = noteEdited(before, changed);
  return after as unknown as T;
}

/** A list with edits, frozen so that the history stops at it; the list itself where nothing changes. */
export function editRecords<T extends Editable>(
  list: readonly T[],
  edits: RecordEdits,
): readonly T[] {
  let differs = false;
  const after = list.map((record) => {
    const edit = edits.get(record.id);
    const own = edit ? editRecord(record, edit) : record;
    if (own !== record) differs = true;
    return own;
  });
  return differs ? Object.freeze(after) : list;
}

export interface FacilityLists {
  facilities: readonly Facility[];
  unplaced: readonly UnplacedFacility[];
}

function isPlaced(facility: object): facility is Facility {
  return (
    Number.isFinite(Reflect.get(facility, 'lng')) && Number.isFinite(Reflect.get(facility, 'lat'))
  );
}

/** Facilities with edits; one that lay nowhere and is given both coordinates joins those that have a place. */
export function editFacilities(
  { facilities, unplaced }: FacilityLists,
  edits: RecordEdits,
): FacilityLists {
  const waiting = editRecords(unplaced, edits);
  const placed = waiting.flatMap((each) => {
    if (!isPlaced(each)) return [];
    const { areaId: _areaId, ...facility } = each as Facility & UnplacedFacility;
    return [facility];
  });
  const edited = editRecords(facilities, edits);
  if (placed.length === 0) return { facilities: edited, unplaced: waiting };
  return {
    facilities: Object.freeze([...edited, ...placed]),
    unplaced: Object.freeze(waiting.filter((each) => !isPlaced(each))),
  };
}
