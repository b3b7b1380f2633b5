import type { Area } from '../../core/plan/areas/area.ts';
import { AREA_LEVELS, type AreaLevel } from '../../core/vocabulary/area-levels.ts';
import type { MapModel } from './map-model.ts';

/** The level that is painted: the chosen one, or the finest that is loaded; null without areas. */
export function paintLevel(model: Pick<MapModel, 'areas' | 'paintLevel'>): AreaLevel | null {
  if (model.paintLevel) return model.paintLevel;
  const loaded = new Set(model.areas.map((area) => area.level));
  return AREA_LEVELS.findLast((level) => loaded.has(level)) ?? null;
}

/** Areas of the painted level, in file order. */
export function paintedAreas(model: Pick<MapModel, 'areas' | 'paintLevel'>): readonly Area[] {
  const level = paintLevel(model);
  return model.areas.filter((area) => area.level === level);
}

/** Areas of larger levels than the painted one, which are drawn as outlines only. */
export function surroundingAreas(model: Pick<MapModel, 'areas' | 'paintLevel'>): readonly Area[] {
  const level = paintLevel(model);
  if (!level) return [];
  const painted = AREA_LEVELS.indexOf(level);
  return model.areas.filter((area) => AREA_LEVELS.indexOf(area.level) < painted);
}
