import type { StandardPart, Target } from './standard.ts';

/**
 * The target that stands in a year: the last one due by then, or the first if none is due yet;
 * without a year, the last of all.
 */
export function targetIn(part: StandardPart, year?: number): Target {
  const due = part.targets.filter(
    (target) => year === undefined || target.year === null || target.year <= year,
  );
  return due.at(-1) ?? part.targets[0]!;
}

/** The figure asked for, and whether it is the planner's own because the document states none. */
export function targetValue(
  part: StandardPart,
  plannersSharePct: number,
  year?: number,
): { target: number; targetIsPlanners: boolean } {
  const { value } = targetIn(part, year);
  return value === null
    ? { target: part.plannersTarget ?? plannersSharePct, targetIsPlanners: true }
    : { target: value, targetIsPlanners: false };
}
