import type { Zone } from '../../core/vocabulary/area-levels.ts';
import type { Basemap, Settings } from '../../core/plan/project.ts';
import { networkWalkerById } from '../../core/network/network-model.ts';
import { changeProject } from './change-project.ts';

/** Limits within which a setting makes sense; a value outside is refused by the form. */
export const SETTING_LIMITS = {
  minutes: [1, 120],
  speedMps: [0.2, 3],
  detour: [1, 3],
  circleSharePct: [1, 100],
  maxSnapM: [1, 1000],
  deliveryKmh: [3, 60],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

export type LimitedSetting = keyof typeof SETTING_LIMITS;

export function isWithinLimits(setting: LimitedSetting, value: number): boolean {
  const [least, most] = SETTING_LIMITS[setting];
  return Number.isFinite(value) && value >= least && value <= most;
}

/** Sets one number of the settings; a value outside its limits changes nothing. */
export function setNumber(setting: LimitedSetting, value: number): void {
  if (!isWithinLimits(setting, value)) return;
  changeProject('act.settings', (draft) => {
    draft.settings[setting] = value;
  });
}

/** Chooses circles as the crow flies or along the walking network. */
export function setCircle(circle: Settings['circle']): void {
  changeProject('act.circle', (draft) => {
    draft.settings.circle = circle;
  });
}

/** Chooses which way is walked along a network. */
export function setDirection(direction: NonNullable<Settings['direction']>): void {
  changeProject('act.settings', (draft) => {
    draft.settings.direction = direction;
  });
}

/** Chooses a walker and takes its level speed. */
export function setWalker(walkerId: string): void {
  const walker = networkWalkerById(walkerId);
  if (!walker) return;
  changeProject('act.settings', (draft) => {
    draft.settings.walkerId = walker.id;
    draft.settings.speedMps = walker.levelSpeedMps.value;
  });
}

export function setStandards(standardIds: string[]): void {
  changeProject('act.standards', (draft) => {
    draft.settings.standardIds = standardIds;
  });
}

/** Sets the zone of areas; undefined takes it away, so that they inherit it again. */
export function setZone(areaIds: readonly string[], zone: Zone | undefined): void {
  const wanted = new Set(areaIds);
  changeProject('act.zone', (draft) => {
    draft.areas.forEach((area, index) => {
      if (!wanted.has(area.id)) return;
      const target = draft.areas[index]!;
      if (zone) target.zone = zone;
      else delete target.zone;
    });
  });
}

export function setBasemap(basemap: Basemap): void {
  changeProject('act.basemap', (draft) => {
    draft.basemap = basemap;
  });
}

export function setMapApprovalNo(value: string): void {
  changeProject(
    'act.map-approval',
    (draft) => {
      if (value.trim()) draft.mapApprovalNo = value.trim();
      else delete draft.mapApprovalNo;
    },
    'map-approval',
  );
}
