import type { PeopleField } from '../core/vocabulary/people.ts';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';
import type { IdleStep } from '../core/vocabulary/idle-steps.ts';
import type { SitingCosts } from '../core/siting/question/costs.ts';
import type { Limit, QuestionModel } from '../core/siting/question/models.ts';

export const CANDIDATE_SOURCES = ['project', 'footprints', 'junctions', 'grid'] as const;
export type CandidateSource = (typeof CANDIDATE_SOURCES)[number];

/** How much is built by the end of a stage. */
export interface StageDraft {
  count: number;
  budgetYuan: number;
  year: number;
}

/** A siting question while it is put together: what is not asked by the chosen model is kept, not lost. */
export interface SitingDraft {
  model: QuestionModel;
  kind: FacilityKind;
  /** Null: the people that the kind is for. */
  group: PeopleField | null;
  /** Null: the minutes of the settings. */
  minutes: number | null;
  /** What limits the plan where the model allows either; close-standards may have no limit. */
  limit: Limit;
  count: number;
  budgetYuan: number;
  sharePct: number;
  /**
   * Beds or places for 1000 of some people; `people: null` those whom it is for. Null: what the documents
   * ask for, else one for each.
   */
  ratio: { per1000: number; people: PeopleField | null } | null;
  sources: Record<CandidateSource, boolean>;
  /** Of the list only those that have come so far; null: all. */
  atLeast: IdleStep | null;
  /** Most places of each source that is not a list. */
  mostPlaces: number;
  leastFootprintM2: number;
  /** Storeys assumed of an outline that states none. */
  footprintFloors: number;
  /** Grid points, junctions and outlines, by id, that plans must or must not use. */
  fixedPlaces: Readonly<Record<string, 'required' | 'forbidden'>>;
  /** Existing facilities stand and serve. */
  existing: boolean;
  /** The scenario's own sites stand, and the rest is solved around them. */
  drawn: boolean;
  stages: { near: StageDraft; long: StageDraft } | null;
  /** Figures of their own in place of the documents'. */
  costs: Partial<SitingCosts>;
  timeLimitS: number;
}

export const FIRST_DRAFT: SitingDraft = {
  model: 'mclp',
  kind: 'nursery',
  group: null,
  minutes: null,
  limit: 'count',
  count: 3,
  budgetYuan: 10_000_000,
  sharePct: 95,
  ratio: null,
  sources: { project: true, footprints: false, junctions: false, grid: false },
  atLeast: null,
  mostPlaces: 300,
  leastFootprintM2: 300,
  footprintFloors: 3,
  fixedPlaces: {},
  existing: true,
  drawn: true,
  stages: null,
  costs: {},
  timeLimitS: 60,
};
