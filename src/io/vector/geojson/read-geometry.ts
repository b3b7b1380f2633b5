import type { Geometry, Point, Position } from 'geojson';

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

/** Types of the parts of a geometry that were left out beside its polygons. */
type OnLeft = (types: string) => void;

function joinAlike(parts: readonly Geometry[]): Geometry | undefined {
  const isOf = (type: string) => parts.every((part) => part.type.endsWith(type));
  const flat = parts.flatMap((part): unknown[] =>
    part.type === 'GeometryCollection'
      ? []
      : part.type.startsWith('Multi')
        ? (part.coordinates as unknown[])
        : [part.coordinates],
  );
  const type = ['Polygon', 'LineString', 'Point'].find(isOf);
  return type === undefined ? undefined : ({ type: `Multi${type}`, coordinates: flat } as Geometry);
}

/**
 * Parts of one kind as one geometry; polygons beside points and lines, such as the place of a label, where `onLeft` hears of
 * what is left out; anything else is refused.
 */
function readCollection(members: unknown, onLeft: OnLeft | undefined): Geometry | GeometryFault {
  if (!Array.isArray(members) || members.length === 0) return 'geometry-coordinates';
  const read = members.map((member) => readGeometry(member, onLeft));
  const fault = read.find((one) => typeof one === 'string' || one === null);
  if (fault !== undefined) return typeof fault === 'string' ? fault : 'geometry-coordinates';
  const parts = read as Geometry[];
  const polygons = parts.filter(({ type }) => type.endsWith('Polygon'));
  const left = parts.filter((part) => !polygons.includes(part));
  if (polygons.length > 0 && left.length > 0) {
    if (!onLeft) return 'geometry-mixed';
    onLeft([...new Set(left.map(({ type }) => type))].join(', '));
  }
  const kept = polygons.length > 0 ? polygons : parts;
  return kept.length === 1 ? kept[0]! : (joinAlike(kept) ?? 'geometry-mixed');
}

/**
 * A geometry of sound shape and finite numbers, without heights; null where the file says so; else what is wrong. With
 * `onLeft` a collection of polygons and other parts is its polygons.
 */
export function readGeometry(value: unknown, onLeft?: OnLeft): Geometry | GeometryFault | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return 'geometry-type';
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection') return readCollection(geometries, onLeft);
  const depth = typeof type === 'string' && Object.hasOwn(DEPTH, type) ? DEPTH[type] : undefined;
  if (depth === undefined) return 'geometry-type';
  const flat = flatPositions(coordinates, depth);
  if (flat === undefined) return 'geometry-coordinates';
  return { type, coordinates: flat } as Geometry & Point;
}
