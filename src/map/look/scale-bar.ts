import { EARTH_RADIUS_M } from '../../core/geo/sphere.ts';

/** CSS pixels of the whole world at zoom 0 in MapLibre's Mercator. */
const WORLD_PX = 512;

/** Metres on the ground to one CSS pixel at a latitude (degrees) and zoom of a Mercator map, on the product's sphere. */
export function metresPerPixelAt(lat: number, zoom: number): number {
  const circleM = 2 * Math.PI * EARTH_RADIUS_M * Math.cos((lat * Math.PI) / 180);
  return circleM / (WORLD_PX * 2 ** zoom);
}

export interface ScaleBar {
  lengthM: number;
  widthPx: number;
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that is no wider than `maxWidthPx`. */
export function scaleBar(metresPerPixel: number, maxWidthPx: number): ScaleBar {
  const maxM = metresPerPixel * maxWidthPx;
  const power = 10 ** Math.floor(Math.log10(maxM));
  const digit = [5, 2, 1].find((each) => each * power <= maxM) ?? 1;
  const lengthM = digit * power;
  return { lengthM, widthPx: lengthM / metresPerPixel };
}
