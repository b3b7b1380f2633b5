import type { Area } from '../../core/plan/area.ts';
import type { Notice } from '../../core/plan/project.ts';

/** Stands behind the name of every area whose outline was worked out, so that no view and no export can lose it. */
export const APPROXIMATE_MARK = '（示意）';

/** A name without the mark, to compare it with names of other files. */
export function withoutMark(name: string): string {
  return name.endsWith(APPROXIMATE_MARK) ? name.slice(0, -APPROXIMATE_MARK.length) : name;
}

/** Stands on every view and export of a project with such areas. */
const APPROXIMATE_NOTICE: Notice = {
  kind: 'synthetic',
  zh: '部分区划没有边界，按居委会位置推算（示意）',
  en: 'Some areas have no outline: it was worked out from their seats (示意)',
};

/** Notices of a project as its areas ask for them: with the one above if any outline is approximate, else without. */
export function noticesFor(notices: readonly Notice[], areas: readonly Area[]): Notice[] {
  const others = notices.filter(({ zh }) => zh !== APPROXIMATE_NOTICE.zh);
  return areas.some(({ approximate }) => approximate) ? [...others, APPROXIMATE_NOTICE] : others;
}
