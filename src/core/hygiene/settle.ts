import type { HygieneItem } from '../plan/hygiene-report.ts';
import type { Project } from '../plan/project.ts';

function without(project: Project, gone: (item: HygieneItem) => boolean): void {
  const { hygiene } = project;
  if (!hygiene) return;
  for (const item of hygiene.items) {
    if (!gone(item)) continue;
    const left = (hygiene.counts[item.code] ?? 1) - 1;
    if (left > 0) hygiene.counts[item.code] = left;
    else delete hygiene.counts[item.code];
  }
  hygiene.items = hygiene.items.filter((item) => !gone(item));
}

/** Takes a mended line out of the report, and those that speak of records which are no more. */
export function dropLine(project: Project, id: string): void {
  const ids = new Set(
    [...project.areas, ...project.facilities, ...(project.unplaced ?? [])].map((each) => each.id),
  );
  without(project, (item) => item.id === id || item.ids.some((each) => !ids.has(each)));
}

/** Takes a line out of the report for good: later checks do not bring it back. */
export function keepLine(project: Project, id: string): void {
  without(project, (item) => item.id === id);
  project.hygiene?.kept.push(id);
}
