import type { Result } from '../../../core/base/issue.ts';
import { crsByCode } from '../../crs/crs-by-code.ts';
import { recordsFromGeojson } from '../geojson/read-geojson.ts';
import type { RecordSet } from '../../records.ts';
import { type FieldMeaning, withFieldMeanings } from '../field-meanings.ts';
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

/** What the fields are called and what their coded values mean. */
function meaningsOf(fields: unknown): FieldMeaning[] {
  return (Array.isArray(fields) ? fields : []).filter(isObject).flatMap((field) => {
    const { name, alias, domain } = field;
    if (typeof name !== 'string') return [];
    const coded = isObject(domain) && Array.isArray(domain.codedValues) ? domain.codedValues : [];
    const words = coded
      .filter(isObject)
      .map(({ code, name: word }) => [String(code), String(word)] as const);
    return [{ name, words: new Map(words), ...(typeof alias === 'string' && { alias }) }];
  });
}

/**
 * Records of a feature set of ArcGIS: attributes under their aliases and with the words of coded values, rings put together
 * into outlines with their holes, and the system by its code.
 */
export function recordsFromEsriJson(
  root: Json & { features: unknown[] },
  fileName: string,
): Result<RecordSet> {
  let srid = esriSrid(root.spatialReference);
  const features = root.features.filter(isObject).map(({ attributes, geometry }) => {
    const shape = isObject(geometry) ? esriGeometry(geometry) : undefined;
    srid ??= shape?.srid;
    const properties = isObject(attributes) ? attributes : {};
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
  const set = withFieldMeanings(value, meaningsOf(root.fields));
  return { value: { ...set, format: 'esri-json', ...stated }, issues };
}
