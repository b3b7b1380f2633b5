/** How long a solver may work, asked between its steps; the clock is the caller's. */
export interface SolveControl {
  /** Seconds since some fixed moment. */
  nowS(): number;
  /** Seconds on that clock at which to give the best so far; Infinity for no limit. */
  deadlineS: number;
  /** True once the planner has asked to stop. */
  stopped?(): boolean;
  /** Told the best objective so far and the bound on any, whenever one of them gets better. */
  onProgress?(objective: number, bound: number): void;
  /**
   * Told the best so far itself whenever it gets better: marks of the sites, or the columns of a
   * program. What is handed over must not be kept without a copy.
   */
  onBetter?(values: ArrayLike<number>, objective: number, bound: number): void;
  /** A proof that the best is at most this share of it away is enough; absent: 0. */
  enoughGap?: number;
  /** Parts after which the search by prices gives up; unlike time this is the same on every machine. */
  mostNodes?: number;
}

/** No limit and no clock: the answer is the same wherever it is found. */
export const NO_LIMIT: SolveControl = { nowS: () => 0, deadlineS: Infinity };

export function mustStop(control: SolveControl): boolean {
  return control.stopped?.() === true || control.nowS() >= control.deadlineS;
}

/** The same without telling anyone how far it is. */
export function quietly(control: SolveControl): SolveControl {
  const { nowS, deadlineS, stopped, enoughGap, mostNodes } = control;
  return {
    nowS,
    deadlineS,
    ...(stopped && { stopped }),
    ...(enoughGap !== undefined && { enoughGap }),
    ...(mostNodes !== undefined && { mostNodes }),
  };
}

/** The same without being content with less than the best. */
export function exactly(control: SolveControl): SolveControl {
  return { ...control, enoughGap: 0 };
}

/** Whether a bound is near enough to the best for the caller. */
export function nearEnough({ enoughGap = 0 }: SolveControl, best: number, bound: number): boolean {
  return enoughGap > 0 && Math.abs(best - bound) <= enoughGap * Math.abs(best);
}

/** The same with only a share of the time that is left. */
export function withShare(control: SolveControl, share: number): SolveControl {
  const now = control.nowS();
  return { ...control, deadlineS: now + share * Math.max(0, control.deadlineS - now) };
}

/**
 * The same for a solver that makes little of what is left: it is told of what all come to less that.
 * @param within all that could be had.
 * @param marksOf what the solver hands over as what the control is told.
 */
export function toldOfRest(
  control: SolveControl,
  within: number,
  marksOf: (values: ArrayLike<number>) => ArrayLike<number> = (values) => values,
): SolveControl {
  return {
    ...control,
    onProgress: (left, bound) => control.onProgress?.(within - left, within - bound),
    onBetter: (values, left, bound) =>
      control.onBetter?.(marksOf(values), within - left, within - bound),
  };
}
