import type { Box } from '../geo/box.ts';
import { boxIndex } from '../geo/box-index.ts';
import { holdsPoint } from '../geo/holds-point.ts';
import type { LngLat } from '../geo/sphere.ts';
import { AREA_LEVELS, type Area, type AreaLevel } from '../plan/area.ts';

/** Tells the areas that hold a place: positions in file order, at most one per level. */
export type AreaFinder = (place: LngLat) => number[];

/**
 * Finder of the areas that hold a place; where areas of one level overlap or share a border, the
 * first in file order has it.
 */
export function areaFinder(areas: readonly Area[], boxes: readonly Box[]): AreaFinder {
  const index = boxIndex(boxes);
  return ({ lng, lat }) => {
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return [];
    const levels = new Set<AreaLevel>();
    return index.meeting([lng, lat, lng, lat]).filter((at) => {
      const area = areas[at]!;
      if (levels.has(area.level) || !holdsPoint(area.geometry, lng, lat)) return false;
      levels.add(area.level);
      return true;
    });
  };
}

/** For each area, the positions of the places it holds, ascending. */
export function placesByArea(
  areaCount: number,
  places: readonly LngLat[],
  find: AreaFinder,
): Uint32Array[] {
  const lists = Array.from({ length: areaCount }, (): number[] => []);
  for (const [at, place] of places.entries()) for (const area of find(place)) lists[area]!.push(at);
  return lists.map((list) => Uint32Array.from(list));
}

/** The smallest level that has areas; undefined without areas. */
export function finestLevel(areas: readonly Area[]): AreaLevel | undefined {
  return AREA_LEVELS.findLast((level) => areas.some((area) => area.level === level));
}
