import { GAP, VERDICT_COLOURS } from './palette.ts';
import type { Picture, PicturePath } from './picture.ts';
import { circle } from './shapes.ts';

/** Patterns repeat without a seam, so a verdict is told by texture where colour fails. */
export const HATCHES = ['hatch-unmet', 'hatch-unassessed', 'hatch-gap'] as const;
export type Hatch = (typeof HATCHES)[number];

interface Pattern {
  /** CSS pixels after which the pattern repeats, along both axes. */
  period: number;
  /** Path data that covers a surface reaching so far from the middle to each side, and runs over its edge. */
  draw: (reachX: number, reachY: number) => string;
  look: Omit<PicturePath, 'd'>;
}

/** Rising lines at 45°, one through the middle. */
function risingLines(period: number): Pattern['draw'] {
  return (reachX, reachY) => {
    const reach = reachX + reachY + period;
    let d = '';
    for (let x = 0; x <= reach; x += period) {
      for (const middle of x === 0 ? [0] : [-x, x]) {
        d += `M${middle / 2 - reach} ${middle / 2 + reach}L${middle / 2 + reach} ${middle / 2 - reach}`;
      }
    }
    return d;
  };
}

/** Marks in staggered rows, one in the middle. */
function staggered(period: number, mark: (x: number, y: number) => string): Pattern['draw'] {
  return (reachX, reachY) => {
    const step = period / 2;
    const [columns, rows] = [Math.ceil(reachX / step) + 1, Math.ceil(reachY / step) + 1];
    let d = '';
    for (let row = -rows; row <= rows; row++) {
      for (let column = -columns; column <= columns; column++) {
        if ((row + column) % 2 === 0) d += mark(column * step, row * step);
      }
    }
    return d;
  };
}

const PATTERNS: Record<Hatch, Pattern> = {
  'hatch-unmet': {
    period: 12,
    draw: risingLines(12),
    look: { stroke: VERDICT_COLOURS.unmet, strokeWidth: 1.3 },
  },
  'hatch-unassessed': {
    period: 10,
    draw: staggered(10, (x, y) => circle(0.95, x, y)),
    look: { fill: VERDICT_COLOURS.unassessed },
  },
  // Short level dashes, as maps draw wet ground; half a pixel down they fill whole pixels.
  'hatch-gap': {
    period: 16,
    draw: staggered(16, (x, y) => `M${x - 3.25} ${y + 0.5}H${x + 3.25}`),
    look: { stroke: GAP, strokeWidth: 1.1 },
  },
};

/** A hatch over a surface of a width and height in CSS pixels around the middle; it runs over the edge. */
export function hatchPath(hatch: Hatch, width: number, height: number): PicturePath {
  const { draw, look } = PATTERNS[hatch];
  return { d: draw(width / 2, height / 2), ...look };
}

/** The square that a hatch repeats, on a clear ground. */
export function hatchPicture(hatch: Hatch): Picture {
  const { period } = PATTERNS[hatch];
  return { width: period, height: period, paths: [hatchPath(hatch, period, period)] };
}
