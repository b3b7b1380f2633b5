import type { Verdict } from '../../core/assess/findings/assessment.ts';
import type { Area } from '../../core/plan/area.ts';
import type { AreaLevel } from '../../core/vocabulary/area-levels.ts';
import { CANDIDATE_ROLES } from '../../core/vocabulary/candidate-roles.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { FACILITY_GROUPS } from '../model/facility-group.ts';
import { tallyFacilities } from '../points/facility-tally.ts';
import type { IconName } from '../look/icons.ts';
import { isLater } from '../model/is-later.ts';
import type { MapModel } from '../model/map-model.ts';
import { paintedAreas, paintLevel, surroundingAreas } from '../model/paint-level.ts';
import { computeBandShare } from '../look/time-colour.ts';

export type LegendSwatch =
  | { type: 'verdict'; verdict: Verdict }
  | { type: 'circle' }
  | { type: 'gap' }
  | { type: 'outline'; around: boolean; approximate: boolean }
  | { type: 'band'; share: number; form: 'ground' | 'street' }
  | { type: 'point' }
  | { type: 'left-out' }
  | { type: 'access'; share: number }
  | { type: 'icon'; icon: IconName; dimmed?: boolean };

interface LegendItem {
  id: string;
  label: string;
  swatch: LegendSwatch;
}

export interface LegendSection {
  id: 'verdicts' | 'ground' | 'bands' | 'facilities' | 'plan';
  title: string;
  items: LegendItem[];
}

const ACCESS_SHARES = [
  ['none', 0],
  ['some', 0.25],
  ['most', 1],
] as const;
const VERDICTS: readonly Verdict[] = ['met', 'unmet', 'unassessed'];

function verdictItems(model: MapModel, language: Language): LegendItem[] {
  if (!model.show.verdicts || !model.verdicts) return [];
  const shown = new Set(paintedAreas(model).map((area) => model.verdicts!.get(area.id)));
  return VERDICTS.filter((verdict) => shown.has(verdict)).map((verdict) => ({
    id: verdict,
    label: translate(language, `verdict.${verdict}`),
    swatch: { type: 'verdict', verdict },
  }));
}

/** One entry for the outlines of a level; those that were worked out from seats have their own. */
function outlineItems(
  areas: readonly Area[],
  level: AreaLevel,
  around: boolean,
  language: Language,
): LegendItem[] {
  const own = areas.filter((area) => area.level === level);
  const params = { level: translate(language, `level.${level}`) };
  const item = (approximate: boolean): LegendItem => ({
    id: approximate ? `outline-${level}-approximate` : `outline-${level}`,
    label: translate(
      language,
      approximate ? 'map.legend.outline-approximate' : 'map.legend.outline',
      params,
    ),
    swatch: { type: 'outline', around, approximate },
  });
  return [false, true]
    .filter((approximate) => own.some((area) => (area.approximate === true) === approximate))
    .map(item);
}

function groundItems(model: MapModel, language: Language): LegendItem[] {
  const items: LegendItem[] = [];
  const kind = model.shapes ? kindRecord(model.shapes.kind) : undefined;
  const kindName = kind ? (language === 'en' ? kind.en : kind.zh) : '';
  if (model.show.circles && model.shapes?.circles) {
    const label = translate(language, 'map.legend.circles', {
      minutes: model.minutes,
      kind: kindName,
    });
    items.push({ id: 'circles', label, swatch: { type: 'circle' } });
  }
  if (model.show.gaps && model.shapes?.gaps) {
    const label = translate(language, 'map.legend.gaps');
    items.push({ id: 'gaps', label, swatch: { type: 'gap' } });
  }
  const level = paintLevel(model);
  const surrounding = surroundingAreas(model);
  const around = new Set(surrounding.map((area) => area.level));
  for (const each of around) items.push(...outlineItems(surrounding, each, true, language));
  if (level) items.push(...outlineItems(paintedAreas(model), level, false, language));
  return items;
}

function bandItems({ bands, worstPoints }: MapModel, language: Language): LegendItem[] {
  const form = bands?.groundUrl ? 'ground' : 'street';
  const nested = form === 'ground' && bands?.style === 'nested';
  const drawn = bands?.groundUrl || bands?.streetsUrl ? bands.bands : [];
  const items = drawn.map(({ fromMin, toMin }, at): LegendItem => ({
    id: `band-${toMin}`,
    label: translate(language, nested ? 'map.legend.band-nested' : 'map.legend.band', {
      from: fromMin,
      to: toMin,
    }),
    swatch: { type: 'band', share: computeBandShare(at, drawn.length), form },
  }));
  if (worstPoints.length > 0) {
    const label = translate(language, 'map.legend.worst-points');
    items.push({ id: 'worst-points', label, swatch: { type: 'point' } });
  }
  return items;
}

function facilityItems(model: MapModel, language: Language): LegendItem[] {
  if (!model.show.facilities) return [];
  const { open, closed, outside, dimmed } = tallyFacilities(model);
  const items = FACILITY_GROUPS.filter((group) => open.has(group)).map((group): LegendItem => ({
    id: group,
    label: translate(language, `map.group.${group}`),
    swatch: { type: 'icon', icon: `facility-${group}` },
  }));
  if (closed) {
    const label = translate(language, 'map.legend.closed');
    items.push({
      id: 'closed',
      label,
      swatch: { type: 'icon', icon: `facility-${closed}-closed` },
    });
  }
  if (outside) {
    const label = translate(language, 'map.legend.outside');
    const icon = `facility-${outside}-outside` as const;
    items.push({ id: 'outside', label, swatch: { type: 'icon', icon } });
  }
  if (dimmed) {
    const label = translate(language, 'map.legend.dimmed');
    const swatch = { type: 'icon', icon: `facility-${dimmed}`, dimmed: true } as const;
    items.push({ id: 'dimmed', label, swatch });
  }
  return items;
}

function planItems(model: MapModel, language: Language): LegendItem[] {
  if (!model.show.sites) return [];
  const items: LegendItem[] = [];
  if (model.sites.length > 0) {
    const label = translate(language, 'map.legend.site');
    items.push({ id: 'site', label, swatch: { type: 'icon', icon: 'site' } });
  }
  if (model.sites.some((site) => isLater(site, model.year))) {
    const label = translate(language, 'map.legend.site-later', { year: model.year! });
    items.push({ id: 'site-later', label, swatch: { type: 'icon', icon: 'site', dimmed: true } });
  }
  if (model.suggestions.length > 0) {
    const label = translate(language, 'map.legend.suggestion');
    items.push({ id: 'suggestion', label, swatch: { type: 'icon', icon: 'suggestion' } });
  }
  const roles = new Set(model.candidates.map(({ role = 'candidate' }) => role));
  for (const role of CANDIDATE_ROLES) {
    if (!roles.has(role)) continue;
    const icon = role === 'candidate' ? 'candidate' : (`candidate-${role}` as const);
    const label = translate(language, `map.legend.${icon}`);
    items.push({ id: icon, label, swatch: { type: 'icon', icon } });
  }
  return [...items, ...proposedItems(model, language)];
}

/** A plan that is not taken yet, and whom it leaves out. */
function proposedItems({ plan }: MapModel, language: Language): LegendItem[] {
  if (!plan) return [];
  const open = plan.sites.filter(({ taken }) => !taken);
  const items: LegendItem[] = [];
  const add = (id: 'plan-site' | 'plan-sure' | 'left-out', swatch: LegendSwatch) =>
    items.push({ id, label: translate(language, `map.legend.${id}`), swatch });
  if (open.some(({ sure }) => !sure)) add('plan-site', { type: 'icon', icon: 'suggestion' });
  if (open.some(({ sure }) => sure)) add('plan-sure', { type: 'icon', icon: 'plan-sure' });
  if (plan.leftOut.length > 0) add('left-out', { type: 'left-out' });
  return items;
}

function accessItems({ access }: MapModel, language: Language): LegendItem[] {
  if (!access) return [];
  return ACCESS_SHARES.map(([id, share]) => ({
    id: `access-${id}`,
    label: translate(language, `map.legend.access-${id}`),
    swatch: { type: 'access', share },
  }));
}

/** Which standard the colours are of; without a chosen one an area has the colour of its worst. */
function verdictsTitle({ verdictsOf }: MapModel, language: Language): string {
  return verdictsOf === null
    ? translate(language, 'map.legend.verdicts')
    : translate(language, 'map.legend.verdicts-of', { standard: verdictsOf });
}

/** Sections and items of what the model really draws, in the order of reading; nothing that is not there. */
export function buildLegend(model: MapModel, language: Language): LegendSection[] {
  const items = {
    verdicts: verdictItems(model, language),
    ground: [...groundItems(model, language), ...accessItems(model, language)],
    bands: bandItems(model, language),
    facilities: facilityItems(model, language),
    plan: planItems(model, language),
  };
  return (['verdicts', 'ground', 'bands', 'facilities', 'plan'] as const)
    .filter((id) => items[id].length > 0)
    .map((id) => ({
      id,
      title:
        id === 'verdicts'
          ? verdictsTitle(model, language)
          : translate(language, `map.legend.${id}`),
      items: items[id],
    }));
}
