import type { Result } from '../core/base/issue.ts';
import type { ProjectData } from '../core/assess/prepared.ts';
import type { Candidate } from '../core/plan/candidate.ts';
import type { PlanAnswer, PlanSoFar, SitingProgress } from '../core/siting/plan-answer.ts';
import type { SitingQuestion } from '../core/siting/question.ts';
import type { AssessRequest } from './engine-api.ts';
import type { NetworkFacts, NetworkFiles } from './load-network.ts';

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
export interface SitingApi {
  setData(data: ProjectData): void;
  setNetwork(files: NetworkFiles | null): Promise<Result<NetworkFacts>>;
  answer(request: SitingRequest, onProgress: OnProgress): Promise<Result<AnsweredPlan>>;
  /** The full answer for a plan that a worker told of before it was ended; solves nothing. */
  describe(request: SitingRequest, soFar: PlanSoFar): Promise<Result<AnsweredPlan>>;
}
