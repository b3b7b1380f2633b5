import proj4 from 'proj4';
import type { Position } from 'geojson';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { findEpsgSystem } from '../../core/geo/epsg-system.ts';

/** Both ways between a projected system (x east, y north) and degrees of its own datum. */
export interface Projector {
  toDegrees(position: Position): Position;
  fromDegrees(position: Position): Position;
}

const made = new Map<Crs, Projector | null>();

function make(crs: Crs): Projector | null {
  const system = findEpsgSystem(crs);
  if (!system || system.form === 'degrees') return null;
  // Between the same ellipsoid: no datum shift is ever applied, since none is public for the old ones.
  const ellipsoid =
    system.form === 'web-mercator'
      ? '+datum=WGS84'
      : system.proj.replace(/^.*?(\+a=|\+datum=)/, '$1');
  const converter = proj4(`+proj=longlat ${ellipsoid.replace(/ \+units=m$/, '')}`, system.proj);
  return {
    toDegrees: (position) => both(converter.inverse, position),
    fromDegrees: (position) => both(converter.forward, position),
  };
}

const planes = new Map<number, Projector>();

/** Transverse Mercator of WGS-84 about a meridian, in metres east and north of where it meets the equator. */
export function planeProjector(meridian: number): Projector {
  let plane = planes.get(meridian);
  if (!plane) {
    const degrees = '+proj=longlat +datum=WGS84';
    const converter = proj4(degrees, `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +datum=WGS84`);
    plane = {
      toDegrees: (position) => both(converter.inverse, position),
      fromDegrees: (position) => both(converter.forward, position),
    };
    planes.set(meridian, plane);
  }
  return plane;
}

/** PROJ throws on coordinates that are not finite; here they stay NaN. */
function both(convert: (position: [number, number]) => number[], position: Position): Position {
  const x = position[0] ?? NaN;
  const y = position[1] ?? NaN;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [NaN, NaN];
  const turned = convert([x, y]);
  return [turned[0] ?? NaN, turned[1] ?? NaN];
}

/** Projector of a system; null for degrees and for an unknown code. */
export function makeProjector(crs: Crs): Projector | null {
  let projector = made.get(crs);
  if (projector === undefined) {
    projector = make(crs);
    made.set(crs, projector);
  }
  return projector;
}
