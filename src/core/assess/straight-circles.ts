import { boxOf, EMPTY_BOX } from '../geo/box.ts';
import { circlePolygon } from '../geo/circle-polygon.ts';
import { groundOfRings, NO_GROUND } from '../geo/ground.ts';
import type { LngLat } from '../geo/sphere.ts';
import { straightRadiusM } from '../geo/straight-radius.ts';
import type { Settings } from '../plan/project.ts';
import type { CircleModel } from './circle-model.ts';
import { demandWithin, type DemandTable } from './demand-table.ts';

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
  return {
    key: `straight ${speedMps} ${detour}`,
    pointsReached,
    reach(place, minutes) {
      const radiusM = radiusOf(place, minutes);
      const demand = pointsReached(table, place, minutes);
      if (radiusM === 0) return { demand, ground: NO_GROUND, box: EMPTY_BOX };
      const polygon = circlePolygon(place, radiusM);
      return { demand, ground: groundOfRings(polygon.coordinates), box: boxOf(polygon) };
    },
  };
}
