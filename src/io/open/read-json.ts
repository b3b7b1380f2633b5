import type { Topology } from 'topojson-specification';
import { issue, type Result } from '../../core/base/issue.ts';
import type { RecordSet } from '../records.ts';
import { isJsonSequence, parseJsonSequence } from '../text/json/json-lines.ts';
import { parseJson } from '../text/json/parse-json.ts';
import { isEsriJson, recordsFromEsriJson } from '../vector/esri-json/read-esri-json.ts';
import { recordsFromGeojson } from '../vector/geojson/read-geojson.ts';
import {
  isTopology,
  topologyFeatures,
  topologyLayers,
} from '../vector/geojson/topology-features.ts';
import type { ReadChoice, ReadDataset } from './read-dataset.ts';

const NOTHING = { layers: [], topRows: [], encodings: [] };

function done({ value, issues }: Result<RecordSet>): ReadDataset {
  return { ...NOTHING, issues, ...(value && { set: value }) };
}

function readTopology(root: Topology, name: string, choice: ReadChoice): ReadDataset {
  const names = topologyLayers(root);
  const layers = names.map((layer) => ({ name: layer }));
  const layer = choice.layer ?? names[0];
  const features = layer === undefined ? undefined : topologyFeatures(root, layer);
  if (!features) {
    const broken = issue('topojson-broken', 'error', { file: name });
    return { ...NOTHING, layers, issues: [broken] };
  }
  const { value, issues } = recordsFromGeojson(features, name);
  if (!value) return { ...NOTHING, layers, issues };
  const set: RecordSet = { ...value, format: 'topojson' };
  if (layer !== undefined) set.layer = layer;
  return { ...NOTHING, layers: layers.length > 1 ? layers : [], issues, set };
}

type Row = Record<string, unknown>;

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row of a table; its type may be the kind of a place, but none of GeoJSON. */
function isRow(value: unknown): value is Row {
  return isObject(value) && !('coordinates' in value || 'geometry' in value || 'features' in value);
}

/** Objects that hold others (`location: {lng, lat}`) with these beside the rest, under both names. */
function flattened(row: Row): Row {
  const members = Object.entries(row).flatMap(([name, value]): [string, unknown][] =>
    isObject(value)
      ? Object.entries(value).map(([inner, each]) => [`${name}·${inner}`, each])
      : [[name, value]],
  );
  return Object.fromEntries(members);
}

/** How deep in the answer of a service its list may lie. */
const MOST_DEPTH = 3;

/** The longest list of rows in an object that is no GeoJSON, such as the answer of a map service. */
function listIn(root: Row, depth = 0): Row[] {
  const found = Object.values(root).map((value) => {
    if (Array.isArray(value)) return value.every(isRow) ? value : [];
    return isObject(value) && depth < MOST_DEPTH ? listIn(value, depth + 1) : [];
  });
  return found.reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** Objects without a type, such as the answer of a service, as a table: each a row, its members the columns. */
function readRows(rows: readonly Row[], name: string): ReadDataset {
  const features = rows.map((row) => ({
    type: 'Feature',
    properties: flattened(row),
    geometry: null,
  }));
  const { value, issues } = recordsFromGeojson({ type: 'FeatureCollection', features }, name);
  return done({ issues, ...(value && { value: { ...value, format: 'json' } }) });
}

function readRoot(root: unknown, name: string, choice: ReadChoice): ReadDataset {
  if (isTopology(root)) return readTopology(root, name, choice);
  if (isEsriJson(root)) return done(recordsFromEsriJson(root, name));
  if (Array.isArray(root) && root.length > 0) return readItems(root, name);
  const rows = isRow(root) ? listIn(root) : [];
  if (rows.length > 0) return readRows(rows, name);
  return done(recordsFromGeojson(root, name));
}

function featuresOf(item: unknown): unknown[] {
  const { type, features } = (item ?? {}) as { type?: unknown; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features;
  return type === 'Feature' ? [item] : [{ type: 'Feature', properties: {}, geometry: item }];
}

/** Items one after another: features, shapes, features of ArcGIS, or rows of a table. */
function readItems(items: readonly unknown[], name: string): ReadDataset {
  const asEsri = { features: [...items] };
  if (isEsriJson(asEsri)) return done(recordsFromEsriJson(asEsri, name));
  if (items.every(isRow)) return readRows(items, name);
  const features = items.flatMap(featuresOf);
  return done(recordsFromGeojson({ type: 'FeatureCollection', features }, name));
}

/**
 * Records of a JSON text: GeoJSON, alone, by lines or as a sequence; TopoJSON; the features of ArcGIS; or a list of objects,
 * alone or in the answer of a service, which is a table.
 */
export function readJsonText(text: string, name: string, choice: ReadChoice): ReadDataset {
  if (isJsonSequence(text)) {
    const { value, issues } = parseJsonSequence(text, name);
    const read = readItems(value, name);
    return { ...read, issues: [...issues, ...read.issues] };
  }
  const parsed = parseJson(text, name);
  if (parsed.issues.some(({ severity }) => severity === 'error')) {
    return { ...NOTHING, issues: parsed.issues };
  }
  const read = readRoot(parsed.value, name, choice);
  return { ...read, issues: [...parsed.issues, ...read.issues] };
}
