import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import { fieldsOfList, findListRole, type ListId } from '../../io/lists/list-fields.ts';
import type { FieldName } from '../../io/mapping/mapping.ts';
import { type ListView, listStore } from '../../state/list-store.ts';
import { currentProject } from '../../state/project-store.ts';
import type { Selection } from '../../state/view-store.ts';
import { select, setTable } from '../view/look.ts';
import { countLists } from './list-records.ts';

const SELECTED_AS = { areas: 'area', facilities: 'facility', candidates: 'candidate' } as const;

/** What a record of a list is on the map; null for a demand point, which has no card. */
export function selectionOfRecord(list: ListId, id: string): Selection | null {
  const role = findListRole(list);
  return role === 'demand' ? null : { type: SELECTED_AS[role], id };
}

export function lookAtList(change: Partial<ListView>): void {
  listStore.setState(change);
}

/** Opens a list with all its rows in the place of the table of verdicts; null brings that back. */
export function openList(list: ListId | null): void {
  if (list !== listStore.getState().list) {
    const none = { search: '', sort: null, filters: {}, waiting: null, cursor: null, refused: [] };
    lookAtList({ ...none, list, chosen: new Set(), boxing: false });
  }
  setTable({ open: true });
}

/** The list that is worked on first: facilities, else the first that there is. */
export function openFirstList(): void {
  const lists = countLists(currentProject());
  const first = lists.find(({ list }) => list === 'facilities') ?? lists[0];
  openList(first?.list ?? 'facilities');
}

function listOfIds(of: 'area' | 'facility', ids: readonly string[]): ListId | null {
  if (of === 'facility') return 'facilities';
  const wanted = new Set(ids);
  const levels = new Set(
    currentProject()
      .areas.filter(({ id }) => wanted.has(id))
      .map(({ level }) => level),
  );
  // Of several levels the finest comes first: what is above is the sum of its parts.
  return AREA_LEVELS.findLast((level) => levels.has(level)) ?? null;
}

/** The list where a field that records wait for can be typed in; null where no list has it. */
export function findWaitingList(
  of: 'area' | 'facility',
  field: string,
  ids: readonly string[],
): ListId | null {
  const list = ids.length > 0 ? listOfIds(of, ids) : null;
  if (!list || !fieldsOfList(list).some((each) => each.field === field)) return null;
  return list;
}

/** Opens a list on the cells of a field that records wait for; false where no list has the field. */
export function openWaiting(
  of: 'area' | 'facility',
  field: string,
  ids: readonly string[],
): boolean {
  const list = findWaitingList(of, field, ids);
  if (!list) return false;
  openList(list);
  const own = field as FieldName;
  const hidden = listStore.getState().hidden;
  lookAtList({
    search: '',
    filters: {},
    waiting: { field: own, ids },
    chosen: new Set(),
    cursor: ids[0] === undefined ? null : { id: ids[0], column: own },
    hidden: { ...hidden, [list]: (hidden[list] ?? []).filter((each) => each !== own) },
  });
  return true;
}

/** Chooses records here and on the map; a single one is what the card shows. */
export function chooseRecords(ids: Iterable<string>): void {
  const chosen = new Set(ids);
  lookAtList({ chosen });
  const { list } = listStore.getState();
  const [only] = chosen;
  if (list && chosen.size === 1 && only !== undefined) select(selectionOfRecord(list, only));
}

/** Shows a column of the open list or puts it away. */
export function toggleColumn(list: ListId, field: FieldName): void {
  const { hidden } = listStore.getState();
  const own = hidden[list] ?? [];
  const next = own.includes(field) ? own.filter((each) => each !== field) : [...own, field];
  lookAtList({ hidden: { ...hidden, [list]: next } });
}
