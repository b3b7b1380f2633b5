import type { Prepared } from '../../assess/prepared/prepared.ts';
import { gridIn, roundedPlace } from '../../geo/grid-in.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { AreaLevel } from '../../vocabulary/area-levels.ts';

/** Most candidates in an area of a level; half of them stand where people live, half on a grid. */
const MOST: Record<AreaLevel, number> = { estate: 40, community: 48, street: 96, district: 400 };

/** Every n-th of a list, so that at most `most` are left, spread over the whole list. */
function thinned<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from(
    { length: Math.min(list.length, most) },
    (_, at) => list[Math.floor(at * step)]!,
  );
}

/**
 * Places inside an area where a site may stand: the given ones if any lies inside, otherwise demand
 * points inside and a regular grid; no two alike, none that another area of the level would own.
 */
export function candidatesIn(
  prepared: Prepared,
  at: number,
  given: readonly LngLat[] = [],
): LngLat[] {
  const { area, demand } = prepared.places[at]!;
  const owned = (place: LngLat): boolean => prepared.find.ofLevel(area.level, place) === at;
  const givenInside = given.map(roundedPlace).filter(owned);
  if (givenInside.length > 0) return givenInside;
  const half = MOST[area.level] / 2;
  const lived = thinned([...demand], half).map((point) =>
    roundedPlace(prepared.table.points[point]!),
  );
  const grid = gridIn(area.geometry, half).slice(0, half);
  const unique = new Map([...lived, ...grid].map((place) => [`${place.lng},${place.lat}`, place]));
  return [...unique.values()].filter(owned);
}

/** Candidates in several areas together, thinned to the number a district has. */
export function candidatesInAll(lists: readonly (readonly LngLat[])[]): LngLat[] {
  return lists.length === 1 ? [...lists[0]!] : thinned(lists.flat(), MOST.district);
}
