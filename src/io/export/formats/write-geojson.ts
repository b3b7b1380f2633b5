import type { Feature, Geometry } from 'geojson';
import { somePosition } from '../../crs/to-wgs84.ts';
import type { OutputCrs } from '../tables/output-crs.ts';
import type { ResultLayer, ResultSet } from '../layers/result-layer.ts';
import type { OutFile, WriteRequest } from '../tables/out-file.ts';

/** Features of a layer with the values that are there; `more` comes first in the properties. */
export function layerFeatures(
  { fields, rows }: ResultLayer,
  more: Record<string, unknown> = {},
): Feature[] {
  return rows.flatMap(({ geometry, values }) => {
    if (!geometry) return [];
    const own = fields.flatMap(({ name }, at) => {
      const value = values[at];
      return value === null || value === undefined ? [] : [[name, value] as const];
    });
    return [{ type: 'Feature', properties: { ...more, ...Object.fromEntries(own) }, geometry }];
  });
}

function boxOfFeatures(features: readonly Feature[]): number[] | undefined {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    somePosition(geometry, (x, y) => {
      box[0] = Math.min(box[0] as number, x);
      box[1] = Math.min(box[1] as number, y);
      box[2] = Math.max(box[2] as number, x);
      box[3] = Math.max(box[3] as number, y);
      return false;
    });
  }
  return Number.isFinite(box[0]) ? box : undefined;
}

/** A feature collection with a feature on each line; undefined members of the head are left out. */
export function collectionText(
  head: Record<string, unknown>,
  features: readonly Feature<Geometry | null>[],
): string {
  const opening = JSON.stringify({ type: 'FeatureCollection', ...head }).slice(0, -1);
  const lines = features.map((one) => JSON.stringify(one)).join(',\n');
  return `${opening},"features":[\n${lines}\n]}\n`;
}

/** The same as bytes, with the box of all features. */
export function collectionBytes(
  head: Record<string, unknown>,
  features: readonly Feature[],
): Uint8Array {
  const text = collectionText({ bbox: boxOfFeatures(features), ...head }, features);
  return new TextEncoder().encode(text);
}

/**
 * What a collection says of its coordinates: nothing in WGS-84, as RFC 7946 asks; otherwise the older `crs` member, which
 * ArcGIS, QGIS and GDAL read, or for a shifted system its name, since no code exists for it.
 */
function crsMembers({ epsg, id, name }: OutputCrs): Record<string, unknown> {
  if (epsg === 4326) return {};
  const coordinateSystem = epsg === undefined ? id : `${id} ${name}`;
  if (epsg === undefined) return { coordinateSystem };
  const urn = `urn:ogc:def:crs:EPSG::${epsg}`;
  return { crs: { type: 'name', properties: { name: urn } }, coordinateSystem };
}

/** Members that say whose the data are and what they are not. */
export function provenance(set: ResultSet): Record<string, unknown> {
  const { attribution, licences, notices } = set;
  return {
    ...(attribution.length > 0 && { attribution }),
    ...(licences.length > 0 && { licences }),
    ...(notices.length > 0 && { notices }),
  };
}

/** One GeoJSON file for each layer with places: RFC 7946 in WGS-84, with a `crs` member (GeoJSON 2008) in any other system. */
export function writeGeojson({ set, crs }: WriteRequest): OutFile[] {
  return set.layers.flatMap((layer) => {
    const features = layerFeatures(layer);
    if (layer.geometry === 'none' || features.length === 0) return [];
    const aliases = Object.fromEntries(layer.fields.map(({ name, alias }) => [name, alias]));
    const head = {
      name: layer.id,
      title: `${set.title} ${set.scenario} ${layer.title}`,
      ...crsMembers(crs),
      ...provenance(set),
      fieldAliases: aliases,
    };
    return [{ name: `${layer.id}-${crs.tag}.geojson`, bytes: collectionBytes(head, features) }];
  });
}
