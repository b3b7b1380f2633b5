import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../vocabulary/lng-lat.ts';
import { boundGeometry } from './box.ts';
import { type Ground, intersection, toGeometry, toGround, uniteGround } from './ground.ts';
import { distanceM } from './sphere.ts';

/** For each place the position of the seat that it belongs to, or -1 where none is reached. */
export type NearestSeats = (
  places: readonly LngLat[],
  seats: readonly LngLat[],
) => ArrayLike<number>;

const M_PER_DEGREE = 111_195;
/** Side of the squares of ground that are given out as a whole, in metres. */
const SQUARE_M = 40;
const MOST_SQUARES = 20_000;

interface Squares {
  columns: number;
  rows: number;
  /** Degrees of the edge west of a column and south of a row. */
  x: (column: number) => number;
  y: (row: number) => number;
}

function squaresOver(outline: Polygon | MultiPolygon): Squares {
  const [west, south, east, north] = boundGeometry(outline);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const groundM2 = (east - west) * squeeze * (north - south) * M_PER_DEGREE ** 2;
  const sideM = Math.max(SQUARE_M, Math.sqrt(groundM2 / MOST_SQUARES));
  const high = sideM / M_PER_DEGREE;
  const wide = high / squeeze;
  return {
    columns: Math.max(0, Math.ceil((east - west) / wide)) || 0,
    rows: Math.max(0, Math.ceil((north - south) / high)) || 0,
    x: (column) => west + column * wide,
    y: (row) => south + row * high,
  };
}

/** Position of the seat that is nearest in a straight line; of several the first. */
export function findNearestSeat(place: LngLat, seats: readonly LngLat[]): number {
  let best = 0;
  let least = Infinity;
  for (let at = 0; at < seats.length; at += 1) {
    const away = distanceM(place, seats[at]!);
    if (away >= least) continue;
    least = away;
    best = at;
  }
  return best;
}

/**
 * An outline shared out among seats: squares of 40 m (larger in a large outline) go whole to the seat to which their middle
 * belongs, those that belong to none to the nearest in a straight line. Parts do not overlap and fill the outline. One geometry
 * for each seat; null where it gets no ground.
 */
export function shareGround(
  outline: Polygon | MultiPolygon,
  seats: readonly LngLat[],
  nearest: NearestSeats,
): (Polygon | MultiPolygon | null)[] {
  const parts = seats.map((): Ground[] => []);
  if (seats.length === 0) return [];
  const { columns, rows, x, y } = squaresOver(outline);
  const middles: LngLat[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      middles.push({ lng: x(column + 0.5), lat: y(row + 0.5) });
    }
  }
  const found = nearest(middles, seats);
  const seatAt = (at: number): number => {
    const seat = found[at] ?? -1;
    return seat >= 0 ? seat : findNearestSeat(middles[at]!, seats);
  };
  for (let row = 0; row < rows; row += 1) {
    // A run of squares of one seat is one rectangle.
    for (let from = 0; from < columns;) {
      const seat = seatAt(row * columns + from);
      let to = from + 1;
      while (to < columns && seatAt(row * columns + to) === seat) to += 1;
      const ring = [
        [x(from), y(row)],
        [x(to), y(row)],
        [x(to), y(row + 1)],
        [x(from), y(row + 1)],
        [x(from), y(row)],
      ];
      parts[seat]?.push(toGround({ type: 'Polygon', coordinates: [ring] }));
      from = to;
    }
  }
  const ground = toGround(outline);
  return parts.map((own) => toGeometry(intersection(uniteGround(own), ground)));
}
