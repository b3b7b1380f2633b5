import type { Box } from './box.ts';

/** Cells along the side of a tile. */
export const TILE = 16;
/** Corners of cells along the side of a tile: its last ones are the first ones of the next tile. */
export const CORNERS = TILE + 1;

/** A grid over the ground whose lines run through 0° and whose cells are of one size in degrees; tiles hold 16 × 16. */
export interface TileFrame {
  lngDeg: number;
  latDeg: number;
}

/** One number for a tile; the ground has far fewer than 2^26 tiles a side. */
export function tileKey(column: number, row: number): number {
  return (column + 2 ** 25) * 2 ** 26 + (row + 2 ** 25);
}

/** First and last columns and rows of the tiles that a box meets. */
export function tilesMeeting(
  { lngDeg, latDeg }: TileFrame,
  [west, south, east, north]: Box,
): [west: number, south: number, east: number, north: number] {
  return [
    Math.floor(west / (lngDeg * TILE)),
    Math.floor(south / (latDeg * TILE)),
    Math.floor(east / (lngDeg * TILE)),
    Math.floor(north / (latDeg * TILE)),
  ];
}

/** Visits each tile that one of some boxes meets once, with the positions of those that do; empty boxes meet none. */
export function forEachTileNear(
  frame: TileFrame,
  boxes: readonly Box[],
  visit: (column: number, row: number, near: readonly number[]) => void,
): void {
  const first = new Int32Array(boxes.length);
  const last = new Int32Array(boxes.length);
  const rows = new Map<number, number[]>();
  for (const [at, box] of boxes.entries()) {
    if (!(box[0] <= box[2] && box[1] <= box[3])) continue;
    const [west, south, east, north] = tilesMeeting(frame, box);
    first[at] = west;
    last[at] = east;
    for (let row = south; row <= north; row++) {
      const there = rows.get(row);
      if (there) there.push(at);
      else rows.set(row, [at]);
    }
  }
  for (const [row, there] of rows) {
    const waiting = there.toSorted((a, b) => first[a]! - first[b]!);
    let near: number[] = [];
    let column = 0;
    for (let next = 0; next < waiting.length || near.length > 0; column++) {
      if (near.length === 0) column = first[waiting[next]!]!;
      while (next < waiting.length && first[waiting[next]!]! <= column) near.push(waiting[next++]!);
      visit(column, row, near);
      if (near.some((at) => last[at]! <= column)) near = near.filter((at) => last[at]! > column);
    }
  }
}
