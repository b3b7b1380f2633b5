import { demandTable, type DemandTable } from '../../assess/prepared/demand-table.ts';
import { finestLevel } from '../../assess/prepared/membership.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { gridIn } from '../../geo/grid-in.ts';
import { PEOPLE_FIELDS } from '../../vocabulary/people.ts';
import type { DemandPoint } from '../../plan/records/demand.ts';

/** About how many points stand for the ground of the finest level. */
const POINTS = 3_000;

/**
 * Points spread evenly over the ground of the finest loaded level, each area's people shared out
 * among its own: what stands in for demand points where there are none.
 */
export function groundPoints(prepared: Prepared): DemandTable {
  const finest = finestLevel(prepared.areas);
  const places = prepared.places.filter(({ area }) => area.level === finest);
  const totalM2 = places.reduce((sum, { groundM2 }) => sum + groundM2, 0);
  const points = places.flatMap(({ area, groundM2 }): DemandPoint[] => {
    const count = Math.max(1, Math.round((POINTS * groundM2) / totalM2));
    const people = prepared.people.areas[prepared.areaAt.get(area.id)!]!;
    const grid = gridIn(area.geometry, count);
    return grid.map((place, at) => {
      const { lng, lat } = place;
      const point: DemandPoint = { id: `${area.id}/${at}`, lng, lat };
      for (const field of PEOPLE_FIELDS) {
        const persons = people[field];
        if (persons !== undefined) point[field] = persons / grid.length;
      }
      return point;
    });
  });
  return demandTable(points);
}
