import type { Rect } from '../../../core/base/rect.ts';
import type { Mark } from '../drawing/drawing.ts';
import { boxRing } from '../drawing/drawing.ts';
import { wrapLines } from '../drawing/measure-text.ts';
import type { FlowItem } from './flow-columns.ts';
import type { LegendLine } from './legend.ts';
import { fitFrame, pageRings, type MapFrame } from './map-frame.ts';
import { LOOK } from './map-look.ts';
import type { MapSubject } from './map-subject.ts';
import { boundGround } from './map-subject.ts';
import type { Language } from '../../../i18n/catalogue.ts';

/** Height of a line as a multiple of its letters. */
const LINE = 1.45;

/** A text over as many lines as it needs. */
export function textItem(
  text: string,
  columnMm: number,
  sizeMm: number,
  look: { bold?: boolean; colour?: string; indentMm?: number; afterMm?: number } = {},
): FlowItem {
  const { bold, colour = LOOK.ink, indentMm = 0, afterMm = 0 } = look;
  const lines = wrapLines(text, columnMm - indentMm, sizeMm);
  return {
    heightMm: lines.length * sizeMm * LINE + afterMm,
    ...(bold && { keepsNext: true }),
    draw: (x, y) =>
      lines.map((line, at): Mark => ({
        type: 'text',
        text: line,
        at: [x + indentMm, y + (at + 0.8) * sizeMm * LINE],
        sizeMm,
        align: 'start',
        colour,
        ...(bold && { bold }),
      })),
  };
}

/** A line of the legend: its sign and what it is called. */
export function legendItem({ label, draw }: LegendLine, columnMm: number, size: number): FlowItem {
  const [width, height] = [7 * size, 3.4 * size];
  const words = textItem(label, columnMm, 2.5 * size, { indentMm: width + 2 * size });
  const heightMm = Math.max(words.heightMm, height) + 1.1 * size;
  return {
    heightMm,
    draw: (x, y) => [...draw({ x, y: y + 0.4 * size, width, height }), ...words.draw(x, y)],
  };
}

/** The whole study area small, with the ground of the sheet as a rectangle. */
export function overviewItem(
  subject: MapSubject,
  frame: MapFrame,
  columnMm: number,
  language: Language,
): FlowItem {
  const heightMm = columnMm * 0.62;
  const areas = subject.around.length > 0 ? subject.around : subject.areas;
  const ground = boundGround(areas, subject.facilities);
  return {
    heightMm: heightMm + 3,
    draw(x, y) {
      const box: Rect = { x, y, width: columnMm, height: heightMm };
      const small = fitFrame(ground ?? subject.ground, box, language);
      const shown = areas.flatMap(({ geometry }) => pageRings(small, geometry));
      const [west, south, east, north] = frame.ground;
      const corners = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ] as const;
      return [
        {
          type: 'clip',
          box,
          marks: [
            { type: 'area', rings: shown, fill: '#eef0f2', pen: LOOK.outline },
            {
              type: 'area',
              rings: [corners.map(([lng, lat]) => small.toPage(lng, lat))],
              pen: { colour: LOOK.stamp, widthMm: 0.5 },
            },
          ],
        },
        { type: 'area', rings: [boxRing(box)], pen: LOOK.frame },
      ];
    },
  };
}
