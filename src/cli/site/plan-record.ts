import type { PlanAnswer } from '../../core/siting/question/plan-answer.ts';

/** A plan as `plan.json`: what every model gives first, then what a project adds. */
export function planRecord(answer: Omit<PlanAnswer, 'seconds'> & Partial<PlanAnswer>): object {
  const { model, chosen, objective, bound, gapPct, proven, seconds, assignment, ...rest } = answer;
  return {
    model,
    chosen: chosen.map(({ id }) => id),
    objective,
    bound,
    gap: gapPct,
    proven,
    ...(seconds !== undefined && { seconds: Math.round(seconds * 1000) / 1000 }),
    assignment: assignment.map(({ demand, site, timeS }) => ({ demand, site, cost: timeS })),
    ...rest,
    sites: chosen,
  };
}
