import type { Result } from '../../base/issue.ts';
import type { MipSolver } from '../solve/mip.ts';
import type { SolveControl } from '../solve/solve-control.ts';
import type { PlanAnswer, PlanSoFar, SitingCurve } from './plan-answer.ts';
import type { SitingCase, SitingControl } from './siting-input.ts';

/** The best plan without one site. */
export interface Without {
  chosenIds: string[];
  objective: number;
  bound: number;
  /** It does as much: nobody and nothing is left out that the plan itself serves. */
  isPlan: boolean;
}

/** Solves without one candidate; null where that cannot be done at all. */
export type SolveWithout = (id: string, control: SolveControl) => Without | null;

/** What answers a question about people, or one about standards. */
export interface QuestionSolver {
  answer(asked: SitingCase, solver: MipSolver, control: SitingControl): Result<PlanAnswer>;
  /** A plan in full, without solving: what clashes is not known then. */
  describe(asked: SitingCase, soFar: PlanSoFar): Result<PlanAnswer>;
  curve(
    asked: SitingCase,
    solver: MipSolver,
    control: SitingControl,
    most: number,
  ): Result<SitingCurve>;
  without(asked: SitingCase, solver: MipSolver): Result<SolveWithout>;
}
