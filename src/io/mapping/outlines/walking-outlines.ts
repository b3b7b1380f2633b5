import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundGeometry } from '../../../core/geo/box.ts';
import {
  toGeometry,
  type Ground,
  toGround,
  intersection,
  uniteGround,
} from '../../../core/geo/ground.ts';
import { distanceM } from '../../../core/geo/sphere.ts';
import type { LngLat } from '../../../core/vocabulary/lng-lat.ts';

/** For each place the position of the seat that is reached first on foot, or -1 where none is reached. */
export type NearestSeats = (
  places: readonly LngLat[],
  seats: readonly LngLat[],
) => ArrayLike<number>;

const M_PER_DEGREE = 111_195;
/** Side of the squares of ground that are given out as a whole, in metres. */
const SQUARE_M = 40;
const MOST_SQUARES = 20_000;

interface Square {
  ring: Position[];
  middle: LngLat;
}

function squaresOver(outline: Polygon | MultiPolygon): Square[] {
  const [west, south, east, north] = boundGeometry(outline);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const groundM2 = (east - west) * squeeze * (north - south) * M_PER_DEGREE ** 2;
  const sideM = Math.max(SQUARE_M, Math.sqrt(groundM2 / MOST_SQUARES));
  const high = sideM / M_PER_DEGREE;
  const wide = high / squeeze;
  const squares: Square[] = [];
  for (let row = 0; south + row * high < north; row += 1) {
    for (let column = 0; west + column * wide < east; column += 1) {
      const x = [west + column * wide, west + (column + 1) * wide] as const;
      const y = [south + row * high, south + (row + 1) * high] as const;
      squares.push({
        ring: [
          [x[0], y[0]],
          [x[1], y[0]],
          [x[1], y[1]],
          [x[0], y[1]],
          [x[0], y[0]],
        ],
        middle: { lng: (x[0] + x[1]) / 2, lat: (y[0] + y[1]) / 2 },
      });
    }
  }
  return squares;
}

function nearestStraight(place: LngLat, seats: readonly LngLat[]): number {
  let best = 0;
  for (let at = 1; at < seats.length; at += 1) {
    if (distanceM(place, seats[at]!) < distanceM(place, seats[best]!)) best = at;
  }
  return best;
}

/**
 * An outline shared out among seats by walking time: squares of 40 m go to the seat that is reached first on foot, those
 * from which none is reached to the nearest in a straight line. One geometry for each seat; null where it gets no ground.
 */
export function walkingOutlines(
  outline: Polygon | MultiPolygon,
  seats: readonly LngLat[],
  nearest: NearestSeats,
): (Polygon | MultiPolygon | null)[] {
  const squares = squaresOver(outline);
  const found = nearest(
    squares.map(({ middle }) => middle),
    seats,
  );
  const parts = seats.map((): Ground[] => []);
  for (const [at, { ring, middle }] of squares.entries()) {
    const walked = found[at] ?? -1;
    const seat = walked >= 0 ? walked : nearestStraight(middle, seats);
    parts[seat]?.push(toGround({ type: 'Polygon', coordinates: [ring] }));
  }
  const ground = toGround(outline);
  return parts.map((own) => toGeometry(intersection(uniteGround(own), ground)));
}
