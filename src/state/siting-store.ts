import { createStore } from 'zustand/vanilla';
import type { Issue } from '../core/base/issue.ts';
import type {
  Alternatives,
  PlanAnswer,
  SitingCurve,
  SitingProgress,
} from '../core/siting/plan-answer.ts';
import type { SitingQuestion } from '../core/siting/question.ts';
import { FIRST_DRAFT, type SitingDraft } from './siting-draft.ts';

export const SITING_TABS = ['plan', 'sites'] as const;
export type SitingTab = (typeof SITING_TABS)[number];

/** What the siting worker is doing. */
export interface SitingRun {
  what: 'answer' | 'alternatives' | 'curve';
  startedMs: number;
  progress: SitingProgress | null;
  /** The planner has asked for the best so far. */
  stopping: boolean;
}

/** People of an area whom a plan leaves out. */
export interface LeftArea {
  areaId: string;
  areaName: string;
  people: number;
}

/** A question as it was asked, with the plan it was given. */
export interface AskedPlan {
  question: SitingQuestion;
  /** The scenario's own sites stood and served. */
  drawn: boolean;
  /** Parts of the project that the plan depends on, compared by reference. */
  inputs: readonly unknown[];
  answer: PlanAnswer;
  /** Where those live whom the plan leaves out, most first. */
  left: readonly LeftArea[];
  /** Near-equal plans, the curve and access are worked out after the plan; null: not yet. */
  alternatives: Alternatives | null;
  curve: SitingCurve | null;
  /** Candidates that were taken into the scenario. */
  takenIds: readonly string[];
}

/** The panel of siting questions; written only by `commands/siting-*`. */
export interface SitingState {
  /** Shown in place of the scenario's own panel. */
  open: boolean;
  draft: SitingDraft;
  /** The question is being put together, or its plan is read. */
  page: 'question' | 'plan';
  tab: SitingTab;
  run: SitingRun | null;
  /** Why the last question could not be asked or answered. */
  issues: readonly Issue[];
  /** The plan in hand; null: none yet. */
  plan: AskedPlan | null;
  /** The plan before a point of the curve or an alternative was looked at; null: the plan is the answer itself. */
  first: AskedPlan | null;
  /** Candidate of the plan that is pointed out. */
  siteId: string | null;
}

export const NO_SITING: SitingState = {
  open: false,
  draft: FIRST_DRAFT,
  page: 'question',
  tab: 'plan',
  run: null,
  issues: [],
  plan: null,
  first: null,
  siteId: null,
};

export const sitingStore = createStore<SitingState>(() => NO_SITING);
