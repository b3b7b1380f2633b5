import type { Position } from 'geojson';
import type { FlatTable } from './flat-table.ts';

/** Names in GeoJSON of the numbers that geometries have in FlatGeobuf; the others it has no name for. */
const TYPES: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  3: 'Polygon',
  4: 'MultiPoint',
  5: 'MultiLineString',
  6: 'MultiPolygon',
  7: 'GeometryCollection',
};
/** Closed lines of drawings meet only to the last digit; a billionth of a degree or metre is kept. */
const DIGITS = 1e9;
const ENDS = 0;
const XY = 1;
const TYPE = 6;
const PARTS = 7;

function coordinateAt(view: DataView, at: number): number {
  return Math.round(view.getFloat64(at, true) * DIGITS) / DIGITS;
}

function positionsOf(geometry: FlatTable): Position[] {
  const { view } = geometry;
  const { at, length } = geometry.vector(XY) ?? { at: 0, length: 0 };
  const positions: Position[] = [];
  for (let from = at; from < at + 8 * length; from += 16) {
    positions.push([coordinateAt(view, from), coordinateAt(view, from + 8)]);
  }
  return positions;
}

/** The positions in pieces, which end where the list of ends says; without one they are one piece. */
function piecesOf(geometry: FlatTable): Position[][] {
  const positions = positionsOf(geometry);
  const ends = geometry.vector(ENDS);
  if (!ends) return [positions];
  const pieces: Position[][] = [];
  for (let n = 0, start = 0; n < ends.length; n += 1) {
    const end = geometry.view.getUint32(ends.at + 4 * n, true);
    pieces.push(positions.slice(start, end));
    start = end;
  }
  return pieces;
}

function coordinatesOf(geometry: FlatTable, type: string | undefined): unknown {
  if (type === 'Point') return positionsOf(geometry)[0];
  if (type === 'LineString' || type === 'MultiPoint') return positionsOf(geometry);
  if (type === 'Polygon' || type === 'MultiLineString') return piecesOf(geometry);
  return type === 'MultiPolygon' ? geometry.tables(PARTS).map(piecesOf) : undefined;
}

/** A geometry of FlatGeobuf in the form of GeoJSON, unchecked; of the type that the layer has where it names none. */
export function flatGeometry(geometry: FlatTable, otherwise = 0): unknown {
  const type = TYPES[geometry.byte(TYPE) || otherwise];
  if (type !== 'GeometryCollection') return { type, coordinates: coordinatesOf(geometry, type) };
  return { type, geometries: geometry.tables(PARTS).map((part) => flatGeometry(part)) };
}
