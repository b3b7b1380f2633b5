import { GAP, VERDICT_COLOURS } from './palette.ts';
import { rasterise, type Distance, type Raster } from './raster.ts';

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

/** A level line through the middle, which repeats as level lines. */
function levelLine(widthPx: number): Distance {
  return (_x, y) => Math.abs(y) - widthPx / 2;
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

/** The repeating image of a hatch at twice the CSS size, on a clear ground. */
export function hatchRaster(hatch: Hatch): Raster {
  switch (hatch) {
    case 'hatch-unmet':
      return rasterise(24, 24, [{ distance: risingLines(24, 2.6), colour: VERDICT_COLOURS.unmet }]);
    case 'hatch-unassessed':
      return rasterise(20, 20, [{ distance: dots(20, 1.9), colour: VERDICT_COLOURS.unassessed }]);
    case 'hatch-gap':
      return rasterise(12, 12, [{ distance: levelLine(1.7), colour: GAP }]);
  }
}
