import type { Result } from '../../core/base/issue.ts';
import { accessReport, type AccessQuestion } from '../../core/siting/access/access-report.ts';
import { findAlternatives } from '../../core/siting/find-alternatives.ts';
import { answerQuestion, describePlan } from '../../core/siting/answer-question.ts';
import { footprintsIn } from '../../core/siting/candidates/footprints-in.ts';
import { traceCurve } from '../../core/siting/trace-curve.ts';
import type { PlanAnswer, PlanSoFar } from '../../core/siting/question/plan-answer.ts';
import type {
  Footprint,
  SitingControl,
  SitingInput,
} from '../../core/siting/question/siting-input.ts';
import type { MipSolver } from '../../core/siting/solve/mip.ts';
import { assessInput } from '../assessing/assess-input.ts';
import { leftByArea } from './left-by-area.ts';
import { ProjectHolder } from '../session/project-holder.ts';
import type { AnsweredPlan, OnProgress, SitingApi, SitingRequest } from './siting-api.ts';

/** Building outlines out of a GeoJSON of the basemap; empty where it cannot be had. */
async function fetchFootprints(url: string): Promise<Footprint[]> {
  const response = await fetch(url);
  return response.ok ? footprintsIn(await response.json()) : [];
}

/** The siting questions behind the worker's boundary; the solver is loaded with the first question. */
export class SitingEngine extends ProjectHolder implements SitingApi {
  private footprints: { url: string; list: Footprint[] } | null = null;
  private solver: Promise<MipSolver> | null = null;
  private readonly loadSolver: () => Promise<MipSolver>;
  private readonly readFootprints: (url: string) => Promise<Footprint[]>;

  /** @param readFootprints building outlines behind the address that a request names */
  constructor(loadSolver: () => Promise<MipSolver>, readFootprints = fetchFootprints) {
    super();
    this.loadSolver = loadSolver;
    this.readFootprints = readFootprints;
  }

  async answer(request: SitingRequest, onProgress: OnProgress): Promise<Result<AnsweredPlan>> {
    const input = await this.toInput(request);
    const solver = await this.withSolver();
    const control = controlOf(onProgress);
    return this.withLeft(
      answerQuestion(
        { prepared: this.prepared, question: request.question, input, memo: this.memo },
        solver,
        control,
      ),
    );
  }

  async describe(request: SitingRequest, soFar: PlanSoFar): Promise<Result<AnsweredPlan>> {
    const input = await this.toInput(request);
    return this.withLeft(
      describePlan(
        { prepared: this.prepared, question: request.question, input, memo: this.memo },
        soFar,
      ),
    );
  }

  async curve(request: SitingRequest, onProgress: OnProgress, mostSites?: number) {
    const input = await this.toInput(request);
    const solver = await this.withSolver();
    const control = controlOf(onProgress);
    return traceCurve(
      { prepared: this.prepared, question: request.question, input, memo: this.memo },
      solver,
      control,
      mostSites,
    );
  }

  async alternatives(request: SitingRequest, onProgress: OnProgress, answer: PlanAnswer) {
    const input = await this.toInput(request);
    const solver = await this.withSolver();
    const control = controlOf(onProgress);
    return findAlternatives(
      { prepared: this.prepared, question: request.question, input, memo: this.memo },
      solver,
      control,
      answer,
    );
  }

  async access(request: SitingRequest, question: AccessQuestion) {
    const input = await this.toInput(request);
    return accessReport(this.prepared, input, this.memo, question);
  }

  private withLeft({ value: answer, issues }: Result<PlanAnswer>): Result<AnsweredPlan> {
    if (!answer) return { issues };
    return { value: { answer, left: leftByArea(this.prepared, answer.leftOut.points) }, issues };
  }

  private async toInput(request: SitingRequest): Promise<SitingInput> {
    const { settings, scenario, candidates, footprintsUrl: url } = request;
    const walker = this.network?.prepared(settings, scenario?.network);
    if (url !== null && this.footprints?.url !== url) {
      this.footprints = { url, list: await this.readFootprints(url) };
    }
    return {
      ...assessInput(request, this.prepared, this.network),
      candidates,
      ...(url !== null && this.footprints && { footprints: this.footprints.list }),
      ...(walker && { walker }),
    };
  }

  private withSolver(): Promise<MipSolver> {
    return (this.solver ??= this.loadSolver());
  }
}

function controlOf(onProgress: OnProgress): SitingControl {
  return { nowS: () => performance.now() / 1000, onProgress };
}
