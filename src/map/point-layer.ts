/** The layer of every tile of points. */
export const POINT_LAYER = 'points';

/** The protocol under which the map's worker cuts points into tiles. */
export const POINT_SCHEME = 'points';

/** Deepest zoom for which points are cut anew; a step of its tiles is 4 cm of ground. */
export const POINTS_MAX_ZOOM = 18;

/** Longitude, latitude and what is told of a point on the map. */
export type MarkedPoint = readonly [
  lng: number,
  lat: number,
  properties: Readonly<Record<string, string | number | boolean>>,
];

/** A list of which each record is one point. */
export interface PointList<T = unknown> {
  records: readonly T[];
  point: (record: T) => MarkedPoint;
}

/** Address of the tiles of a list that the page offers under a number; 0 is none. */
export function pointTiles(version: number): string {
  return `${POINT_SCHEME}://${version}/{z}/{x}/{y}`;
}

/** What the page and the map's workers tell one another of the lists. */
export type PointMessage =
  /** A worker asks for the points of a list. */
  | { wanted: number }
  /** A run of the points of a list, the first of which stands at `from` of `count`. */
  | { sent: number; count: number; from: number; points: readonly MarkedPoint[] }
  /** There is no such list any more. */
  | { dropped: number };
