import type { Box } from '../../geo/box.ts';
import { boxIndex, type BoxIndex } from '../../geo/box-index.ts';
import { holdsPoint } from '../../geo/holds-point.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { Area } from '../../plan/areas/area.ts';
import { AREA_LEVELS, type AreaLevel } from '../../vocabulary/area-levels.ts';

/** Tells which areas hold a place. */
export interface AreaFinder {
  /** Positions by ascending id, at most one per level. */
  all(place: LngLat): number[];
  /** The one of a level; undefined where there is none. */
  ofLevel(level: AreaLevel, place: LngLat): number | undefined;
}

/**
 * Finder of the areas that hold a place; where areas of one level overlap or share a border, the one
 * with the smallest id has it, whatever their order in the file. An id that only says where in the
 * file an area stood (`community-2`) comes after all others, by name and place.
 */
export function areaFinder(
  areas: readonly Area[],
  boxes: readonly Box[],
  index: BoxIndex = boxIndex(boxes),
): AreaFinder {
  const keys = areas.map((area, at) => rankKey(area, boxes[at]!));
  const order = [...areas.keys()].toSorted((a, b) => compareKeys(keys[a]!, keys[b]!));
  const rank = new Uint32Array(areas.length);
  for (const [at, area] of order.entries()) rank[area] = at;
  const near = ({ lng, lat }: LngLat): number[] =>
    Number.isFinite(lng) && Number.isFinite(lat)
      ? index.meetingUnordered([lng, lat, lng, lat]).toSorted((a, b) => rank[a]! - rank[b]!)
      : [];
  return {
    all(place) {
      const levels = new Set<AreaLevel>();
      return near(place).filter((at) => {
        const { level, geometry } = areas[at]!;
        if (levels.has(level) || !holdsPoint(geometry, place.lng, place.lat)) return false;
        levels.add(level);
        return true;
      });
    },
    ofLevel: (level, place) =>
      near(place).find(
        (at) => areas[at]!.level === level && holdsPoint(areas[at]!.geometry, place.lng, place.lat),
      ),
  };
}

type RankKey = readonly (string | number)[];

function rankKey({ id, name, level }: Area, box: Box): RankKey {
  const isMade = id.startsWith(`${level}-`) && /^\d+$/.test(id.slice(level.length + 1));
  return isMade ? [1, name === id ? '' : name, ...box, id] : [0, id];
}

function compareKeys(a: RankKey, b: RankKey): number {
  const at = a.findIndex((part, each) => part !== b[each]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** For each area, the positions of the places it holds, ascending. */
export function placesByArea(
  areaCount: number,
  places: readonly LngLat[],
  find: AreaFinder,
): Uint32Array[] {
  const lists = Array.from({ length: areaCount }, (): number[] => []);
  for (const [at, place] of places.entries())
    for (const area of find.all(place)) lists[area]!.push(at);
  return lists.map((list) => Uint32Array.from(list));
}

/** The smallest level that has areas; undefined without areas. */
export function finestLevel(areas: readonly Area[]): AreaLevel | undefined {
  return AREA_LEVELS.findLast((level) => areas.some((area) => area.level === level));
}
