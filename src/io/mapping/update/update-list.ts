import { sameValue } from '../../../core/plan/records/edit-records.ts';
import { isMadeId } from '../../../core/plan/records/made-id.ts';
import {
  type Listed,
  metresApart,
  pairRecords,
  type PairedBy,
  type RecordPair,
} from './pair-records.ts';

export const UPDATE_KINDS = ['new', 'gone', 'moved', 'changed'] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** A field that differs; undefined where a list does not say. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** One record that is not the same in the newer list. */
export interface UpdateLine {
  /** Tells it from the others, whatever the planner decides of them. */
  key: string;
  kind: UpdateKind;
  name: string;
  /** By what it was known again; absent for new and gone ones. */
  by?: PairedBy;
  changes: FieldChange[];
  metres?: number;
  /** Fields that the newer list has differently and the planner's own value stays. */
  kept: string[];
  accepted: boolean;
}

/** A newer version of a list laid beside the loaded one. */
export interface ListUpdate {
  /** Source of the older list, and of the newer one. */
  sourceId: string;
  newSourceId: string;
  lines: UpdateLine[];
  /** Records that are the same in both. */
  same: number;
  /** Values of the planner's own that stay though the newer list has others. */
  kept: number;
}

/** What the planner decided of lines, by their keys; what is not there is as proposed. */
export type UpdateDecisions = Readonly<Record<string, boolean>>;

/** What is no word of the list about the record. */
const BESIDE: ReadonlySet<string> = new Set([
  'id',
  'sourceId',
  'synthetic',
  'edited',
  'parentId',
  'areaId',
  'lng',
  'lat',
  'geometry',
  'approximate',
  'seat',
  'level',
]);
/** Points that moved by no more are rounded, not moved. */
const MOVED_M = 5;

type Fields = Record<string, unknown>;

function changesOf({ old, next }: RecordPair<Listed>): FieldChange[] {
  const [before, after] = [old as unknown as Fields, next as unknown as Fields];
  return Object.keys(after).flatMap((field) => {
    // A list that does not name its records says nothing of their names; an empty cell takes nothing away.
    if (BESIDE.has(field) || (field === 'name' && next.name === next.id && isMadeId(next.id)))
      return [];
    if (after[field] === undefined || sameValue(before[field], after[field])) return [];
    return [{ field, before: before[field], after: after[field] }];
  });
}

/** How far a record moved, in metres; undefined where it did not, or where the newer list has no place for it. */
function movedM({ old, next }: RecordPair<Listed>): number | undefined {
  if (old.geometry && next.geometry) {
    const isSame =
      JSON.stringify(old.geometry.coordinates) === JSON.stringify(next.geometry.coordinates);
    return isSame ? undefined : metresApart(old, next);
  }
  if (next.lng === undefined) return undefined;
  const metres = metresApart(old, next);
  return metres !== undefined && metres <= MOVED_M ? undefined : (metres ?? 0);
}

function placeMembers({ lng, lat, geometry }: Listed): Fields {
  return { ...(lng !== undefined && { lng, lat }), ...(geometry && { geometry }) };
}

/** The old record as the newer list has it: its id, and what the planner set themselves, stay. */
function renewed<T extends Listed>(
  pair: RecordPair<T>,
  changes: readonly FieldChange[],
  moves: boolean,
): T {
  const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  return { ...pair.old, ...fields, ...(moves && placeMembers(pair.next)) };
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}#${n}`;
  taken.add(free);
  return free;
}

/**
 * Lays a newer list beside an older one, and takes over what is accepted: of records that both have, the values that the newer
 * one gives and the planner has not set by hand; new ones; gone ones leave. Proposed is all but that a record goes which the
 * planner has worked on. Every record that stays is of the newer source.
 */
export function updateList<T extends Listed & { sourceId?: string }>(
  old: readonly T[],
  next: readonly T[],
  {
    sourceId,
    newSourceId,
    decisions,
  }: { sourceId: string; newSourceId: string; decisions: UpdateDecisions },
): { records: T[]; update: ListUpdate } {
  const { pairs, gone, added } = pairRecords(old, next);
  const pairOf = new Map(pairs.map((pair) => [pair.old, pair]));
  const isGone = new Set(gone);
  const lines: UpdateLine[] = [];
  const update: ListUpdate = { sourceId, newSourceId, lines, same: 0, kept: 0 };
  const decide = (line: Omit<UpdateLine, 'accepted'>, proposed = true): boolean => {
    const accepted = decisions[line.key] ?? proposed;
    lines.push({ ...line, accepted });
    return accepted;
  };
  const taken = new Set<string>();
  const records: T[] = [];
  const keep = (record: T): void => {
    taken.add(record.id);
    records.push({ ...record, sourceId: newSourceId });
  };
  for (const record of old) {
    const head = { key: `old:${record.id}`, name: record.name ?? record.id };
    if (isGone.has(record)) {
      const line = { ...head, kind: 'gone' as const, changes: [], kept: [] };
      if (!decide(line, record.edited === undefined)) keep(record);
      continue;
    }
    const pair = pairOf.get(record)!;
    const own = new Set(record.edited);
    const all = changesOf(pair);
    const changes = all.filter(({ field }) => !own.has(field));
    const metres = movedM(pair);
    const moves = metres !== undefined && !own.has('lng') && !own.has('lat');
    const kept = all.map(({ field }) => field).filter((field) => own.has(field));
    if (metres !== undefined && !moves) kept.push('lngLat');
    update.kept += kept.length;
    if (changes.length === 0 && !moves) {
      update.same += 1;
      keep(record);
      continue;
    }
    const kind = moves ? ('moved' as const) : ('changed' as const);
    const line = { ...head, kind, by: pair.by, changes, kept, ...(moves && { metres }) };
    keep(decide(line) ? renewed(pair, changes, moves) : record);
  }
  for (const record of added) {
    const line = {
      key: `new:${record.id}`,
      kind: 'new' as const,
      name: record.name ?? record.id,
      changes: [],
      kept: [],
    };
    if (decide(line))
      records.push({ ...record, id: freeId(record.id, taken), sourceId: newSourceId });
  }
  return { records, update };
}
