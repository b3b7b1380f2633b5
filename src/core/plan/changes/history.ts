import { enablePatches, type Patch, produceWithPatches, setAutoFreeze } from 'immer';
import { applyPatches } from './apply-patches.ts';
import type { Project } from '../project.ts';

enablePatches();
// Freezing walks every area and demand point of a project once a command; the types keep it readonly.
// What else walks whatever a recipe assigns stops at a frozen list: long ones come frozen.
setAutoFreeze(false);

/** One act of the planner: what it is called and how to do and undo it. */
export interface HistoryEntry {
  /** Catalogue key of the act's name. */
  label: string;
  /** Acts with the same key that follow each other are one, such as the steps of a drag. */
  mergeKey?: string;
  patches: Patch[];
  inverse: Patch[];
}

export interface History {
  project: Project;
  past: readonly HistoryEntry[];
  future: readonly HistoryEntry[];
}

const LONGEST_HISTORY = 200;

export function startHistory(project: Project): History {
  return { project, past: [], future: [] };
}

/** Applies a recipe to the project; a recipe that changes nothing leaves the history as it is. */
export function change(
  history: History,
  label: string,
  recipe: (draft: Project) => void,
  mergeKey?: string,
): History {
  const [project, patches, inverse] = produceWithPatches(history.project, (draft) => {
    recipe(draft);
  });
  if (patches.length === 0) return history;
  const last = history.past.at(-1);
  if (mergeKey !== undefined && last?.mergeKey === mergeKey && history.future.length === 0) {
    const merged: HistoryEntry = {
      label,
      mergeKey,
      patches: [...last.patches, ...patches],
      inverse: [...inverse, ...last.inverse],
    };
    return { project, past: [...history.past.slice(0, -1), merged], future: [] };
  }
  const entry: HistoryEntry = { label, patches, inverse, ...(mergeKey ? { mergeKey } : {}) };
  return { project, past: [...history.past, entry].slice(-LONGEST_HISTORY), future: [] };
}

/** Takes the last act back; the history is unchanged when there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    project: applyPatches(history.project, last.inverse),
    past: history.past.slice(0, -1),
    future: [last, ...history.future],
  };
}

/** Does the act again that was last taken back. */
export function redo(history: History): History {
  const [next, ...rest] = history.future;
  if (!next) return history;
  return {
    project: applyPatches(history.project, next.patches),
    past: [...history.past, next],
    future: rest,
  };
}
