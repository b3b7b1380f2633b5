import { HATCHES, hatchPath, hatchPicture } from '../../../src/map/look/hatch.ts';
import { ICONS } from '../../../src/map/look/icons.ts';
import { rasterisePicture } from '../../../src/map/look/paint-picture.ts';
import type { Picture } from '../../../src/map/look/picture.ts';
import { svgPicture } from '../../../src/map/look/svg-picture.ts';

/** Runs in the browser: the product's own painters, told what to paint. */

export interface Pixels {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: number[];
}

function read({ width, height, data }: ImageData): Pixels {
  return { width, height, data: [...data] };
}

function paintIcons(pixelRatio: number): [string, Pixels][] {
  return [...ICONS].map(([name, picture]) => [name, read(rasterisePicture(picture, pixelRatio))]);
}

/** The tile of each hatch, and four of it painted as one. */
function paintHatches(pixelRatio: number): [string, Pixels, Pixels][] {
  return HATCHES.map((hatch) => {
    const picture = hatchPicture(hatch);
    const tile = rasterisePicture(picture, pixelRatio);
    const size = 2 * picture.width;
    const four: Picture = { width: size, height: size, paths: [hatchPath(hatch, size, size)] };
    const together = rasterisePicture(four, tile.width / picture.width);
    return [hatch, read(tile), read(together)];
  });
}

/** Puts icons that fill whole device pixels on the page as SVG, each at its place. */
function showIcons(names: readonly string[]): void {
  for (const [at, name] of names.entries()) {
    const svg = svgPicture(ICONS.get(name as 'site')!);
    svg.id = name;
    svg.style.cssText = `position:absolute;left:${40 * at}px;top:0`;
    document.body.append(svg);
  }
}

const painters = { paintIcons, paintHatches, showIcons };
export type Painters = typeof painters;
Object.assign(globalThis, { pictures: painters });
