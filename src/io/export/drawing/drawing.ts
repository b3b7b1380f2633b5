import type { Rect } from '../../../core/base/rect.ts';

/** A place on paper in millimetres, x to the right, y downwards. */
export type PagePoint = readonly [x: number, y: number];

export interface Pen {
  colour: string;
  widthMm: number;
}

export interface TextMark {
  type: 'text';
  text: string;
  /** Start, middle or end of the baseline. */
  at: PagePoint;
  sizeMm: number;
  align: 'start' | 'middle' | 'end';
  colour: string;
  bold?: boolean;
  /** White around the letters, so that they are read over lines. */
  halo?: boolean;
}

/** Something drawn; in paint order, colours as `#rrggbb`, every length in millimetres. */
export type Mark =
  /** Rings by the even-odd rule. */
  | { type: 'area'; rings: readonly (readonly PagePoint[])[]; fill?: string; pen?: Pen }
  | { type: 'lines'; lines: readonly (readonly PagePoint[])[]; pen: Pen }
  | { type: 'dot'; at: PagePoint; radiusMm: number; fill: string; pen?: Pen }
  | TextMark
  /** Marks of which nothing shows outside a box. */
  | { type: 'clip'; box: Rect; marks: readonly Mark[] };

/** A picture made of shapes and words, before any format. */
export interface Drawing {
  widthMm: number;
  heightMm: number;
  marks: readonly Mark[];
}

export function boxRing({ x, y, width, height }: Rect): PagePoint[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}
