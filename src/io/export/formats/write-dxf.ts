import type { Geometry, Position } from 'geojson';
import type { ResultLayer } from '../layers/result-layer.ts';
import { dxfBytes, dxfValue } from '../text/dxf-text.ts';
import type { OutFile, WriteRequest } from './out-file.ts';
import { provenanceLines } from './provenance-text.ts';

/** Colours of the AutoCAD index nearest to those of the map. */
const COLOUR: Readonly<Record<string, number>> = {
  circles: 134,
  gaps: 200,
  areas: 8,
  sites: 134,
  facilities: 7,
  links: 134,
  closures: 30,
};

type Group = [number, string | number];

/** Names of the older DXF: capitals, digits, `-` and `_`, at most 31. */
function cadName(...parts: string[]): string {
  return parts
    .join('_')
    .toUpperCase()
    .replace(/[^A-Z0-9_-]+/g, '-')
    .slice(0, 31);
}

function polyline(layer: string, positions: readonly Position[], closed: boolean): Group[] {
  // The flag closes it; the first corner is not said twice.
  const corners = closed ? positions.slice(0, -1) : positions;
  return [
    [0, 'POLYLINE'],
    [8, layer],
    [66, 1],
    [10, 0],
    [20, 0],
    [30, 0],
    [70, closed ? 1 : 0],
    ...corners.flatMap(([x = 0, y = 0]): Group[] => [
      [0, 'VERTEX'],
      [8, layer],
      [10, x],
      [20, y],
      [30, 0],
    ]),
    [0, 'SEQEND'],
    [8, layer],
  ];
}

function entities(layer: string, geometry: Geometry): Group[] {
  switch (geometry.type) {
    case 'Point': {
      const [x = 0, y = 0] = geometry.coordinates;
      return [
        [0, 'POINT'],
        [8, layer],
        [10, x],
        [20, y],
        [30, 0],
      ];
    }
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
        entities(layer, { type: 'Point', coordinates }),
      );
    case 'GeometryCollection':
      return geometry.geometries.flatMap((one) => entities(layer, one));
  }
}

function text(layer: string, [x = 0, y = 0]: Position, height: number, words: string): Group[] {
  return [
    [0, 'TEXT'],
    [8, layer],
    [10, x],
    [20, y],
    [30, 0],
    [40, height],
    [1, dxfValue(words)],
  ];
}

/** South-west corner and width of everything that is drawn. */
function extent(layers: readonly ResultLayer[]): { corner: Position; width: number } {
  const numbers = (value: unknown): Position[] =>
    Array.isArray(value)
      ? typeof value[0] === 'number'
        ? [value as Position]
        : value.flatMap(numbers)
      : [];
  const box = [Infinity, Infinity, -Infinity];
  for (const { rows } of layers) {
    for (const { geometry } of rows) {
      if (!geometry || geometry.type === 'GeometryCollection') continue;
      for (const [x = 0, y = 0] of numbers(geometry.coordinates)) {
        box[0] = Math.min(box[0]!, x);
        box[1] = Math.min(box[1]!, y);
        box[2] = Math.max(box[2]!, x);
      }
    }
  }
  return { corner: [box[0]!, box[1]!], width: Math.max(box[2]! - box[0]!, 100) };
}

function layerTable(names: readonly { name: string; colour: number }[]): Group[] {
  return [
    [0, 'SECTION'],
    [2, 'TABLES'],
    [0, 'TABLE'],
    [2, 'LAYER'],
    [70, names.length],
    ...names.flatMap(({ name, colour }): Group[] => [
      [0, 'LAYER'],
      [2, name],
      [70, 0],
      [62, colour],
      [6, 'CONTINUOUS'],
    ]),
    [0, 'ENDTAB'],
    [0, 'ENDSEC'],
  ];
}

/**
 * One DXF (release 12, code page 936) of everything with places: a drawing layer for each layer and kind, names beside
 * places, and a block of words at the lower left with coordinate system, 示意 and sources, since DXF has no room for them.
 */
export function writeDxf({ set, crs }: WriteRequest): OutFile[] {
  const layers = set.layers.filter(({ geometry, rows }) => geometry !== 'none' && rows.length > 0);
  if (layers.length === 0) return [];
  const { corner, width } = extent(layers);
  const height = width / 200;
  const names = new Map<string, number>();
  const drawn: Group[] = [];
  for (const { id, fields, rows, geometry: type } of layers) {
    const nameAt = fields.findIndex(({ name }) => name === 'name');
    const kindAt = fields.findIndex(({ name }) => name === 'kind');
    for (const { geometry, values } of rows) {
      if (!geometry) continue;
      const kind = values[kindAt];
      const layer = cadName('KQ', id, ...(typeof kind === 'string' ? [kind] : []));
      names.set(layer, COLOUR[id] ?? 7);
      drawn.push(...entities(layer, geometry));
      const label = values[nameAt];
      if (type !== 'point' || geometry.type !== 'Point' || typeof label !== 'string') continue;
      const labels = cadName('KQ', id, 'NAME');
      names.set(labels, COLOUR[id] ?? 7);
      const [x = 0, y = 0] = geometry.coordinates;
      drawn.push(...text(labels, [x + height, y], height, label));
    }
  }
  const lines = [`${set.title} ${set.scenario}`, ...provenanceLines(set, crs)];
  names.set('KQ_NOTE', 7);
  const [west = 0, south = 0] = corner;
  lines.forEach((line, at) => {
    drawn.push(...text('KQ_NOTE', [west, south - (at + 2) * 2 * height], height, line));
  });
  const groups: Group[] = [
    ...lines.map((line): Group => [999, dxfValue(line)]),
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, 'AC1009'],
    [9, '$DWGCODEPAGE'],
    [3, 'ANSI_936'],
    [0, 'ENDSEC'],
    ...layerTable([...names].map(([name, colour]) => ({ name, colour }))),
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...drawn,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ];
  const body = groups
    .map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`)
    .join('');
  return [{ name: `drawing-${crs.tag}.dxf`, bytes: dxfBytes(body) }];
}
