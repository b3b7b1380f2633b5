import type { Result } from '../../base/issue.ts';
import type { SolveWithout } from '../question/question-solver.ts';
import type { SitingCase } from '../question/siting-input.ts';
import { CANDIDATE, FORBIDDEN } from '../rows/siting-problem.ts';
import { weightTolerance } from '../models/reach-most.ts';
import type { MipSolver } from '../solve/mip.ts';
import { coverPlan } from './cover-plan.ts';
import { coverSetup } from './cover-setup.ts';

/** Solves a question about people and sites without one candidate. */
export function coverWithout(asked: SitingCase, solver: MipSolver): Result<SolveWithout> {
  const { question } = asked;
  const { value: setup, issues } = coverSetup(asked);
  if (!setup) return { issues };
  const { candidates, roles, weights } = setup;
  const lost = (clashes: { demands: number[] }[]): number =>
    clashes.flatMap(({ demands }) => demands).reduce((sum, row) => sum + weights[row]!, 0);
  let before: number | undefined;
  return {
    issues,
    value(id, control) {
      before ??= lost(coverPlan(setup, question, solver, control, () => {}).value?.clashes ?? []);
      const site = candidates.findIndex((candidate) => candidate.id === id);
      const less = roles.slice();
      if (less[site] === CANDIDATE) less[site] = FORBIDDEN;
      const { value: plan } = coverPlan(
        { ...setup, roles: less },
        question,
        solver,
        control,
        () => {},
      );
      if (!plan) return null;
      // A plan that leaves more people out is not as good, however short its walks.
      if (lost(plan.clashes) > before + weightTolerance(weights)) return null;
      const { chosen, objective, bound } = plan;
      const chosenIds = chosen.map((each) => candidates[each.site]!.id);
      return { chosenIds, objective, bound, isPlan: true };
    },
  };
}
