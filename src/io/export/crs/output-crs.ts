import gcoord from 'gcoord';
import type { Position } from 'geojson';
import proj4 from 'proj4';
import { issue, type Result } from '../../../core/base/issue.ts';
import { epsgDefinition, type EpsgDefinition } from './epsg-definition.ts';

/** A coordinate system that results are written in. */
export interface OutputCrs {
  /** `EPSG:4547`, `GCJ-02` or `BD-09`. */
  id: string;
  /** Such as `CGCS2000 / 3-degree Gauss-Kruger CM 114E`. */
  name: string;
  /** Part of every file's name: `WGS84`, `EPSG4547`, `GCJ02`, `BD09`. */
  tag: string;
  kind: 'geographic' | 'projected' | 'shifted';
  epsg?: number;
  /** What GDAL is told: the code, or for a shifted system a definition that bears its name. */
  srs: string;
  /** Central meridian of a transverse Mercator in degrees, where known. */
  centralMeridian?: number;
  /** WGS-84 degrees to this system; easting before northing, longitude before latitude. */
  forward: (lng: number, lat: number) => Position;
}

/** A geographic system of its own name, so that no program takes shifted degrees for WGS-84. */
function shiftedWkt(name: string): string {
  return (
    `GEOGCS["${name} (shifted, not WGS 84)",DATUM["${name}",` +
    'SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
  );
}

const SHIFTED = {
  'GCJ-02': { tag: 'GCJ02', system: gcoord.GCJ02 },
  'BD-09': { tag: 'BD09', system: gcoord.BD09 },
} as const;
export type ShiftedName = keyof typeof SHIFTED;

function shifted(name: ShiftedName): OutputCrs {
  const { tag, system } = SHIFTED[name];
  return {
    id: name,
    name,
    tag,
    kind: 'shifted',
    srs: shiftedWkt(name),
    forward: (lng, lat) => gcoord.transform<[number, number]>([lng, lat], gcoord.WGS84, system),
  };
}

/** @param definition of the code by GDAL, for one that is not known without it: WKT */
export function epsgCrs(code: number, definition?: string): Result<OutputCrs> {
  const known: EpsgDefinition | undefined = epsgDefinition(code);
  const words = known?.proj4 ?? definition;
  const unknown = { issues: [issue('export-crs-unknown', 'error', {}, { crs: `EPSG:${code}` })] };
  if (!words) return unknown;
  let forward: OutputCrs['forward'];
  try {
    const converter = proj4(words);
    forward = (lng, lat) => converter.forward([lng, lat]);
  } catch {
    return unknown;
  }
  const projected = known?.projected ?? !/^\s*GEOG/.test(words);
  const value: OutputCrs = {
    id: `EPSG:${code}`,
    name: known?.name ?? /"([^"]+)"/.exec(words)?.[1] ?? `EPSG:${code}`,
    tag: code === 4326 ? 'WGS84' : `EPSG${code}`,
    kind: projected ? 'projected' : 'geographic',
    epsg: code,
    srs: `EPSG:${code}`,
    ...(known?.centralMeridian !== undefined && { centralMeridian: known.centralMeridian }),
    forward: code === 4326 || code === 4490 ? (lng, lat) => [lng, lat] : forward,
  };
  return { value, issues: [] };
}

/** GCJ-02 or BD-09 by name in any common spelling; undefined for anything else. */
export function shiftedCrs(text: string): OutputCrs | undefined {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain === 'GCJ02') return shifted('GCJ-02');
  return plain === 'BD09' ? shifted('BD-09') : undefined;
}

/** The number of an EPSG code written as `EPSG:4547` or `4547`; undefined for anything else. */
export function epsgCode(text: string): number | undefined {
  const found = /^\s*(?:EPSG\s*:{1,2}\s*)?(\d{4,6})\s*$/i.exec(text);
  return found ? Number(found[1]) : undefined;
}

/** The system that every project is kept in. */
export const WGS84: OutputCrs = epsgCrs(4326).value!;
