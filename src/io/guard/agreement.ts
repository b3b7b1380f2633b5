import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boxIndex } from '../../core/geo/box-index.ts';
import { boundGeometry } from '../../core/geo/box.ts';
import { holdsPoint } from '../../core/geo/holds-point.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { positionFromWgs84, positionToWgs84 } from '../crs/to-wgs84.ts';
import { namedPairs } from './area-names.ts';
import { median } from './name-matches.ts';
import { sampled } from '../crs/share-outside.ts';

/** Places with what they are called and, where the file has such a column, the area that each is said to lie in. */
export interface NamedPlaces {
  positions: readonly Position[];
  names: readonly string[];
  statedAreas?: readonly string[];
}

/** Outlines with their names, in the numbers of their own system. */
export interface NamedOutlines {
  outlines: readonly (Polygon | MultiPolygon)[];
  names: readonly string[];
  /** Their two numbers stand the other way round. */
  swap?: boolean;
}

/** How places and outlines fit when each is read in a system. */
export interface Agreement {
  outside: { share: number; points: number };
  /** Places called after an area: share outside it, and the shift common to all of them with the spread around it, in m. */
  named?: { count: number; share: number; commonM: number; spreadM: number };
}

const M_PER_DEGREE = 111_195;
const PLACES_READ = 300;

function offsetM([aLng = NaN, aLat = NaN]: Position, [bLng = NaN, bLat = NaN]: Position): Position {
  const squeeze = Math.cos((bLat * Math.PI) / 180);
  return [(aLng - bLng) * squeeze * M_PER_DEGREE, (aLat - bLat) * M_PER_DEGREE];
}

/**
 * Reads how well places lie in outlines for a system of each. The places are moved into the numbers of the outlines, so
 * that these are indexed once. A shift that is common to all places called after an area tells a wrong system even where
 * each still lies in its own.
 */
export function agreementReader(
  places: NamedPlaces,
  { outlines, names, swap = false }: NamedOutlines,
): (ofPlaces: Crs, ofOutlines: Crs) => Agreement {
  const index = boxIndex(outlines.map((geometry) => boundGeometry(geometry)));
  const turned = ([x = NaN, y = NaN]: Position): Position => (swap ? [y, x] : [x, y]);
  const called = places.positions.map((position, at) => ({
    position,
    name: places.names[at] ?? '',
    stated: places.statedAreas?.[at] ?? '',
  }));
  const read = sampled(called, PLACES_READ);
  const pairs = namedPairs(read, names).flatMap(({ place, area }) => {
    const middle = innerPoint(outlines[area]!);
    return middle
      ? [{ position: read[place]!.position, area, middle: [middle.lng, middle.lat] }]
      : [];
  });
  return (ofPlaces, ofOutlines) => {
    const inOutlines = (position: Position): Position =>
      turned(positionFromWgs84(positionToWgs84(position, ofPlaces), ofOutlines));
    const isIn = ([x = NaN, y = NaN]: Position, at: number) => holdsPoint(outlines[at]!, x, y);
    let outside = 0;
    for (const { position } of read) {
      const [x = NaN, y = NaN] = inOutlines(position);
      const near = Number.isFinite(x + y) ? index.meeting([x, y, x, y]) : [];
      if (!near.some((at) => isIn([x, y], at))) outside += 1;
    }
    const share = read.length === 0 ? 0 : outside / read.length;
    const agreement: Agreement = { outside: { share, points: read.length } };
    if (pairs.length === 0) return agreement;
    const offsets = pairs.map(({ position, middle }) =>
      offsetM(positionToWgs84(position, ofPlaces), positionToWgs84(turned(middle), ofOutlines)),
    );
    // Medians, since some of them moved away or were renamed.
    const east = median(offsets.map(([x = NaN]) => x));
    const north = median(offsets.map(([, y = NaN]) => y));
    const spreadM = median(offsets.map(([x = NaN, y = NaN]) => Math.hypot(x - east, y - north)));
    const away = pairs.filter(({ position, area }) => !isIn(inOutlines(position), area)).length;
    agreement.named = {
      count: pairs.length,
      share: away / pairs.length,
      commonM: Math.hypot(east, north),
      spreadM,
    };
    return agreement;
  };
}
