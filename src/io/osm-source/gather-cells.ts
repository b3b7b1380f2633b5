import { METRES_PER_DEGREE } from './rings/ring-ground.ts';

/** A place with the floor area of homes that it stands for. */
export interface Weight {
  id: string;
  lng: number;
  lat: number;
  weightM2: number;
}

function gathered(weights: readonly Weight[], cellM: number): Weight[] {
  const stepLat = cellM / METRES_PER_DEGREE;
  const stepLng = stepLat / Math.cos((weights[0]!.lat * Math.PI) / 180);
  const cells = new Map<string, Weight>();
  for (const { lng, lat, weightM2 } of weights) {
    const key = `${Math.floor(lng / stepLng)}_${Math.floor(lat / stepLat)}`;
    const cell = cells.get(key);
    if (!cell) {
      cells.set(key, { id: `osm-cell-${cellM}-${key}`, lng, lat, weightM2 });
      continue;
    }
    const share = weightM2 / (cell.weightM2 + weightM2);
    cell.lng += (lng - cell.lng) * share;
    cell.lat += (lat - cell.lat) * share;
    cell.weightM2 += weightM2;
  }
  return [...cells.values()];
}

/**
 * At most about `most` places: when there are more, those of a cell of 50, 100, 200 … metres become one
 * in their weighted middle. The sum of the weights stays.
 */
export function gatherCells(weights: readonly Weight[], most: number): readonly Weight[] {
  let cells = weights;
  for (let cellM = 50; cells.length > most; cellM *= 2) cells = gathered(weights, cellM);
  return cells;
}
