import { proxy } from 'comlink';
import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { documentRatios } from '../../core/siting/question/capacity-ratio.ts';
import { questionIssues } from '../../core/siting/question/question-schema.ts';
import type { PlanSoFar, SitingProgress } from '../../core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../../core/siting/question/question.ts';
import type { Project } from '../../core/plan/project.ts';
import type { Asked } from '../../engine/session/engine-session.ts';
import type {
  AnsweredPlan,
  OnProgress,
  SitingApi,
  SitingRequest,
} from '../../engine/siting/siting-api.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { type AskedPlan, sitingStore, type SitingRun } from '../../state/siting-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { engines, networkOf } from '../engines.ts';
import { sitingInputs } from './siting-inputs.ts';
import { toSitingQuestion } from './siting-question.ts';
import { needsNetwork, scenarioBeside, toSitingRequest } from './siting-request.ts';

/** What is worked on now; an answer to anything else comes too late. */
let job: { stopped: boolean } | null = null;

function failed(error: unknown): Issue {
  console.error(error);
  return issue('engine-failed', 'error', {}, { what: String(error) });
}

function showProgress(progress: NonNullable<SitingRun['progress']>): void {
  const { run } = sitingStore.getState();
  if (!run) return;
  // Figures of the plan stay in sight while its reasons are worked out.
  const best = progress.best ?? run.progress?.best;
  sitingStore.setState({ run: { ...run, progress: { ...progress, ...(best && { best }) } } });
}

/** Runs a job in the worker; gives nothing when it was stopped or overtaken. */
export async function runSiting<T>(
  what: SitingRun['what'],
  project: Project,
  question: SitingQuestion,
  work: (api: Asked<SitingApi>, onProgress: OnProgress) => Promise<Result<T>>,
): Promise<Result<T> | undefined> {
  if (job) {
    job.stopped = true;
    engines().siting.stop();
  }
  const own = { stopped: false };
  job = own;
  const run = { what, startedMs: performance.now(), progress: null, stopping: false };
  sitingStore.setState({ run, issues: [] });
  try {
    const network = needsNetwork(project, question) ? networkOf(project) : undefined;
    const api = await engines().siting.holding(project, network);
    // The worker calls it while its solver runs.
    const onProgress = proxy((progress: SitingProgress) => {
      if (job === own && !own.stopped) showProgress(progress);
    });
    const result = own.stopped ? undefined : await work(api, onProgress);
    return own.stopped ? undefined : result;
  } catch (error) {
    if (job === own) engines().siting.stop();
    return own.stopped ? undefined : { issues: [failed(error)] };
  } finally {
    if (job === own) {
      job = null;
      sitingStore.setState({ run: null });
    }
  }
}

function show(
  asked: Omit<AskedPlan, 'answer' | 'left'>,
  result: Result<AnsweredPlan> | undefined,
): void {
  if (!result) return;
  const { value, issues } = result;
  if (!value) {
    sitingStore.setState({ issues, page: 'question' });
    return;
  }
  // The map’s circles are those of what is built.
  const { kind } = asked.question;
  if (kind !== undefined) viewStore.setState({ kind });
  const plan = { ...asked, ...value };
  sitingStore.setState({ issues, plan, first: null, page: 'plan', tab: 'plan', siteId: null });
}

/** The last question that was handed to the worker, to keep its best plan when it is stopped. */
let lastAsked: {
  project: Project;
  request: SitingRequest;
  asked: Omit<AskedPlan, 'answer' | 'left'>;
};

/** Asks the question in hand; the answer, or why there is none, goes to the store. */
export async function askSiting(): Promise<void> {
  const project = currentProject();
  const { draft } = sitingStore.getState();
  const { standardIds, year } = project.settings;
  const ratios = documentRatios(draft.kind, standardIds, currentLibrary(), year);
  const question = toSitingQuestion(draft, ratios);
  const wrong = questionIssues(question);
  if (wrong.length > 0) {
    sitingStore.setState({ issues: wrong });
    return;
  }
  const scenario = scenarioBeside(project, draft.drawn);
  const request = toSitingRequest(project, question, scenario);
  const asked = {
    question,
    scenario,
    inputs: sitingInputs(project),
    alternatives: null,
    curve: null,
    access: null,
    drawn: draft.drawn,
    taken: {},
  };
  lastAsked = { project, request, asked };
  show(
    asked,
    await runSiting('answer', project, question, (api, onProgress) =>
      api.answer(request, onProgress),
    ),
  );
}

/**
 * Stops what is worked on. Of a question the best plan so far is kept: the solver blocks its worker,
 * which is therefore ended, and another one describes that plan.
 */
export async function stopSiting(): Promise<void> {
  const { run } = sitingStore.getState();
  if (!job || !run) return;
  const best: PlanSoFar | undefined = run.progress?.best;
  job.stopped = true;
  job = null;
  engines().siting.stop();
  sitingStore.setState({ run: null });
  if (run.what !== 'answer') return;
  if (!best) {
    sitingStore.setState({ issues: [issue('siting-stopped-early', 'info')] });
    return;
  }
  const { project, request, asked } = lastAsked;
  const result = await runSiting('answer', project, request.question, (api) => {
    const { run: described } = sitingStore.getState();
    if (described) sitingStore.setState({ run: { ...described, stopping: true } });
    return api.describe(request, best);
  });
  show(asked, result);
}
