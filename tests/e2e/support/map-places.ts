import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';
import type { Box } from '../../../src/core/geo/box.ts';
import { WHOLE_PADDING_PX } from '../../../src/map/whole-padding.ts';

/** Size of a tile in CSS pixels. */
const TILE_PX = 512;

/** The pane that the map fills; its canvas follows a moment later when the pane changes. */
export function mapPane(page: Page): Locator {
  return page.getByRole('main', { name: '地图' });
}

function mercator([lng, lat]: readonly [number, number]): [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

function inverse([x, y]: readonly [number, number]): [number, number] {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Where places lie on the screen after the page showed a box whole; the ground stays where it is when panels open beside it. */
export class MapPlaces {
  readonly #page: Page;
  readonly #middle: [number, number];
  readonly #scale: number;
  /** Where the middle was on the page when the box was shown, in CSS pixels. */
  readonly #screen: [number, number];

  private constructor(
    page: Page,
    middle: [number, number],
    scale: number,
    screen: [number, number],
  ) {
    this.#page = page;
    this.#middle = middle;
    this.#scale = scale;
    this.#screen = screen;
  }

  /** To be made while the map has the size that it had when it showed the box. */
  static async showing(page: Page, [west, south, east, north]: Box): Promise<MapPlaces> {
    const size = (await mapPane(page).boundingBox())!;
    const { left: paddingLeft, right: paddingRight } = WHOLE_PADDING_PX;
    const { top: paddingTop, bottom: paddingBottom } = WHOLE_PADDING_PX;
    const [left, bottom] = mercator([west, south]);
    const [right, top] = mercator([east, north]);
    const scale = Math.min(
      (size.width - paddingLeft - paddingRight) / (right - left),
      (size.height - paddingTop - paddingBottom) / (bottom - top),
      TILE_PX * 2 ** 16,
    );
    const { x, y, width, height } = size;
    const screen: [number, number] = [x + width / 2, y + height / 2];
    return new MapPlaces(page, [(left + right) / 2, (top + bottom) / 2], scale, screen);
  }

  /** Where the middle of the box is, once the canvas fills its pane. */
  async #middleOfScreen(): Promise<[number, number]> {
    const pane = mapPane(this.#page);
    const canvas = pane.locator('canvas.maplibregl-canvas');
    await expect(async () => {
      const { width, height } = (await pane.boundingBox())!;
      const drawn = (await canvas.boundingBox())!;
      expect(Math.abs(drawn.width - width) + Math.abs(drawn.height - height)).toBeLessThan(2);
    }).toPass({ timeout: 60_000 });
    return this.#screen;
  }

  /** CSS pixels of a place on the page. */
  async at(place: readonly [number, number]): Promise<{ x: number; y: number }> {
    const [middleX, middleY] = await this.#middleOfScreen();
    const [x, y] = mercator(place);
    return {
      x: middleX + (x - this.#middle[0]) * this.#scale,
      y: middleY + (y - this.#middle[1]) * this.#scale,
    };
  }

  /** Longitude and latitude under a pixel of the page. */
  async under(x: number, y: number): Promise<[number, number]> {
    const [middleX, middleY] = await this.#middleOfScreen();
    return inverse([
      this.#middle[0] + (x - middleX) / this.#scale,
      this.#middle[1] + (y - middleY) / this.#scale,
    ]);
  }
}

/** Points at a place of the map until the page names it, and gives the pixel. */
export async function pointAt(
  page: Page,
  map: MapPlaces,
  place: readonly [number, number],
  name: string,
): Promise<{ x: number; y: number }> {
  let pixel = { x: 0, y: 0 };
  await expect(async () => {
    pixel = await map.at(place);
    await page.mouse.move(pixel.x + 1, pixel.y);
    await page.mouse.move(pixel.x, pixel.y);
    await expect(page.locator('.hover-label')).toHaveText(name, { timeout: 5000 });
  }).toPass({ timeout: 120_000 });
  return pixel;
}
