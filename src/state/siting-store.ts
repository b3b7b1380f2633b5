import { createStore } from 'zustand/vanilla';
import type { Issue } from '../core/base/issue.ts';
import type { Scenario } from '../core/plan/project.ts';
import type { AreaLevel } from '../core/vocabulary/area-levels.ts';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';
import type { AccessReport, SupplyField } from '../core/siting/access/access-report.ts';
import type {
  Alternatives,
  PlanAnswer,
  SitingCurve,
  SitingProgress,
} from '../core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../core/siting/question/question.ts';
import type { LeftInArea } from '../engine/siting/siting-api.ts';
import { FIRST_DRAFT, type SitingDraft } from './siting-draft.ts';

/** Whose supply is shared out, and how. */
export interface AccessLook {
  kind: FacilityKind;
  field: SupplyField;
  /** Nearer people and places count more (Luo & Qi 2009). */
  weighted: boolean;
  level: AreaLevel;
  /** The map shows the state with the plan, else today's. */
  withPlan: boolean;
}

export const SITING_TABS = ['plan', 'sites', 'curve', 'access'] as const;
export type SitingTab = (typeof SITING_TABS)[number];

/** What the siting worker is doing. */
export interface SitingRun {
  what: 'answer' | 'alternatives' | 'curve' | 'access';
  startedMs: number;
  progress: SitingProgress | null;
  /** The planner has asked for the best so far. */
  stopping: boolean;
}

/** A question as it was asked, with the plan it was given. */
export interface AskedPlan {
  question: SitingQuestion;
  /** The scenario that sites were sought beside; null: the present state. */
  scenario: Scenario | null;
  /** Parts of the project that the plan depends on, compared by reference. */
  inputs: readonly unknown[];
  answer: PlanAnswer;
  /** Where those live whom the plan leaves out, most first. */
  left: readonly LeftInArea[];
  /** Near-equal plans, the curve and access are worked out after the plan; null: not yet. */
  alternatives: Alternatives | null;
  curve: SitingCurve | null;
  access: AccessReport | null;
  /** The scenario's own sites stood and served. */
  drawn: boolean;
  /** By candidate: the site that it became, and in which scenario. */
  taken: Readonly<Record<string, { siteId: string; scenarioId: string }>>;
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
  /** Null: as the plan's own question suggests. */
  accessLook: AccessLook | null;
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
  accessLook: null,
  siteId: null,
};

export const sitingStore = createStore<SitingState>(() => NO_SITING);
