import type { Raster } from './raster.ts';

/** Puts a raster on a canvas, which takes the raster's size in device pixels. */
function paintRaster(canvas: HTMLCanvasElement, raster: Raster): void {
  canvas.width = raster.width;
  canvas.height = raster.height;
  canvas
    .getContext('2d')
    ?.putImageData(new ImageData(raster.data, raster.width, raster.height), 0, 0);
}

/** A new canvas that holds a raster. */
export function rasterCanvas(raster: Raster): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  paintRaster(canvas, raster);
  return canvas;
}
