import type { FeatureCollection, Geometry } from 'geojson';
import type { Crs } from '../../core/vocabulary/crs.ts';
import type { Gdal } from './gdal-api.ts';
import { findEpsgSystem } from '../../core/geo/epsg-system.ts';

/** A system of the EPSG registry as GDAL's copy of it tells. */
export interface RegisteredSystem {
  name: string;
  kind: 'geographic' | 'projected';
}

/** True for a code that is not computed here, so that GDAL has to convert. */
export function needsGdal(crs: Crs): boolean {
  return crs.startsWith('EPSG:') && !findEpsgSystem(crs);
}

function collection(geometries: readonly (Geometry | null)[], head: object = {}): Uint8Array {
  const features = geometries.flatMap((geometry, at) =>
    geometry ? [{ type: 'Feature', properties: { at }, geometry }] : [],
  );
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', ...head, features }));
}

function inputOf(bytes: Uint8Array) {
  return { main: 'in.geojson', files: [{ path: 'in.geojson', bytes }] };
}

/** What the registry says of a code; undefined where it has none, or one without two axes on the ground. */
export async function registeredSystem(
  code: number,
  gdal: Gdal,
): Promise<RegisteredSystem | undefined> {
  const name = `urn:ogc:def:crs:EPSG::${code}`;
  const point: Geometry = { type: 'Point', coordinates: [0, 0] };
  const bytes = collection([point], { crs: { type: 'name', properties: { name } } });
  const { value } = await gdal.describe(inputOf(bytes));
  const crs = value?.layers[0]?.crs;
  if (crs?.epsg !== code) return undefined;
  if (/^PROJCRS|^PROJCS/.test(crs.wkt)) return { name: crs.name, kind: 'projected' };
  return /^GEOGCRS|^GEOGCS/.test(crs.wkt) ? { name: crs.name, kind: 'geographic' } : undefined;
}

/**
 * Geometries, x before y, from one system to another with the shift of datum that GDAL's copy of the registry knows;
 * null where a place cannot be converted, undefined where a system is not known at all.
 * @param from, to as GDAL is told: `EPSG:2326` or a definition
 */
export async function convertByGdal(
  geometries: readonly (Geometry | null)[],
  from: string,
  to: string,
  gdal: Gdal,
): Promise<(Geometry | null)[] | undefined> {
  const all: (Geometry | null)[] = geometries.map(() => null);
  if (geometries.every((geometry) => geometry === null)) return all;
  const systems = ['-s_srs', from, '-t_srs', to];
  const options = ['-f', 'GeoJSON', ...systems, '-skipfailures', '-lco', 'COORDINATE_PRECISION=9'];
  const step = { input: inputOf(collection(geometries)), options };
  const { value: files } = await gdal.write({ steps: [step], output: 'out.geojson' });
  if (!files?.[0]) return undefined;
  const turned = JSON.parse(new TextDecoder().decode(files[0].bytes)) as FeatureCollection;
  for (const { properties, geometry } of turned.features) all[Number(properties?.at)] = geometry;
  return all;
}
