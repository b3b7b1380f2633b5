import { createStore } from 'zustand/vanilla';
import type { Issue } from '../core/base/issue.ts';
import type { Finding } from '../core/assess/findings/assessment.ts';
import type { CircleComparison } from '../core/assess/walking/compare-circles.ts';
import type { TimesReport } from '../core/assess/walking/times-report.ts';

/** Findings that the rules about walking give for one walker. */
export interface WalkerFindings {
  walkerId: string;
  findings: readonly Finding[];
}

/** Slow answers about walking; written only by `commands/results/walking-row`. Null: not there (yet). */
export interface WalkingResults {
  /** Whether the planner wants them although circles are straight. */
  wanted: boolean;
  busy: boolean;
  comparison: CircleComparison | null;
  times: TimesReport | null;
  /** Places that are not joined to the network as they should be. */
  issues: readonly Issue[];
  /** Ids of the walkers whose findings are asked for, and those that have come. */
  walkers: readonly string[];
  byWalker: WalkerFindings[];
}

export const noWalking: WalkingResults = {
  wanted: false,
  busy: false,
  comparison: null,
  times: null,
  issues: [],
  walkers: [],
  byWalker: [],
};

export const walkingStore = createStore<WalkingResults>(() => noWalking);
