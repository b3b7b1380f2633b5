import { boundGround, STEPS_PER_DEGREE, type Ground } from './ground.ts';
import { ringsInTile, sharedInCell, type FlatRings } from './cell-clip.ts';
import { EARTH_RADIUS_M } from './sphere.ts';
import { CORNERS, TILE, tileKey, tilesMeeting, type TileFrame } from './tile-frame.ts';

/** How much of an area lies in the cells of a tile on its border: of each cell, in 255ths. */
export interface BorderTile {
  area: number;
  shares: Uint8Array;
  /** The area's rings near the tile, once they were needed. */
  rings?: FlatRings;
}

/** What of some areas lies in a tile. */
export interface TileAreas {
  /** Areas that hold the whole tile. */
  whole: readonly number[];
  border: readonly BorderTile[];
}

/** Parts of a square metre in which ground is summed: sums of whole numbers are the same in any order. */
export const UNITS_PER_M2 = 10_000;

const NOTHING: TileAreas = { whole: [], border: [] };
const RADIANS = Math.PI / 180;
/** What counts as nothing of a cell, or as all of it. */
const ROUNDING = 1e-3;

/** Where areas lie on a grid: each tile knows the areas that hold it, and their shares of its cells on borders. */
export class AreaTiles {
  readonly frame: TileFrame;
  /** Ground of each area in units, as its tiles sum it. */
  readonly units: Float64Array;
  readonly #areas: readonly Ground[];
  readonly #tiles = new Map<number, { whole: number[]; border: BorderTile[] }>();
  readonly #cellM2 = new Map<number, Float64Array>();

  constructor(frame: TileFrame, areas: readonly Ground[]) {
    this.frame = frame;
    this.#areas = areas;
    this.units = new Float64Array(areas.length);
    for (const [area, ground] of areas.entries()) this.#add(area, ground);
    const full = new Float32Array(TILE * TILE).fill(1);
    const inside = new Float32Array(CORNERS * CORNERS).fill(-1);
    for (const [key, tile] of this.#tiles) {
      const row = (key % 2 ** 26) - 2 ** 25;
      this.addSums(tile, this.unitsOf(tile, 0, row, full, inside), this.units);
    }
  }

  at(column: number, row: number): TileAreas {
    return this.#tiles.get(tileKey(column, row)) ?? NOTHING;
  }

  /** Areas of a tile, those that hold it first. */
  areasOf({ whole, border }: TileAreas): number[] {
    return [...whole, ...border.map(({ area }) => area)];
  }

  /**
   * Ground in some shares of a tile's cells that belongs to each of its areas, in the order of `areasOf`.
   * @param value at the corners of the cells, from which the shares are
   */
  unitsOf(
    { whole, border }: TileAreas,
    column: number,
    row: number,
    shares: Float32Array,
    value: Float32Array,
  ): number[] {
    const cellM2 = this.#cellsOf(row);
    const sums: number[] = [];
    if (whole.length > 0) {
      let sumM2 = 0;
      for (let y = 0, at = 0; y < TILE; y++) {
        let inRow = 0;
        for (let x = 0; x < TILE; x++) inRow += shares[at++]!;
        sumM2 += inRow * cellM2[y]!;
      }
      const units = Math.round(sumM2 * UNITS_PER_M2);
      for (let i = 0; i < whole.length; i++) sums.push(units);
    }
    for (const tile of border) {
      const own = tile.shares;
      let sumM2 = 0;
      for (let y = 0, at = 0; y < TILE; y++) {
        let inRow = 0;
        for (let x = 0; x < TILE; x++, at++) {
          const share = shares[at]!;
          // Two borders in one cell: how they lie to each other counts.
          if (share > 0 && share < 1 && own[at]! > 0 && own[at]! < 255) {
            inRow += this.#sharedShare(tile, column, row, value, x, y) * 255;
          } else inRow += share * own[at]!;
        }
        sumM2 += inRow * cellM2[y]!;
      }
      sums.push(Math.round((sumM2 / 255) * UNITS_PER_M2));
    }
    return sums;
  }

  #sharedShare(
    tile: BorderTile,
    column: number,
    row: number,
    value: Float32Array,
    x: number,
    y: number,
  ): number {
    tile.rings ??= ringsInTile(this.#areas[tile.area]!, this.frame, column, row);
    const at = y * CORNERS + x;
    const around = [at, at + 1, at + CORNERS + 1, at + CORNERS].map((corner) => value[corner]!);
    return sharedInCell(tile.rings, around, x, y);
  }

  addSums({ whole, border }: TileAreas, sums: readonly number[], into: Float64Array): void {
    let at = 0;
    for (const area of whole) into[area]! += sums[at++]!;
    for (const { area } of border) into[area]! += sums[at++]!;
  }

  /** m² of a cell in each row of a row of tiles. */
  #cellsOf(row: number): Float64Array {
    let cells = this.#cellM2.get(row);
    if (!cells) {
      const { lngDeg, latDeg } = this.frame;
      const sine = (y: number): number => Math.sin((row * TILE + y) * latDeg * RADIANS);
      const wideM = EARTH_RADIUS_M * lngDeg * RADIANS;
      cells = Float64Array.from(
        { length: TILE },
        (_, y) => wideM * EARTH_RADIUS_M * (sine(y + 1) - sine(y)),
      );
      this.#cellM2.set(row, cells);
    }
    return cells;
  }

  #tile(column: number, row: number): { whole: number[]; border: BorderTile[] } {
    const key = tileKey(column, row);
    let tile = this.#tiles.get(key);
    if (!tile) this.#tiles.set(key, (tile = { whole: [], border: [] }));
    return tile;
  }

  /** Goes along the outline and adds what it cuts off of each cell, then from west to east through each row of tiles. */
  #add(area: number, ground: Ground): void {
    if (ground.length === 0) return;
    const box = boundGround(ground);
    const [west, south, east, north] = tilesMeeting(this.frame, box);
    const columns = east - west + 1;
    const byRow = Array.from({ length: north - south + 1 }, (): number[] => []);
    const toX = 1 / (STEPS_PER_DEGREE * this.frame.lngDeg);
    const toY = 1 / (STEPS_PER_DEGREE * this.frame.latDeg);
    for (const path of ground) {
      let { x, y } = path.at(-1)!;
      for (const point of path) {
        const [x0, y0] = [x * toX - west * TILE, y * toY - south * TILE];
        ({ x, y } = point);
        const [x1, y1] = [x * toX - west * TILE, y * toY - south * TILE];
        const last = Math.min(byRow.length - 1, Math.floor(Math.max(y0, y1) / TILE));
        for (let row = Math.max(0, Math.floor(Math.min(y0, y1) / TILE)); row <= last; row++) {
          byRow[row]!.push(x0, y0, x1, y1);
        }
      }
    }
    // One more column takes what lies east of the last cell.
    const wide = (columns + 1) * TILE;
    const cut = new Float64Array(wide * TILE);
    const isTouched = new Uint8Array(columns + 1);
    for (const [at, sides] of byRow.entries()) {
      cut.fill(0);
      isTouched.fill(0);
      for (let i = 0; i < sides.length; i += 4) {
        cutSide(sides, i, at * TILE, wide, cut, isTouched);
      }
      this.#addRow(area, west, south + at, { wide, columns, cut, isTouched });
    }
  }

  #addRow(
    area: number,
    west: number,
    row: number,
    cuts: { wide: number; columns: number; cut: Float64Array; isTouched: Uint8Array },
  ): void {
    const { wide, columns, cut, isTouched } = cuts;
    const inside = new Float64Array(TILE);
    for (let column = 0; column < columns; column++) {
      if (!isTouched[column]) {
        if (inside[0]! > 0.5) this.#tile(west + column, row).whole.push(area);
        continue;
      }
      const shares = new Uint8Array(TILE * TILE);
      let least = Infinity;
      let most = -Infinity;
      for (let y = 0; y < TILE; y++) {
        for (let x = 0; x < TILE; x++) {
          inside[y]! += cut[y * wide + column * TILE + x]!;
          const share = inside[y]!;
          if (share < least) least = share;
          if (share > most) most = share;
          shares[y * TILE + x] = Math.round(255 * Math.max(0, Math.min(1, share)));
        }
      }
      if (least > 1 - ROUNDING) this.#tile(west + column, row).whole.push(area);
      else if (most > ROUNDING) this.#tile(west + column, row).border.push({ area, shares });
    }
  }
}

/**
 * Adds what one side of an outline changes from each cell of a row of tiles to the next, so that the
 * sum from the west is the share of the cell that lies inside (after R. Levien's rasteriser font-rs).
 */
function cutSide(
  sides: readonly number[],
  i: number,
  firstY: number,
  wide: number,
  cut: Float64Array,
  isTouched: Uint8Array,
): void {
  markTouched(sides[i]!, sides[i + 2]!, isTouched);
  let [x0, y0, x1, y1] = [sides[i]!, sides[i + 1]! - firstY, sides[i + 2]!, sides[i + 3]! - firstY];
  // Ground lies to the left: what runs south begins it, what runs north ends it.
  const sign = y1 < y0 ? 1 : -1;
  if (sign > 0) [x0, y0, x1, y1] = [x1, y1, x0, y0];
  const slope = (x1 - x0) / (y1 - y0);
  const top = Math.min(TILE, y1);
  let y = Math.max(0, y0);
  while (y < top) {
    const cellY = Math.floor(y);
    const nextY = Math.min(cellY + 1, top);
    const height = (nextY - y) * sign;
    const from = Math.max(0, x0 + (y - y0) * slope);
    const to = Math.max(0, x0 + (nextY - y0) * slope);
    const [left, right] = from < to ? [from, to] : [to, from];
    const firstX = Math.floor(left);
    const lastX = Math.max(firstX, Math.ceil(right) - 1);
    let before = 0;
    // Share of the side's height that lies west of the east edge of each cell, and what it leaves of that cell.
    for (let x = firstX; x <= lastX; x++) {
      const covered = sharedWest(left, right, x);
      cut[cellY * wide + x]! += height * (covered - before);
      before = covered;
    }
    cut[cellY * wide + lastX + 1]! += height * (1 - before);
    isTouched[Math.floor((lastX + 1) / TILE)] = 1;
    y = nextY;
  }
}

/** Marks the tiles that a side may run through, level ones included: above and below it the ground is another. */
function markTouched(x0: number, x1: number, isTouched: Uint8Array): void {
  const last = Math.min(isTouched.length - 1, Math.floor(Math.max(x0, x1) / TILE));
  for (let at = Math.max(0, Math.floor(Math.min(x0, x1) / TILE)); at <= last; at++) {
    isTouched[at] = 1;
  }
}

/** Mean share of the cell beginning at `x` that lies east of a slanted side from `left` to `right`. */
function sharedWest(left: number, right: number, x: number): number {
  if (right - left < 1e-12) return Math.max(0, Math.min(1, x + 1 - left));
  return eastOf(left, right, x + 1) - eastOf(left, right, x);
}

/** Area of a row of cells up to `end` that lies to the right of a slanted side: the integral of its distance from the east edge. */
function eastOf(left: number, right: number, end: number): number {
  const part = Math.max(0, Math.min(1, (end - left) / (right - left)));
  const over = Math.max(0, end - right);
  return (part * part * (right - left)) / 2 + over;
}
