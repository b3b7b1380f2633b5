import type { Geometry, Position } from 'geojson';
import type { Language } from '../../../i18n/catalogue.ts';
import { wayMinutes } from '../../../i18n/way-text.ts';
import { placePoint } from '../../mapping/place/place-point.ts';
import { flatValue } from '../tables/out-file.ts';
import { chooseSeparator } from '../values/list-separator.ts';
import { translateField } from '../layers/make-layer.ts';
import type { FieldValue, ResultLayer } from '../layers/result-layer.ts';
import { shapeEntities, textEntity } from './dxf-entities.ts';
import type { Group } from './dxf-group.ts';

const MOST_LETTERS = 31;

/** Names of the older DXF: capitals, digits, `-` and `_`, at most 31; those that would be cut to the same get a number. */
function drawingNames(): (...parts: string[]) => string {
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

/** Colours of the AutoCAD index nearest to those of the map; all are seen on black and on white. */
const OF_LAYER: Readonly<Record<string, number>> = {
  circles: 134,
  gaps: 200,
  bands: 130,
  areas: 8,
  sites: 134,
  facilities: 7,
  candidates: 40,
  links: 134,
  closures: 30,
};
/** Larger areas have the stronger lines. */
const OF_LEVEL: Readonly<Record<string, number>> = { district: 7, street: 9, community: 8 };
/** Of the kinds that are not shown at first, so that two switched on together are told apart. */
const OF_OTHER_KINDS = [30, 150, 94, 240, 42, 174, 214, 72, 12, 104, 220] as const;

/**
 * Colour of a drawing layer.
 * @param otherKind position of its kind among those that are not shown at first; absent for any other layer
 */
function drawingColour(id: string, level: unknown, otherKind?: number): number {
  if (otherKind !== undefined) return OF_OTHER_KINDS[otherKind % OF_OTHER_KINDS.length]!;
  return OF_LEVEL[String(level)] ?? OF_LAYER[id] ?? 7;
}

/** A drawing in the making. */
export interface DxfDrawing {
  entities: Group[];
  /** Drawing layers by name, with what they hold in words. */
  layers: Map<string, { colour: number; frozen: boolean; words: string }>;
  nameOf: (...parts: string[]) => string;
  /** Of words, in units of the drawing. */
  textHeight: number;
  language: Language;
  /** The kind that is shown at first, of layers with kinds. */
  kind: string | undefined;
  /** The others, in the order met. */
  otherKinds: string[];
}

/** A drawing of nothing. */
export function emptyDrawing(
  textHeight: number,
  language: Language,
  kind: string | undefined,
): DxfDrawing {
  const layers: DxfDrawing['layers'] = new Map();
  return {
    entities: [],
    layers,
    nameOf: drawingNames(),
    textHeight,
    language,
    kind,
    otherKinds: [],
  };
}

/** Layers whose parts by kind lie on each other, so that one is shown at first. */
const BY_KIND: ReadonlySet<string> = new Set(['circles', 'gaps', 'bands']);

type Row = (field: string) => FieldValue;

/** What is said below a place's name: its kinds, floor area and year, in words. */
function detailOf(of: Row, language: Language): string {
  const kinds = flatValue(of('kindNames'), { type: 'list' }, chooseSeparator(language));
  const [areaM2, year] = [of('floorAreaM2'), of('year')];
  return [
    kinds === null ? '' : String(kinds),
    typeof areaM2 === 'number' ? `${areaM2}㎡` : '',
    typeof year === 'number' ? String(year) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function nameEntities(
  { id, title }: ResultLayer,
  geometry: Geometry,
  of: Row,
  colour: number,
  into: DxfDrawing,
): void {
  const { nameOf, layers, entities, textHeight, language } = into;
  const name = of('name');
  if (typeof name !== 'string' || name === '') return;
  const level = of('level');
  const parts = typeof level === 'string' ? [level] : [];
  const names = nameOf(id, 'NAME', ...parts);
  const levelName = typeof level === 'string' ? ` ${String(of('levelName') ?? level)}` : '';
  layers.set(names, {
    colour,
    frozen: false,
    words: `${title}${levelName} ${translateField(language, 'name')}`,
  });
  if (geometry.type !== 'Point') {
    const inside = placePoint(geometry);
    // Names of areas are many and stand on the ground itself.
    const height = 0.7 * textHeight;
    if (inside) entities.push(...textEntity(names, [inside.lng, inside.lat], height, name, true));
    return;
  }
  const [x = 0, y = 0] = geometry.coordinates;
  const beside = (rise: number): Position => [x + textHeight, y + rise];
  entities.push(...textEntity(names, beside(0), textHeight, name));
  const detail = detailOf(of, language);
  if (detail === '') return;
  const details = nameOf(id, 'INFO');
  layers.set(details, {
    colour,
    frozen: false,
    words: `${title} ${translateField(language, 'detail')}`,
  });
  entities.push(...textEntity(details, beside(-1.5 * textHeight), 0.7 * textHeight, detail));
}

/** Adds a result layer: a drawing layer for each kind, level and ring of time, names beside or within what has one. */
export function drawLayer(layer: ResultLayer, into: DxfDrawing): void {
  const { id, title, fields, rows } = layer;
  const positionOf = new Map(fields.map(({ name }, at) => [name, at]));
  for (const { geometry, values } of rows) {
    if (!geometry) continue;
    const of: Row = (field) => values[positionOf.get(field) ?? -1] ?? null;
    const [kind, level, toMin] = [of('kind'), of('level'), of('toMin')];
    const parts = [toMin, kind, level].flatMap((part) =>
      typeof part === 'string' || typeof part === 'number' ? [String(part)] : [],
    );
    const frozen = BY_KIND.has(id) && into.kind !== undefined && kind !== into.kind;
    if (frozen && !into.otherKinds.includes(String(kind))) into.otherKinds.push(String(kind));
    const other = frozen ? into.otherKinds.indexOf(String(kind)) : undefined;
    const colour = drawingColour(id, level, other);
    const minutes = toMin ?? of('minutes');
    const words = [
      title,
      String(of('kindName') ?? of('levelName') ?? ''),
      typeof minutes === 'number'
        ? wayMinutes(
            into.language,
            of('circleType') === 'network' ? 'network' : 'straight',
            minutes,
          )
        : '',
    ];
    const name = into.nameOf(id, ...parts);
    into.layers.set(name, {
      colour,
      frozen,
      words: words.filter((word) => word !== '').join(' '),
    });
    into.entities.push(...shapeEntities(name, geometry));
    nameEntities(layer, geometry, of, colour, into);
  }
}
