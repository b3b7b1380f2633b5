import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { nestedRings } from '../../geometry/nested-rings.ts';
import { holdsPoint } from '../../../core/geo/holds-point.ts';
import { issue, type Issue } from '../../../core/base/issue.ts';
import type { RecordSet, SourceRecord } from '../../records.ts';

/** Column of the drawing's layer as GDAL names it, and of a text's words. */
const LAYER_FIELD = 'Layer';
const TEXT_FIELD = 'Text';
/** The words of a text that lies within an outline, under a header that is understood as its name. */
const LABEL_FIELD = '名称（注记）';

/** Layers of a drawing with the number of their shapes, the fullest first and those of nothing but texts last. */
export function drawingLayers({ fields, records }: RecordSet): { name: string; count: number }[] {
  const at = fields.indexOf(LAYER_FIELD);
  const textAt = fields.indexOf(TEXT_FIELD);
  const counts = new Map<string, number>();
  const drawn = new Set<string>();
  for (const { values } of records) {
    const name = String(values[at] ?? '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if ((values[textAt] ?? null) === null) drawn.add(name);
  }
  const rank = (name: string): number => (drawn.has(name) ? 0 : 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => rank(a.name) - rank(b.name) || b.count - a.count);
}

function isClosed(ring: readonly Position[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** A drawing knows no areas: its closed lines are their outlines, and a hatch is the rings that it fills. */
function outlineOf(geometry: Geometry | undefined): Geometry | undefined {
  if (geometry?.type === 'Polygon') {
    const [first = [], ...others] = nestedRings(geometry.coordinates);
    if (others.length === 0) return { type: 'Polygon', coordinates: first };
    return { type: 'MultiPolygon', coordinates: [first, ...others] };
  }
  if (geometry?.type !== 'LineString' || !isClosed(geometry.coordinates)) return geometry;
  return { type: 'Polygon', coordinates: [geometry.coordinates] };
}

interface Label {
  record: SourceRecord;
  x: number;
  y: number;
  /** Layer that it is on. */
  on: string;
  words: string;
}

/** The names of the parts of a shape side by side, where each part has one; null where they are not told apart. */
function nameOfParts(geometry: Polygon | MultiPolygon, labels: readonly Label[]): string | null {
  if (geometry.type === 'Polygon') return null;
  const names = geometry.coordinates.map((coordinates) =>
    labels.filter(({ x, y }) => holdsPoint({ type: 'Polygon', coordinates }, x, y)),
  );
  if (!names.every(({ length }) => length === 1)) return null;
  return [...new Set(names.map(([label]) => label!.words))].join('、');
}

/**
 * The shapes of one layer of a drawing, closed lines as polygons, each named by the one text that lies in it, on
 * whatever layer the text is; of several the one on its own layer, else none. `labels` are texts that are no records.
 */
export function readDrawingLayer(
  set: RecordSet,
  layer: string,
  labels: readonly SourceRecord[] = [],
): { set: RecordSet; issues: Issue[] } {
  const layerAt = set.fields.indexOf(LAYER_FIELD);
  const textAt = set.fields.indexOf(TEXT_FIELD);
  const texts = [...set.records, ...labels].flatMap((record): Label[] => {
    const { geometry, values } = record;
    const words = values[textAt];
    if (geometry?.type !== 'Point' || typeof words !== 'string') return [];
    const [x = NaN, y = NaN] = geometry.coordinates;
    const on = String(values[layerAt] ?? '');
    return [{ record, x, y, on, words: words.replaceAll(/\s+/g, ' ').trim() }];
  });
  let ambiguous = 0;
  /** Texts within an outline of this layer, which are its label and no shape of their own. */
  const said = new Set<SourceRecord>();
  const drawn: { record: SourceRecord; made: SourceRecord }[] = [];
  for (const record of set.records) {
    if (String(record.values[layerAt] ?? '') !== layer) continue;
    const geometry = outlineOf(record.geometry);
    let label = record.values[textAt] ?? null;
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
      const all = texts.filter(({ x, y }) => holdsPoint(geometry, x, y));
      const own = all.filter(({ on }) => on === layer);
      const inside = all.length > 1 && own.length === 1 ? own : all;
      label = inside.length === 1 ? inside[0]!.words : nameOfParts(geometry, inside);
      if (inside.length > 1 && label === null) ambiguous += 1;
      for (const text of all) said.add(text.record);
    }
    const { geometry: _, ...rest } = record;
    const values = [...record.values, label];
    drawn.push({ record, made: { ...rest, values, ...(geometry && { geometry }) } });
  }
  const records = drawn
    .filter(({ record }) => !said.has(record))
    .map(({ made }, at) => ({ ...made, ordinal: at + 1 }));
  const { fileName } = set;
  const issues =
    ambiguous === 0
      ? []
      : [issue('dxf-labels', 'warning', { file: fileName }, { count: ambiguous })];
  return { set: { ...set, layer, fields: [...set.fields, LABEL_FIELD], records }, issues };
}
