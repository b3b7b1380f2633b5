import type { Geometry, Position } from 'geojson';
import { dxfValue } from '../text/dxf-text.ts';
import type { Group } from './dxf-group.ts';
import { TEXT_STYLE } from './dxf-tables.ts';

function at([x = 0, y = 0]: Position): Group[] {
  return [
    [10, x],
    [20, y],
    [30, 0],
  ];
}

function polyline(layer: string, positions: readonly Position[], closed: boolean): Group[] {
  // The flag closes it; the first corner is not said twice.
  const corners = closed ? positions.slice(0, -1) : positions;
  return [
    [0, 'POLYLINE'],
    [8, layer],
    [66, 1],
    ...at([0, 0]),
    [70, closed ? 1 : 0],
    ...corners.flatMap((corner): Group[] => [[0, 'VERTEX'], [8, layer], ...at(corner)]),
    [0, 'SEQEND'],
    [8, layer],
  ];
}

/** A geometry as entities of a drawing layer: points, open lines, and a closed line for each ring. */
export function shapeEntities(layer: string, geometry: Geometry): Group[] {
  switch (geometry.type) {
    case 'Point':
      return [[0, 'POINT'], [8, layer], ...at(geometry.coordinates)];
    case 'LineString':
      return polyline(layer, geometry.coordinates, false);
    case 'Polygon':
      return geometry.coordinates.flatMap((ring) => polyline(layer, ring, true));
    case 'MultiPolygon':
      return geometry.coordinates.flat().flatMap((ring) => polyline(layer, ring, true));
    case 'MultiLineString':
      return geometry.coordinates.flatMap((line) => polyline(layer, line, false));
    case 'MultiPoint':
      return geometry.coordinates.flatMap((coordinates) =>
        shapeEntities(layer, { type: 'Point', coordinates }),
      );
    case 'GeometryCollection':
      return geometry.geometries.flatMap((one) => shapeEntities(layer, one));
  }
}

/** One line of words that begins at a position, or stands centred on it. */
export function textEntity(
  layer: string,
  position: Position,
  height: number,
  words: string,
  isCentred = false,
): Group[] {
  const [x = 0, y = 0] = position;
  return [
    [0, 'TEXT'],
    [8, layer],
    ...at(position),
    [40, height],
    [1, dxfValue(words)],
    [7, TEXT_STYLE],
    ...(isCentred
      ? ([
          [72, 1],
          [11, x],
          [21, y],
          [31, 0],
          [73, 2],
        ] satisfies Group[])
      : []),
  ];
}
