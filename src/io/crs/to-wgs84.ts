import gcoord from 'gcoord';
import type { Geometry, Position } from 'geojson';
import { findEpsgSystem, zoneOfEasting } from '../../core/geo/epsg-system.ts';
import type { Crs, LocalCrs } from '../../core/vocabulary/crs.ts';
import { localFromWgs84, localToWgs84 } from './local-fit.ts';
import { makeProjector } from './projector.ts';

/**
 * Where gcoord converts: its own box of China less a margin, since next to the border of that box its inverse steps
 * out of the box and never ends. Outside, the three systems are the same.
 */
const WEST = 72.1;
const EAST = 137.7;
const SOUTH = 0.95;
const NORTH = 55.7;

const SYSTEMS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09, bd09mc: gcoord.BD09MC } as const;

function isShifted(crs: Crs): crs is keyof typeof SYSTEMS {
  return Object.hasOwn(SYSTEMS, crs);
}

function isLocalCrs(crs: Crs): crs is LocalCrs {
  return crs.startsWith('local:');
}

/** Metres of Baidu's plane in which gcoord's tables hold. */
const MOST_MC = 20_037_725;

function inChinaBox(lng: number, lat: number): boolean {
  return lng > WEST && lng < EAST && lat > SOUTH && lat < NORTH;
}

/**
 * A position in WGS-84 degrees. CGCS2000 is taken as it is, equal to WGS-84 within a metre; Beijing 54 and Xi'an 80 too,
 * though they are up to about 100 m off, since no public shift exists. NaN for an unknown code.
 */
export function positionToWgs84(position: Position, crs: Crs): Position {
  const [x = NaN, y = NaN] = position;
  if (crs === 'wgs84' || crs === 'cgcs2000') return [x, y];
  if (isLocalCrs(crs)) return localToWgs84(position, crs);
  if (!isShifted(crs)) {
    const projector = makeProjector(zoneOfEasting(crs, x));
    if (projector) return projector.toDegrees(position);
    return findEpsgSystem(crs) ? [x, y] : [NaN, NaN];
  }
  if (crs === 'bd09mc') {
    if (!(Math.abs(x) < MOST_MC && Math.abs(y) < MOST_MC)) return [NaN, NaN];
    const [lng = NaN, lat = NaN] = gcoord.transform([x, y], gcoord.BD09MC, gcoord.BD09);
    return positionToWgs84([lng, lat], 'bd09');
  }
  if (!inChinaBox(x, y)) return [x, y];
  const [lng, lat] = gcoord.transform([x, y], SYSTEMS[crs], gcoord.WGS84);
  return [lng, lat];
}

/** A position in WGS-84 degrees as another system has it: the way back of `positionToWgs84`. */
export function positionFromWgs84(position: Position, crs: Crs): Position {
  const [lng = NaN, lat = NaN] = position;
  if (crs === 'wgs84' || crs === 'cgcs2000') return [lng, lat];
  if (isLocalCrs(crs)) return localFromWgs84(position, crs);
  if (!isShifted(crs)) {
    if (!findEpsgSystem(crs)) return [NaN, NaN];
    return makeProjector(crs)?.fromDegrees(position) ?? [lng, lat];
  }
  if (!inChinaBox(lng, lat)) return crs === 'bd09mc' ? [NaN, NaN] : [lng, lat];
  const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, SYSTEMS[crs]);
  return [x, y];
}

type Nested = Position | Nested[];

function mapNested(value: Nested, change: (position: Position) => Position): Nested {
  if (typeof value[0] === 'number') return change(value as Position);
  return (value as Nested[]).map((part) => mapNested(part, change));
}

/** The same geometry with every position changed. */
export function mapPositions<G extends Geometry>(
  geometry: G,
  change: (position: Position) => Position,
): G {
  if (geometry.type === 'GeometryCollection') {
    return {
      ...geometry,
      geometries: geometry.geometries.map((member) => mapPositions(member, change)),
    };
  }
  return { ...geometry, coordinates: mapNested(geometry.coordinates as Nested, change) };
}

/** A geometry in WGS-84 degrees, as `positionToWgs84`; the same one where nothing changes. */
export function geometryToWgs84(geometry: Geometry, crs: Crs): Geometry {
  if (crs === 'wgs84' || crs === 'cgcs2000') return geometry;
  return mapPositions(geometry, (position) => positionToWgs84(position, crs));
}

/** The rings or lines of a geometry, or its points as one line: positions one by one, whatever the type. */
function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Point':
      return [[geometry.coordinates]];
    default:
      return [geometry.coordinates];
  }
}

/** The first position of a geometry; undefined where it is empty. */
export function findFirstPosition(geometry: Geometry): Position | undefined {
  return linesOf(geometry).find((line) => line.length > 0)?.[0];
}

/** The first position that `test` accepts. */
export function somePosition(
  geometry: Geometry,
  test: (lng: number, lat: number) => boolean,
): Position | undefined {
  for (const line of linesOf(geometry)) {
    for (const position of line) {
      if (test(position[0] ?? NaN, position[1] ?? NaN)) return position;
    }
  }
  return undefined;
}
