import { type Box, boundGeometry } from '../../core/geo/box.ts';
import { holdsPoint } from '../../core/geo/holds-point.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import type { Facility } from '../../core/plan/records/facility.ts';

/** Areas of the largest level loaded: what lies in none of them lies outside. */
function topAreas(areas: readonly Area[]): readonly Area[] {
  const level = AREA_LEVELS.find((each) => areas.some((area) => area.level === each));
  return areas.filter((area) => area.level === level);
}

function holds([west, south, east, north]: Box, { lng, lat }: Facility): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Whether facilities lie in no loaded area; none does while no areas are loaded. */
export class OutsideAreas {
  readonly #tops: { geometry: Area['geometry']; box: Box }[];
  readonly #known = new WeakMap<Facility, boolean>();

  constructor(areas: readonly Area[]) {
    this.#tops = topAreas(areas).map(({ geometry }) => ({
      geometry,
      box: boundGeometry(geometry),
    }));
  }

  has(facility: Facility): boolean {
    let outside = this.#known.get(facility);
    if (outside === undefined) {
      const { lng, lat } = facility;
      outside =
        this.#tops.length > 0 &&
        !this.#tops.some(
          ({ geometry, box }) => holds(box, facility) && holdsPoint(geometry, lng, lat),
        );
      this.#known.set(facility, outside);
    }
    return outside;
  }
}

const remembered = new WeakMap<readonly Area[], OutsideAreas>();

/** What lies outside these areas; remembered by their array. */
export function outsideAreas(areas: readonly Area[]): OutsideAreas {
  let own = remembered.get(areas);
  if (!own) {
    own = new OutsideAreas(areas);
    remembered.set(areas, own);
  }
  return own;
}
