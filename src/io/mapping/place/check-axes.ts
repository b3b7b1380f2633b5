import type { Position } from 'geojson';

/** What the positions of a file look like as a whole. */
export type Axes = 'degrees' | 'swapped' | 'projected';

const CHINA = { west: 73, east: 136, south: 3, north: 54 };

function inChina(lng: number, lat: number): boolean {
  return lng >= CHINA.west && lng <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;
}

/** True where a position lies in China only with its numbers exchanged. */
export function isTurned([x = NaN, y = NaN]: Position): boolean {
  return !inChina(x, y) && inChina(y, x);
}

/** Degrees; latitude first (inside China only when exchanged); or projected metres: by more than half the positions. */
export function classifyAxes(positions: readonly Position[]): Axes {
  let projected = 0;
  let swapped = 0;
  for (const [x = NaN, y = NaN] of positions) {
    if (Math.abs(x) > 180 || Math.abs(y) > 180) projected += 1;
    else if (isTurned([x, y])) swapped += 1;
  }
  if (projected * 2 > positions.length) return 'projected';
  return swapped * 2 > positions.length ? 'swapped' : 'degrees';
}

/**
 * True when metres stand as northing, easting, the way Chinese surveyors write X and Y: by more than half the positions,
 * whose second number carries a zone prefix or the first of which is too large for an easting without one.
 */
export function northingFirst(positions: readonly Position[]): boolean {
  const isNorthing = (metres: number): boolean => metres > 1.8e6 && metres < 6.1e6;
  const isEasting = (metres: number): boolean =>
    (metres > 1e5 && metres < 9e5) || (metres > 1.31e7 && metres < 4.59e7);
  const turned = positions.filter(
    ([x = NaN, y = NaN]) => isNorthing(x) && isEasting(y) && !(isEasting(x) && isNorthing(y)),
  );
  return turned.length * 2 > positions.length;
}
