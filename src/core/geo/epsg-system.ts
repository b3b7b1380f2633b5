import type { Crs, EpsgCrs } from '../vocabulary/crs.ts';

/** Datums of the systems below; `beijing54` and `xian80` have no public shift to WGS-84. */
export type Datum = 'wgs84' | 'cgcs2000' | 'beijing54' | 'xian80';

/** A coordinate system of the EPSG registry, computed from its parameters. */
export interface EpsgSystem {
  crs: EpsgCrs;
  datum: Datum;
  form: 'degrees' | 'gauss-kruger' | 'utm' | 'web-mercator';
  /** Central meridian in degrees, of Gauss-Kruger and UTM. */
  meridian?: number;
  /** Width of the zones in degrees, of Gauss-Kruger. */
  zoneDeg?: 3 | 6;
  zone?: number;
  /** The zone stands before the easting as millions of metres (36 500 000). */
  prefixed?: boolean;
  south?: boolean;
  /** Definition for PROJ. */
  proj: string;
}

/** Ellipsoids by their published axes: CGCS2000 (GB/T 18522, a = 6378137, 1/f = 298.257222101), Krassovsky 1940, IAG 1975. */
const ELLIPSOID: Record<Datum, string> = {
  wgs84: '+datum=WGS84',
  cgcs2000: '+a=6378137 +rf=298.257222101',
  beijing54: '+a=6378245 +rf=298.3',
  xian80: '+a=6378140 +rf=298.257',
};

const DEGREES: Readonly<Record<number, Datum>> = {
  4326: 'wgs84',
  4490: 'cgcs2000',
  4214: 'beijing54',
  4610: 'xian80',
};

interface Family {
  datum: Datum;
  zoneDeg: 3 | 6;
  prefixed: boolean;
  /** EPSG code of the first zone: 13 of the wide ones (75° E), 25 of the narrow ones (75° E). */
  first: number;
}

/** Families of Gauss-Kruger zones; the registry numbers the zones of each one after another from 75° E to 135° E. */
const FAMILIES: readonly Family[] = [
  { datum: 'cgcs2000', zoneDeg: 6, prefixed: true, first: 4491 },
  { datum: 'cgcs2000', zoneDeg: 6, prefixed: false, first: 4502 },
  { datum: 'cgcs2000', zoneDeg: 3, prefixed: true, first: 4513 },
  { datum: 'cgcs2000', zoneDeg: 3, prefixed: false, first: 4534 },
  { datum: 'beijing54', zoneDeg: 6, prefixed: true, first: 21413 },
  { datum: 'beijing54', zoneDeg: 6, prefixed: false, first: 21453 },
  { datum: 'beijing54', zoneDeg: 3, prefixed: true, first: 2401 },
  { datum: 'beijing54', zoneDeg: 3, prefixed: false, first: 2422 },
  { datum: 'xian80', zoneDeg: 6, prefixed: true, first: 2327 },
  { datum: 'xian80', zoneDeg: 6, prefixed: false, first: 2338 },
  { datum: 'xian80', zoneDeg: 3, prefixed: true, first: 2349 },
  { datum: 'xian80', zoneDeg: 3, prefixed: false, first: 2370 },
];
const FIRST_MERIDIAN = 75;
const FIRST_ZONE = { 3: 25, 6: 13 } as const;
const ZONES = { 3: 21, 6: 11 } as const;

function gaussKruger(code: number): EpsgSystem | undefined {
  const family = FAMILIES.find(
    ({ first, zoneDeg }) => code >= first && code < first + ZONES[zoneDeg],
  );
  if (!family) return undefined;
  const { datum, zoneDeg, prefixed, first } = family;
  const zone = FIRST_ZONE[zoneDeg] + (code - first);
  const meridian = FIRST_MERIDIAN + zoneDeg * (code - first);
  const eastingM = (prefixed ? zone * 1_000_000 : 0) + 500_000;
  const proj = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${eastingM} +y_0=0 ${ELLIPSOID[datum]} +units=m`;
  return {
    crs: `EPSG:${code}`,
    datum,
    form: 'gauss-kruger',
    meridian,
    zoneDeg,
    zone,
    prefixed,
    proj,
  };
}

function utm(code: number): EpsgSystem | undefined {
  const zone = code % 100;
  const south = Math.floor(code / 100) === 327;
  if (!(south || Math.floor(code / 100) === 326) || zone < 1 || zone > 60) return undefined;
  const meridian = zone * 6 - 183;
  const proj = `+proj=utm +zone=${zone}${south ? ' +south' : ''} ${ELLIPSOID.wgs84} +units=m`;
  return { crs: `EPSG:${code}`, datum: 'wgs84', form: 'utm', meridian, zone, south, proj };
}

const WEB_MERCATOR =
  '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null';

/** The system of an EPSG code; undefined for one that the product does not know. */
export function epsgSystem(code: number): EpsgSystem | undefined {
  const degrees = DEGREES[code];
  if (degrees) {
    const proj = `+proj=longlat ${ELLIPSOID[degrees]}`;
    return { crs: `EPSG:${code}`, datum: degrees, form: 'degrees', proj };
  }
  if (code === 3857) {
    return { crs: 'EPSG:3857', datum: 'wgs84', form: 'web-mercator', proj: WEB_MERCATOR };
  }
  return gaussKruger(code) ?? utm(code);
}

/** Asked once for every position of a file. */
const asked = new Map<Crs, EpsgSystem | undefined>();

/** The system behind `EPSG:…`; undefined for a named system and for an unknown code. */
export function findEpsgSystem(crs: Crs): EpsgSystem | undefined {
  if (!crs.startsWith('EPSG:')) return undefined;
  if (!asked.has(crs)) asked.set(crs, epsgSystem(Number(crs.slice(5))));
  return asked.get(crs);
}

/** Every Gauss-Kruger system of a datum, as the code of its zone nearest to a meridian. */
export function gaussKrugerCode(
  datum: Datum,
  zoneDeg: 3 | 6,
  zone: number,
  prefixed: boolean,
): number | undefined {
  const family = FAMILIES.find(
    (one) => one.datum === datum && one.zoneDeg === zoneDeg && one.prefixed === prefixed,
  );
  const at = zone - FIRST_ZONE[zoneDeg];
  return family && at >= 0 && at < ZONES[zoneDeg] ? family.first + at : undefined;
}

/**
 * The system of one easting of a file whose system has the zone before the easting: that of the zone that this one has, since
 * a file may reach over a border of zones. The same system where the easting names no other zone.
 */
export function zoneOfEasting(crs: Crs, easting: number): Crs {
  const system = findEpsgSystem(crs);
  if (!system?.prefixed || system.zoneDeg === undefined) return crs;
  const zone = Math.floor(easting / 1_000_000);
  if (zone === system.zone) return crs;
  const code = gaussKrugerCode(system.datum, system.zoneDeg, zone, true);
  return code === undefined ? crs : `EPSG:${code}`;
}

/** Codes of every system that is known, in the order of a list to choose from. */
export const EPSG_CODES: readonly number[] = [
  4326,
  4490,
  3857,
  4214,
  4610,
  ...FAMILIES.flatMap(({ first, zoneDeg }) =>
    Array.from({ length: ZONES[zoneDeg] }, (_, at) => first + at),
  ),
  ...[32_600, 32_700].flatMap((first) => Array.from({ length: 60 }, (_, at) => first + at + 1)),
];
