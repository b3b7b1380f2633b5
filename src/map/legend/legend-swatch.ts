import { accessColour } from '../look/access-colour.ts';
import type { Verdict } from '../../core/assess/findings/assessment.ts';
import { box, circle, stroke } from '../look/distances.ts';
import { hatchMark } from '../look/hatch.ts';
import { iconRasters } from '../look/icons.ts';
import type { LegendSwatch } from '../layers/layer-group.ts';
import { ACCENT, OUTLINE, PAPER, VERDICT_COLOURS } from '../look/palette.ts';
import { timeColour } from '../look/time-colour.ts';
import { rasterise, type Distance, type Mark, type Raster } from '../look/raster.ts';

/** Device pixels of a swatch that shows a surface or a line; half of it in CSS pixels. */
const WIDTH_PX = 56;
const HEIGHT_PX = 36;

const surface = box(WIDTH_PX / 2 - 2, HEIGHT_PX / 2 - 2);

/** From where to where a line is drawn. */
const WHOLE: readonly (readonly [number, number])[] = [[-26, 26]];
const DASHES: readonly (readonly [number, number])[] = [
  [-26, -14],
  [-6, 6],
  [14, 26],
];

/** A surface on white paper as the map shows it: tint, texture, edge. */
function area(tint: string, opacity: number, texture: Mark | null, edge: string | null): Raster {
  const marks: Mark[] = [
    { distance: surface, colour: PAPER },
    { distance: surface, colour: tint, opacity },
  ];
  if (texture) {
    const inside: Distance = (x, y) => Math.max(surface(x, y), texture.distance(x, y));
    marks.push({ distance: inside, colour: texture.colour });
  }
  if (edge) {
    const rim: Distance = (x, y) => Math.abs(surface(x, y)) - 1.2;
    marks.push({ distance: rim, colour: edge });
  }
  return rasterise(WIDTH_PX, HEIGHT_PX, marks);
}

function verdictArea(verdict: Verdict): Raster {
  const texture = verdict === 'met' ? null : hatchMark(`hatch-${verdict}`);
  return area(VERDICT_COLOURS[verdict], 0.2, texture, VERDICT_COLOURS[verdict]);
}

function faded(raster: Raster, opacity: number): Raster {
  const data = raster.data.slice();
  for (let alpha = 3; alpha < data.length; alpha += 4) data[alpha] = data[alpha]! * opacity;
  return { ...raster, data };
}

/** A sign laid over the middle of a surface, both of even size. */
function laidOver(under: Raster, over: Raster): Raster {
  const data = under.data.slice();
  const left = (under.width - over.width) / 2;
  const top = (under.height - over.height) / 2;
  for (let y = 0; y < over.height; y++) {
    for (let x = 0; x < over.width; x++) {
      const from = (y * over.width + x) * 4;
      const to = ((y + top) * under.width + x + left) * 4;
      const cover = over.data[from + 3]! / 255;
      for (let channel = 0; channel < 3; channel++) {
        data[to + channel] = over.data[from + channel]! * cover + data[to + channel]! * (1 - cover);
      }
      data[to + 3] = Math.max(data[to + 3]!, over.data[from + 3]!);
    }
  }
  return { ...under, data };
}

/** The picture of a legend item at twice its CSS size. */
export function swatchRaster(swatch: LegendSwatch): Raster {
  switch (swatch.type) {
    case 'verdict':
      return laidOver(verdictArea(swatch.verdict), iconRasters().get(`sign-${swatch.verdict}`)!);
    case 'circle':
      return area(ACCENT, 0.1, null, ACCENT);
    case 'gap':
      return area(PAPER, 1, hatchMark('hatch-gap'), null);
    case 'outline': {
      const width = swatch.around ? 4.5 : 2.4;
      const colour = swatch.around ? OUTLINE.around : OUTLINE.painted;
      const dashes = swatch.approximate ? DASHES : WHOLE;
      const marks = dashes.map(([from, to]) => ({
        distance: stroke(from, 0, to, 0, width),
        colour,
      }));
      return rasterise(WIDTH_PX, HEIGHT_PX, marks);
    }
    case 'band': {
      const colour = timeColour(swatch.share);
      if (swatch.form === 'ground') return area(colour, 0.34, null, colour);
      const line = stroke(-26, 0, 26, 0, 9 - 4 * swatch.share);
      return rasterise(WIDTH_PX, HEIGHT_PX, [{ distance: line, colour }]);
    }
    case 'point':
      return rasterise(WIDTH_PX, HEIGHT_PX, [
        { distance: circle(14), colour: VERDICT_COLOURS.unmet },
        { distance: circle(7), colour: PAPER },
      ]);
    case 'left-out':
      return rasterise(WIDTH_PX, HEIGHT_PX, [
        { distance: circle(12), colour: VERDICT_COLOURS.unmet },
        { distance: circle(9.6), colour: PAPER },
        { distance: circle(9.6), colour: VERDICT_COLOURS.unmet, opacity: 0.55 },
      ]);
    case 'access':
      return area(accessColour(swatch.share), 0.9, null, OUTLINE.painted);
    case 'icon': {
      const raster = iconRasters().get(swatch.icon)!;
      return swatch.dimmed ? faded(raster, 0.35) : raster;
    }
  }
}
