import type { Result } from '../../core/base/issue.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import type { AccessQuestion, AccessReport } from '../../core/siting/access/access-report.ts';
import type {
  Alternatives,
  PlanAnswer,
  PlanSoFar,
  SitingCurve,
  SitingProgress,
} from '../../core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../../core/siting/question/question.ts';
import type { AssessRequest } from '../assessing/engine-api.ts';
import type { TakesProject } from '../session/project-holder.ts';

/** A siting question about a scenario under settings, with the project's own candidates. */
export interface SitingRequest extends AssessRequest {
  question: SitingQuestion;
  candidates: readonly Candidate[];
  /** Address of a GeoJSON of building outlines, where footprints are asked for and the basemap has them. */
  footprintsUrl: string | null;
}

/** People whom a plan leaves out, by area of the finest level, most first. */
export interface LeftInArea {
  areaId: string;
  areaName: string;
  people: number;
}

/** A plan, and where those live whom it leaves out. */
export interface AnsweredPlan {
  answer: PlanAnswer;
  left: LeftInArea[];
}

export type OnProgress = (progress: SitingProgress) => void;

/** What the siting worker offers; a solver blocks it until it is done, so that stopping means ending it. */
export interface SitingApi extends TakesProject {
  answer(request: SitingRequest, onProgress: OnProgress): Promise<Result<AnsweredPlan>>;
  /** The full answer for a plan that a worker told of before it was ended; solves nothing. */
  describe(request: SitingRequest, soFar: PlanSoFar): Promise<Result<AnsweredPlan>>;
  curve(
    request: SitingRequest,
    onProgress: OnProgress,
    mostSites?: number,
  ): Promise<Result<SitingCurve>>;
  alternatives(
    request: SitingRequest,
    onProgress: OnProgress,
    answer: PlanAnswer,
  ): Promise<Result<Alternatives>>;
  /** Supply per person with competition, today and with a plan's sites; null where nobody knows the people. */
  access(request: SitingRequest, question: AccessQuestion): Promise<AccessReport | null>;
}
