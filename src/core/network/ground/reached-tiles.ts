import { compoundBoxes } from '../graph/compounds.ts';
import type { Searched } from '../search/nearest.ts';
import { forEachReachedPiece } from './reached-pieces.ts';
import { TILE, tileKey } from '../../geo/tile-frame.ts';
import type { SnapGrid } from './snap-grid.ts';

/** Column and row of a tile of a grid. */
export type Tile = readonly [column: number, row: number];

/** Tiles that may hold a reached point: near a reached stretch, and of compounds with a reached gate the whole. */
export function reachedTiles(
  { prepared, facilities, streets }: Searched,
  budgetS: number,
  grid: SnapGrid,
): Tile[] {
  const { graph, maxSnapM } = prepared;
  const tileM = grid.cellM * TILE;
  const kept = new Map<number, Tile>();
  const add = (lngA: number, latA: number, lngB: number, latB: number, reachM: number): void => {
    const [ax, ay] = grid.toPlane(lngA, latA);
    const [bx, by] = grid.toPlane(lngB, latB);
    const last = Math.floor((Math.max(ax, bx) + reachM) / tileM);
    const top = Math.floor((Math.max(ay, by) + reachM) / tileM);
    for (let column = Math.floor((Math.min(ax, bx) - reachM) / tileM); column <= last; column++) {
      for (let row = Math.floor((Math.min(ay, by) - reachM) / tileM); row <= top; row++) {
        kept.set(tileKey(column, row), [column, row]);
      }
    }
  };
  const { pointLngE7: lng, pointLatE7: lat } = graph;
  const seen = new Set<number>();
  forEachReachedPiece(prepared, facilities, streets, budgetS, (edge) => {
    if (seen.has(edge)) return;
    seen.add(edge);
    for (let p = graph.pointStart[edge]!; p < graph.pointStart[edge + 1]! - 1; p++) {
      add(lng[p]!, lat[p]!, lng[p + 1]!, lat[p + 1]!, maxSnapM);
    }
  });
  const boxes = compoundBoxes(graph);
  for (let at = 0; at < boxes.length; at += 4) {
    const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(at, at + 4);
    const [x0, y0] = grid.toPlane(west, south);
    const [x1, y1] = grid.toPlane(east, north);
    const touched = [...tilesIn(x0 / tileM, y0 / tileM, x1 / tileM, y1 / tileM)].some((tile) =>
      kept.has(tileKey(...tile)),
    );
    if (touched) add(west, south, east, north, 0);
  }
  return [...kept.values()];
}

function* tilesIn(west: number, south: number, east: number, north: number): Generator<Tile> {
  for (let column = Math.floor(west); column <= Math.floor(east); column++) {
    for (let row = Math.floor(south); row <= Math.floor(north); row++) yield [column, row];
  }
}
