import type { Text } from '../../base/text.ts';
import type { Project } from '../../plan/project.ts';
import { findReports } from '../../plan/reported.ts';
import { traceCourse } from '../../standards/course.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import type { Standard, YearValue } from '../../standards/standard.ts';
import { passedYear, targetIn } from '../../standards/target.ts';
import type { Finding } from './assessment.ts';

/** What a document says of a row beside its target, and whether its reported value is on course. */
export interface FindingFacts {
  /** Year of the target that the finding is held against; null where the document names none. */
  targetYear: number | null;
  force: Standard['force'];
  /** 责任单位 as the document names them. */
  departments: readonly string[];
  /** The present value that the document prints. */
  printed?: YearValue;
  conflicts: readonly Text[];
  /** The last target year, where it lies before the year looked at 目标年已过. */
  passedYear?: number;
  /** Rows of later documents that follow. */
  successors: readonly Standard[];
  /** Whether a reported value is on its way to the target; absent where that cannot be told. */
  onCourse?: boolean;
}

const NOTHING: FindingFacts = {
  targetYear: null,
  force: null,
  departments: [],
  conflicts: [],
  successors: [],
};

/** What facts are looked up in. */
export interface FactsOf extends Pick<Project, 'reported' | 'settings'> {
  /** Year of today, by which a target year has passed where the settings look at none; absent: not told. */
  yearNow?: number;
}

/** Facts of findings by their rows, for one project. */
export function findFacts(
  library: StandardLibrary,
  { reported, settings, yearNow }: FactsOf,
): (finding: Pick<Finding, 'rule' | 'part' | 'areaId'>) => FindingFacts {
  return ({ rule, part: partId, areaId }) => {
    const standard = library.standardById(rule);
    const part = library.partById(rule, partId);
    if (!standard || !part) return NOTHING;
    const { year } = settings;
    const presentYear = library.documentOf(rule)?.presentYear;
    const printed = part.present;
    const [newest] =
      part.class === 'R' ? findReports(reported, { standardId: rule, part: partId, areaId }) : [];
    const lookedAt = year ?? yearNow;
    const passed = lookedAt === undefined ? undefined : passedYear(part, lookedAt);
    const successors = (standard.successors ?? []).map((id) => library.standardById(id));
    const course = newest && traceCourse(part, newest, year, presentYear);
    return {
      targetYear: targetIn(part, year).year,
      force: standard.force,
      departments: standard.departments ?? [],
      ...(printed && { printed: { ...printed, year: printed.year ?? presentYear ?? null } }),
      conflicts: standard.conflicts,
      ...(passed !== undefined && { passedYear: passed }),
      successors: successors.filter((each) => each !== undefined),
      ...(course && { onCourse: course.onCourse }),
    };
  };
}
