import type { Position } from 'geojson';
import { nestedRings } from '../../geometry/nested-rings.ts';
import { holdsPoint } from '../../../core/geo/holds-point.ts';

type Json = Record<string, unknown>;

/** What Esri's geometry says, as GeoJSON has it and not yet looked through, and the code of its system. */
interface EsriShape {
  /** Undefined for a form that is not read, such as curves. */
  geometry?: object;
  srid?: number;
}

/** Codes of Esri's own for systems that have one of EPSG. */
const OTHER_CODES: Readonly<Record<number, number>> = { 102100: 3857, 102113: 3857 };

/** Code of the EPSG registry that a `spatialReference` names; undefined where it names none. */
export function esriSrid(reference: unknown): number | undefined {
  if (typeof reference !== 'object' || reference === null) return undefined;
  const { wkid, latestWkid } = reference as Json;
  const code = typeof latestWkid === 'number' ? latestWkid : wkid;
  return typeof code === 'number' ? (OTHER_CODES[code] ?? code) : undefined;
}

/** Whether an object is a geometry as Esri writes it: by its members, since it has no type. */
export function looksLikeEsri(value: object): boolean {
  if ('type' in value) return false;
  const { x, y } = value as Json;
  if (typeof x === 'number' && typeof y === 'number') return true;
  return ['rings', 'paths', 'points', 'curveRings', 'curvePaths'].some((name) => name in value);
}

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [at, [x = NaN, y = NaN]] of ring.entries()) {
    const [nextX = NaN, nextY = NaN] = ring[(at + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

function holds(ring: Position[], [x = NaN, y = NaN]: Position = []): boolean {
  return holdsPoint({ type: 'Polygon', coordinates: [ring] }, x, y);
}

/** Rings as parts with their holes: clockwise ones are outlines, others holes of the smallest outline around them. */
function partsOf(rings: Position[][]): Position[][][] {
  const outlines = rings.filter((ring) => signedArea(ring) <= 0);
  if (outlines.length === 0) return nestedRings(rings);
  const parts = outlines.map((ring) => [ring]);
  for (const ring of rings) {
    if (outlines.includes(ring)) continue;
    const around = parts
      .filter(([outline]) => outline && holds(outline, ring[0]))
      .toSorted((a, b) => Math.abs(signedArea(a[0]!)) - Math.abs(signedArea(b[0]!)))[0];
    if (around) around.push(ring);
    else parts.push([ring]);
  }
  return parts;
}

function isRings(value: unknown): value is Position[][] {
  return (
    Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(Array.isArray))
  );
}

/** A geometry of Esri as GeoJSON; NaN and missing numbers are left to be found by whoever looks it through. */
export function esriGeometry(value: object): EsriShape {
  const { x, y, points, paths, rings, spatialReference } = value as Json;
  const srid = esriSrid(spatialReference);
  const own = srid === undefined ? {} : { srid };
  if (typeof x === 'number' || typeof y === 'number') {
    return { geometry: { type: 'Point', coordinates: [x, y] }, ...own };
  }
  if (points !== undefined)
    return { geometry: { type: 'MultiPoint', coordinates: points }, ...own };
  if (paths !== undefined)
    return { geometry: { type: 'MultiLineString', coordinates: paths }, ...own };
  if (!isRings(rings)) return own;
  const parts = partsOf(rings);
  return { geometry: { type: 'MultiPolygon', coordinates: parts }, ...own };
}
