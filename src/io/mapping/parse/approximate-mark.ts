import type { Area } from '../../../core/plan/areas/area.ts';
import type { Notice } from '../../../core/plan/project.ts';
import { inBothLanguages } from '../../../i18n/labels-in.ts';

/** Stands behind the name of every area whose outline was worked out, so that no view and no export can lose it. */
export const APPROXIMATE_MARK = '（示意）';

/** True for a name that carries the mark. */
export function hasMark(name: string): boolean {
  return name.endsWith(APPROXIMATE_MARK);
}

/** A name without the mark, to compare it with names of other files. */
export function withoutMark(name: string): string {
  return name.endsWith(APPROXIMATE_MARK) ? name.slice(0, -APPROXIMATE_MARK.length) : name;
}

/** Stands on every view and export of a project with such areas. */
const APPROXIMATE_NOTICE: Notice = {
  kind: 'synthetic',
  ...inBothLanguages('notice.approximate'),
};

/** Stands on every view and export of a project whose areas say of themselves that they are made up. */
const MADE_UP_NOTICE: Notice = {
  kind: 'synthetic',
  ...inBothLanguages('notice.made-up'),
};

const OWN = new Set([APPROXIMATE_NOTICE.zh, MADE_UP_NOTICE.zh]);

/**
 * Notices of a project as its areas ask for them: with those above if an outline is approximate or made up, else without.
 * A project whose own notice says that data are illustrative needs none that says it less well.
 */
export function noticesFor(notices: readonly Notice[], areas: readonly Area[]): Notice[] {
  const others = notices.filter(({ zh }) => !OWN.has(zh));
  const isTold = others.some(({ kind }) => kind === 'synthetic');
  const madeUp = areas.some(({ synthetic, approximate }) => synthetic && !approximate);
  return [
    ...others,
    ...(madeUp && !isTold ? [MADE_UP_NOTICE] : []),
    ...(areas.some(({ approximate }) => approximate) ? [APPROXIMATE_NOTICE] : []),
  ];
}
