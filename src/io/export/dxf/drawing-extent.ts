import type { Position } from 'geojson';
import type { ResultLayer } from '../layers/result-layer.ts';

/** What a drawing covers, in its own units. */
export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

function positionsOf(value: unknown): Position[] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf);
}

/** Box of everything that the layers draw; infinite and inside out where that is nothing. */
export function drawingExtent(layers: readonly ResultLayer[]): Extent {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { rows } of layers) {
    for (const { geometry } of rows) {
      if (!geometry || geometry.type === 'GeometryCollection') continue;
      for (const [x = 0, y = 0] of positionsOf(geometry.coordinates)) {
        box.west = Math.min(box.west, x);
        box.south = Math.min(box.south, y);
        box.east = Math.max(box.east, x);
        box.north = Math.max(box.north, y);
      }
    }
  }
  return box;
}
