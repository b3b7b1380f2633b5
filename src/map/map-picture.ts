import type { Box } from '../core/geo/box.ts';
import type { Language } from '../i18n/catalogue.ts';
import type { MapHandlers } from './handles/map-handlers.ts';
import type { MapModel } from './model/map-model.ts';
import { MapView } from './map-view.ts';
import { nobody } from './picture/nobody.ts';

/** Size of the picture in CSS pixels: one paper for every screen, whatever panels stand open. */
export const PICTURE_PX = { width: 1600, height: 1000 } as const;

export interface MapPicture {
  picture: HTMLCanvasElement;
  metresPerPixel: number;
}

/**
 * The picture of a model in which a box is seen whole, drawn beside the page by a map of its own.
 * @throws when the browser has no WebGL for a second map
 */
export async function mapPicture(
  model: MapModel,
  bounds: Box,
  pixelRatio: number,
  language: Language,
  onIssue: MapHandlers['onIssue'],
): Promise<MapPicture> {
  const container = document.createElement('div');
  const { width, height } = PICTURE_PX;
  container.style.cssText = `position:fixed;left:-${2 * width}px;top:0;width:${width}px;height:${height}px`;
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  let view: MapView | undefined;
  try {
    view = new MapView(container, { ...nobody, onIssue }, { language, bounds, pixelRatio });
    await view.update(model);
    const picture = await view.capture();
    return { picture, metresPerPixel: view.metresPerPixel() };
  } finally {
    view?.destroy();
    container.remove();
  }
}
