import type { MultiPolygon, Polygon } from 'geojson';
import type { Area } from '../../../core/plan/areas/area.ts';
import { type NearestSeats, shareGround } from '../../../core/geo/share-ground.ts';

/** The areas with every approximate outline shared out anew by walking time; one that would get no ground keeps its own. */
export function shareByWalking(areas: readonly Area[], nearest: NearestSeats): Area[] {
  const drawn = new Map<Area, Polygon | MultiPolygon>();
  const parents = new Map(areas.map((area) => [area.id, area]));
  const approximate = areas.filter((area) => area.approximate && area.seat);
  for (const parentId of new Set(approximate.map((area) => area.parentId))) {
    const parent = parentId === undefined ? undefined : parents.get(parentId);
    if (!parent) continue;
    const own = approximate.filter((area) => area.parentId === parentId);
    const seats = own.map(({ seat: [lng, lat] = [NaN, NaN] }) => ({ lng, lat }));
    for (const [at, geometry] of shareGround(parent.geometry, seats, nearest).entries()) {
      if (geometry) drawn.set(own[at]!, geometry);
    }
  }
  return areas.map((area) => {
    const geometry = drawn.get(area);
    return geometry ? { ...area, geometry } : area;
  });
}
