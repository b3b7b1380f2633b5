import { issue } from '../../core/base/issue.ts';
import { dropLine } from '../../core/hygiene/settle.ts';
import { nest } from '../../core/plan/areas/nest.ts';
import type { Project, Source } from '../../core/plan/project.ts';
import { pickFiles } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { importFiles } from '../importing/read-dropped.ts';
import { findKeptFile } from '../importing/kept-files.ts';
import { changeProject } from '../project/change-project.ts';
import { reportIssue } from '../view/report-issue.ts';

interface Sourced {
  sourceId?: string;
}

/** Records that came with a source; people that were joined onto areas have none of their own. */
export function countSourceRecords(
  { areas, facilities, unplaced = [], demand, candidates = [] }: Project,
  sourceId: string,
): number {
  const lists: readonly (readonly Sourced[])[] = [areas, facilities, unplaced, demand, candidates];
  return lists.reduce(
    (sum, list) => sum + list.filter((record) => record.sourceId === sourceId).length,
    0,
  );
}

function editSource(draft: Project, id: string, edit: (source: Source) => void): void {
  const source = draft.sources.find((each) => each.id === id);
  if (source) edit(source);
}

/** Calls a list by another name; an empty one brings that of its file back. */
export function renameSource(id: string, title: string): void {
  changeProject('act.source-rename', (draft) =>
    editSource(draft, id, (source) => {
      const name = title.trim();
      if (name === '' || name === source.fileName) delete source.title;
      else source.title = name;
    }),
  );
}

/** Takes what came with a source off the map or puts it back; it counts either way. */
export function hideSource(id: string, hidden: boolean): void {
  changeProject(hidden ? 'act.source-hide' : 'act.source-show', (draft) =>
    editSource(draft, id, (source) => {
      if (hidden) source.hidden = true;
      else delete source.hidden;
    }),
  );
}

/** Takes a source out with all that came with it, as one act: its records, what scenarios close of them, and what was said of its file. */
export function takeOutSource(id: string): void {
  const project = currentProject();
  const source = project.sources.find((each) => each.id === id);
  if (!source) return;
  const left = <T extends Sourced>(list: readonly T[]): T[] =>
    list.filter((each) => each.sourceId !== id);
  changeProject('act.source-out', (draft) => {
    const put = <Key extends 'areas' | 'facilities' | 'demand' | 'unplaced' | 'candidates'>(
      key: Key,
    ) => {
      const list: readonly Sourced[] = project[key] ?? [];
      const after = left(list);
      if (after.length === list.length) return;
      const records = key === 'areas' ? nest(after as Project['areas']).areas : after;
      draft[key] = Object.freeze([...records]) as unknown as Project[Key];
    };
    for (const key of ['areas', 'facilities', 'demand', 'unplaced', 'candidates'] as const)
      put(key);
    const open = new Set(draft.facilities.map((facility) => facility.id));
    for (const scenario of draft.scenarios) {
      const closed = scenario.closedFacilityIds.filter((each) => open.has(each));
      if (closed.length < scenario.closedFacilityIds.length) scenario.closedFacilityIds = closed;
    }
    draft.sources = draft.sources.filter((each) => each.id !== id);
    const isRead = draft.sources.some(({ fileName }) => fileName === source.fileName);
    if (!isRead) draft.issues = draft.issues.filter(({ place }) => place.file !== source.fileName);
    dropLine(draft, '');
  });
}

/** Opens the import of a list again, its columns to be understood differently; the file is asked for where it was not read in this visit. */
export async function openSourceAgain(id: string): Promise<void> {
  const source = currentProject().sources.find((each) => each.id === id);
  if (!source) return;
  const kept = findKeptFile(source.fileName);
  if (!kept)
    reportIssue(
      issue('file-asked-again', 'info', { file: source.fileName }, { file: source.fileName }),
    );
  const file = kept ?? (await pickFiles('', false))[0];
  if (file) importFiles([{ path: file.name, file }]);
}
