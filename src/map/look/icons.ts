import type { Verdict } from '../../core/assess/findings/assessment.ts';
import { FACILITY_GROUPS, type FacilityGroup } from '../model/facility-group.ts';
import { ACCENT, INK, PAPER, VERDICT_COLOURS } from './palette.ts';
import type { Picture, PicturePath } from './picture.ts';
import { box, circle, cross, diamond, house, triangle } from './shapes.ts';

/** Names of all point images. */
export type IconName =
  | `facility-${FacilityGroup}`
  | `facility-${FacilityGroup}-closed`
  | `facility-${FacilityGroup}-outside`
  | `sign-${Verdict}`
  | 'site'
  | 'suggestion'
  | 'plan-sure'
  | `candidate${'' | '-required' | '-forbidden'}`
  | `project-${'planned' | 'built' | 'late'}`
  | 'north';

function square(size: number, ...paths: PicturePath[]): Picture {
  return { width: size, height: size, paths };
}

/** The shape with paper around it, so that it stands apart from whatever it lies on. */
function onPaper(d: string, fill: string, margin: number): PicturePath[] {
  return [
    { d, fill: PAPER, stroke: PAPER, strokeWidth: 2 * margin },
    { d, fill },
  ];
}

/** Shapes of about the same area, `inset` within the outline. */
const SHAPES: Record<FacilityGroup, (inset: number) => string> = {
  eldercare: (inset) => circle(4.5 - inset),
  childcare: (inset) => triangle(3.1 - inset),
  education: (inset) => box(4 - inset),
  health: (inset) => cross(4.75 - inset, 1.65 - inset),
  other: (inset) => diamond(3 - inset),
};
const OUTLINE_WIDTH = 1.3;

function facility(group: FacilityGroup, look: 'open' | 'closed' | 'outside'): Picture {
  const shape = SHAPES[group];
  const paths = onPaper(shape(0), INK, 1.5);
  if (look !== 'open') paths.push({ d: shape(OUTLINE_WIDTH), fill: PAPER });
  if (look === 'closed') {
    const stroke = { d: 'M-5 5L5 -5', cap: 'round' } as const;
    paths.push(
      { ...stroke, stroke: PAPER, strokeWidth: 3.2 },
      { ...stroke, stroke: INK, strokeWidth: 1.3 },
    );
  }
  return square(16, ...paths);
}

const SIGNS: Record<Verdict, string> = {
  met: 'M-3.5 0.25L-1 2.75L3.75 -2.5',
  unmet: 'M-2.75 -2.75L2.75 2.75M-2.75 2.75L2.75 -2.75',
  unassessed: 'M-3 0H3',
};

function sign(verdict: Verdict): Picture {
  return square(
    18,
    { d: circle(8.5), fill: PAPER },
    { d: circle(7.25), fill: VERDICT_COLOURS[verdict] },
    { d: SIGNS[verdict], stroke: PAPER, strokeWidth: 1.8, cap: 'round' },
  );
}

/** A solid disc with a ring around it: a place that a scenario adds. */
function site(): Picture {
  return square(
    30,
    { d: circle(14), fill: PAPER },
    { d: circle(12.25), stroke: ACCENT, strokeWidth: 2 },
    { d: circle(9.5), fill: ACCENT },
  );
}

/** A broken ring around clear paper: a place that is only proposed. */
function suggestion(): Picture {
  const radius = 10.75;
  const step = (2 * Math.PI * radius) / 12;
  return square(
    27,
    { d: circle(12.5), fill: PAPER },
    { d: circle(radius), stroke: ACCENT, strokeWidth: 2.4, dash: [step * 0.64, step * 0.36] },
  );
}

/** The same with a whole ring: a place that no plan as good can do without. */
function planSure(): Picture {
  return square(
    27,
    { d: circle(12.5), fill: PAPER },
    { d: circle(10.25), stroke: ACCENT, strokeWidth: 3.6 },
  );
}

/** A house: an idle building where a site may stand. */
function candidate(role: 'candidate' | 'required' | 'forbidden'): Picture {
  const paths = onPaper(house(4), ACCENT, 1);
  if (role !== 'required') paths.push({ d: house(4 - OUTLINE_WIDTH), fill: PAPER });
  if (role === 'forbidden') {
    paths.push({ d: 'M-4.5 5L4.5 -4', stroke: ACCENT, strokeWidth: 1.4, cap: 'round' });
  }
  return square(16, ...paths);
}

/** A flag on its pole: a project, filled once it is built, in the colour of what is unmet where it is late. */
function project(state: 'planned' | 'built' | 'late'): Picture {
  const colour = state === 'late' ? VERDICT_COLOURS.unmet : ACCENT;
  const flag = 'M-4 -6.5H5.5L3 -3.25L5.5 0H-4Z';
  const pole = { d: 'M-4 -7V7', cap: 'round' } as const;
  return square(
    20,
    { d: flag, fill: PAPER, stroke: PAPER, strokeWidth: 3 },
    { ...pole, stroke: PAPER, strokeWidth: 4.2 },
    { ...pole, stroke: colour, strokeWidth: 1.8 },
    { d: flag, fill: state === 'built' ? colour : PAPER, stroke: colour, strokeWidth: 1.6 },
  );
}

/** A needle, its left half dark. */
function north(): Picture {
  const paths = [
    ...onPaper('M0 -8.5L4.8 5.1L0 8L-4.8 5.1Z', INK, 1.25),
    { d: 'M0 -8.5L4.8 5.1L0 8Z', fill: '#8b929c' },
  ];
  return { width: 24, height: 28, paths };
}

/** All point images by name. */
export const ICONS: ReadonlyMap<IconName, Picture> = new Map<IconName, Picture>([
  ...FACILITY_GROUPS.flatMap((group): [IconName, Picture][] => [
    [`facility-${group}`, facility(group, 'open')],
    [`facility-${group}-closed`, facility(group, 'closed')],
    [`facility-${group}-outside`, facility(group, 'outside')],
  ]),
  ...(['met', 'unmet', 'unassessed'] as const).map((verdict): [IconName, Picture] => [
    `sign-${verdict}`,
    sign(verdict),
  ]),
  ['site', site()],
  ['suggestion', suggestion()],
  ['plan-sure', planSure()],
  ['candidate', candidate('candidate')],
  ['candidate-required', candidate('required')],
  ['candidate-forbidden', candidate('forbidden')],
  ...(['planned', 'built', 'late'] as const).map((state): [IconName, Picture] => [
    `project-${state}`,
    project(state),
  ]),
  ['north', north()],
]);
