import type { HygieneItem, Mend } from '../plan/hygiene-report.ts';
import type { Project } from '../plan/project.ts';
import { lineId } from './finding-collector.ts';

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

/** What may contradict the parent of an area: its code and its ground. */
const ABOUT_PARENT = ['area-elsewhere', 'code-not-nested'] as const;

function isAboutParent({ code, ids }: HygieneItem, areaId: string): boolean {
  return ids[0] === areaId && ABOUT_PARENT.some((each) => each === code);
}

/**
 * Takes out what else the report says of the matter that a mend has decided. Where code and ground of an area disagree, either
 * parent is contradicted by the other: the one that the planner chose is not questioned again while the area is under it.
 */
export function settleMatter(project: Project, mend: Mend): void {
  if (mend.act === 'set-parent') {
    without(project, (item) => isAboutParent(item, mend.id));
    const answers = ABOUT_PARENT.map((code) => lineId(code, [mend.id, mend.parentId]));
    const { hygiene } = project;
    if (hygiene) hygiene.answered = [...new Set([...(hygiene.answered ?? []), ...answers])];
  } else if (mend.act === 'clear-value' || mend.act === 'clear-code') {
    const cleared = JSON.stringify(mend);
    without(project, ({ mends }) => mends.some((each) => JSON.stringify(each) === cleared));
  }
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
