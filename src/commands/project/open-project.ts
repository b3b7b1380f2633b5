import type { Project } from '../../core/plan/project.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { exchangeProject, isReadOnly, replaceProject } from './change-project.ts';
import { look, lookAtRule } from '../view/look.ts';

/** Nothing is in hand that anyone could want back. */
export function isUntouched(): boolean {
  const { sources, areas, facilities, demand, ownDocuments } = currentProject();
  const lists = [sources, areas, facilities, demand, ownDocuments, projectStore.getState().past];
  return lists.every(({ length }) => length === 0);
}

/** Puts an opened project in the place of the one in hand; undoing brings that back. */
export function openProject(project: Project, label: TextKey = 'act.project-open'): void {
  if (isReadOnly()) return;
  if (isUntouched()) replaceProject(project);
  else exchangeProject(label, project);
  lookAtRule(null);
  look({ selection: null, tool: 'select', presenting: null });
}
