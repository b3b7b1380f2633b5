import { finestLevel } from '../../core/assess/prepared/membership.ts';
import type { Prepared } from '../../core/assess/prepared/prepared.ts';
import type { LeftPoint } from '../../core/siting/question/plan-answer.ts';
import type { LeftInArea } from './siting-api.ts';

/** People at points by the area of the finest loaded level that holds them, most first; others are left out. */
export function leftByArea(prepared: Prepared, points: readonly LeftPoint[]): LeftInArea[] {
  const level = finestLevel(prepared.areas);
  if (level === undefined) return [];
  const byArea = new Map<number, number>();
  for (const { lng, lat, people } of points) {
    const at = prepared.find.ofLevel(level, { lng, lat });
    if (at !== undefined) byArea.set(at, (byArea.get(at) ?? 0) + people);
  }
  return [...byArea]
    .map(([at, people]) => {
      const { id, name } = prepared.areas[at]!;
      return { areaId: id, areaName: name, people };
    })
    .toSorted((a, b) => b.people - a.people || (a.areaId < b.areaId ? -1 : 1));
}
