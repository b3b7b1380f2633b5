import type { Position } from 'geojson';

/** Metres on a plane that touches the sphere at the raster's south-west corner. */
export type Point = [number, number];

/** Cells of `cellM` metres over a bounding box; cell (0, 0) lies at the south-west. */
export interface Raster {
  west: number;
  south: number;
  columns: number;
  rows: number;
  cellM: number;
  /** Metres of one degree of longitude and of latitude at the middle of the box. */
  metresPerLng: number;
  metresPerLat: number;
}

const METRES_PER_DEGREE = 111_195;

/** A raster over `bounds` (west, south, east, north) with a margin of one cell. */
export function rasterOver(bounds: readonly number[], cellM: number): Raster {
  const [west, south, east, north] = bounds as [number, number, number, number];
  const metresPerLng = METRES_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return {
    west: west - cellM / metresPerLng,
    south: south - cellM / METRES_PER_DEGREE,
    columns: Math.ceil(((east - west) * metresPerLng) / cellM) + 2,
    rows: Math.ceil(((north - south) * METRES_PER_DEGREE) / cellM) + 2,
    cellM,
    metresPerLng,
    metresPerLat: METRES_PER_DEGREE,
  };
}

export function toMetres(raster: Raster, [lng, lat]: Position | Point): Point {
  return [(lng! - raster.west) * raster.metresPerLng, (lat! - raster.south) * raster.metresPerLat];
}

/** Degrees, rounded to 1e-7. */
export function toDegrees(raster: Raster, [x, y]: Point): Point {
  return [
    Math.round((raster.west + x / raster.metresPerLng) * 1e7) / 1e7,
    Math.round((raster.south + y / raster.metresPerLat) * 1e7) / 1e7,
  ];
}

/** Index of the cell under a point in metres; -1 outside the raster. */
export function cellAt(raster: Raster, [x, y]: Point): number {
  const column = Math.floor(x / raster.cellM);
  const row = Math.floor(y / raster.cellM);
  if (column < 0 || row < 0 || column >= raster.columns || row >= raster.rows) return -1;
  return row * raster.columns + column;
}

/** 1 for each cell whose centre lies inside the ring (metres, closed). */
export function fillRing(raster: Raster, ring: readonly Point[]): Uint8Array {
  const { columns, rows, cellM } = raster;
  const inside = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * cellM;
    const crossings: number[] = [];
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = ring[i - 1]!;
      const [x1, y1] = ring[i]!;
      if (y0 > y !== y1 > y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil(crossings[i]! / cellM - 0.5));
      const to = Math.min(columns - 1, Math.floor(crossings[i + 1]! / cellM - 0.5));
      for (let column = from; column <= to; column++) inside[row * columns + column] = 1;
    }
  }
  return inside;
}

/** Writes `cost` (the larger wins) into every cell that a line passes through. */
export function drawLine(
  raster: Raster,
  line: readonly Point[],
  cost: number,
  into: Float64Array,
): void {
  for (let i = 1; i < line.length; i++) {
    const [x0, y0] = line[i - 1]!;
    const [x1, y1] = line[i]!;
    const steps = Math.ceil((Math.hypot(x1 - x0, y1 - y0) / raster.cellM) * 4) + 1;
    for (let k = 0; k <= steps; k++) {
      const cell = cellAt(raster, [x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps]);
      if (cell >= 0) into[cell] = Math.max(into[cell]!, cost);
    }
  }
}
