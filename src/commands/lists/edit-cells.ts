import {
  editFacilities,
  editRecords,
  type RecordEdit,
} from '../../core/plan/records/edit-records.ts';
import type { Project } from '../../core/plan/project.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import {
  fieldsOfList,
  findListRole,
  type ListId,
  memberOfField,
} from '../../io/lists/list-fields.ts';
import { writeCell } from '../../io/lists/write-cell.ts';
import { readCell } from '../../io/lists/read-cell.ts';
import type { FieldName } from '../../io/mapping/mapping.ts';
import type { RefusedCell } from '../../state/list-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { recordsOfList } from './list-records.ts';
import { changeProject, isReadOnly } from '../project/change-project.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

/** What is typed into one cell. */
export interface CellEdit {
  id: string;
  field: FieldName;
  text: string;
}

function withEdits(project: Project, list: ListId, edits: ReadonlyMap<string, RecordEdit>) {
  const role = findListRole(list);
  if (role === 'areas') return { areas: editRecords(project.areas, edits) };
  if (role === 'demand') return { demand: editRecords(project.demand, edits) };
  if (role === 'candidates') return { candidates: editRecords(project.candidates ?? [], edits) };
  const { facilities, unplaced } = project;
  const after = editFacilities({ facilities, unplaced: unplaced ?? [] }, edits);
  return unplaced ? after : { facilities: after.facilities };
}

/** Gives records of a list their values as one act; those that are as before change nothing. */
export function editListRecords(
  list: ListId,
  edits: ReadonlyMap<string, RecordEdit>,
  label: TextKey = 'act.list-edit',
): void {
  const after = withEdits(currentProject(), list, edits);
  changeProject(label, (draft) => {
    for (const [key, records] of Object.entries(after)) {
      if (records !== Reflect.get(currentProject(), key)) Reflect.set(draft, key, records);
    }
  });
}

/**
 * Takes texts into cells of a list by the checks of the import, all of them one act; gives the cells whose text is no value
 * of their field, which stay as they were.
 */
export function editCells(list: ListId, cells: readonly CellEdit[]): RefusedCell[] {
  if (cells.length === 0 || isReadOnly()) return [];
  const fields = new Map(fieldsOfList(list).map((each) => [each.field, each]));
  const records = new Map(recordsOfList(currentProject(), list).map((each) => [each.id, each]));
  const edits = new Map<string, Record<string, unknown>>();
  const refused: RefusedCell[] = [];
  for (const cell of cells) {
    const field = fields.get(cell.field);
    const record = records.get(cell.id);
    // What stands there already is no edit, in whichever language it was copied.
    if (!field || !record || LANGUAGES.some((each) => writeCell(each, record, field) === cell.text))
      continue;
    const read = readCell(cell.text, field);
    if ('fault' in read) {
      refused.push({ ...cell, fault: read.fault });
      continue;
    }
    const edit = edits.get(cell.id) ?? {};
    edit[memberOfField(cell.field)] = read.value;
    edits.set(cell.id, edit);
  }
  if (edits.size > 0) editListRecords(list, edits);
  return refused;
}
