import type { MultiPolygon, Polygon } from 'geojson';
import { difference, toGeometry, toGround } from '../../geo/ground.ts';
import type { BoundedSearch } from '../search/bounded-search.ts';
import { contourRings, ringsToPolygons, type Ring } from './contour.ts';
import { fromE7, lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import { searchFromAll } from '../search/nearest.ts';
import type { StreetTimes } from '../search/street-times.ts';
import type { PreparedWalker } from '../search/prepared-walker.ts';
import { leastReachM, reachField } from './reach-field.ts';
import { forEachReachedPiece, forEachSegment } from './reached-pieces.ts';
import type { Snaps } from '../snapping/snap.ts';

export interface CircleOptions {
  /** Grid in metres; made coarser by doubling where the grid would have over 8 million points. */
  cellM?: number;
  /** How far off a street a place still counts as reached, in metres, if time allows. */
  offNetworkM?: number;
}

/** What is reached within some minutes, as a polygon that follows the streets. */
export interface Circle {
  minutes: number;
  /** WGS-84, RFC 7946; null where nothing is reached. */
  geometry: Polygon | MultiPolygon | null;
}

export interface Circles {
  /** In the order of the minutes asked for, each holding the ones of fewer minutes. */
  circles: Circle[];
  /** Grid used, in metres. */
  cellM: number;
  /** No point of a circle is farther than this from a reached point of a street, in metres. */
  toleranceM: number;
}

export const DEFAULT_CELL_M = 10;
export const DEFAULT_OFF_NETWORK_M = 50;
const MOST_GRID_POINTS = 8_000_000;

/**
 * Circles along the network around some facilities. They hold every reached point of a street; holes
 * stay holes and water wider than twice the tolerance stays dry.
 * @param minutes each > 0
 */
export function circles(
  prepared: PreparedWalker,
  facilities: Snaps,
  minutes: readonly number[],
  options: CircleOptions = {},
  search?: BoundedSearch,
): Circles {
  const { rings, cellM, toPlace } = contours(prepared, facilities, minutes, options, search);
  const { offNetworkM = DEFAULT_OFF_NETWORK_M } = options;
  return {
    circles: minutes.map((each, at) => ({
      minutes: each,
      geometry: asGeometry(
        ringsToPolygons(rings[at]!).map((polygon) => polygon.map((ring) => ring.map(toPlace))),
      ),
    })),
    cellM,
    toleranceM: Math.max(offNetworkM, leastReachM(cellM)) + leastReachM(cellM),
  };
}

/**
 * The circle of one time as mere rings in degrees, outer ones counter-clockwise and holes clockwise:
 * which hole lies in which ring costs time and is not needed for clipping and areas.
 */
export function circleRings(
  prepared: PreparedWalker,
  facilities: Snaps,
  minutes: number,
  options: CircleOptions = {},
  search?: BoundedSearch,
): { rings: Ring[]; cellM: number } {
  const drawn = contours(prepared, facilities, [minutes], options, search);
  return { rings: drawn.rings[0]!.map((ring) => ring.map(drawn.toPlace)), cellM: drawn.cellM };
}

/** Rings in metres for each of some times. */
function contours(
  prepared: PreparedWalker,
  facilities: Snaps,
  minutes: readonly number[],
  { cellM = DEFAULT_CELL_M, offNetworkM = DEFAULT_OFF_NETWORK_M }: CircleOptions,
  search: BoundedSearch | undefined,
): { rings: Ring[][]; cellM: number; toPlace: (place: [number, number]) => [number, number] } {
  const longestS = Math.max(0, ...minutes) * 60;
  const found = searchFromAll(prepared, facilities, longestS, search);
  const { segments, metresX } = planeSegments(prepared, facilities, found, longestS);
  const usedM = affordableCellM(segments, cellM, offNetworkM);
  const speedMps = prepared.walker.levelSpeedMps.value;
  return {
    rings: minutes.map((each) =>
      contourRings(
        reachField(segments, { cellM: usedM, offNetworkM, speedMps, budgetS: each * 60 }),
      ),
    ),
    cellM: usedM,
    toPlace: ([x, y]) => [fromE7(Math.round(x / metresX)), fromE7(Math.round(y / METRES_PER_E7))],
  };
}

function asGeometry(polygons: [number, number][][][]): Polygon | MultiPolygon | null {
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/**
 * Reached streets on a plane in metres whose scale is that of the network's first node, which an
 * edit never changes: the grid then lies in the same place before and after.
 */
function planeSegments(
  prepared: PreparedWalker,
  facilities: Snaps,
  search: StreetTimes,
  budgetS: number,
): { segments: number[]; metresX: number } {
  const metresX = lngMetresPerE7(prepared.graph.nodeLatE7[0]!);
  const segments: number[] = [];
  forEachReachedPiece(prepared, facilities, search, budgetS, (edge, from, fromS, to, toS) =>
    forEachSegment(prepared, edge, from, fromS, to, toS, (lngA, latA, aS, lngB, latB, bS) => {
      segments.push(lngA * metresX, latA * METRES_PER_E7, aS);
      segments.push(lngB * metresX, latB * METRES_PER_E7, bS);
    }),
  );
  return { segments, metresX };
}

function affordableCellM(segments: readonly number[], cellM: number, offNetworkM: number): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < segments.length; i += 3) {
    west = Math.min(west, segments[i]!);
    east = Math.max(east, segments[i]!);
    south = Math.min(south, segments[i + 1]!);
    north = Math.max(north, segments[i + 1]!);
  }
  const width = Math.max(0, east - west) + 2 * offNetworkM;
  const height = Math.max(0, north - south) + 2 * offNetworkM;
  let usedM = cellM;
  while ((width * height) / (usedM * usedM) > MOST_GRID_POINTS) usedM *= 2;
  return usedM;
}

/** The same ground cut into rings: each circle without the ones of fewer minutes. */
export function ringsBetween(nested: readonly Circle[]): Circle[] {
  const rising = nested.toSorted((a, b) => a.minutes - b.minutes);
  return rising.map(({ minutes, geometry }, at) => {
    const inner = at > 0 ? rising[at - 1]!.geometry : null;
    if (!geometry || !inner) return { minutes, geometry };
    return { minutes, geometry: toGeometry(difference(toGround(geometry), toGround(inner))) };
  });
}
