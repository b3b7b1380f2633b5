import { GAP, VERDICT_COLOURS } from './palette.ts';
import { rasterise, type Distance, type Mark, type Raster } from './raster.ts';

/** Patterns repeat without a seam, so a verdict is told by texture where colour fails. */
export const HATCHES = ['hatch-unmet', 'hatch-unassessed', 'hatch-gap'] as const;
export type Hatch = (typeof HATCHES)[number];

/** Device pixels to one CSS pixel in every image made here. */
export const IMAGE_PIXEL_RATIO = 2;

/** Rising lines at 45°, `gapPx` apart along both axes. */
function risingLines(gapPx: number, widthPx: number): Distance {
  return (x, y) => {
    const along = x + y;
    const from = Math.abs(along - gapPx * Math.round(along / gapPx)) * Math.SQRT1_2;
    return from - widthPx / 2;
  };
}

/** Short level dashes in staggered rows, as maps draw wet ground. */
function dashes(gapPx: number, dashPx: number, widthPx: number): Distance {
  return (x, y) => {
    const near = (dx: number, dy: number) => {
      const along = Math.abs(x - dx - gapPx * Math.round((x - dx) / gapPx)) - dashPx / 2;
      const across = Math.abs(y - dy - gapPx * Math.round((y - dy) / gapPx)) - widthPx / 2;
      return Math.max(along, across);
    };
    return Math.min(near(0, 0), near(gapPx / 2, gapPx / 2));
  };
}

function dots(gapPx: number, radiusPx: number): Distance {
  return (x, y) => {
    const shifted = (dx: number, dy: number) =>
      Math.hypot(
        x - dx - gapPx * Math.round((x - dx) / gapPx),
        y - dy - gapPx * Math.round((y - dy) / gapPx),
      );
    return Math.min(shifted(0, 0), shifted(gapPx / 2, gapPx / 2)) - radiusPx;
  };
}

const MARKS: Record<Hatch, { mark: Mark; periodPx: number }> = {
  'hatch-unmet': {
    mark: { distance: risingLines(24, 2.6), colour: VERDICT_COLOURS.unmet },
    periodPx: 24,
  },
  'hatch-unassessed': {
    mark: { distance: dots(20, 1.9), colour: VERDICT_COLOURS.unassessed },
    periodPx: 20,
  },
  'hatch-gap': { mark: { distance: dashes(32, 13, 2.2), colour: GAP }, periodPx: 32 },
};

/** The mark that a hatch repeats, in device pixels. */
export function hatchMark(hatch: Hatch): Mark {
  return MARKS[hatch].mark;
}

/** The repeating image of a hatch at twice the CSS size, on a clear ground. */
export function hatchRaster(hatch: Hatch): Raster {
  const { mark, periodPx } = MARKS[hatch];
  return rasterise(periodPx, periodPx, [mark]);
}
