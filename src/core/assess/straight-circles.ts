import { boxOf, EMPTY_BOX } from '../geo/box.ts';
import { circlePolygon } from '../geo/circle-polygon.ts';
import { groundOf, NO_GROUND } from '../geo/ground.ts';
import { straightRadiusM } from '../geo/straight-radius.ts';
import type { Settings } from '../plan/project.ts';
import type { CircleModel } from './circle-model.ts';
import { demandWithin, type DemandTable } from './demand-table.ts';

/** Circles of the plain radius minutes × speed / detour; a place that is not finite reaches nothing. */
export function straightCircles(
  table: DemandTable,
  { speedMps, detour }: Pick<Settings, 'speedMps' | 'detour'>,
): CircleModel {
  return {
    key: `straight ${speedMps} ${detour}`,
    reach(place, minutes) {
      const radiusM = straightRadiusM(minutes, speedMps, detour);
      if (radiusM === 0 || !Number.isFinite(place.lng) || !Number.isFinite(place.lat)) {
        return { demand: new Uint32Array(), ground: NO_GROUND, box: EMPTY_BOX };
      }
      const polygon = circlePolygon(place, radiusM);
      return {
        demand: demandWithin(table, place, radiusM),
        ground: groundOf(polygon),
        box: boxOf(polygon),
      };
    },
  };
}
