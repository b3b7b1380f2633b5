/**
 * Heights of the ground on a grid of WGS-84 degrees, as an ESRI ASCII grid tells them: rows from
 * north to south, `xllcorner`/`yllcorner` the south-west corner of the south-west cell.
 */
export interface Relief {
  ncols: number;
  nrows: number;
  xllcorner: number;
  yllcorner: number;
  cellsize: number;
  /** Metres above the sea; NaN where unknown. */
  heightM: Float32Array;
}

/**
 * Height in metres at a place, bilinear between the middles of four cells; where one of them is
 * unknown the mean of the known ones by the same weights; NaN where none is known or outside.
 */
export function heightAtM(relief: Relief, lng: number, lat: number): number {
  const { ncols, nrows, cellsize, heightM } = relief;
  const x = (lng - relief.xllcorner) / cellsize - 0.5;
  const y = nrows - 0.5 - (lat - relief.yllcorner) / cellsize;
  if (!(x >= -0.5 && y >= -0.5 && x <= ncols - 0.5 && y <= nrows - 0.5)) return NaN;
  const column = Math.floor(x);
  const row = Math.floor(y);
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < 4; i++) {
    const atX = column + (i & 1);
    const atY = row + (i >> 1);
    const weight = (1 - Math.abs(x - atX)) * (1 - Math.abs(y - atY));
    const cellX = Math.max(0, Math.min(ncols - 1, atX));
    const cellY = Math.max(0, Math.min(nrows - 1, atY));
    const height = heightM[cellY * ncols + cellX]!;
    if (Number.isNaN(height) || weight <= 0) continue;
    sum += weight * height;
    weights += weight;
  }
  return weights > 0 ? sum / weights : NaN;
}
