import { boundGeometry, joinBoxes, type Box } from '../../geo/box.ts';
import { degreesWithin } from '../../geo/sphere.ts';
import type { Area } from '../../plan/areas/area.ts';

/** An hour at 1.39 m/s, rounded up: no walk that is looked at leaves the areas farther than this. */
const LONGEST_WALK_M = 5_100;

/** Box around areas with the longest walk as a margin, by which a network is clipped; undefined without areas. */
export function studyBox(areas: readonly Pick<Area, 'geometry'>[]): Box | undefined {
  const [west, south, east, north] = joinBoxes(
    areas.map(({ geometry }) => boundGeometry(geometry)),
  );
  if (!(west <= east && south <= north)) return undefined;
  const farther = Math.abs(south) > Math.abs(north) ? south : north;
  const { lng, lat } = degreesWithin(farther, LONGEST_WALK_M);
  return [west - lng, south - lat, east + lng, north + lat];
}
