import { closeAnswer, describeCloseSoFar } from './close/close-answer.ts';
import { closeCurve } from './close/close-curve.ts';
import { closeWithout } from './close/close-without.ts';
import { coverAnswer, describeCoverSoFar } from './cover/cover-answer.ts';
import { coverCurve } from './cover/cover-curve.ts';
import { coverWithout } from './cover/cover-without.ts';
import { findModel } from './question/models.ts';
import type { QuestionSolver } from './question/question-solver.ts';
import type { SitingQuestion } from './question/question.ts';

const SOLVERS: Readonly<Record<ReturnType<typeof findModel>['about'], QuestionSolver>> = {
  people: {
    answer: coverAnswer,
    describe: describeCoverSoFar,
    curve: coverCurve,
    without: coverWithout,
  },
  standards: {
    answer: closeAnswer,
    describe: describeCloseSoFar,
    curve: closeCurve,
    without: closeWithout,
  },
};

/** What answers a question. */
export function solverFor({ model }: SitingQuestion): QuestionSolver {
  return SOLVERS[findModel(model).about];
}
