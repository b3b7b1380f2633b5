import type { Area } from '../plan/areas/area.ts';
import { AREA_LEVELS } from '../vocabulary/area-levels.ts';
import type { HygieneItem } from '../plan/hygiene-report.ts';
import { overlapSampler, type OverlapSampler } from '../plan/areas/overlap-sampler.ts';

/** Share of an area's ground from which another holder contradicts its parent. */
const MOSTLY = 0.5;

/** Areas that are under one area by code or statement and lie mostly in another of its level. */
export function findElsewhere(
  areas: readonly Area[],
  add: (item: Omit<HygieneItem, 'id'>) => void,
): void {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const samplers = new Map<Area['level'], OverlapSampler>();
  const holdersOf = (level: Area['level']): OverlapSampler => {
    const known =
      samplers.get(level) ?? overlapSampler(areas.filter((area) => area.level === level));
    samplers.set(level, known);
    return known;
  };
  for (const area of areas) {
    const parent = area.parentId === undefined ? undefined : byId.get(area.parentId);
    if (!parent || AREA_LEVELS.indexOf(parent.level) >= AREA_LEVELS.indexOf(area.level)) continue;
    const found = holdersOf(parent.level).largest(area);
    if (!found || found.holder === parent || found.share < MOSTLY) continue;
    const { holder, share } = found;
    add({
      code: 'area-elsewhere',
      severity: 'warning',
      ids: [area.id, parent.id],
      params: {
        name: area.name,
        parent: parent.name,
        other: holder.name,
        pct: Math.round(share * 100),
      },
      mends: [{ act: 'set-parent', id: area.id, parentId: holder.id }],
    });
  }
}
