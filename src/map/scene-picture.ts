import type { Language } from '../i18n/catalogue.ts';
import { translate } from '../i18n/translate.ts';
import type { MapHandlers } from './handles/map-handlers.ts';
import { swatchPicture } from './legend/legend-swatch.ts';
import { buildLegend } from './legend/legend.ts';
import type { LegendItem } from './layers/layer-group.ts';
import { ICONS } from './look/icons.ts';
import { paintPicture } from './look/paint-picture.ts';
import { INK, PAPER } from './look/palette.ts';
import { scaleBar } from './look/scale-bar.ts';
import { MapView } from './map-view.ts';
import type { MapModel } from './model/map-model.ts';
import { nobody } from './picture/nobody.ts';
import { wrapText } from '../i18n/wrap-text.ts';

/** A map with its furniture for a place on a page. */
export interface ScenePictureRequest {
  model: MapModel;
  center: readonly [number, number];
  /** Zoom at which a map of a size in CSS pixels shows the ground that is asked for. */
  zoomFor(size: { width: number; height: number }): number;
  /** Size on the page in its pixels. */
  width: number;
  height: number;
  /** Pixels of the picture to one of the page. */
  ratio: number;
  language: Language;
  onIssue: MapHandlers['onIssue'];
}

/** Names and signs are drawn this many times larger than at work, as on the projector. */
const ENLARGED = 1.75;
const TEXT = 24;
const SMALL = 18;
const LINE = 34;
const PAD = 10;
const SWATCH = 36;
const FAMILY = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

interface Placed {
  item: LegendItem;
  x: number;
  line: number;
}

/** Legend entries one after another in lines of some width. */
function placeLegend(
  items: readonly LegendItem[],
  width: number,
  measure: (text: string) => number,
): { placed: Placed[]; lines: number } {
  const placed: Placed[] = [];
  let x = PAD;
  let line = 0;
  for (const item of items) {
    const needs = SWATCH + 8 + measure(item.label) + 24;
    if (x > PAD && x + needs > width) {
      x = PAD;
      line++;
    }
    placed.push({ item, x, line });
    x += needs;
  }
  return { placed, lines: items.length === 0 ? 0 : line + 1 };
}

async function drawMap(request: ScenePictureRequest, height: number) {
  const { model, center, zoomFor, width, ratio, language, onIssue } = request;
  const size = { width: width / ENLARGED, height: height / ENLARGED };
  const container = document.createElement('div');
  container.style.cssText = `position:fixed;left:-${4 * width}px;top:0;width:${size.width}px;height:${size.height}px`;
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  let view: MapView | undefined;
  try {
    view = new MapView(
      container,
      { ...nobody, onIssue },
      { language, pixelRatio: ratio * ENLARGED },
    );
    view.jumpTo(center, zoomFor(size));
    await view.update({ ...model, show: { ...model.show, labels: false } });
    await view.whenDrawn();
    await view.update(model);
    const picture = await view.capture();
    return { picture, metresPerPixel: view.metresPerPixel() / ENLARGED };
  } finally {
    view?.destroy();
    container.remove();
  }
}

/** The words of a map's furniture in the language of the page. */
function scaleWords(language: Language, lengthM: number): string {
  return lengthM >= 1000
    ? translate(language, 'map.export.kilometres', { value: lengthM / 1000 })
    : translate(language, 'map.export.metres', { value: lengthM });
}

/**
 * The map of a scene with legend, scale bar, north arrow and sources as a PNG.
 * @throws when the browser has no WebGL for a second map, or gives no PNG
 */
export async function scenePicture(request: ScenePictureRequest): Promise<Uint8Array> {
  const { model, width, height, ratio, language } = request;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  context.scale(ratio, ratio);
  context.textBaseline = 'middle';
  const font = (size: number) => {
    context.font = `${size}px ${FAMILY}`;
  };
  font(TEXT);
  const measure = (text: string) => context.measureText(text).width;
  const items = buildLegend(model, language).flatMap((section) => section.items);
  const { placed, lines } = placeLegend(items, width, measure);
  font(SMALL);
  const sources = wrapText(model.attribution.join(' · '), width - 2 * PAD, measure);
  const sourcesPx = sources.length * (SMALL + 6);
  const mapPx = height - lines * LINE - sourcesPx - 2 * PAD;
  const { picture, metresPerPixel } = await drawMap(request, mapPx);

  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, mapPx);
  context.strokeStyle = INK;
  context.lineWidth = 1;
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
  for (const { item, x, line } of placed) {
    const y = mapPx + PAD + line * LINE + LINE / 2;
    const swatch = swatchPicture(item.swatch);
    const grow = Math.min(1.4, SWATCH / swatch.width, LINE / swatch.height);
    context.save();
    context.translate(x + SWATCH / 2, y);
    context.scale(grow, grow);
    paintPicture(context, swatch);
    context.restore();
    font(TEXT);
    context.fillStyle = INK;
    context.fillText(item.label, x + SWATCH + 8, y);
  }
  font(SMALL);
  for (const [at, line] of sources.entries()) {
    context.fillText(line, PAD, height - sourcesPx - PAD / 2 + at * (SMALL + 6) + SMALL / 2);
  }
  const bar = scaleBar(metresPerPixel, 240);
  context.fillStyle = 'rgb(255 255 255 / 88%)';
  context.fillRect(PAD, mapPx - 66, bar.widthPx + 24, 56);
  context.fillRect(width - 62, PAD, 52, 78);
  context.fillStyle = INK;
  font(TEXT);
  context.fillText(scaleWords(language, bar.lengthM), PAD + 12, mapPx - 46);
  context.fillRect(PAD + 12, mapPx - 26, bar.widthPx, 6);
  context.textAlign = 'center';
  context.fillText(translate(language, 'map.export.north'), width - 36, PAD + 18);
  context.save();
  context.translate(width - 36, PAD + 52);
  context.scale(1.4, 1.4);
  paintPicture(context, ICONS.get('north')!);
  context.restore();

  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser made no PNG');
  return new Uint8Array(await blob.arrayBuffer());
}
