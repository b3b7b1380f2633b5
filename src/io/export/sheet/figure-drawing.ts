import type { Rect } from '../../../core/base/rect.ts';
import type { Settings } from '../../../core/plan/project.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import type { Drawing, Mark } from '../drawing/drawing.ts';
import { measureText } from '../drawing/measure-text.ts';
import { frameMark, northMarks, scaleMarks } from './furniture.ts';
import { legendLines, type LegendLine } from './legend.ts';
import { fineScale, fitFrame } from './map-frame.ts';
import { LOOK } from './map-look.ts';
import { mapMarks } from './map-marks.ts';
import type { MapSubject } from './map-subject.ts';

/** A map of a figure with the words above it. */
export interface FigureMap {
  title: string;
  subject: MapSubject;
}

const GAP_MM = 3;
const TITLE_MM = 5;
const LETTERS_MM = 2.6;
const SWATCH: Pick<Rect, 'width' | 'height'> = { width: 6, height: 3 };
const ROW_MM = 4.6;
/** Share of its width that a map is high. */
const HIGH = 0.72;
const HIGH_ALONE = 0.6;

/** Lines of a legend one after another, wrapped at the width; sizes are multiplied by `size`. */
export function flowLegend(
  lines: readonly LegendLine[],
  top: number,
  widthMm: number,
  size = 1,
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  const row = ROW_MM * size;
  let [x, y] = [0, top];
  for (const { label, draw } of lines) {
    const width = (SWATCH.width + 5.5) * size + measureText(label, LETTERS_MM * size);
    if (x > 0 && x + width > widthMm) [x, y] = [0, y + row];
    const swatch = { width: SWATCH.width * size, height: SWATCH.height * size };
    marks.push(...draw({ x: x + 0.5, y: y + 0.5, ...swatch }), {
      type: 'text',
      text: label,
      at: [x + (SWATCH.width + 2) * size, y + 3 * size],
      sizeMm: LETTERS_MM * size,
      align: 'start',
      colour: LOOK.ink,
    });
    x += width;
  }
  return { marks, bottom: y + row };
}

/** Maps side by side at one scale with their legend below: the figure of a report. */
export function figureDrawing(
  maps: readonly FigureMap[],
  settings: Pick<Settings, 'circle' | 'minutes'>,
  words: { notices: readonly string[] },
  language: Language,
  widthMm: number,
): Drawing {
  const width = (widthMm - GAP_MM * (maps.length - 1) - 0.4) / maps.length;
  const height = width * (maps.length === 1 ? HIGH_ALONE : HIGH);
  const boxes = maps.map((_, at) => ({
    ...{ x: 0.2 + at * (width + GAP_MM), y: TITLE_MM },
    ...{ width, height },
  }));
  const own = maps.map(({ subject }, at) =>
    fitFrame(subject.ground, boxes[at]!, language, { steps: fineScale }),
  );
  const scale = Math.max(...own.map((frame) => frame.scale));
  const frames = maps.map(({ subject }, at) =>
    fitFrame(subject.ground, boxes[at]!, language, { atLeast: scale, steps: fineScale }),
  );
  const marks = maps.flatMap(({ title, subject }, at): Mark[] => {
    const frame = frames[at]!;
    return [
      {
        type: 'text',
        text: title,
        at: [frame.box.x + width / 2, 3.6],
        sizeMm: 3,
        align: 'middle',
        colour: LOOK.ink,
        bold: true,
      },
      mapMarks(subject, frame),
      ...scaleMarks(frame, language, 1),
      ...northMarks(frame, language, 1),
      frameMark(frame),
    ];
  });
  const known = new Set<string>();
  const lines = maps
    .flatMap(({ subject }) => legendLines(subject, settings, language))
    .filter(({ label }) => !known.has(label) && known.add(label));
  const legend = flowLegend(lines, TITLE_MM + height + 1.5, widthMm);
  const notices = words.notices.map((text, at): Mark => ({
    type: 'text',
    text,
    at: [0.5, legend.bottom + 3 + at * 3.6],
    sizeMm: 2.4,
    align: 'start',
    colour: LOOK.stamp,
  }));
  return {
    widthMm,
    heightMm: legend.bottom + 1 + notices.length * 3.6 + 0.5,
    marks: [...marks, ...legend.marks, ...notices],
  };
}
