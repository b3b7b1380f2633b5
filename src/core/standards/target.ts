import type { Zone } from '../vocabulary/area-levels.ts';
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

/** What is known of the area that a target is asked of. */
export interface AreaTold {
  name: string;
  code?: string;
  zone?: Zone;
  central?: boolean;
}

/** The part with the targets that it gives an area by name or code, else by its class, else those of all. */
export function partFor(part: StandardPart, area: AreaTold | undefined): StandardPart {
  const { byArea } = part;
  if (!byArea || !area) return part;
  const named = byArea.filter(
    ({ names = [], codes = [] }) =>
      names.includes(area.name) || (area.code !== undefined && codes.includes(area.code)),
  );
  const classed = byArea.filter(
    ({ names, codes, zones, central }) =>
      !names &&
      !codes &&
      (!zones || (area.zone !== undefined && zones.includes(area.zone))) &&
      (central === undefined || central === area.central),
  );
  const targets = named.length > 0 ? named : classed;
  return targets.length > 0 ? { ...part, targets } : part;
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

/** The last target year of a part that lies before the year looked at 目标年已过; undefined where none has passed. */
export function passedYear({ targets }: StandardPart, year: number): number | undefined {
  const last = targets.at(-1)!.year;
  return last !== null && last < year ? last : undefined;
}
