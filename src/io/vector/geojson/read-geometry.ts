import type { Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';

/** Depth of the coordinate arrays of each type of geometry; 1 is a single position. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 1,
  MultiPoint: 2,
  LineString: 2,
  MultiLineString: 3,
  Polygon: 3,
  MultiPolygon: 4,
};

export type GeometryFault = 'geometry-type' | 'geometry-coordinates' | 'geometry-mixed';

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    Number.isFinite(value[0]) &&
    Number.isFinite(value[1])
  );
}

/**
 * Nested positions without heights: the same arrays where there are none, which are most of the memory of a file.
 * Undefined where a number is missing, null or not finite.
 */
function flatPositions(value: unknown, depth: number): unknown {
  if (depth === 1) {
    if (!isPosition(value)) return undefined;
    return value.length === 2 ? value : [value[0], value[1]];
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  let flat: unknown[] = value;
  for (let at = 0; at < value.length; at += 1) {
    const inner = flatPositions(value[at], depth - 1);
    if (inner === undefined) return undefined;
    if (inner === value[at]) continue;
    if (flat === value) flat = [...value];
    flat[at] = inner;
  }
  return flat;
}

/** A collection of polygons only is a MultiPolygon; of one member, that member; anything else is refused. */
function readCollection(members: unknown): Geometry | GeometryFault {
  if (!Array.isArray(members) || members.length === 0) return 'geometry-coordinates';
  const read = members.map((member) => readGeometry(member));
  const fault = read.find((one) => typeof one === 'string' || one === null);
  if (fault !== undefined) return typeof fault === 'string' ? fault : 'geometry-coordinates';
  const geometries = read as Geometry[];
  if (geometries.length === 1) return geometries[0] as Geometry;
  const polygons = geometries.filter(
    (one): one is Polygon | MultiPolygon => one.type === 'Polygon' || one.type === 'MultiPolygon',
  );
  if (polygons.length !== geometries.length) return 'geometry-mixed';
  const parts = polygons.flatMap((one) =>
    one.type === 'Polygon' ? [one.coordinates] : one.coordinates,
  );
  return { type: 'MultiPolygon', coordinates: parts };
}

/** A geometry of sound shape and finite numbers, without heights; null where the file says so; else what is wrong. */
export function readGeometry(value: unknown): Geometry | GeometryFault | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return 'geometry-type';
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection') return readCollection(geometries);
  const depth = typeof type === 'string' && Object.hasOwn(DEPTH, type) ? DEPTH[type] : undefined;
  if (depth === undefined) return 'geometry-type';
  const flat = flatPositions(coordinates, depth);
  if (flat === undefined) return 'geometry-coordinates';
  return { type, coordinates: flat } as Geometry & Point;
}
