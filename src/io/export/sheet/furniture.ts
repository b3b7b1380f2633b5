import type { Rect } from '../../../core/base/rect.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { translate } from '../../../i18n/translate.ts';
import { boxRing, type Mark, type PagePoint } from '../drawing/drawing.ts';
import { measureText } from '../drawing/measure-text.ts';
import type { MapFrame } from './map-frame.ts';
import { LOOK } from './map-look.ts';

const PAPER = '#ffffff';

/** Longest bar of 1, 2 or 5 × 10ⁿ metres that is no longer than a width. */
export function barLengthM(scale: number, mostMm: number): number {
  const mostM = (mostMm * scale) / 1000;
  const power = 10 ** Math.floor(Math.log10(mostM));
  return ([5, 2, 1].find((digit) => digit * power <= mostM) ?? 1) * power;
}

/** `1:20,000`. */
export function scaleWords(language: Language, scale: number): string {
  return `1:${formatNumber(language, scale)}`;
}

/** The scale in words over its bar, on a plate at the lower left of a map. */
export function scaleMarks({ box, scale }: MapFrame, language: Language, size: number): Mark[] {
  const lengthM = barLengthM(scale, 32 * size);
  const lengthMm = (lengthM * 1000) / scale;
  const label =
    lengthM >= 1000
      ? translate(language, 'map.export.kilometres', { value: lengthM / 1000 })
      : translate(language, 'map.export.metres', { value: lengthM });
  const words = `${scaleWords(language, scale)}　${label}`;
  const sizeMm = 2.3 * size;
  const width = Math.max(lengthMm, measureText(words, sizeMm)) + 3 * size;
  const height = 6.4 * size;
  const [x, y] = [box.x + 1.5, box.y + box.height - height - 1.5];
  const bar: Rect = { x: x + 1.5 * size, y: y + 4 * size, width: lengthMm, height: 1 * size };
  return [
    { type: 'area', rings: [boxRing({ x, y, width, height })], fill: PAPER },
    {
      type: 'text',
      text: words,
      at: [x + 1.5 * size, y + 2.9 * size],
      sizeMm,
      align: 'start',
      colour: LOOK.ink,
    },
    { type: 'area', rings: [boxRing(bar)], fill: PAPER, pen: { colour: LOOK.ink, widthMm: 0.2 } },
    { type: 'area', rings: [boxRing({ ...bar, width: bar.width / 2 })], fill: LOOK.ink },
  ];
}

/** An arrow to the north of the grid at the upper right of a map. */
export function northMarks({ box }: MapFrame, language: Language, size: number): Mark[] {
  const [x, y] = [box.x + box.width - 5 * size, box.y + 1.8 * size];
  const arrow: PagePoint[] = [
    [x, y + 3 * size],
    [x + 1.8 * size, y + 9 * size],
    [x, y + 7.6 * size],
    [x - 1.8 * size, y + 9 * size],
  ];
  const plate = { x: x - 3 * size, y: y - 0.8 * size, width: 6 * size, height: 10.6 * size };
  return [
    { type: 'area', rings: [boxRing(plate)], fill: PAPER },
    {
      type: 'text',
      text: translate(language, 'map.export.north'),
      at: [x, y + 2.2 * size],
      sizeMm: 2.4 * size,
      align: 'middle',
      colour: LOOK.ink,
      bold: true,
    },
    { type: 'area', rings: [arrow], fill: LOOK.ink },
  ];
}

/** The edge of a map. */
export function frameMark({ box }: MapFrame): Mark {
  return { type: 'area', rings: [boxRing(box)], pen: LOOK.frame };
}

const STEPS_MINUTES = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120] as const;
const MOST_LINES = 6;

/** Degrees and minutes, such as `106°32′30″`. */
function angleWords(minutes: number): string {
  const whole = Math.round(minutes * 60);
  const [degrees, rest] = [Math.floor(whole / 3600), whole % 3600];
  const seconds = rest % 60;
  const ending = seconds === 0 ? '' : `${String(seconds).padStart(2, '0')}″`;
  return `${degrees}°${String(Math.floor(rest / 60)).padStart(2, '0')}′${ending}`;
}

/** Meridians and parallels at round minutes with their names along the lower and left edge. */
export function graticuleMarks({ box, ground, toPage }: MapFrame, size: number): Mark[] {
  const [west, south, east, north] = ground.map((degrees) => degrees * 60) as [
    number,
    number,
    number,
    number,
  ];
  const span = Math.max(east - west, north - south);
  const step = STEPS_MINUTES.find((each) => span / each <= MOST_LINES) ?? 120;
  const rounds = (from: number, to: number): number[] => {
    const first = Math.ceil(from / step);
    const count = Math.max(0, Math.floor(to / step) - first + 1);
    return Array.from({ length: count }, (_, at) => (first + at) * step);
  };
  // Past the ground by its own width, so that lines reach every edge of the frame.
  const [wide, high] = [east - west, north - south];
  const along = (from: number, to: number): number[] =>
    Array.from({ length: 9 }, (_, at) => from + ((to - from) * at) / 8);
  const meridians = rounds(west - wide, east + wide).map((lng) => ({
    name: angleWords(lng),
    line: along(south - high, north + high).map((lat) => toPage(lng / 60, lat / 60)),
  }));
  const parallels = rounds(south - high, north + high).map((lat) => ({
    name: angleWords(lat),
    line: along(west - wide, east + wide).map((lng) => toPage(lng / 60, lat / 60)),
  }));
  const sizeMm = 1.8 * size;
  const name = (text: string, at: PagePoint, align: 'start' | 'middle'): Mark => ({
    type: 'text',
    text,
    at,
    sizeMm,
    align,
    colour: LOOK.quiet,
    halo: true,
  });
  const atY = box.y + box.height - 0.8;
  const crossing = (line: readonly PagePoint[], axis: 0 | 1, at: number): number | undefined => {
    for (let n = 1; n < line.length; n++) {
      const [a, b] = [line[n - 1]!, line[n]!];
      const [low, high] = a[axis] < b[axis] ? [a, b] : [b, a];
      if (low[axis] <= at && at <= high[axis] && low[axis] < high[axis]) {
        const other = axis === 0 ? 1 : 0;
        return (
          low[other] + ((at - low[axis]) / (high[axis] - low[axis])) * (high[other] - low[other])
        );
      }
    }
    return undefined;
  };
  const names = [
    ...meridians.flatMap(({ name: text, line }) => {
      const x = crossing(line, 1, atY);
      const fits = x !== undefined && x > box.x + 8 && x < box.x + box.width - 8;
      return fits ? [name(text, [x, atY], 'middle')] : [];
    }),
    ...parallels.flatMap(({ name: text, line }) => {
      const y = crossing(line, 0, box.x + 1);
      const fits = y !== undefined && y > box.y + 4 && y < box.y + box.height - 12 * size;
      return fits ? [name(text, [box.x + 0.8, y - 0.5], 'start')] : [];
    }),
  ];
  const lines = [...meridians, ...parallels].map(({ line }) => line);
  return [{ type: 'clip', box, marks: [{ type: 'lines', lines, pen: LOOK.graticule }, ...names] }];
}
