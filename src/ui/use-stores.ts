import { useStore } from 'zustand';
import type { Project } from '../core/plan/project.ts';
import { projectStore } from '../state/project-store.ts';
import { type Results, resultsStore } from '../state/results-store.ts';
import { type View, viewStore } from '../state/view-store.ts';

export function useProject<T>(selector: (project: Project) => T): T {
  return useStore(projectStore, (history) => selector(history.project));
}

export function useView<T>(selector: (view: View) => T): T {
  return useStore(viewStore, selector);
}

export function useResults<T>(selector: (results: Results) => T): T {
  return useStore(resultsStore, selector);
}
