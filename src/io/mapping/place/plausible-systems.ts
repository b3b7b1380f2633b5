import type { Position } from 'geojson';
import type { Crs } from '../../../core/vocabulary/crs.ts';
import { epsgSystem, gaussKrugerCode, type Datum } from '../../../core/geo/epsg-system.ts';

/** A system in which coordinates of that size make sense, and how likely it is before anything else is known. */
export interface PlausibleSystem {
  crs: Crs;
  /** Relative weight among the plausible ones. */
  prior: number;
  /** What speaks for it by the size of the numbers alone. */
  ground: 'zone-prefix' | 'false-easting' | 'mercator' | 'degrees';
}

/** Weights of datums that numbers cannot tell apart: CGCS2000 is the only one in official use since July 2018. */
const DATUM_PRIOR: readonly (readonly [Datum, number])[] = [
  ['cgcs2000', 0.9],
  ['xian80', 0.06],
  ['beijing54', 0.04],
];
/** Of degrees: maps and phones give GCJ-02, surveys and OSM WGS-84, Baidu its own. */
const DEGREES: readonly PlausibleSystem[] = [
  { crs: 'wgs84', prior: 0.5, ground: 'degrees' },
  { crs: 'gcj02', prior: 0.35, ground: 'degrees' },
  { crs: 'bd09', prior: 0.15, ground: 'degrees' },
];
/** Both have a scale of their own by latitude and lie some 20 km apart; Baidu's is the rarer one. */
const MERCATORS: readonly PlausibleSystem[] = [
  { crs: 'EPSG:3857', prior: 0.8, ground: 'mercator' },
  { crs: 'bd09mc', prior: 0.2, ground: 'mercator' },
];
/** A false easting says nothing of the zone: far more files are in 3-degree zones than in the others. */
const NARROW_PRIOR = 0.8;
const WIDE_PRIOR = 0.12;
const UTM_PRIOR = 0.08;

/** Metres from the equator below which nobody lives in China: 9° N. Smaller ones are those of a city's own system. */
const LEAST_NORTHING = 1e6;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

function prefixed(zoneDeg: 3 | 6, zone: number): PlausibleSystem[] {
  return DATUM_PRIOR.flatMap(([datum, prior]) => {
    const code = gaussKrugerCode(datum, zoneDeg, zone, true);
    return code === undefined
      ? []
      : [{ crs: `EPSG:${code}` as const, prior, ground: 'zone-prefix' as const }];
  });
}

/** Systems without a zone in the easting whose meridian could be meant: the one nearest to `lng`, else all of China. */
function withoutZone(lng: number | undefined): PlausibleSystem[] {
  const found: PlausibleSystem[] = [];
  const add = (code: number | undefined, prior: number): void => {
    const system = code === undefined ? undefined : epsgSystem(code);
    if (!system || prior === 0) return;
    // A degree from the meridian and the place that is known costs a factor e.
    const away = lng === undefined ? 0 : Math.abs(lng - (system.meridian ?? NaN));
    const half = (system.zoneDeg ?? 6) / 2;
    if (away > half + 1) return;
    found.push({
      crs: system.crs,
      prior: prior * Math.exp(-Math.max(0, away - half)),
      ground: 'false-easting',
    });
  };
  for (const [datum, prior] of DATUM_PRIOR) {
    for (let zone = 25; zone <= 45; zone += 1) {
      add(gaussKrugerCode(datum, 3, zone, false), prior * NARROW_PRIOR);
    }
    for (let zone = 13; zone <= 23; zone += 1) {
      add(gaussKrugerCode(datum, 6, zone, false), prior * WIDE_PRIOR);
    }
  }
  for (let zone = 43; zone <= 53; zone += 1) add(32_600 + zone, UTM_PRIOR);
  return found;
}

/**
 * Systems that positions (x east, y north) can be in, by the size of their numbers: degrees; a zone of 13 to 23 or 25 to
 * 45 before the easting; an easting around 500 km without one; Web Mercator or Baidu's. None for other metres. `nearLng` is where the project lies, if known.
 */
export function plausibleSystems(
  positions: readonly Position[],
  nearLng: number | undefined,
): PlausibleSystem[] {
  const x = median(positions.map(([east = NaN]) => east));
  const y = median(positions.map(([, north = NaN]) => north));
  // Latitudes and longitudes in one column by turns are degrees all the same.
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) return [...DEGREES];
  if (y > LEAST_NORTHING && y < 6.5e6) {
    const zone = Math.floor(x / 1e6);
    const easting = x - zone * 1e6;
    if (easting > 1e5 && easting < 9e5) {
      if (zone >= 25 && zone <= 45) return prefixed(3, zone);
      if (zone >= 13 && zone <= 23) return prefixed(6, zone);
      if (zone === 0) return withoutZone(nearLng);
    }
  }
  // Smaller numbers are those of a city's own system, not a place off Africa.
  const inChina = x > 7.9e6 && x < 1.53e7 && y > 3e5 && y < 7.3e6;
  return inChina ? [...MERCATORS] : [];
}
