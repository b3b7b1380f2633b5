import type { MultiPolygon, Polygon } from 'geojson';
import { TILE } from '../../geo/tile-frame.ts';
import { difference, toGeometry, toGround } from '../../geo/ground.ts';
import type { BoundedSearch } from '../search/bounded-search.ts';
import { searchFromAll } from '../search/nearest.ts';
import type { PreparedWalker } from '../search/prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';
import { contourRings, ringsToPolygons, type Ring } from './contour.ts';
import { reachField, timeGrid } from './reach-field.ts';
import { reachedTiles } from './reached-tiles.ts';
import { snapGrid } from './snap-grid.ts';

export interface CircleOptions {
  /** Grid in metres. */
  cellM?: number;
  /** Made coarser by doubling where more points than this would be looked at; absent: never. */
  mostPoints?: number;
  /** Outlines may lie so far beside the border, in metres, which takes fewer corners; default 0. */
  besideM?: number;
}

/** What an outline that is drawn or written may lie beside the border, in metres. */
export const DRAWN_BESIDE_M = 1;

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
}

export const DEFAULT_CELL_M = 10;

/**
 * Circles along the network around some facilities: the ground from which somebody who lived there
 * would walk to a facility within the minutes, by the same join, leg and walls as a demand point.
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
  return {
    circles: minutes.map((each, at) => ({
      minutes: each,
      geometry: asGeometry(
        ringsToPolygons(rings[at]!).map((polygon) => polygon.map((ring) => ring.map(toPlace))),
      ),
    })),
    cellM,
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
): Ring[] {
  const drawn = contours(prepared, facilities, [minutes], options, search);
  return drawn.rings[0]!.map((ring) => ring.map(drawn.toPlace));
}

/** Rings in metres for each of some times. */
function contours(
  prepared: PreparedWalker,
  facilities: Snaps,
  minutes: readonly number[],
  { cellM = DEFAULT_CELL_M, besideM = 0, mostPoints = Infinity }: CircleOptions,
  search: BoundedSearch | undefined,
): { rings: Ring[][]; cellM: number; toPlace: (place: [number, number]) => [number, number] } {
  const speedMps = prepared.walker.levelSpeedMps.value;
  const longestS = Math.max(0, ...minutes) * 60;
  // A little further than asked, so that the border is found between two known times.
  const searchedS = longestS + (2 * cellM) / speedMps;
  const streets = searchFromAll(prepared, facilities, searchedS, search);
  const searched = { prepared, facilities, streets };
  let grid = snapGrid(prepared, cellM);
  let reached = reachedTiles(searched, searchedS, grid);
  while (reached.length * TILE * TILE > mostPoints) {
    grid = snapGrid(prepared, grid.cellM * 2);
    reached = reachedTiles(searched, searchedS, grid);
  }
  const timesS = timeGrid(searched, searchedS, grid, reached);
  return {
    rings: minutes.map((each) =>
      contourRings(reachField(timesS, grid.cellM, each * 60, speedMps), besideM),
    ),
    cellM: grid.cellM,
    toPlace: (place) => grid.toPlace(place),
  };
}

function asGeometry(polygons: [number, number][][][]): Polygon | MultiPolygon | null {
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
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
