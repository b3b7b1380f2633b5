import { boxIndex, type BoxIndex } from '../../geo/box-index.ts';
import { degreesWithin, distanceM, EARTH_RADIUS_M } from '../../geo/sphere.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { PEOPLE_FIELDS, type PeopleField } from '../../vocabulary/people.ts';
import type { DemandPoint } from '../../plan/records/demand.ts';

const RADIANS = Math.PI / 180;

/**
 * Places on the unit sphere, three numbers each; the straight line between two of them orders
 * distances as the great circle does and costs no trigonometry.
 */
function unitVectors(places: readonly LngLat[]): Float64Array {
  const vectors = new Float64Array(3 * places.length);
  for (const [at, { lng, lat }] of places.entries()) {
    const parallel = Math.cos(lat * RADIANS);
    vectors[3 * at] = parallel * Math.cos(lng * RADIANS);
    vectors[3 * at + 1] = parallel * Math.sin(lng * RADIANS);
    vectors[3 * at + 2] = Math.sin(lat * RADIANS);
  }
  return vectors;
}

/** Demand points as columns; a point is known by its position in the file. */
export interface DemandTable {
  points: readonly DemandPoint[];
  /** Persons per point, NaN where the point lacks the field; a field that no point carries is absent. */
  columns: Partial<Record<PeopleField, Float64Array>>;
  index: BoxIndex;
  /** Three numbers per point: its place on the unit sphere. */
  vectors: Float64Array;
  /** Every position. */
  all: Uint32Array;
}

/** Demand points as columns with an index over their places. */
export function demandTable(points: readonly DemandPoint[]): DemandTable {
  const columns: DemandTable['columns'] = {};
  for (const field of PEOPLE_FIELDS) {
    if (points.every((point) => point[field] === undefined)) continue;
    columns[field] = Float64Array.from(points, (point) => point[field] ?? NaN);
  }
  const index = boxIndex(points.map(({ lng, lat }) => [lng, lat, lng, lat] as const));
  return {
    points,
    columns,
    index,
    vectors: unitVectors(points),
    all: Uint32Array.from(points.keys()),
  };
}

/** Degrees by which a box is made wider, so that the rounding of a coordinate loses no point. */
const BOX_MARGIN_DEG = 1e-12;

/** Within this share of the limit a chord is too close to call and the distance itself decides. */
const CLOSE_CALL = 1e-9;

/** Positions, in no particular order, of the points at most `radiusM` of great circle away; the rim belongs to it. */
export function demandWithin(table: DemandTable, centre: LngLat, radiusM: number): Uint32Array {
  const within = degreesWithin(centre.lat, radiusM * (1 + CLOSE_CALL));
  const [lng, lat] = [within.lng + BOX_MARGIN_DEG, within.lat + BOX_MARGIN_DEG];
  const near = table.index.meetingUnordered([
    centre.lng - lng,
    centre.lat - lat,
    centre.lng + lng,
    centre.lat + lat,
  ]);
  const { vectors } = table;
  const [x = 0, y = 0, z = 0] = unitVectors([centre]);
  const limit = (2 * Math.sin(radiusM / EARTH_RADIUS_M / 2)) ** 2;
  const close = limit * CLOSE_CALL + 1e-18;
  return Uint32Array.from(
    near.filter((at) => {
      const chord =
        (vectors[3 * at]! - x) ** 2 +
        (vectors[3 * at + 1]! - y) ** 2 +
        (vectors[3 * at + 2]! - z) ** 2;
      if (Math.abs(chord - limit) > close) return chord < limit;
      return distanceM(centre, table.points[at]!) <= radiusM;
    }),
  );
}

/** Sum of a field over some points; undefined when none of them carries it. */
export function sumOver(
  table: DemandTable,
  field: PeopleField,
  positions: Iterable<number>,
): number | undefined {
  const column = table.columns[field];
  if (!column) return undefined;
  let sum: number | undefined;
  for (const at of positions) {
    const persons = column[at]!;
    if (!Number.isNaN(persons)) sum = (sum ?? 0) + persons;
  }
  return sum;
}

/** Sum of a field over those of some points that are flagged 1; points that lack it add nothing. */
export function sumFlagged(
  table: DemandTable,
  field: PeopleField,
  positions: Uint32Array,
  flags: Uint8Array,
): number {
  const column = table.columns[field];
  let sum = 0;
  if (!column) return sum;
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i]!;
    if (flags[at] === 1 && !Number.isNaN(column[at]!)) sum += column[at]!;
  }
  return sum;
}
