import { issue } from '../../core/base/issue.ts';
import { change, redo, startHistory, undo } from '../../core/plan/changes/history.ts';
import type { Project, Scenario } from '../../core/plan/project.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { projectStore } from '../../state/project-store.ts';
import { reportIssue, withdrawIssue } from '../view/report-issue.ts';

const READ_ONLY = {
  follower: 'other-tab-writes',
  stale: 'overtaken',
  looking: 'version-read-only',
} as const;

/** Says, where another tab writes or a version is looked at, that nothing can be changed here. */
export function isReadOnly(): boolean {
  const { role } = keepingStore.getState();
  if (role === 'writer') return false;
  // Told anew, so that it is seen to be the answer to what was just tried.
  withdrawIssue(READ_ONLY[role]);
  reportIssue(issue(READ_ONLY[role], role === 'stale' ? 'error' : 'info'));
  return true;
}

/** Every act on the project goes through here, so that every act can be undone. */
export function changeProject(
  label: TextKey,
  recipe: (draft: Project) => void,
  mergeKey?: string,
): void {
  if (isReadOnly()) return;
  projectStore.setState(change(projectStore.getState(), label, recipe, mergeKey), true);
}

/** Changes the active scenario; does nothing in the present state, which is never edited. */
export function changeScenario(
  label: TextKey,
  recipe: (scenario: Scenario) => void,
  mergeKey?: string,
): void {
  changeProject(
    label,
    (draft) => {
      const scenario = draft.scenarios.find((each) => each.id === draft.activeScenarioId);
      if (scenario) recipe(scenario);
    },
    mergeKey,
  );
}

/** Puts another project in the place of the one in hand as one act: undoing it brings that back. */
export function exchangeProject(label: TextKey, project: Project): void {
  // The history would walk what is assigned; it stops at what is frozen.
  const members = Object.entries(project).map(([key, value]) => [
    key,
    Array.isArray(value) && !Object.isFrozen(value) ? Object.freeze([...value]) : value,
  ]);
  changeProject(label, (draft) => {
    const old: Partial<Project> = draft;
    for (const key of Object.keys(draft) as (keyof Project)[]) delete old[key];
    Object.assign(draft, Object.fromEntries(members));
  });
}

/** Puts another project in the place of the one in hand; its history starts anew. */
export function replaceProject(project: Project): void {
  projectStore.setState(startHistory(project), true);
}

export function undoLast(): void {
  if (isReadOnly()) return;
  projectStore.setState(undo(projectStore.getState()), true);
}

export function redoNext(): void {
  if (isReadOnly()) return;
  projectStore.setState(redo(projectStore.getState()), true);
}
