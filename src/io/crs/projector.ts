import proj4 from 'proj4';
import type { Position } from 'geojson';
import type { Crs } from '../../core/plan/crs.ts';
import { systemOf } from './epsg-system.ts';

/** Both ways between a projected system (x east, y north) and degrees of its own datum. */
export interface Projector {
  toDegrees(position: Position): Position;
  fromDegrees(position: Position): Position;
}

const made = new Map<Crs, Projector | null>();

function make(crs: Crs): Projector | null {
  const system = systemOf(crs);
  if (!system || system.form === 'degrees') return null;
  // Between the same ellipsoid: no datum shift is ever applied, since none is public for the old ones.
  const ellipsoid =
    system.form === 'web-mercator'
      ? '+datum=WGS84'
      : system.proj.replace(/^.*?(\+a=|\+datum=)/, '$1');
  const converter = proj4(`+proj=longlat ${ellipsoid.replace(/ \+units=m$/, '')}`, system.proj);
  return {
    toDegrees: ([x = NaN, y = NaN]) => both(() => converter.inverse([x, y]), x, y),
    fromDegrees: ([lng = NaN, lat = NaN]) => both(() => converter.forward([lng, lat]), lng, lat),
  };
}

/** PROJ throws on coordinates that are not finite; here they stay NaN. */
function both(convert: () => number[], x: number, y: number): Position {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [NaN, NaN];
  const [a = NaN, b = NaN] = convert();
  return [a, b];
}

/** Projector of a system; null for degrees and for an unknown code. */
export function projectorOf(crs: Crs): Projector | null {
  let projector = made.get(crs);
  if (projector === undefined) {
    projector = make(crs);
    made.set(crs, projector);
  }
  return projector;
}
