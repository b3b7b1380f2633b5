import type { SolveControl } from '../solve/solve-control.ts';
import { DEFAULT_TIME_LIMIT_S, type SitingQuestion } from './question.ts';
import type { SitingControl } from './siting-input.ts';

/** The control of solvers for a question that begins now. */
export function solveControl(
  { timeLimitS, enoughGapPct }: SitingQuestion,
  control: SitingControl,
): SolveControl {
  return {
    nowS: () => control.nowS(),
    deadlineS: control.nowS() + (timeLimitS ?? DEFAULT_TIME_LIMIT_S),
    stopped: () => control.stopped?.() === true,
    ...(enoughGapPct ? { enoughGap: enoughGapPct / 100 } : {}),
  };
}
