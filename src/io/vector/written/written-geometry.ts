import type { Geometry } from 'geojson';
import { wktToGeoJSON } from 'betterknown';
import { esriGeometry, looksLikeEsri } from '../esri-json/esri-geometry.ts';
import { readGeometry } from '../geojson/read-geometry.ts';
import { looksLikeWkb, readWkb } from './read-wkb.ts';

/** Forms in which a cell holds a shape; the names are those that people know. */
export type WrittenForm = 'WKT' | 'EWKT' | 'WKB' | 'EWKB' | 'GeoJSON' | 'Esri JSON';

export interface WrittenGeometry {
  form: WrittenForm;
  geometry: Geometry;
  /** Code of its system, where it says so. */
  srid?: number;
}

const WKT =
  /^(srid\s*=\s*(\d{1,6})\s*;)?\s*((multi)?(point|linestring|polygon)|geometrycollection)\s*(z|m|zm)?\s*(\(|empty)/i;
/** Well-known text of curves and surfaces, which are not read. */
const CURVED =
  /^(srid\s*=\s*\d{1,6}\s*;)?\s*(circularstring|compoundcurve|curvepolygon|multicurve|multisurface|polyhedralsurface|tin|triangle)\s*(z|m|zm)?\s*\(/i;
const EMPTY = /^(srid\s*=\s*\d{1,6}\s*;)?\s*[a-z]+\s*(z|m|zm)?\s+empty$/i;
const JSON_SHAPE = /^\{\s*"/;

/** Whether a text begins as a shape of any form; cheap, and not yet a promise that it is one. */
export function looksWritten(text: string): boolean {
  return isWellKnown(text) || looksLikeWkb(text) || JSON_SHAPE.test(text);
}

/** Whether a text is nothing but well-known text, of a form that is read or not. */
export function isWellKnown(text: string): boolean {
  return WKT.test(text) || CURVED.test(text);
}

/** Whether a text says in words of well-known text that there is no shape. */
export function isNoShape(text: string): boolean {
  return text === '' || EMPTY.test(text);
}

function readWkt(text: string): WrittenGeometry | undefined {
  const [, prefix = '', code] = WKT.exec(text) ?? [];
  let parsed: unknown;
  try {
    parsed = wktToGeoJSON(text.slice(prefix.length).trim());
  } catch {
    return undefined;
  }
  const srid = code === undefined ? {} : { srid: Number(code) };
  return sound(prefix === '' ? 'WKT' : 'EWKT', parsed, srid);
}

function readJson(text: string): WrittenGeometry | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  if (looksLikeEsri(parsed)) {
    const { geometry, srid } = esriGeometry(parsed);
    return sound('Esri JSON', geometry, srid === undefined ? {} : { srid });
  }
  const { type, geometry } = parsed as { type?: unknown; geometry?: unknown };
  return sound('GeoJSON', type === 'Feature' ? geometry : parsed, {});
}

function sound(
  form: WrittenForm,
  parsed: unknown,
  srid: { srid?: number },
): WrittenGeometry | undefined {
  const geometry = readGeometry(parsed, () => {});
  return geometry === null || typeof geometry === 'string'
    ? undefined
    : { form, geometry, ...srid };
}

/** The shape that a cell holds as WKT, EWKT, WKB or EWKB in hexadecimal digits, GeoJSON or Esri JSON; undefined for none. */
export function readWritten(written: string): WrittenGeometry | undefined {
  const text = written.trim();
  if (WKT.test(text)) return readWkt(text);
  if (looksLikeWkb(text)) {
    const read = readWkb(text);
    if (!read) return undefined;
    const { geometry, srid } = read;
    return sound(srid === undefined ? 'WKB' : 'EWKB', geometry, srid === undefined ? {} : { srid });
  }
  return JSON_SHAPE.test(text) ? readJson(text) : undefined;
}
