import type { Rect } from '../../../core/base/rect.ts';
import type { Mark } from '../drawing/drawing.ts';

/** Something that stands in a column, drawn from its upper left corner. */
export interface FlowItem {
  heightMm: number;
  draw: (x: number, y: number) => Mark[];
  /** Stands at the foot of no column: what follows has to fit as well. */
  keepsNext?: boolean;
}

/** Columns of one width in a box, filled one after the other; what finds no room is left. */
export function flowColumns(
  items: readonly FlowItem[],
  box: Rect,
  columnMm: number,
  gapMm: number,
): { marks: Mark[]; left: readonly FlowItem[] } {
  const count = Math.max(1, Math.floor((box.width + gapMm) / (columnMm + gapMm)));
  const marks: Mark[] = [];
  let [column, y] = [0, 0];
  for (const [at, item] of items.entries()) {
    const needs = item.heightMm + (item.keepsNext ? (items[at + 1]?.heightMm ?? 0) : 0);
    if (y > 0 && y + needs > box.height) [column, y] = [column + 1, 0];
    if (column >= count) return { marks, left: items.slice(at) };
    marks.push(...item.draw(box.x + column * (columnMm + gapMm), box.y + y));
    y += item.heightMm;
  }
  return { marks, left: [] };
}
