import type { Result } from '../../../core/base/issue.ts';
import { crsByCode } from '../../crs/crs-by-code.ts';
import { recordsFromGeojson } from '../geojson/read-geojson.ts';
import type { Cell, RecordSet } from '../../records.ts';
import { esriGeometry, esriSrid } from './esri-geometry.ts';

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether parsed JSON is a set of features as ArcGIS services and tools write it. */
export function isEsriJson(root: unknown): root is Json & { features: unknown[] } {
  if (!isObject(root) || 'type' in root || !Array.isArray(root.features)) return false;
  return (
    'geometryType' in root || root.features.some((each) => isObject(each) && 'attributes' in each)
  );
}

/** Words of the coded values of each field that has some, by the value as text. */
function domainsOf(fields: unknown): Map<string, Map<string, string>> {
  const domains = new Map<string, Map<string, string>>();
  for (const field of Array.isArray(fields) ? fields : []) {
    const { name, domain } = isObject(field) ? field : {};
    const coded = isObject(domain) && Array.isArray(domain.codedValues) ? domain.codedValues : [];
    const words = coded
      .filter(isObject)
      .map(({ code, name: word }) => [String(code), String(word)] as const);
    if (typeof name === 'string' && words.length > 0) domains.set(name, new Map(words));
  }
  return domains;
}

/** Names that a person reads instead of those of the columns, where none stands twice. */
function aliasesOf(fields: unknown): Map<string, string> {
  const pairs = (Array.isArray(fields) ? fields : [])
    .filter(isObject)
    .flatMap(({ name, alias }) =>
      typeof name === 'string' && typeof alias === 'string' && alias.trim() !== ''
        ? [[name, alias.trim()] as const]
        : [],
    );
  const isPlain = new Set(pairs.map(([, alias]) => alias)).size === pairs.length;
  return new Map(isPlain ? pairs : []);
}

function propertiesOf(
  attributes: unknown,
  aliases: ReadonlyMap<string, string>,
  domains: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Record<string, unknown> {
  const own = isObject(attributes) ? attributes : {};
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => {
      const word = domains.get(name)?.get(String(value as Cell));
      return [aliases.get(name) ?? name, word ?? value];
    }),
  );
}

/**
 * Records of a feature set of ArcGIS: attributes under their aliases and with the words of coded values, rings put together
 * into outlines with their holes, and the system by its code.
 */
export function recordsFromEsriJson(
  root: Json & { features: unknown[] },
  fileName: string,
): Result<RecordSet> {
  const domains = domainsOf(root.fields);
  const aliases = aliasesOf(root.fields);
  let srid = esriSrid(root.spatialReference);
  const features = root.features.filter(isObject).map(({ attributes, geometry }) => {
    const shape = isObject(geometry) ? esriGeometry(geometry) : undefined;
    srid ??= shape?.srid;
    const properties = propertiesOf(attributes, aliases, domains);
    // A shape of curves is no geometry here, and is said to be none.
    return {
      type: 'Feature',
      properties,
      geometry: shape ? (shape.geometry ?? { type: 'Curve' }) : null,
    };
  });
  const { value, issues } = recordsFromGeojson({ type: 'FeatureCollection', features }, fileName);
  if (!value) return { issues };
  const stated = srid === undefined ? {} : { crs: crsByCode(srid) };
  return { value: { ...value, format: 'esri-json', ...stated }, issues };
}
