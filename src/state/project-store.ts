import { createStore } from 'zustand/vanilla';
import { type History, startHistory } from '../core/plan/changes/history.ts';
import { useWords, wordsOf } from '../core/vocabulary/own-words.ts';
import { emptyProject, type Project, type Scenario } from '../core/plan/project.ts';

/** The project in hand with its history; written only by commands. */
export const projectStore = createStore<History>(() => startHistory(emptyProject('empty', '')));

// Before all others who follow the project: they name kinds and groups.
projectStore.subscribe(({ project }, before) => {
  if (project.ownDocuments !== before.project.ownDocuments) useWords(wordsOf(project.ownDocuments));
});

export function currentProject(): Project {
  return projectStore.getState().project;
}

/** The scenario that a project shows; null is the present state. */
export function activeScenario(project: Project): Scenario | null {
  return project.scenarios.find((scenario) => scenario.id === project.activeScenarioId) ?? null;
}
