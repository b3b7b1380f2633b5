import { createStore } from 'zustand/vanilla';
import type { Issue } from '../core/base/issue.ts';
import type { Assessment, KindShapes } from '../core/assess/findings/assessment.ts';
import type { Suggestion } from '../core/siting/suggest/suggestion.ts';

/** What the engine last answered; written only by `commands/results/assessed-row`. */
export interface Results {
  /** The present state under the current settings. */
  baseline: Assessment | null;
  /** The active scenario; the same object as `baseline` when none is active. */
  active: Assessment | null;
  shapes: KindShapes | null;
  suggestions: Suggestion[] | null;
  /** The suggestions are those of an earlier state of the scenario; new ones are being looked for. */
  suggestionsOutdated: boolean;
  /** What is being computed now, for the quiet sign in the bar. */
  busy: boolean;
  /** The engine's last failure, as an issue with its way out. */
  failure: Issue | null;
}

export const emptyResults: Results = {
  baseline: null,
  active: null,
  shapes: null,
  suggestions: null,
  suggestionsOutdated: false,
  busy: false,
  failure: null,
};

export const resultsStore = createStore<Results>(() => emptyResults);
