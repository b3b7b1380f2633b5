import type { CurvePoint, PlanSoFar } from '../../core/siting/question/plan-answer.ts';
import { computeGapPct } from '../../core/siting/solve/gap.ts';
import { findModel } from '../../core/siting/question/models.ts';
import type { SitingQuestion } from '../../core/siting/question/question.ts';
import { currentProject } from '../../state/project-store.ts';
import { type AskedPlan, sitingStore } from '../../state/siting-store.ts';
import { runSiting } from './siting-ask.ts';
import { toSitingRequest } from './siting-request.ts';

/** The plan that was asked for, whatever point of its curve is looked at. */
function firstPlan(): AskedPlan | null {
  const { first, plan } = sitingStore.getState();
  return first ?? plan;
}

/** Adds what was worked out to the plan in hand and to the one it came from. */
function learn(asked: AskedPlan, change: Partial<AskedPlan>): void {
  const { plan, first } = sitingStore.getState();
  const learned = (each: AskedPlan | null) =>
    each && each.question === asked.question ? { ...each, ...change } : each;
  sitingStore.setState({ plan: learned(plan), first: learned(first) });
}

/** Looks for plans within one percent of the best, and for sites that none of them can do without. */
export async function askAlternatives(): Promise<void> {
  const asked = firstPlan();
  if (!asked) return;
  const project = currentProject();
  const request = toSitingRequest(project, asked.question, asked.scenario);
  const result = await runSiting('alternatives', project, asked.question, (api, onProgress) =>
    api.alternatives(request, onProgress, asked.answer),
  );
  if (!result) return;
  sitingStore.setState({ issues: result.issues });
  if (result.value) learn(asked, { alternatives: result.value });
}

/** Solves the question for every number of sites up to where nothing more is gained. */
export async function askCurve(): Promise<void> {
  const asked = firstPlan();
  if (!asked) return;
  const project = currentProject();
  const request = toSitingRequest(project, asked.question, asked.scenario);
  const result = await runSiting('curve', project, asked.question, (api, onProgress) =>
    api.curve(request, onProgress),
  );
  if (!result) return;
  sitingStore.setState({ issues: result.issues });
  if (result.value) learn(asked, { curve: result.value });
}

/** The question whose only plan are these candidates. */
function forcedTo(question: SitingQuestion, ids: readonly string[]): SitingQuestion {
  const { budgetYuan: _money, stages: _stages, sharePct: _share, ...rest } = question;
  return {
    ...rest,
    model: findModel(rest.model).atCount ?? rest.model,
    count: ids.length,
    requiredIds: [...ids],
  };
}

/** The present state as a plan: there is only one without any site. */
function nothingBuilt(objective: number): PlanSoFar {
  return { chosen: [], objective, bound: objective, gapPct: 0, proven: true, seconds: 0 };
}

/** Shows the plan of a point of the curve or of an alternative in place of the one asked for. */
export async function showPlanWith(
  ids: readonly string[],
  proof: Pick<CurvePoint, 'value' | 'bound' | 'proven'> | null,
): Promise<void> {
  const value = proof?.value ?? 0;
  const asked = firstPlan();
  if (!asked) return;
  const project = currentProject();
  const question = forcedTo(asked.question, ids);
  const request = toSitingRequest(project, question, asked.scenario);
  const result = await runSiting('answer', project, question, (api, onProgress) =>
    ids.length > 0 ? api.answer(request, onProgress) : api.describe(request, nothingBuilt(value)),
  );
  if (!result) return;
  sitingStore.setState({ issues: result.issues });
  if (!result.value) return;
  const own = new Set(asked.question.requiredIds ?? []);
  const chosen = result.value.answer.chosen.map((site) => ({
    ...site,
    required: own.has(site.id),
  }));
  const { bound, proven } = proof ?? { bound: asked.answer.bound, proven: false };
  const { left } = result.value;
  const { objective } = result.value.answer;
  const gapPct = computeGapPct(objective, bound);
  const answer = { ...result.value.answer, chosen, bound, proven, gapPct };
  const plan = { ...asked, question, answer, left, access: null, taken: {} };
  sitingStore.setState({ plan, first: asked, siteId: null });
}

/** Goes back from a point of the curve or an alternative to the plan that was asked for. */
export function showFirstPlan(): void {
  const { first } = sitingStore.getState();
  if (first) sitingStore.setState({ plan: first, first: null, siteId: null });
}
