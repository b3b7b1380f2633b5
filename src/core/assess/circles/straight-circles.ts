import { boundGeometry, EMPTY_BOX } from '../../geo/box.ts';
import { circlePolygon } from '../../geo/circle-polygon.ts';
import { groundOfRings, NO_GROUND, unionOfMade } from '../../geo/ground.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { straightRadiusM } from '../../geo/straight-radius.ts';
import type { Settings } from '../../plan/project.ts';
import { LazyReach, type CircleModel, type Reach } from './circle-model.ts';
import { demandWithin, type DemandTable } from '../prepared/demand-table.ts';

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
  const groundReached = (place: LngLat, minutes: number): Pick<Reach, 'ground' | 'box'> => {
    const radiusM = radiusOf(place, minutes);
    if (radiusM === 0) return { ground: NO_GROUND, box: EMPTY_BOX };
    const polygon = circlePolygon(place, radiusM);
    return { ground: groundOfRings(polygon.coordinates), box: boundGeometry(polygon) };
  };
  return {
    key: `straight ${speedMps} ${detour}`,
    pointsReached,
    reach: (place, minutes) =>
      new LazyReach(
        () => pointsReached(table, place, minutes),
        () => groundReached(place, minutes),
      ),
    together(places, minutes) {
      const isInside = new Uint8Array(table.points.length);
      for (const place of places)
        for (const at of pointsReached(table, place, minutes)) isInside[at] = 1;
      return {
        demand: table.all.filter((at) => isInside[at] === 1),
        ground: () => unionOfMade(places, (place) => groundReached(place, minutes).ground),
      };
    },
  };
}
