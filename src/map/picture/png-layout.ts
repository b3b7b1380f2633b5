import type { Rect } from '../../core/base/rect.ts';
import type { LegendSection } from '../legend/legend.ts';
import type { LegendSwatch } from '../layers/layer-group.ts';
import type { ScaleBar } from '../look/scale-bar.ts';
import { wrapText } from '../../i18n/wrap-text.ts';

export type SheetTextRole =
  'title' | 'subtitle' | 'stamp' | 'notice' | 'heading' | 'body' | 'small';

/** Height of the letters in CSS pixels. */
export const TEXT_SIZES: Record<SheetTextRole, number> = {
  title: 24,
  subtitle: 14,
  stamp: 15,
  notice: 13,
  heading: 13,
  body: 13,
  small: 11,
};

export interface PngContent {
  /** Size of the map's picture in CSS pixels. */
  map: { widthPx: number; heightPx: number };
  title: string;
  subtitle: string;
  stamp: string;
  notices: readonly string[];
  legendTitle: string;
  legend: readonly LegendSection[];
  scaleBar: ScaleBar;
  scaleLabel: string;
  northLabel: string;
  /** Sources, then date and maker. */
  footer: readonly string[];
}

/** What is drawn, in paint order; a text's `y` is the middle of its line. */
export type PngItem =
  | ({ type: 'map' | 'plate' | 'stamp' | 'north' } & Rect)
  | ({ type: 'scale-bar' } & Rect)
  | ({ type: 'swatch'; swatch: LegendSwatch } & Rect)
  | {
      type: 'text';
      role: SheetTextRole;
      text: string;
      x: number;
      y: number;
      align: 'left' | 'center';
    };

export interface PngLayout {
  widthPx: number;
  heightPx: number;
  items: PngItem[];
}

export type MeasureRole = (text: string, role: SheetTextRole) => number;

const MARGIN = 24;
const LEGEND_WIDTH = 212;
const GAP = 20;
const SWATCH_WIDTH = 30;
const ROW = 24;

const LINE: Record<SheetTextRole, number> = {
  title: 34,
  subtitle: 22,
  stamp: 30,
  notice: 20,
  heading: 26,
  body: 18,
  small: 17,
};

/** A running column of text and swatches; `y` is where the next line begins. */
class Column {
  readonly items: PngItem[] = [];
  readonly x: number;
  readonly widthPx: number;
  readonly measure: MeasureRole;
  y: number;

  constructor(x: number, y: number, widthPx: number, measure: MeasureRole) {
    this.x = x;
    this.y = y;
    this.widthPx = widthPx;
    this.measure = measure;
  }

  text(text: string, role: SheetTextRole, indent = 0): void {
    const width = this.widthPx - indent;
    for (const line of wrapText(text, width, (part) => this.measure(part, role))) {
      const y = this.y + LINE[role] / 2;
      this.items.push({ type: 'text', role, text: line, x: this.x + indent, y, align: 'left' });
      this.y += LINE[role];
    }
  }
}

function legendColumn(content: PngContent, x: number, y: number, measure: MeasureRole): Column {
  const column = new Column(x, y, LEGEND_WIDTH, measure);
  column.text(content.legendTitle, 'subtitle');
  for (const section of content.legend) {
    column.y += 6;
    column.text(section.title, 'heading');
    for (const { label, swatch } of section.items) {
      const top = column.y;
      const lines = wrapText(label, LEGEND_WIDTH - SWATCH_WIDTH - 10, (part) =>
        measure(part, 'body'),
      ).length;
      const height = Math.max(ROW, lines * LINE.body + 4);
      column.items.push({ type: 'swatch', swatch, x, y: top, width: SWATCH_WIDTH, height });
      column.y = top + (height - lines * LINE.body) / 2;
      column.text(label, 'body', SWATCH_WIDTH + 10);
      column.y = top + height;
    }
  }
  return column;
}

function marksOnMap(content: PngContent, map: Rect): PngItem[] {
  const bar = content.scaleBar.widthPx;
  const plate = { x: map.x + 12, y: map.y + map.height - 46, width: bar + 24, height: 34 };
  const north = { x: map.x + map.width - 44, y: map.y + 12, width: 32, height: 56 };
  return [
    { type: 'plate', ...plate },
    { type: 'scale-bar', x: plate.x + 12, y: plate.y + 22, width: bar, height: 6 },
    {
      type: 'text',
      role: 'small',
      text: content.scaleLabel,
      x: plate.x + plate.width / 2,
      y: plate.y + 11,
      align: 'center',
    },
    { type: 'plate', ...north },
    {
      type: 'text',
      role: 'heading',
      text: content.northLabel,
      x: north.x + north.width / 2,
      y: north.y + 11,
      align: 'center',
    },
    { type: 'north', x: north.x + 4, y: north.y + 22, width: 24, height: 28 },
  ];
}

/**
 * Where everything stands on the sheet: head, map with legend at its right, foot; in CSS pixels.
 * @param measure width of a text in the font of its role
 */
export function layoutPng(content: PngContent, measure: MeasureRole): PngLayout {
  const { map } = content;
  const widthPx = MARGIN + map.widthPx + GAP + LEGEND_WIDTH + MARGIN;
  const inner = widthPx - 2 * MARGIN;
  const stampWidth = Math.min(inner, measure(content.stamp, 'stamp') + 28);
  // Beside the stamp if a title of some length fits there, under it otherwise.
  const beside = inner - stampWidth - GAP >= 200;
  const stamp = { x: widthPx - MARGIN - stampWidth, y: MARGIN, width: stampWidth, height: 32 };
  const headWidth = beside ? inner - stampWidth - GAP : inner;
  const head = new Column(MARGIN, beside ? MARGIN : MARGIN + 40, headWidth, measure);
  head.text(content.title, 'title');
  if (content.subtitle) head.text(content.subtitle, 'subtitle');
  for (const notice of content.notices) head.text(notice, 'notice');
  const top = Math.max(head.y, stamp.y + stamp.height) + 12;

  const frame = { x: MARGIN, y: top, width: map.widthPx, height: map.heightPx };
  const legend = legendColumn(content, MARGIN + map.widthPx + GAP, top, measure);
  const foot = new Column(MARGIN, Math.max(top + map.heightPx, legend.y) + 12, inner, measure);
  for (const line of content.footer) foot.text(line, 'small');
  return {
    widthPx,
    heightPx: Math.ceil(foot.y + MARGIN - 6),
    items: [
      { type: 'stamp', ...stamp },
      {
        type: 'text',
        role: 'stamp',
        text: content.stamp,
        x: stamp.x + stamp.width / 2,
        y: stamp.y + stamp.height / 2,
        align: 'center',
      },
      ...head.items,
      { type: 'map', ...frame },
      ...marksOnMap(content, frame),
      ...legend.items,
      ...foot.items,
    ],
  };
}
