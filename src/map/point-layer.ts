/** The layer of every tile of points. */
export const POINT_LAYER = 'points';

/** The protocol under which the map's worker cuts points into tiles. */
export const POINT_SCHEME = 'points';

/** Deepest zoom for which points are cut anew; a step of its tiles is 4 cm of ground. */
export const POINTS_MAX_ZOOM = 18;

/** Address of the tiles of a source of points that lie in a file of the page; null: it has none. */
export function pointTiles(source: string, file: string | null): string {
  return `${POINT_SCHEME}://${source}/${encodeURIComponent(file ?? '')}/{z}/{x}/{y}`;
}
