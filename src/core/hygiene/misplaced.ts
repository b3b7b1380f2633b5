import { boxIndex } from '../geo/box-index.ts';
import { type Box, boundGeometry } from '../geo/box.ts';
import { holdsPoint } from '../geo/holds-point.ts';
import { degreesWithin } from '../geo/sphere.ts';
import type { Area } from '../plan/areas/area.ts';
import { AREA_LEVELS } from '../vocabulary/area-levels.ts';
import type { Facility } from '../plan/records/facility.ts';
import type { AddDoubt, Mend } from '../plan/hygiene-report.ts';
import { LISTED_PER_CODE } from './finding-collector.ts';
import { justInside, nearestBorder } from './nearest-border.ts';
import { RECORDS_PER_STEP, type Steps } from './steps.ts';

/** A facility farther outside belongs to another place rather than to a border drawn wrongly. */
const SNAPPED_WITHIN_M = 300;
/** So near to a border, which area has it is chance. */
const ON_BORDER_M = 1;

interface Near {
  area: Area;
  apartM: number;
  /** Where a move into the area would put it. */
  inside?: { lng: number; lat: number };
}

/** Facilities outside every area, and those on the border of two areas of the finest level. */
export function* findMisplaced(
  areas: readonly Area[],
  facilities: readonly Facility[],
  add: AddDoubt,
): Steps {
  if (areas.length === 0) return;
  const all = boxIndex(areas.map(({ geometry }) => boundGeometry(geometry)));
  const level = AREA_LEVELS.findLast((each) => areas.some((area) => area.level === each));
  const finest = areas.filter((area) => area.level === level);
  const fine = boxIndex(finest.map(({ geometry }) => boundGeometry(geometry)));

  const around = (
    facility: Facility,
    withinM: number,
    list: readonly Area[] = finest,
    index = fine,
  ): Near[] => {
    const { lng, lat } = facility;
    const reach = degreesWithin(lat, withinM);
    const box: Box = [lng - reach.lng, lat - reach.lat, lng + reach.lng, lat + reach.lat];
    return index
      .meeting(box)
      .flatMap((at): Near[] => {
        const area = list[at]!;
        const border = nearestBorder(area.geometry, facility);
        if (!border || border.apartM > withinM) return [];
        const inside = justInside(area.geometry, facility, border.at);
        return [{ area, apartM: border.apartM, ...(inside ? { inside } : {}) }];
      })
      .toSorted((a, b) => a.apartM - b.apartM);
  };

  // Where the finest areas leave ground free, those above them may still be near.
  const nearest = (facility: Facility): Near | undefined =>
    around(facility, SNAPPED_WITHIN_M)[0] ?? around(facility, SNAPPED_WITHIN_M, areas, all)[0];

  let outside = 0;
  for (const [n, facility] of facilities.entries()) {
    if (n % RECORDS_PER_STEP === 0) yield;
    const { id, name, lng, lat } = facility;
    const holders = all.meeting([lng, lat, lng, lat]);
    const held = holders.some((at) => holdsPoint(areas[at]!.geometry, lng, lat));
    const lngLat: [number, number] = [lng, lat];
    if (!held) {
      outside += 1;
      const near = outside > LISTED_PER_CODE ? undefined : nearest(facility);
      add({
        code: 'outside-areas',
        severity: 'warning',
        ids: [id],
        lngLat,
        params: near
          ? { name, area: near.area.name, metres: Math.round(near.apartM) }
          : { name, area: '', metres: SNAPPED_WITHIN_M },
        mends: [...(near ? movesInto(facility, [near]) : []), { act: 'remove-facility', id }],
      });
      continue;
    }
    const touching = finest.length > 1 ? around(facility, ON_BORDER_M) : [];
    const [first, second] = touching;
    if (!first || !second) continue;
    add({
      code: 'on-border',
      severity: 'info',
      ids: [id],
      lngLat,
      params: { name, area: first.area.name, other: second.area.name },
      mends: movesInto(facility, [first, second]),
    });
  }
}

function movesInto({ id }: Facility, into: readonly Near[]): Mend[] {
  return into.flatMap(({ area, inside }): Mend[] =>
    inside ? [{ act: 'move-facility', id, ...inside, areaId: area.id }] : [],
  );
}
