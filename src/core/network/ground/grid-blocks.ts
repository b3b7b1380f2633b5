import { CORNERS, TILE, tileKey } from '../../geo/tile-frame.ts';

/**
 * Numbers at the points of a regular grid, in blocks of 16 × 16 points by row from the south-west: as large as the
 * ground that has any, however far it stretches.
 */
export class GridBlocks {
  readonly #blocks = new Map<number, GridBlock>();

  /** Puts the numbers of a tile's points, those on its borders too, in place of what was there. */
  setTile(column: number, row: number, values: Float32Array): void {
    const own = this.#block(column, row);
    const east = this.#block(column + 1, row);
    for (let y = 0; y < TILE; y++) {
      own.values.set(values.subarray(y * CORNERS, y * CORNERS + TILE), y * TILE);
      east.values[y * TILE] = values[y * CORNERS + TILE]!;
    }
    const last = TILE * CORNERS;
    this.#block(column, row + 1).values.set(values.subarray(last, last + TILE));
    this.#block(column + 1, row + 1).values[0] = values[last + TILE]!;
  }

  #block(column: number, row: number): GridBlock {
    const key = tileKey(column, row);
    let block = this.#blocks.get(key);
    if (!block) {
      block = { column, row, values: new Float32Array(TILE * TILE).fill(Infinity) };
      this.#blocks.set(key, block);
    }
    return block;
  }

  /** Numbers of a block's own points; absent where none was set. */
  at(column: number, row: number): Float32Array | undefined {
    return this.#blocks.get(tileKey(column, row))?.values;
  }

  blocks(): Iterable<GridBlock> {
    return this.#blocks.values();
  }
}

export interface GridBlock {
  column: number;
  row: number;
  values: Float32Array;
}
