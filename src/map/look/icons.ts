import type { Verdict } from '../../core/assess/findings/assessment.ts';
import { box, circle, cross, diamond, grown, house, stroke, triangle, union } from './distances.ts';
import { FACILITY_GROUPS, type FacilityGroup } from '../model/facility-group.ts';
import { ACCENT, INK, PAPER, VERDICT_COLOURS } from './palette.ts';
import { rasterise, type Distance, type Mark, type Raster } from './raster.ts';

/** Names of all point images; each is drawn at twice its CSS size (`IMAGE_PIXEL_RATIO`). */
export type IconName =
  | `facility-${FacilityGroup}`
  | `facility-${FacilityGroup}-closed`
  | `facility-${FacilityGroup}-outside`
  | `sign-${Verdict}`
  | 'site'
  | 'suggestion'
  | 'plan-sure'
  | `candidate${'' | '-required' | '-forbidden'}`
  | 'north';

const SHAPES: Record<FacilityGroup, Distance> = {
  eldercare: circle(9),
  childcare: triangle(6.2),
  education: box(7.4, 7.4),
  health: cross(9.5, 6.5),
  other: diamond(8.5),
};

function facility(group: FacilityGroup, look: 'open' | 'closed' | 'outside'): Raster {
  const shape = SHAPES[group];
  // Pointed corners would run over the edge of the image.
  const halo: Distance = (x, y) => Math.max(shape(x, y) - 3, Math.hypot(x, y) - 15);
  const marks: Mark[] = [
    { distance: halo, colour: PAPER, opacity: 0.95 },
    { distance: shape, colour: INK },
  ];
  if (look !== 'open') marks.push({ distance: grown(shape, -2.6), colour: PAPER });
  if (look === 'closed') {
    marks.push(
      { distance: stroke(-10, 10, 10, -10, 6.4), colour: PAPER },
      { distance: stroke(-10, 10, 10, -10, 2.6), colour: INK },
    );
  }
  return rasterise(32, 32, marks);
}

const SIGNS: Record<Verdict, Distance> = {
  met: union(stroke(-7, 0.5, -2, 5.5, 3.6), stroke(-2, 5.5, 7.5, -5, 3.6)),
  unmet: union(stroke(-5.5, -5.5, 5.5, 5.5, 3.6), stroke(-5.5, 5.5, 5.5, -5.5, 3.6)),
  unassessed: stroke(-6, 0, 6, 0, 3.8),
};

function sign(verdict: Verdict): Raster {
  return rasterise(36, 36, [
    { distance: circle(17), colour: PAPER },
    { distance: circle(14.5), colour: VERDICT_COLOURS[verdict] },
    { distance: SIGNS[verdict], colour: PAPER },
  ]);
}

/** A solid disc with a ring around it: a place that a scenario adds. */
function site(): Raster {
  return rasterise(60, 60, [
    { distance: circle(28), colour: PAPER, opacity: 0.95 },
    { distance: (x, y) => Math.abs(Math.hypot(x, y) - 24.5) - 2, colour: ACCENT },
    { distance: circle(19), colour: ACCENT },
  ]);
}

/** A broken ring around clear paper: a place that is only proposed. */
function suggestion(): Raster {
  const dashes: Distance = (x, y) => {
    const ring = Math.abs(Math.hypot(x, y) - 21.5) - 2.4;
    const turn = (Math.atan2(y, x) / (2 * Math.PI)) * 12;
    const dash = (Math.abs(turn - Math.floor(turn) - 0.5) - 0.32) * 11;
    return Math.max(ring, dash);
  };
  return rasterise(54, 54, [
    { distance: circle(25), colour: PAPER, opacity: 0.95 },
    { distance: dashes, colour: ACCENT },
  ]);
}

/** The same with a whole ring: a place that no plan as good can do without. */
function planSure(): Raster {
  return rasterise(54, 54, [
    { distance: circle(25), colour: PAPER, opacity: 0.95 },
    { distance: (x, y) => Math.abs(Math.hypot(x, y) - 20.5) - 3.6, colour: ACCENT },
  ]);
}

/** A house: an idle building where a site may stand. */
function candidate(role: 'candidate' | 'required' | 'forbidden'): Raster {
  const shape = house(8.4);
  const marks: Mark[] = [
    { distance: grown(shape, 2), colour: PAPER, opacity: 0.95 },
    { distance: shape, colour: ACCENT },
  ];
  if (role !== 'required') marks.push({ distance: grown(shape, -2.6), colour: PAPER });
  if (role === 'forbidden') {
    marks.push({ distance: stroke(-9, 10, 9, -8, 2.8), colour: ACCENT });
  }
  return rasterise(32, 32, marks);
}

function north(): Raster {
  const half = (side: 1 | -1): Distance => {
    const needle: Distance = (x, y) =>
      Math.max((Math.abs(x) * 40 + (y + 17) * -14) / 42.4, y - 16 + Math.abs(x) * 0.6);
    return (x, y) => Math.max(needle(x, y), side * -x);
  };
  return rasterise(48, 56, [
    { distance: grown(union(half(1), half(-1)), 2.5), colour: PAPER },
    { distance: half(-1), colour: INK },
    { distance: half(1), colour: '#8b929c' },
  ]);
}

function paintAll(): Map<IconName, Raster> {
  const icons = new Map<IconName, Raster>();
  for (const group of FACILITY_GROUPS) {
    icons.set(`facility-${group}`, facility(group, 'open'));
    icons.set(`facility-${group}-closed`, facility(group, 'closed'));
    icons.set(`facility-${group}-outside`, facility(group, 'outside'));
  }
  for (const verdict of ['met', 'unmet', 'unassessed'] as const) {
    icons.set(`sign-${verdict}`, sign(verdict));
  }
  icons.set('site', site());
  icons.set('suggestion', suggestion());
  icons.set('plan-sure', planSure());
  icons.set('candidate', candidate('candidate'));
  icons.set('candidate-required', candidate('required'));
  icons.set('candidate-forbidden', candidate('forbidden'));
  icons.set('north', north());
  return icons;
}

let painted: ReadonlyMap<IconName, Raster> | undefined;

/** All point images by name; painted once. */
export function iconRasters(): ReadonlyMap<IconName, Raster> {
  painted ??= paintAll();
  return painted;
}
