import gcoord from 'gcoord';
import type { Position } from 'geojson';
import type { Language } from '../../../i18n/catalogue.ts';
import { crsName } from '../../../i18n/crs-name.ts';
import { type Datum, epsgSystem } from '../../../core/geo/epsg-system.ts';
import { makeProjector } from '../../crs/projector.ts';

/** A coordinate system that results are written in. */
export interface OutputCrs {
  /** `EPSG:4547`, `GCJ-02` or `BD-09`. */
  id: string;
  /** As a person reads it. */
  name: string;
  /** Part of every file's name: `WGS84`, `EPSG4547`, `GCJ02`, `BD09`. */
  tag: string;
  kind: 'geographic' | 'projected' | 'shifted';
  /** Absent for the shifted systems, which have no code. */
  epsg?: number;
  /** What GDAL is told: the code, or for a shifted system a definition that bears its name. */
  srs: string;
  datum?: Datum;
  /** Central meridian of a transverse Mercator in degrees, where known. */
  meridian?: number;
  /** WGS-84 to this system, x before y; absent for a code that only GDAL's registry knows. */
  forward?: (position: Position) => Position;
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

function shiftedCrs(name: keyof typeof SHIFTED): OutputCrs {
  const { tag, system } = SHIFTED[name];
  return {
    id: name,
    name,
    tag,
    kind: 'shifted',
    srs: shiftedWkt(name),
    forward: ([lng = NaN, lat = NaN]) =>
      gcoord.transform<[number, number]>([lng, lat], gcoord.WGS84, system),
  };
}

function epsgCrs(code: number, language: Language): OutputCrs {
  const system = epsgSystem(code);
  const id = `EPSG:${code}` as const;
  const projector = makeProjector(id);
  const plain = {
    id,
    name: system ? crsName(language, id) : id,
    tag: code === 4326 ? 'WGS84' : `EPSG${code}`,
    epsg: code,
    srs: id,
  };
  // A code that is not known here is GDAL's affair; whether it is in metres shows in its coordinates.
  if (!system) return { ...plain, kind: 'projected' };
  return {
    ...plain,
    kind: projector ? 'projected' : 'geographic',
    datum: system.datum,
    ...(system.meridian !== undefined && { meridian: system.meridian }),
    forward: projector ? (position) => projector.fromDegrees(position) : (position) => position,
  };
}

/** The system that a word means: `EPSG:4547`, `4547`, `wgs84`, `cgcs2000`, `gcj02`, `bd09`; undefined for anything else. */
export function outputCrs(text: string, language: Language = 'zh-CN'): OutputCrs | undefined {
  const word = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s_-]/g, '');
  if (word === 'GCJ02') return shiftedCrs('GCJ-02');
  if (word === 'BD09') return shiftedCrs('BD-09');
  if (word === 'WGS84') return epsgCrs(4326, language);
  if (word === 'CGCS2000') return epsgCrs(4490, language);
  const code = /^(?:EPSG:{0,2})?(\d{4,6})$/.exec(word)?.[1];
  return code === undefined ? undefined : epsgCrs(Number(code), language);
}

/** The system that every project is kept in. */
export const WGS84: OutputCrs = epsgCrs(4326, 'zh-CN');
