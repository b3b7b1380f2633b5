import { type Box, boxOf } from '../core/geo/box.ts';
import { holdsPoint } from '../core/geo/holds-point.ts';
import { AREA_LEVELS, type Area } from '../core/plan/area.ts';
import type { Facility } from '../core/plan/facility.ts';

/** Areas of the largest level loaded: what lies in none of them lies outside. */
function topAreas(areas: readonly Area[]): readonly Area[] {
  const level = AREA_LEVELS.find((each) => areas.some((area) => area.level === each));
  return areas.filter((area) => area.level === level);
}

function holds([west, south, east, north]: Box, { lng, lat }: Facility): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

const remembered = new WeakMap<
  readonly Facility[],
  { areas: readonly Area[]; outside: ReadonlySet<string> }
>();

/** Ids of the facilities that lie in no loaded area; none while no areas are loaded. Remembered by the arrays. */
export function outsideFacilities(
  areas: readonly Area[],
  facilities: readonly Facility[],
): ReadonlySet<string> {
  const known = remembered.get(facilities);
  if (known?.areas === areas) return known.outside;
  const tops = topAreas(areas).map(({ geometry }) => ({ geometry, box: boxOf(geometry) }));
  const isInside = (facility: Facility) =>
    tops.some(
      ({ geometry, box }) =>
        holds(box, facility) && holdsPoint(geometry, facility.lng, facility.lat),
    );
  const outside = new Set(
    tops.length === 0 ? [] : facilities.filter((each) => !isInside(each)).map(({ id }) => id),
  );
  remembered.set(facilities, { areas, outside });
  return outside;
}
