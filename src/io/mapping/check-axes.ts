import type { Position } from 'geojson';

/** What the positions of a file look like as a whole. */
export type Axes = 'degrees' | 'swapped' | 'projected';

const CHINA = { west: 73, east: 136, south: 3, north: 54 };

function inChina(lng: number, lat: number): boolean {
  return lng >= CHINA.west && lng <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;
}

/** Degrees; latitude first (inside China only when exchanged); or projected metres: by more than half the positions. */
export function axesOf(positions: readonly Position[]): Axes {
  let projected = 0;
  let swapped = 0;
  for (const [x = NaN, y = NaN] of positions) {
    if (Math.abs(x) > 180 || Math.abs(y) > 180) projected += 1;
    else if (!inChina(x, y) && inChina(y, x)) swapped += 1;
  }
  if (projected * 2 > positions.length) return 'projected';
  return swapped * 2 > positions.length ? 'swapped' : 'degrees';
}

/** A guess at the projected system by the size of the numbers, to name in the hint; undefined if nothing fits. */
export function guessProjected([x = NaN, y = NaN]: Position): string | undefined {
  const northing = y > 3e5 && y < 6e6;
  const zone = Math.floor(x / 1e6);
  if (northing && zone >= 25 && zone <= 45) return `CGCS2000 / 3-degree Gauss-Kruger zone ${zone}`;
  if (northing && zone >= 13 && zone <= 23) return `CGCS2000 / Gauss-Kruger zone ${zone}`;
  if (northing && x > 2e5 && x < 8e5) return 'CGCS2000 / 3-degree Gauss-Kruger, UTM';
  return x > 8e6 && x < 1.55e7 && y > 3e5 && y < 7.5e6 ? 'Web Mercator (EPSG:3857)' : undefined;
}
