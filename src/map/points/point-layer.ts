/** The layer of every tile of points. */
export const POINT_LAYER = 'points';

/** The protocol under which the map's worker cuts points into tiles. */
export const POINT_SCHEME = 'points';

/** Deepest zoom for which points are cut anew; a step of its tiles is 4 cm of ground. */
export const POINTS_MAX_ZOOM = 18;

/**
 * From here on points are few enough to have icons and names, each of which costs the page at every frame; tiles of lower
 * zooms tell nothing of them.
 */
export const NEAR_ZOOM = 14;

/** How a point is drawn; one object for all that look the same. */
export interface PointLook {
  icon: string;
  dimmed: boolean;
}

export interface MarkedPoint {
  lng: number;
  lat: number;
  id: string;
  name: string;
  look: PointLook;
}

/** A list of which each record is one point. */
export interface PointList<T = unknown> {
  records: readonly T[];
  point: (record: T) => MarkedPoint;
}

/** A run of points, column by column: a few things cross between threads more quickly than many. */
export interface PointRun {
  /** Longitude and latitude in turn. */
  places: Float64Array;
  ids: readonly string[];
  names: readonly string[];
  looks: readonly PointLook[];
}

/** Address of the tiles of a list that the page offers under a number; 0 is none. */
export function pointTiles(version: number): string {
  return `${POINT_SCHEME}://${version}/{z}/{x}/{y}`;
}

/** What the page and the map's workers tell one another of the lists. */
export type PointMessage =
  /** A worker asks for the points of a list that it did not hear of. */
  | { wanted: number }
  /** A run of the points of a list, the first of which stands at `from` of `count`. */
  | { sent: number; count: number; from: number; run: PointRun }
  /** There is no such list any more. */
  | { dropped: number };
