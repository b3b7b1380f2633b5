import type { Verdict } from '../../core/assess/findings/assessment.ts';
import { accessColour } from '../look/access-colour.ts';
import { hatchPath } from '../look/hatch.ts';
import { ICONS } from '../look/icons.ts';
import type { LegendSwatch } from '../layers/layer-group.ts';
import { loadColour, LOAD_UNKNOWN } from '../look/load-colour.ts';
import { ACCENT, INK, OUTLINE, PAPER, VERDICT_COLOURS } from '../look/palette.ts';
import { fade, type Picture, type PicturePath } from '../look/picture.ts';
import { box, circle } from '../look/shapes.ts';
import { timeColour } from '../look/time-colour.ts';

/** Size of a swatch that shows a surface or a line, in CSS pixels. */
const WIDTH = 28;
const HEIGHT = 18;
const SURFACE = box(WIDTH / 2, HEIGHT / 2);
/** Half a pixel within, so that a line of one pixel fills whole ones. */
const RIM = box(WIDTH / 2 - 0.5, HEIGHT / 2 - 0.5);

/** A level line from edge to edge, or three dashes of it, `y` below the middle. */
function level(y: number, dashed: boolean): string {
  return dashed ? `M-13 ${y}H-7M-3 ${y}H3M7 ${y}H13` : `M-13 ${y}H13`;
}

function swatch(...paths: PicturePath[]): Picture {
  return { width: WIDTH, height: HEIGHT, paths };
}

/** A surface on white paper as the map shows it. */
function surface(tint: string, opacity: number): PicturePath[] {
  return [
    { d: SURFACE, fill: PAPER },
    { d: SURFACE, fill: tint, opacity },
  ];
}

function rim(stroke: string): PicturePath {
  return { d: RIM, stroke, strokeWidth: 1 };
}

function verdictArea(verdict: Verdict): Picture {
  const colour = VERDICT_COLOURS[verdict];
  const texture = verdict === 'met' ? [] : [hatchPath(`hatch-${verdict}`, WIDTH, HEIGHT)];
  const sign = ICONS.get(`sign-${verdict}`)!.paths;
  return swatch(...surface(colour, 0.2), ...texture, rim(colour), ...sign);
}

/** The picture of a legend item. */
export function swatchPicture(of: LegendSwatch): Picture {
  switch (of.type) {
    case 'verdict':
      return verdictArea(of.verdict);
    case 'circle':
      return swatch(...surface(ACCENT, 0.1), rim(ACCENT));
    case 'gap':
      return swatch({ d: SURFACE, fill: PAPER }, hatchPath('hatch-gap', WIDTH, HEIGHT));
    case 'outline':
      return swatch({
        // A line of about one pixel fills whole ones half a pixel down, one of two in the middle.
        d: level(of.around ? 0 : 0.5, of.approximate),
        stroke: of.around ? OUTLINE.around : OUTLINE.painted,
        strokeWidth: of.around ? 2.25 : 1.2,
        cap: 'round',
      });
    case 'band': {
      const colour = timeColour(of.share);
      if (of.form === 'ground') return swatch(...surface(colour, 0.34), rim(colour));
      return swatch({
        d: level(0, false),
        stroke: colour,
        strokeWidth: 4.5 - 2 * of.share,
        cap: 'round',
      });
    }
    case 'point':
      return swatch({ d: circle(7), fill: VERDICT_COLOURS.unmet }, { d: circle(3.5), fill: PAPER });
    case 'left-out':
      return swatch(
        { d: circle(6), fill: VERDICT_COLOURS.unmet },
        { d: circle(4.8), fill: PAPER },
        { d: circle(4.8), fill: VERDICT_COLOURS.unmet, opacity: 0.55 },
      );
    case 'load': {
      const colour = of.share === null ? LOAD_UNKNOWN : loadColour(of.share);
      return swatch(...surface(colour, 0.62), rim(INK));
    }
    case 'access':
      return swatch(...surface(accessColour(of.share), 0.9), rim(OUTLINE.painted));
    case 'icon': {
      const icon = ICONS.get(of.icon)!;
      return of.dimmed ? fade(icon, 0.35) : icon;
    }
  }
}
