import type { Finding } from './assessment.ts';

/** A verdict that is met only once projects are finished. */
export interface HangingVerdict {
  finding: Finding;
  /** The projects that it waits for, the first to be finished first. */
  projectIds: string[];
}

function keyOf({ rule, part, areaId }: Finding): string {
  return [rule, part ?? '', areaId].join('|');
}

/** What of a finding a project may move. */
function figureOf({ measured, bounds, verdict }: Finding): string {
  return JSON.stringify([measured, bounds ?? null, verdict]);
}

/**
 * Verdicts that hang on projects. The findings are those without any of the projects, then with the first, with the first
 * two and so on, in the order in which they are to be finished: a verdict waits for those that move its figure, up to the one
 * with which it is met.
 */
export function hangingVerdicts(
  without: readonly Finding[],
  steps: readonly { projectId: string; findings: readonly Finding[] }[],
): HangingVerdict[] {
  const last = steps.at(-1)?.findings ?? [];
  const byStep = [without, ...steps.map(({ findings }) => findings)].map(
    (findings) => new Map(findings.map((finding) => [keyOf(finding), finding])),
  );
  return last.flatMap((finding) => {
    const key = keyOf(finding);
    const course = byStep.map((findings) => findings.get(key));
    const before = course[0];
    if (finding.verdict !== 'met' || !before || before.verdict === 'met') return [];
    const metAt = course.findLastIndex((each) => each?.verdict !== 'met') + 1;
    const projectIds = steps
      .slice(0, metAt)
      .filter((_, at) => figureOf(course[at + 1]!) !== figureOf(course[at]!))
      .map(({ projectId }) => projectId);
    return [{ finding, projectIds }];
  });
}
