import type { Geometry, Position } from 'geojson';
import type { Language } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import { aliasOf } from '../layers/make-layer.ts';
import type { FieldValue, ResultLayer } from '../layers/result-layer.ts';
import { dxfBytes, dxfValue } from '../text/dxf-text.ts';
import { flatValue, separatorOf, type OutFile, type WriteRequest } from './out-file.ts';
import { provenanceLines } from './provenance-text.ts';

/** Colours of the AutoCAD index nearest to those of the map. */
const COLOUR: Readonly<Record<string, number>> = {
  circles: 134,
  gaps: 200,
  bands: 130,
  areas: 8,
  sites: 134,
  facilities: 7,
  links: 134,
  closures: 30,
};

type Group = [number, string | number];

/** A style with the big font of every AutoCAD, without which Chinese shows as question marks. */
const TEXT_STYLE = 'KQ_TEXT';
const STYLE_TABLE: readonly Group[] = [
  [0, 'TABLE'],
  [2, 'STYLE'],
  [70, 1],
  [0, 'STYLE'],
  [2, TEXT_STYLE],
  [70, 0],
  [40, 0],
  [41, 1],
  [50, 0],
  [71, 0],
  [42, 1],
  [3, 'txt.shx'],
  [4, 'gbcbig.shx'],
  [0, 'ENDTAB'],
];
const LINE_TABLE: readonly Group[] = [
  [0, 'TABLE'],
  [2, 'LTYPE'],
  [70, 1],
  [0, 'LTYPE'],
  [2, 'CONTINUOUS'],
  [70, 0],
  [3, 'Solid line'],
  [72, 65],
  [73, 0],
  [40, 0],
  [0, 'ENDTAB'],
];
/** Width that a drawing of a few places counts as, in metres or degrees, so that its words can be read. */
const LEAST_WIDTH = { projected: 100, geographic: 0.001, shifted: 0.001 } as const;
/** Points are drawn as a circle with a cross. */
const POINT_MODE = 34;

const MOST_LETTERS = 31;

/** Names of the older DXF: capitals, digits, `-` and `_`, at most 31; those that would be cut to the same get a number. */
function cadNames(): (...parts: string[]) => string {
  const nameOf = new Map<string, string>();
  const taken = new Set<string>();
  return (...parts) => {
    const whole = ['KQ', ...parts]
      .join('_')
      .toUpperCase()
      .replace(/[^A-Z0-9_-]+/g, '-');
    let name = nameOf.get(whole) ?? whole.slice(0, MOST_LETTERS);
    for (let n = 2; !nameOf.has(whole) && taken.has(name); n++) {
      name = `${whole.slice(0, MOST_LETTERS - 1 - String(n).length)}_${n}`;
    }
    nameOf.set(whole, name);
    taken.add(name);
    return name;
  };
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
    [7, TEXT_STYLE],
  ];
}

/** South-west and north-east corner and width of everything that is drawn. */
function extent(layers: readonly ResultLayer[]): {
  corner: Position;
  far: Position;
  width: number;
} {
  const numbers = (value: unknown): Position[] =>
    Array.isArray(value)
      ? typeof value[0] === 'number'
        ? [value as Position]
        : value.flatMap(numbers)
      : [];
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { rows } of layers) {
    for (const { geometry } of rows) {
      if (!geometry || geometry.type === 'GeometryCollection') continue;
      for (const [x = 0, y = 0] of numbers(geometry.coordinates)) {
        box[0] = Math.min(box[0]!, x);
        box[1] = Math.min(box[1]!, y);
        box[2] = Math.max(box[2]!, x);
        box[3] = Math.max(box[3]!, y);
      }
    }
  }
  return {
    corner: [box[0]!, box[1]!],
    far: [box[2]!, box[3]!],
    width: box[2]! - box[0]!,
  };
}

function tables(names: readonly { name: string; colour: number }[]): Group[] {
  return [
    [0, 'SECTION'],
    [2, 'TABLES'],
    ...LINE_TABLE,
    ...STYLE_TABLE,
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

/** What is said below a place's name: its kinds, floor area and year, in words. */
function detailOf(
  { fields }: ResultLayer,
  values: readonly FieldValue[],
  language: Language,
): string {
  const of = (name: string) => values[fields.findIndex((field) => field.name === name)] ?? null;
  const kinds = flatValue(of('kindNames'), { type: 'list' }, separatorOf(language));
  const [areaM2, year] = [of('floorAreaM2'), of('year')];
  return [
    kinds === null ? '' : String(kinds),
    typeof areaM2 === 'number' ? `${areaM2}㎡` : '',
    typeof year === 'number' ? String(year) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

interface Drawn {
  nameOf: (...parts: string[]) => string;
  groups: Group[];
  /** Drawing layers with their colour and what they hold, in words. */
  names: Map<string, { colour: number; words: string }>;
}

function drawLayer(layer: ResultLayer, height: number, language: Language, into: Drawn): void {
  const { id, title, fields, rows, geometry: type } = layer;
  const at = (name: string): number => fields.findIndex((field) => field.name === name);
  const [nameAt, kindAt, kindNameAt] = [at('name'), at('kind'), at('kindName')];
  const [minutesAt, toMinAt] = [at('minutes'), at('toMin')];
  const colour = COLOUR[id] ?? 7;
  for (const { geometry, values } of rows) {
    if (!geometry) continue;
    const kind = values[kindAt];
    const toMin = values[toMinAt];
    const parts = [toMin, kind].flatMap((part) =>
      typeof part === 'string' || typeof part === 'number' ? [String(part)] : [],
    );
    const minutes = toMin ?? values[minutesAt];
    const words = [
      title,
      values[kindNameAt] ?? '',
      typeof minutes === 'number' ? translate(language, 'setting.minutes-short', { minutes }) : '',
    ];
    const name = into.nameOf(id, ...parts);
    into.names.set(name, { colour, words: words.filter((word) => word !== '').join(' ') });
    into.groups.push(...entities(name, geometry));
    const label = values[nameAt];
    if (type !== 'point' || geometry.type !== 'Point' || typeof label !== 'string') continue;
    const [x = 0, y = 0] = geometry.coordinates;
    const labels = into.nameOf(id, 'NAME');
    into.names.set(labels, { colour, words: `${title} ${aliasOf(language, 'name')}` });
    into.groups.push(...text(labels, [x + height, y], height, label));
    const detail = detailOf(layer, values, language);
    if (detail === '') continue;
    const details = into.nameOf(id, 'INFO');
    into.names.set(details, { colour, words: `${title} ${aliasOf(language, 'detail')}` });
    into.groups.push(...text(details, [x + height, y - 1.5 * height], 0.7 * height, detail));
  }
}

/**
 * One DXF (release 12, code page 936) of everything with places: a drawing layer for each layer and kind, names and uses
 * beside places, and a block of words at the lower left with coordinate system, 示意, sources and the meaning of the
 * layers, since DXF has no room for them.
 */
export function writeDxf({ set, crs }: WriteRequest): OutFile[] {
  const layers = set.layers.filter(({ geometry, rows }) => geometry !== 'none' && rows.length > 0);
  if (layers.length === 0) return [];
  const { corner, far, width } = extent(layers);
  const height = Math.max(width, LEAST_WIDTH[crs.kind]) / 200;
  const drawn: Drawn = { nameOf: cadNames(), groups: [], names: new Map() };
  for (const layer of layers) drawLayer(layer, height, set.language, drawn);
  const { names, groups: shapes } = drawn;
  const lines = [`${set.title} ${set.scenario}`.trim(), ...provenanceLines(set, crs)];
  const legend = [...names].map(([name, { words }]) => `${name}  ${words}`);
  names.set('KQ_NOTE', { colour: 7, words: '' });
  const [west = 0, south = 0] = corner;
  [...lines, ...legend].forEach((line, at) => {
    shapes.push(...text('KQ_NOTE', [west, south - (at + 2) * 2 * height], height, line));
  });
  const groups: Group[] = [
    ...lines.map((line): Group => [999, dxfValue(line)]),
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, 'AC1009'],
    [9, '$DWGCODEPAGE'],
    [3, 'ANSI_936'],
    [9, '$EXTMIN'],
    [10, west],
    [20, south],
    [30, 0],
    [9, '$EXTMAX'],
    [10, far[0]!],
    [20, far[1]!],
    [30, 0],
    [9, '$PDMODE'],
    [70, POINT_MODE],
    [9, '$PDSIZE'],
    [40, height],
    [0, 'ENDSEC'],
    ...tables([...names].map(([name, { colour }]) => ({ name, colour }))),
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...shapes,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ];
  const body = groups
    .map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`)
    .join('');
  return [{ name: `drawing-${crs.tag}.dxf`, bytes: dxfBytes(body) }];
}
