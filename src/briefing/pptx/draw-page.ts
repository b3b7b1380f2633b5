import type { Rect } from '../../core/base/rect.ts';
import type PptxGenJS from 'pptxgenjs';
import { CELL, lineHeight, POINT_GAP, POINT_INDENT } from '../layout/flow.ts';
import { CONTROLS_WIDTH } from '../layout/lay-out.ts';
import {
  LEAST_SIZE,
  PAGE_WIDTHS,
  type ChartBlock,
  type Page,
  type PageFormat,
  type TableBlock,
  type TextBlock,
} from '../layout/page.ts';
import { pictureMark } from './picture-mark.ts';

/** A page of 1080 pixels is 7.5 inches high. */
const PX_PER_INCH = 144;
const PX_PER_POINT = PX_PER_INCH / 72;
/** On every Chinese Windows and in WPS; others take their own instead. */
export const FONT = '微软雅黑';

const INK = '101720';
const GREY = '4A525C';
const LINE = 'C9CDD3';
const ACCENT = '00494B';
const SERIES = ['00696C', 'B4BAC2', '7A5195', '8A6D3B'];
const NUMBER_FORMATS = { people: '#,##0', percent: '0.0"%"', km2: '#,##0.00', count: '#,##0' };

export function inches(px: number): number {
  return px / PX_PER_INCH;
}

function points(px: number): number {
  return px / PX_PER_POINT;
}

function placed({ x, y, width, height }: Rect) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

/** A text without the characters that XML forbids, which would make the package unreadable. */
export function textSafe(text: string): string {
  return text
    .replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/\t/g, ' ');
}

export interface DrawOptions {
  lang: string;
  format: PageFormat;
  /** The map of the page was drawn. */
  hasPicture: boolean;
}

const COLOURS: Record<TextBlock['role'], string> = {
  title: INK,
  basis: GREY,
  figure: ACCENT,
  'figure-label': INK,
  points: INK,
  footer: GREY,
};

function drawText(slide: PptxGenJS.Slide, block: TextBlock, { lang }: DrawOptions): void {
  const { role, sizePx, paragraphs } = block;
  const isList = role === 'points';
  const runs = paragraphs.flatMap((paragraph, at) =>
    textSafe(paragraph)
      .split('\n')
      .map((text, line) => ({
        text,
        options: {
          breakLine: true,
          ...(isList && line === 0 && { bullet: { indent: points(POINT_INDENT) } }),
          ...(isList && at > 0 && line === 0 && { paraSpaceBefore: points(POINT_GAP) }),
        },
      })),
  );
  slide.addText(runs, {
    ...placed(block),
    ...{ lang, margin: 0, fit: 'none', wrap: true, fontFace: FONT, color: COLOURS[role] },
    fontSize: points(sizePx),
    lineSpacing: points(sizePx * lineHeight(role)),
    bold: role === 'title' || role === 'figure',
    valign: role === 'footer' ? 'bottom' : 'top',
    objectName: `${role}`,
  });
}

function drawTable(slide: PptxGenJS.Slide, block: TableBlock, { lang }: DrawOptions): void {
  const { columns, rows, headPx, sizePx } = block;
  const cell = (text: string, column: number, isHead: boolean): PptxGenJS.TableCell => ({
    text: textSafe(text),
    options: {
      ...{ lang, fontFace: FONT, color: INK, bold: isHead },
      fontSize: points(sizePx),
      align: columns[column]!.align ?? 'left',
      valign: isHead ? 'bottom' : 'top',
      border: [
        { type: 'none' },
        { type: 'none' },
        { type: 'solid', pt: isHead ? 1.5 : 0.5, color: isHead ? INK : LINE },
        { type: 'none' },
      ],
      margin: [CELL.padY, CELL.padX, CELL.padY, CELL.padX].map(inches) as [
        number,
        number,
        number,
        number,
      ],
    },
  });
  slide.addTable(
    [
      columns.map(({ title }, at) => cell(title, at, true)),
      ...rows.map(({ cells }) => cells.map((text, at) => cell(text, at, false))),
    ],
    {
      x: inches(block.x),
      y: inches(block.y),
      w: inches(block.width),
      colW: columns.map(({ widthPx }) => inches(widthPx)),
      rowH: [headPx, ...rows.map(({ heightPx }) => heightPx)].map(inches),
    },
  );
}

function drawChart(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  block: ChartBlock,
  options: DrawOptions,
): void {
  const { chart, most, headPx, sizePx } = block;
  const isMany = chart.series.length > 1;
  const titlePx = headPx - (isMany ? sizePx * 1.7 : 0);
  drawText(
    slide,
    {
      ...{ type: 'text', role: 'figure-label', sizePx, paragraphs: [chart.title] },
      ...{ x: block.x, y: block.y, width: block.width, height: titlePx },
    },
    options,
  );
  const labels = chart.names.map(textSafe);
  slide.addChart(
    deck.ChartType.bar,
    chart.series.map(({ name, values }) => ({
      name: textSafe(name),
      labels,
      // A hole in the data is no bar; the library writes it as an empty value.
      values: values as number[],
    })),
    {
      ...placed({ ...block, y: block.y + titlePx, height: block.height - titlePx }),
      barDir: 'bar',
      barGapWidthPct: isMany ? 40 : 60,
      chartColors: SERIES.slice(0, chart.series.length),
      // From top to bottom: the library takes it, its types do not know it.
      catAxisOrientation: 'maxMin' as 'minMax',
      catAxisLabelFontFace: FONT,
      catAxisLabelFontSize: points(sizePx),
      catAxisLabelColor: INK,
      catAxisLineShow: false,
      valAxisHidden: true,
      valAxisMinVal: 0,
      // Room for the number behind the longest bar.
      valAxisMaxVal: most > 0 ? most * 1.25 : 1,
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      showValue: true,
      dataLabelFormatCode: NUMBER_FORMATS[chart.unit],
      dataLabelFontFace: FONT,
      dataLabelFontSize: points(LEAST_SIZE),
      dataLabelColor: INK,
      dataLabelPosition: 'outEnd',
      showLegend: isMany,
      legendPos: 't',
      legendFontFace: FONT,
      legendFontSize: points(sizePx),
      altText: chart.title,
    },
  );
}

/** A slide of one page. */
export function drawPage(deck: PptxGenJS, page: Page, options: DrawOptions): void {
  const slide = deck.addSlide();
  for (const block of page.blocks) {
    if (block.type === 'text') drawText(slide, block, options);
    else if (block.type === 'table') drawTable(slide, block, options);
    else if (block.type === 'chart') drawChart(deck, slide, block, options);
    else if (options.hasPicture) {
      const data = pictureMark(page.scene.id);
      slide.addImage({ ...placed(block), data, altText: textSafe(page.scene.title) });
    }
  }
  const footer = page.blocks.findLast((block) => block.type === 'text' && block.role === 'footer')!;
  slide.slideNumber = {
    x: inches(PAGE_WIDTHS[options.format] - footer.x - CONTROLS_WIDTH),
    y: inches(footer.y + footer.height - 44),
    ...{ w: inches(CONTROLS_WIDTH), h: inches(44), margin: 0, align: 'right' },
    ...{ fontFace: FONT, fontSize: points(LEAST_SIZE), color: GREY },
  };
  slide.addNotes(textSafe(page.scene.notes ?? ''));
}
