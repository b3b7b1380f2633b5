/** Pixels as MapLibre and a canvas take them: RGBA, straight alpha, row by row from the top. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
}

/** Signed distance in pixels from the point (x, y), measured from the centre, to a shape: negative inside. */
export type Distance = (x: number, y: number) => number;

export interface Mark {
  distance: Distance;
  /** `#rrggbb`. */
  colour: string;
  /** 0–1; 1 unless given. */
  opacity?: number;
}

/** The three channels of `#rrggbb`, 0–255 each. */
export function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Paints marks over each other, edges smoothed over one pixel; the same input gives the same bytes. */
export function rasterise(widthPx: number, heightPx: number, marks: readonly Mark[]): Raster {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  const paints = marks.map((mark) => ({ ...mark, rgb: channels(mark.colour) }));
  for (let row = 0; row < heightPx; row++) {
    for (let column = 0; column < widthPx; column++) {
      const x = column + 0.5 - widthPx / 2;
      const y = row + 0.5 - heightPx / 2;
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const { distance, rgb, opacity = 1 } of paints) {
        const cover = Math.max(0, Math.min(1, 0.5 - distance(x, y))) * opacity;
        if (cover === 0) continue;
        const sum = cover + alpha * (1 - cover);
        const under = (alpha * (1 - cover)) / sum;
        const over = cover / sum;
        red = red * under + rgb[0] * over;
        green = green * under + rgb[1] * over;
        blue = blue * under + rgb[2] * over;
        alpha = sum;
      }
      data.set([red, green, blue, alpha * 255], (row * widthPx + column) * 4);
    }
  }
  return { width: widthPx, height: heightPx, data };
}
