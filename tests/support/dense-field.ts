import { CORNERS, TILE } from '../../src/core/geo/tile-frame.ts';
import { GridBlocks } from '../../src/core/network/ground/grid-blocks.ts';
import type { Field } from '../../src/core/network/ground/reach-field.ts';

/** A field by all its values, by row from south to north. */
export interface DenseField {
  width: number;
  height: number;
  /** Column and row of the first value. */
  firstColumn: number;
  firstRow: number;
  cellM: number;
  value: Float32Array;
}

export function fieldOfValues(dense: DenseField): Field {
  const { width, height, firstColumn, firstRow, cellM, value } = dense;
  const points = new GridBlocks();
  for (let row = Math.floor(firstRow / TILE); row * TILE < firstRow + height; row++) {
    for (
      let column = Math.floor(firstColumn / TILE);
      column * TILE < firstColumn + width;
      column++
    ) {
      const tile = Float32Array.from({ length: CORNERS * CORNERS }, (_, at) => {
        const x = column * TILE + (at % CORNERS) - firstColumn;
        const y = row * TILE + Math.floor(at / CORNERS) - firstRow;
        return x >= 0 && x < width && y >= 0 && y < height ? value[y * width + x]! : Infinity;
      });
      points.setTile(column, row, tile);
    }
  }
  return { cellM, points, borderM: (number) => Math.min(number, cellM) };
}
