import type { Rect } from '../../core/base/rect.ts';
import type { SceneChart, SceneTable } from '../../core/plan/scene.ts';
import { breakLines, textEm } from './text-lines.ts';
import { LEAST_SIZE, type Block, type TextRole } from './page.ts';

const LINE: Record<TextRole, number> = {
  title: 1.25,
  basis: 1.4,
  figure: 1.15,
  'figure-label': 1.4,
  points: 1.4,
  footer: 1.4,
};
/** Height of a line of its own in ems, in the fonts that have the tallest. */
const TALLEST_FONT = 1.5;
export const POINT_SIZE = 28;
/** Room that the mark before a point takes. */
export const POINT_INDENT = 32;
export const POINT_GAP = 12;
const GAP = 24;
export const CELL = { padX: 10, padY: 8, line: 1.4 } as const;
const CELL_LINE = LEAST_SIZE * CELL.line;

export function lineHeight(role: TextRole): number {
  return LINE[role];
}

export function textHeight(lines: number, sizePx: number, role: TextRole): number {
  return Math.ceil(sizePx * (lines * LINE[role] + Math.max(0, TALLEST_FONT - LINE[role])));
}

/** A part of a column that fits into some height, and what is left of it. */
interface Cut<T> {
  block: Block | null;
  rest: T | null;
}

type Item =
  | { type: 'text'; role: TextRole; sizePx: number; text: string }
  | { type: 'points'; points: string[] }
  | { type: 'chart'; chart: SceneChart; most: number }
  | { type: 'table'; table: SceneTable };

function cutPoints(points: readonly string[], at: Rect, isTop: boolean): Cut<string[]> {
  const fitted: string[] = [];
  let used = 0;
  for (const [index, point] of points.entries()) {
    const lines = breakLines(point, at.width - POINT_INDENT, POINT_SIZE);
    const gap = fitted.length > 0 ? POINT_GAP : 0;
    const room = Math.floor((at.height - used - gap - POINT_SIZE / 4) / (POINT_SIZE * LINE.points));
    if (lines.length <= room) {
      fitted.push(point);
      used += gap + textHeight(lines.length, POINT_SIZE, 'points');
      continue;
    }
    const rest = points.slice(index);
    // Only what is longer than a page by itself is torn; a point of a few lines goes to the next one whole.
    if (isTop && fitted.length === 0) {
      fitted.push(lines.slice(0, room).join(''));
      rest[0] = lines.slice(room).join('');
      used = at.height;
    }
    return { block: pointsBlock(fitted, at, used), rest };
  }
  return { block: pointsBlock(fitted, at, used), rest: null };
}

function pointsBlock(paragraphs: string[], at: Rect, height: number): Block | null {
  if (paragraphs.length === 0) return null;
  return { ...at, type: 'text', role: 'points', sizePx: POINT_SIZE, paragraphs, height };
}

const BAR = 26;
const CHART_TITLE = 44;
const LEGEND = 40;
/** Bars that are not left alone at the end of a page. */
const FEWEST_BARS = 3;

function cutChart(chart: SceneChart, most: number, at: Rect): Cut<SceneChart> {
  const { names, series } = chart;
  const rowPx = series.length * BAR + 18;
  const titleLines = breakLines(chart.title, at.width, LEAST_SIZE).length;
  const headPx = CHART_TITLE + (titleLines - 1) * CELL_LINE + (series.length > 1 ? LEGEND : 0);
  const room = Math.floor((at.height - headPx) / rowPx);
  if (room < Math.min(FEWEST_BARS, names.length)) return { block: null, rest: chart };
  const slice = (from: number, to?: number): SceneChart => ({
    ...chart,
    names: names.slice(from, to),
    series: series.map(({ name, values }) => ({ name, values: values.slice(from, to) })),
  });
  const shown = slice(0, room);
  const longest = Math.max(...names.map(textEm));
  return {
    block: {
      ...at,
      type: 'chart',
      sizePx: LEAST_SIZE,
      chart: shown,
      most,
      namesPx: Math.min(at.width * 0.5, (longest + 1) * LEAST_SIZE),
      headPx,
      rowPx,
      height: headPx + shown.names.length * rowPx,
    },
    rest: names.length > room ? slice(room) : null,
  };
}

/** Share of a page that the heads of a table may take: a longer one ends in dots. */
const MOST_HEAD = 0.4;

function cutTable(table: SceneTable, at: Rect, isTop: boolean): Cut<SceneTable> {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const columns = table.columns.map((column) => ({
    ...column,
    widthPx: (at.width * column.share) / shares,
  }));
  const linesIn = (cell: string, column: number) =>
    breakLines(cell, columns[column]!.widthPx - 2 * CELL.padX, LEAST_SIZE);
  const heightOf = (lines: number) => lines * CELL_LINE + 2 * CELL.padY;
  const tallest = (cells: readonly string[]) =>
    Math.max(1, ...cells.map((cell, column) => linesIn(cell, column).length));
  const most = at.height * MOST_HEAD;
  for (const [index, column] of columns.entries()) {
    const room = Math.max(1, Math.floor((most - 2 * CELL.padY) / CELL_LINE));
    const lines = linesIn(column.title, index);
    if (lines.length > room) column.title = `${lines.slice(0, room).join('').slice(0, -1)}…`;
  }
  const headPx = heightOf(tallest(columns.map(({ title }) => title)));
  const rows: { cells: string[]; heightPx: number }[] = [];
  let used = headPx;
  let rest: string[][] | null = null;
  for (const [index, cells] of table.rows.entries()) {
    const heightPx = heightOf(tallest(cells));
    if (used + heightPx <= at.height) {
      rows.push({ cells, heightPx });
      used += heightPx;
      continue;
    }
    rest = table.rows.slice(index);
    const room = Math.floor((at.height - used - 2 * CELL.padY) / CELL_LINE);
    // A row that is longer than a page by itself goes on in the next one.
    if (isTop && rows.length === 0 && room > 0) {
      const lines = cells.map(linesIn);
      rows.push({
        cells: lines.map((each) => each.slice(0, room).join('')),
        heightPx: heightOf(room),
      });
      used += heightOf(room);
      rest[0] = lines.map((each) => each.slice(room).join(''));
    }
    break;
  }
  if (rows.length === 0) return { block: null, rest: table };
  return {
    block: { ...at, type: 'table', sizePx: LEAST_SIZE, columns, headPx, rows, height: used },
    rest: rest && { ...table, rows: rest },
  };
}

function cutItem(item: Item, at: Rect, isTop: boolean): Cut<Item> {
  switch (item.type) {
    case 'text': {
      const { role, sizePx, text } = item;
      const lines = breakLines(text, at.width, sizePx);
      const room = Math.floor(at.height / (sizePx * LINE[role]) - 0.5);
      if (lines.length > room && !isTop) return { block: null, rest: item };
      const shown = lines.slice(0, room);
      const left = lines.slice(room).join('');
      const height = textHeight(shown.length, sizePx, role);
      return {
        block: { ...at, type: 'text', role, sizePx, paragraphs: [shown.join('')], height },
        rest: left ? { ...item, text: left } : null,
      };
    }
    case 'points': {
      const { block, rest } = cutPoints(item.points, at, isTop);
      return { block, rest: rest && { ...item, points: rest } };
    }
    case 'chart': {
      const { block, rest } = cutChart(item.chart, item.most, at);
      return { block, rest: rest && { ...item, chart: rest } };
    }
    case 'table': {
      const { block, rest } = cutTable(item.table, at, isTop);
      return { block, rest: rest && { ...item, table: rest } };
    }
  }
}

/** Pages of a column: what does not fit goes on below the same head on the next page. */
export function flow(items: readonly Item[], column: Rect): Block[][] {
  const pages: Block[][] = [[]];
  let y = column.y;
  const queue = [...items];
  while (queue.length > 0) {
    const page = pages.at(-1)!;
    const room = { ...column, y, height: column.y + column.height - y };
    const { block, rest } = cutItem(queue[0]!, room, page.length === 0);
    if (block) {
      page.push(block);
      y += block.height + GAP;
    } else if (page.length === 0) {
      throw new Error(`no room for a ${queue[0]!.type} on a page of its own`);
    }
    if (rest) {
      queue[0] = rest;
      pages.push([]);
      y = column.y;
    } else {
      queue.shift();
    }
  }
  return pages;
}

export type { Item as FlowItem };
