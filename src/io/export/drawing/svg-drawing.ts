import { xmlText } from '../text/xml-text.ts';
import type { Drawing, Mark, PagePoint, Pen } from './drawing.ts';

/** Faces that machines have, for Chinese before Latin; none is shipped. */
const FAMILY =
  "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',SimHei,sans-serif";

/** Hundredths of a millimetre are finer than any printer. */
const mm = (value: number): string => String(Math.round(value * 100) / 100);
const point = ([x, y]: PagePoint): string => `${mm(x)} ${mm(y)}`;
const path = (points: readonly PagePoint[]): string => `M${points.map(point).join('L')}`;

function stroke(pen: Pen | undefined): string {
  if (!pen) return '';
  return ` stroke="${pen.colour}" stroke-width="${mm(pen.widthMm)}" stroke-linejoin="round"`;
}

/** Marks one after another; ids of clips begin with a prefix, so that drawings can share a page. */
class SvgWriter {
  #clips = 0;
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  write(mark: Mark): string {
    switch (mark.type) {
      case 'area': {
        const d = mark.rings.map((ring) => `${path(ring)}Z`).join('');
        const fill = mark.fill ?? 'none';
        return `<path d="${d}" fill="${fill}" fill-rule="evenodd"${stroke(mark.pen)}/>`;
      }
      case 'lines':
        return `<path d="${mark.lines.map(path).join('')}" fill="none"${stroke(mark.pen)}/>`;
      case 'dot': {
        const [x, y] = mark.at;
        const radius = mm(mark.radiusMm);
        return `<circle cx="${mm(x)}" cy="${mm(y)}" r="${radius}" fill="${mark.fill}"${stroke(mark.pen)}/>`;
      }
      case 'text': {
        const [x, y] = mark.at;
        const bold = mark.bold ? ' font-weight="bold"' : '';
        const halo = mark.halo
          ? ` stroke="#ffffff" stroke-width="${mm(mark.sizeMm * 0.24)}" stroke-linejoin="round" paint-order="stroke"`
          : '';
        return (
          `<text x="${mm(x)}" y="${mm(y)}" font-size="${mm(mark.sizeMm)}" text-anchor="${mark.align}"` +
          ` fill="${mark.colour}"${bold}${halo}>${xmlText(mark.text)}</text>`
        );
      }
      case 'clip': {
        const { x, y, width, height } = mark.box;
        const id = `${this.#prefix}${(this.#clips += 1)}`;
        const rect = `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}"/>`;
        const inside = mark.marks.map((each) => this.write(each)).join('');
        return `<clipPath id="${id}">${rect}</clipPath><g clip-path="url(#${id})">${inside}</g>`;
      }
    }
  }
}

/**
 * A drawing as SVG in millimetres; equal drawings give equal texts.
 * @param prefix of ids, different for each drawing on one page
 */
export function drawingSvg({ widthMm, heightMm, marks }: Drawing, prefix = 'c'): string {
  const writer = new SvgWriter(prefix);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(widthMm)}mm" height="${mm(heightMm)}mm"` +
    ` viewBox="0 0 ${mm(widthMm)} ${mm(heightMm)}" font-family="${FAMILY}">` +
    `${marks.map((mark) => writer.write(mark)).join('')}</svg>`
  );
}
