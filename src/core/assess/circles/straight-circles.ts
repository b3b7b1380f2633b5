import { circle } from '@turf/turf';
import type { Polygon } from 'geojson';
import { boxAround, EMPTY_BOX, type Box } from '../../geo/box.ts';
import { groundOfRings, NO_GROUND, unionOfMade, type Ground } from '../../geo/ground.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { straightRadiusM } from '../../geo/straight-radius.ts';
import type { Settings } from '../../plan/project.ts';
import { LazyReach, type CircleModel } from './circle-model.ts';
import { straightFrame, visitStraightGround } from './straight-ground.ts';
import { demandWithin, type DemandTable } from '../prepared/demand-table.ts';

/**
 * Corners of a circle. The polygon stands inside the true circle and is smaller by
 * 1 − sin(2π/n)/(2π/n), which is 0.07 % for 96.
 */
const CIRCLE_CORNERS = 96;

/** Radius of a true circle of the polygon's area, over the radius. */
const POLYGON_RADIUS = Math.sqrt(
  Math.sin((2 * Math.PI) / CIRCLE_CORNERS) / ((2 * Math.PI) / CIRCLE_CORNERS),
);

/** Polygon of all points within `radiusM` (> 0) of a place, counter-clockwise, area within 0.1 %. */
export function circlePolygon({ lng, lat }: LngLat, radiusM: number): Polygon {
  return circle([lng, lat], radiusM, { steps: CIRCLE_CORNERS, units: 'meters' }).geometry;
}

/** Circles of the plain radius minutes × speed / detour; a place that is not finite reaches nothing. */
export function straightCircles(
  table: DemandTable,
  { speedMps, detour }: Pick<Settings, 'speedMps' | 'detour'>,
): CircleModel {
  const radiusOf = (place: LngLat, minutes: number): number =>
    Number.isFinite(place.lng) && Number.isFinite(place.lat)
      ? straightRadiusM(minutes, speedMps, detour)
      : 0;
  const pointsReached: CircleModel['pointsReached'] = (points, place, minutes) => {
    const radiusM = radiusOf(place, minutes);
    return radiusM > 0 ? demandWithin(points, place, radiusM) : new Uint32Array();
  };
  const groundReached = (place: LngLat, minutes: number): Ground => {
    const radiusM = radiusOf(place, minutes);
    return radiusM > 0 ? groundOfRings(circlePolygon(place, radiusM).coordinates) : NO_GROUND;
  };
  const boxReached = (place: LngLat, minutes: number): Box => {
    const radiusM = radiusOf(place, minutes);
    return radiusM === 0 ? EMPTY_BOX : boxAround(place, radiusM);
  };
  return {
    key: `straight ${speedMps} ${detour}`,
    pointsReached,
    reach: (place, minutes) =>
      new LazyReach(
        () => pointsReached(table, place, minutes),
        () => groundReached(place, minutes),
        () => boxReached(place, minutes),
      ),
    frame: (minutes) =>
      straightFrame(straightRadiusM(minutes, speedMps, detour), table.points[0]?.lat ?? 0),
    visitGround(places, minutes, frame, visit) {
      const finite = places.filter((place) => radiusOf(place, minutes) > 0);
      const radiusM = straightRadiusM(minutes, speedMps, detour) * POLYGON_RADIUS;
      visitStraightGround(finite, radiusM, frame, visit);
    },
    together(places, minutes) {
      const isInside = new Uint8Array(table.points.length);
      for (const place of places)
        for (const at of pointsReached(table, place, minutes)) isInside[at] = 1;
      return {
        demand: table.all.filter((at) => isInside[at] === 1),
        ground: () => unionOfMade(places, (place) => groundReached(place, minutes)),
      };
    },
  };
}
