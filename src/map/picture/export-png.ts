import { blobWithDpi } from './png-dpi.ts';
import type { Rect } from '../../core/base/rect.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { ICONS } from '../look/icons.ts';
import { swatchPicture } from '../legend/legend-swatch.ts';
import type { LegendSection } from '../legend/legend.ts';
import { INK, PAPER } from '../look/palette.ts';
import {
  layoutPng,
  TEXT_SIZES,
  type PngContent,
  type PngItem,
  type SheetTextRole,
} from './png-layout.ts';
import { paintPicture } from '../look/paint-picture.ts';
import type { Picture } from '../look/picture.ts';
import { scaleBar } from '../look/scale-bar.ts';

const FAMILY = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const BOLD: ReadonlySet<SheetTextRole> = new Set(['title', 'stamp', 'notice', 'heading']);
/** The stamp is red, as stamps on Chinese papers are; it is no verdict. */
const STAMP = '#a61b1b';
const MAX_SCALE_BAR_PX = 140;

export interface PngRequest {
  /** What `MapView.capture()` gave. */
  picture: HTMLCanvasElement;
  /** Device pixels to a CSS pixel, of the picture and of the sheet. */
  pixelRatio: number;
  metresPerPixel: number;
  language: Language;
  title: string;
  /** Standard, kind, minutes, scenario; empty for none. */
  subtitle: string;
  legend: readonly LegendSection[];
  notices: readonly string[];
  attribution: readonly string[];
  /** As it is to be read, such as 2026-11-22. */
  date: string;
  /** 审图号; the stamp for internal material stands without one. */
  approvalNo?: string;
}

/** Words and figures of the sheet in the request's language. */
function pngContent(request: PngRequest): PngContent {
  const { language, approvalNo, picture, pixelRatio } = request;
  const bar = scaleBar(request.metresPerPixel, MAX_SCALE_BAR_PX);
  const scaleLabel =
    bar.lengthM >= 1000
      ? translate(language, 'map.export.kilometres', { value: bar.lengthM / 1000 })
      : translate(language, 'map.export.metres', { value: bar.lengthM });
  const sources = request.attribution.join(' · ');
  const made = [
    translate(language, 'map.export.date', { date: request.date }),
    translate(language, 'map.export.madeWith'),
  ].join(' · ');
  return {
    map: { widthPx: picture.width / pixelRatio, heightPx: picture.height / pixelRatio },
    title: request.title,
    subtitle: request.subtitle,
    stamp: approvalNo
      ? translate(language, 'map.export.approval', { number: approvalNo })
      : translate(language, 'map.export.internal'),
    notices: request.notices,
    legendTitle: translate(language, 'map.legend.title'),
    legend: request.legend,
    scaleBar: bar,
    scaleLabel,
    northLabel: translate(language, 'map.export.north'),
    footer: [...(sources ? [translate(language, 'map.export.sources', { sources })] : []), made],
  };
}

function font(role: SheetTextRole): string {
  return `${BOLD.has(role) ? '600 ' : ''}${TEXT_SIZES[role]}px ${FAMILY}`;
}

/** Draws a picture into the middle of a box, smaller where the box asks for it. */
function drawCentred(context: CanvasRenderingContext2D, picture: Picture, at: Rect): void {
  const shrink = Math.min(1, at.width / picture.width, at.height / picture.height);
  context.save();
  context.translate(at.x + at.width / 2, at.y + at.height / 2);
  context.scale(shrink, shrink);
  paintPicture(context, picture);
  context.restore();
}

function drawScaleBar(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  context.fillStyle = PAPER;
  context.fillRect(x, y, width, height);
  context.fillStyle = INK;
  context.fillRect(x, y, width / 2, height);
  context.strokeStyle = INK;
  context.lineWidth = 1;
  context.strokeRect(x, y, width, height);
}

function drawItem(
  context: CanvasRenderingContext2D,
  item: PngItem,
  picture: HTMLCanvasElement,
): void {
  switch (item.type) {
    case 'map':
      context.drawImage(picture, item.x, item.y, item.width, item.height);
      context.strokeStyle = INK;
      context.lineWidth = 1;
      context.strokeRect(item.x, item.y, item.width, item.height);
      return;
    case 'plate':
      context.fillStyle = 'rgb(255 255 255 / 88%)';
      context.fillRect(item.x, item.y, item.width, item.height);
      return;
    case 'stamp':
      context.strokeStyle = STAMP;
      context.lineWidth = 2;
      context.strokeRect(item.x + 1, item.y + 1, item.width - 2, item.height - 2);
      return;
    case 'north':
      drawCentred(context, ICONS.get('north')!, item);
      return;
    case 'scale-bar':
      drawScaleBar(context, item);
      return;
    case 'swatch':
      drawCentred(context, swatchPicture(item.swatch), item);
      return;
    case 'text':
      context.font = font(item.role);
      context.textAlign = item.align;
      context.textBaseline = 'middle';
      context.fillStyle = item.role === 'stamp' ? STAMP : INK;
      context.fillText(item.text, item.x, item.y);
  }
}

/** Pixels to an inch of paper: at this a sheet of usual shape lies on A4. */
const PAPER_DPI = 300;

/**
 * The sheet with map, title, legend, scale bar, north arrow, sources, date and stamp.
 * @throws when the browser gives no canvas or no PNG
 */
export async function exportPng(request: PngRequest): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  const layout = layoutPng(pngContent(request), (text, role) => {
    context.font = font(role);
    return context.measureText(text).width;
  });
  canvas.width = Math.round(layout.widthPx * request.pixelRatio);
  canvas.height = Math.round(layout.heightPx * request.pixelRatio);
  context.scale(request.pixelRatio, request.pixelRatio);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, layout.widthPx, layout.heightPx);
  for (const item of layout.items) drawItem(context, item, request.picture);
  const png = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  if (!png) throw new Error('the browser made no PNG');
  return blobWithDpi(png, PAPER_DPI);
}
