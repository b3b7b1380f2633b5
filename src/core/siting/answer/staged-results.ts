import type { StagedResults, StageResult } from '../question/plan-answer.ts';

/** Sets a plan in stages beside the long term without an order, which is never worse than the plan itself. */
export function stagedResults(
  near: StageResult,
  plan: Pick<StageResult, 'objective'>,
  found: StageResult,
  maximises: boolean,
): StagedResults {
  const isBehind = maximises ? found.objective < plan.objective : found.objective > plan.objective;
  const objective = isBehind ? plan.objective : found.objective;
  return { near, freely: { ...found, objective } };
}
