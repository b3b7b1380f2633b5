import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import type { MultiPolygon, Polygon } from 'geojson';
import type { AssessInput } from '../../assess/assess.ts';
import type { PreparedWalker } from '../../network/network-model.ts';
import type { Candidate } from '../../plan/records/candidate.ts';
import type { SitingProgress } from './plan-answer.ts';
import type { SitingQuestion } from './question.ts';

/** A building outline in which a site could stand. */
export interface Footprint {
  id: string;
  name?: string;
  geometry: Polygon | MultiPolygon;
  /** Storeys; absent: one is counted. */
  floors?: number;
}

/** What a question is asked of, besides the data: scenario, settings and standards as for an assessment. */
export interface SitingInput extends AssessInput {
  /** The project's own candidates. */
  candidates?: readonly Candidate[];
  footprints?: readonly Footprint[];
  /**
   * The walking network made ready by settings and scenario; needed for `settings.circle: 'network'`
   * (beside `circles`) and for junctions as candidates.
   */
  walker?: PreparedWalker;
}

/** A question with what it is asked of. */
export interface SitingCase {
  prepared: Prepared;
  question: SitingQuestion;
  input: SitingInput;
  /** Holds what questions about the same data share. */
  memo: AssessMemo;
}

/** Clock, stop and progress of a question; the time limit is the question's own. */
export interface SitingControl {
  /** Seconds since some fixed moment. */
  nowS(): number;
  /** True once the planner has asked to stop: the best so far is given. */
  stopped?(): boolean;
  /** Told whenever the plan or its bound gets better; enough to keep the plan when the worker is ended. */
  onProgress?(progress: SitingProgress): void;
}
