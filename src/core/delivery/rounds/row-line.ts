import type { Outcome } from '../../assess/findings/assessment.ts';
import { keyOfFinding } from '../../assess/findings/turned.ts';
import type { Round } from '../../plan/delivery/round.ts';
import { traceCourse } from '../../standards/course.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import { partFor, type AreaTold } from '../../standards/target.ts';
import { readFindings, type FrozenFinding } from './read-results.ts';

/** One row in one area in one round. */
export interface RowPoint {
  roundId: string;
  date: string;
  verdict: Outcome;
  measured: number | null;
  target: number;
  /** What a straight line from the printed value to the target asks for on that day; absent where it cannot be drawn. */
  expected?: number;
  onCourse?: boolean;
}

export interface RowLine extends Pick<
  FrozenFinding,
  'rule' | 'part' | 'areaId' | 'areaName' | 'level' | 'title' | 'unit' | 'inForce' | 'class'
> {
  points: RowPoint[];
}

/** Every row in every area through the rounds, in the order of the newest round; each with target and course. */
export function traceRows(
  rounds: readonly Round[],
  library: StandardLibrary,
  areaOf: (id: string) => AreaTold | undefined,
): RowLine[] {
  const lines = new Map<string, RowLine>();
  for (const round of rounds.toReversed()) {
    for (const finding of readFindings(round.results)) {
      const { rule, part, areaId, areaName, level, title, unit, inForce } = finding;
      const { verdict, measured, target } = finding;
      const stated = library.partById(rule, part);
      const course =
        measured === null || !stated
          ? undefined
          : traceCourse(
              partFor(stated, areaOf(areaId)),
              { value: measured, date: round.date },
              undefined,
              library.documentOf(rule)?.presentYear,
            );
      const point: RowPoint = {
        ...{ roundId: round.id, date: round.date, verdict, measured, target },
        ...(course && { expected: course.expected, onCourse: course.onCourse }),
      };
      const key = keyOfFinding(finding);
      const line = lines.get(key);
      if (line) line.points.unshift(point);
      else {
        lines.set(key, {
          ...{ rule, ...(part !== undefined && { part }), areaId, areaName, level, title, unit },
          ...{ inForce, class: finding.class, points: [point] },
        });
      }
    }
  }
  return [...lines.values()];
}
