import type { Geometry } from 'geojson';

/** The lists of a project that may be long. */
export const LIST_NAMES = ['areas', 'facilities', 'demand', 'unplaced', 'candidates'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** Records that cross to another thread, or to the disk, within about 10 ms of either side. */
const RECORDS_PER_PIECE = 1500;
/** Positions of an outline that take as long as one record without. */
const POSITIONS_PER_RECORD = 8;

function positionsOf(geometry: Geometry): number {
  if (geometry.type === 'Polygon')
    return geometry.coordinates.reduce((sum, ring) => sum + ring.length, 0);
  if (geometry.type !== 'MultiPolygon') return 1;
  return geometry.coordinates.reduce(
    (sum, rings) => sum + rings.reduce((own, ring) => own + ring.length, 0),
    0,
  );
}

function weightOf(record: unknown): number {
  const { geometry, results } = record as { geometry?: Geometry; results?: unknown };
  // A round is as long as whole lists.
  if (results) return RECORDS_PER_PIECE;
  return 1 + (geometry ? positionsOf(geometry) / POSITIONS_PER_RECORD : 0);
}

/** A list, from a position on, cut into runs that are short enough to be handed over in one task each; none where it is empty. */
export function* piecesOf<T>(records: readonly T[], start = 0): Generator<readonly T[]> {
  let from = start;
  let weight = 0;
  for (let at = start; at < records.length; at++) {
    weight += weightOf(records[at]);
    if (weight < RECORDS_PER_PIECE) continue;
    yield records.slice(from, at + 1);
    from = at + 1;
    weight = 0;
  }
  if (from < records.length) yield records.slice(from);
}
