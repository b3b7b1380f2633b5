import type { ReportedOf, ReportedValue } from '../../core/plan/reported.ts';
import { today } from '../../platform/clock.ts';
import { currentProject } from '../../state/project-store.ts';
import { changeProject } from '../project/change-project.ts';

/** The date that a report carries unless another is typed. */
export function reportDate(): string {
  return today();
}

/** Adds a reported value; what was reported before stays as history. */
export function reportValue(
  of: ReportedOf,
  report: Pick<ReportedValue, 'value' | 'date' | 'by'>,
): void {
  const taken = new Set(currentProject().reported.map(({ id }) => id));
  let n = taken.size + 1;
  while (taken.has(`report-${n}`)) n++;
  const { standardId, part, areaId } = of;
  changeProject('act.report', (draft) => {
    draft.reported.push({
      id: `report-${n}`,
      standardId,
      ...(part === undefined ? {} : { part }),
      areaId,
      ...report,
    });
  });
}

export function deleteReport(id: string): void {
  changeProject('act.report-delete', (draft) => {
    draft.reported = draft.reported.filter((each) => each.id !== id);
  });
}
