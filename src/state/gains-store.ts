import { createStore } from 'zustand/vanilla';
import type { Issue } from '../core/base/issue.ts';
import type { CoverageRow } from '../core/assess/findings/assessment.ts';
import type { Gain } from '../core/assess/findings/gain.ts';

/** What each part of the active scenario brings; written only by `commands/results/gains-row`. */
export interface Gains {
  /** By `partKey`; a part that is missing is not worked out yet. */
  byPart: Readonly<Record<string, readonly Gain[]>>;
  /** Coverage without any edit of the network; null: not known, or there is none. */
  withoutEdits: readonly CoverageRow[] | null;
  /** What is wrong with links and closures. */
  issues: readonly Issue[];
  /** Steps that links without a number of their own are taken to have. */
  steps: Readonly<Record<string, number>>;
}

export const noGains: Gains = { byPart: {}, withoutEdits: null, issues: [], steps: {} };

export const gainsStore = createStore<Gains>(() => noGains);
