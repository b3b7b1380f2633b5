import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { CANDIDATE_ROLES } from '../../core/vocabulary/candidate-roles.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import type { MapModel } from '../model/map-model.ts';
import { markNumber } from '../look/mark-text.ts';
import { ACCENT, INK, PAPER, VERDICT_COLOURS } from '../look/palette.ts';
import { accessColour } from '../look/access-colour.ts';
import { roundGeometry, roundPosition } from '../look/rounding.ts';
import { NAME_TEXT } from '../look/name-text.ts';
import {
  collection,
  feature,
  FONT_BOLD,
  FONT_REGULAR,
  type FeatureStateEntry,
  type LayerDef,
  listSource,
  type GeojsonDef,
  type LayerGroup,
  type LegendItem,
  type LegendSwatch,
} from './layer-group.ts';

type PlanSource =
  | 'projects'
  | 'candidates'
  | 'candidate-outlines'
  | 'plan-sites'
  | 'plan-left-out'
  | 'access-areas';

const PLAN_SOURCES: Record<PlanSource, GeojsonDef> = {
  candidates: listSource(
    (model) => [model.candidates],
    ({ candidates }) => ({
      records: candidates,
      feature: ({ id, name, lng, lat, role = 'candidate' }: Candidate) =>
        feature(id, { type: 'Point', coordinates: roundPosition([lng, lat]) }, { name, role }),
    }),
  ),
  projects: {
    inputs: (model) => [model.projects],
    build: ({ projects }) =>
      collection(
        projects.map(({ id, name, lng, lat, state }) =>
          feature(
            id,
            { type: 'Point', coordinates: roundPosition([lng, lat]) },
            { name, icon: `project-${state}` },
          ),
        ),
      ),
  },
  'candidate-outlines': listSource(
    (model) => [model.candidates],
    ({ candidates }) => ({
      records: candidates.filter(({ geometry }) => geometry),
      feature: ({ id, geometry }: Candidate) => feature(id, roundGeometry(geometry!)),
    }),
  ),
  'plan-sites': {
    inputs: (model) => [model.plan?.sites],
    // A site that was taken is drawn as one of the scenario.
    build: ({ plan }) =>
      collection(
        (plan?.sites ?? []).flatMap(({ id, lng, lat, number, sure, taken }) =>
          taken
            ? []
            : [
                feature(
                  id,
                  { type: 'Point', coordinates: roundPosition([lng, lat]) },
                  { mark: markNumber(number - 1), icon: sure ? 'plan-sure' : 'suggestion' },
                ),
              ],
        ),
      ),
  },
  'plan-left-out': {
    inputs: (model) => [model.plan?.leftOut],
    build: ({ plan }) =>
      collection(
        (plan?.leftOut ?? []).map(({ id, lng, lat, people }) =>
          feature(id, { type: 'Point', coordinates: roundPosition([lng, lat]) }, { people }),
        ),
      ),
  },
  'access-areas': {
    inputs: (model) => [model.access],
    build: ({ access }) =>
      collection(
        (access?.areas ?? []).map((area) =>
          feature(area.id, roundGeometry(area.geometry), {
            colour: accessColour(access!.shares.get(area.id) ?? 0),
          }),
        ),
      ),
  },
};

/** Which site of the plan is pointed out. */
function planStates({ plan }: MapModel): FeatureStateEntry<PlanSource>[] {
  const id = plan?.siteId;
  return id ? [{ source: 'plan-sites', id, state: { selected: true } }] : [];
}

const PLAN_LAYERS = {
  'access-fill': {
    source: 'access-areas',
    style: { type: 'fill', paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.78 } },
  },
  'candidate-outline': {
    source: 'candidate-outlines',
    style: {
      type: 'line',
      minzoom: 13,
      paint: { 'line-color': ACCENT, 'line-width': 1.6, 'line-dasharray': [3, 1.5] },
    },
  },
  candidate: {
    source: 'candidates',
    style: {
      type: 'symbol',
      layout: {
        'icon-image': [
          'match',
          ['get', 'role'],
          'required',
          'candidate-required',
          'forbidden',
          'candidate-forbidden',
          'candidate',
        ],
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 15, NAME_TEXT],
        'text-font': FONT_REGULAR,
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
        'text-optional': true,
      },
      paint: { 'text-color': ACCENT, 'text-halo-color': PAPER, 'text-halo-width': 1.4 },
    },
  },
  project: {
    source: 'projects',
    style: {
      type: 'symbol',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['step', ['zoom'], '', 14, NAME_TEXT],
        'text-font': FONT_REGULAR,
        'text-size': 11,
        'text-anchor': 'top',
        'text-offset': [0, 0.9],
        'text-optional': true,
      },
      paint: { 'text-color': ACCENT, 'text-halo-color': PAPER, 'text-halo-width': 1.4 },
    },
  },
  'plan-left-out': {
    source: 'plan-left-out',
    style: {
      type: 'circle',
      paint: {
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['sqrt', ['get', 'people']],
          0,
          2.5,
          10,
          6,
          40,
          14,
        ],
        'circle-color': VERDICT_COLOURS.unmet,
        'circle-opacity': 0.55,
        'circle-stroke-color': VERDICT_COLOURS.unmet,
        'circle-stroke-width': 1.2,
      },
    },
  },
  'plan-site-selected': {
    source: 'plan-sites',
    style: {
      type: 'circle',
      paint: {
        'circle-radius': 17,
        'circle-opacity': 0,
        'circle-stroke-color': INK,
        'circle-stroke-width': 3,
        'circle-stroke-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 1, 0],
      },
    },
  },
  'plan-site': {
    source: 'plan-sites',
    style: {
      type: 'symbol',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['get', 'mark'],
        'text-font': FONT_BOLD,
        'text-size': 13,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        'symbol-z-order': 'source',
      },
      paint: { 'text-color': ACCENT },
    },
  },
} satisfies Record<string, LayerDef<PlanSource>>;

const ACCESS_SHARES = [
  ['none', 0],
  ['some', 0.25],
  ['most', 1],
] as const;

function candidateItems(model: MapModel, language: Language): LegendItem[] {
  if (!model.show.sites) return [];
  const items: LegendItem[] = [];
  const roles = new Set(model.candidates.map(({ role = 'candidate' }) => role));
  for (const role of CANDIDATE_ROLES) {
    if (!roles.has(role)) continue;
    const icon = role === 'candidate' ? 'candidate' : (`candidate-${role}` as const);
    const label = translate(language, `map.legend.${icon}`);
    items.push({ id: icon, label, swatch: { type: 'icon', icon } });
  }
  return items;
}

function projectItems({ projects }: MapModel, language: Language): LegendItem[] {
  const states = new Set(projects.map(({ state }) => state));
  return (['planned', 'built', 'late'] as const)
    .filter((state) => states.has(state))
    .map((state) => ({
      id: `project-${state}`,
      label: translate(language, `map.legend.project-${state}`),
      swatch: { type: 'icon', icon: `project-${state}` },
    }));
}

/** A plan that is not taken yet, and whom it leaves out. */
function proposedItems({ plan, show }: MapModel, language: Language): LegendItem[] {
  if (!plan || !show.sites) return [];
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

export const PLAN_GROUP = {
  sources: PLAN_SOURCES,
  layers: PLAN_LAYERS,
  states: planStates,
  legend: (model, language) => ({
    ground: accessItems(model, language),
    plan: [
      ...projectItems(model, language),
      ...candidateItems(model, language),
      ...proposedItems(model, language),
    ],
  }),
  picks: [
    { type: 'plan-site', rank: 2, layers: ['plan-site'], reachPx: 4 },
    { type: 'candidate', rank: 5, layers: ['candidate'], reachPx: 3 },
  ],
} satisfies LayerGroup<PlanSource, keyof typeof PLAN_LAYERS>;
