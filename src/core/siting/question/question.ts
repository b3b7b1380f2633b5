import type { PeopleField } from '../../vocabulary/people.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { IdleStep } from '../../vocabulary/idle-steps.ts';
import type { CapacityRatio } from './capacity-ratio.ts';
import type { SitingCosts } from './costs.ts';
import { findModel, type QuestionModel } from './models.ts';

/** Where sites may stand; several together are allowed. Absent: the project's, or a grid where it has none. */
export interface CandidateSources {
  /** The project's own list of idle buildings and plots. */
  project?: boolean;
  /** Of that list only those that have come so far; absent: all. One whose step is unknown is then left out. */
  atLeast?: IdleStep;
  /** Junctions of the walking network, at most so many. */
  junctions?: { most: number };
  /** A grid, at most so many places. */
  grid?: { most: number };
  /** Building footprints, the largest first. */
  footprints?: { most: number; leastM2?: number };
  /** Storeys assumed of footprints that state none; absent: 1. */
  footprintFloors?: number;
  /** Junctions, grid and footprints only inside these areas; absent: inside those in need, by the question. */
  areaIds?: string[];
}

/** How much is built by the end of a stage, all stages before it included. */
export interface StageLimit {
  /** For the models with a number of sites. */
  count?: number;
  budgetYuan?: number;
  /** Year in which its sites stand, to be written into the scenario. */
  year?: number;
}

/** One question about where new sites belong; also the JSON of `kequan site --question`. */
export interface SitingQuestion {
  model: QuestionModel;
  /** What is built; needed by every model but close-standards. */
  kind?: FacilityKind;
  /** Whom it is for; absent: the people that the kind is for. */
  group?: PeopleField;
  /** Walking time that counts, inclusive; absent: that of the settings. Walker and circles are the settings'. */
  minutes?: number;
  /** Number of new sites, > 0; the required ones are among them. */
  count?: number;
  /** Most that new sites may cost in yuan. */
  budgetYuan?: number;
  /** Percent (0–100] of the group; existing facilities help. For partial-cover. */
  sharePct?: number;
  /** For mclp-capacity: how many are asked for and for whom, such as 4.5 places per 1000 residents. */
  capacity?: CapacityRatio;
  /** Rows to close; absent: those chosen in the settings. For close-standards. */
  standardIds?: string[];
  /** The planner's own figures in place of the documents'. */
  costs?: Partial<SitingCosts>;
  candidates?: CandidateSources;
  /** Candidates that must be taken, and that must not; they add to the candidates' own roles. */
  requiredIds?: string[];
  forbiddenIds?: string[];
  /**
   * Existing facilities of the kind and the scenario's own sites are required: they stand and serve, and
   * sites are sought beside them. False: they are left out, as if nothing stood. Closed ones never count.
   */
  existing?: boolean;
  /** Near term, then long term: what is built first stays. Absent: one stage. */
  stages?: { near: StageLimit; long: StageLimit };
  /** Seconds after which the best so far is given; default 60. */
  timeLimitS?: number;
  /** Stop when the plan is proven to be within so many percent of the best; default 0. */
  enoughGapPct?: number;
}

/** Seconds a question may take unless it says otherwise. */
export const DEFAULT_TIME_LIMIT_S = 60;
/** Places taken from a grid, junctions or footprints unless the question says otherwise. */
export const DEFAULT_MOST_PLACES = 300;

/** Whether it matters to the best plan what sites cost. */
export function isPriced({ model, budgetYuan, stages }: SitingQuestion): boolean {
  return (
    findModel(model).about === 'standards' ||
    budgetYuan !== undefined ||
    stages?.long.budgetYuan !== undefined
  );
}

/** Whether a question limits its plan by money or by a number of sites. */
export function isLimited({ stages, ...own }: SitingQuestion): boolean {
  const { count, budgetYuan } = stages?.long ?? own;
  return count !== undefined || budgetYuan !== undefined;
}
