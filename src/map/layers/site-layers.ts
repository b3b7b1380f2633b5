import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapModel } from '../model/map-model.ts';
import { markLetter, markNumber } from '../look/mark-text.ts';
import { ACCENT, INK, PAPER } from '../look/palette.ts';
import { roundPosition } from '../look/rounding.ts';
import { isLater } from '../model/is-later.ts';
import {
  collection,
  feature,
  FONT_BOLD,
  type FeatureStateEntry,
  type LayerDef,
  type GeojsonDef,
  type LayerGroup,
  type LegendItem,
} from './layer-group.ts';

type SiteSource = 'sites' | 'suggestions';

const SITE_SOURCES: Record<SiteSource, GeojsonDef> = {
  sites: {
    inputs: (model) => [model.sites, model.year],
    build: (model) =>
      collection(
        model.sites.map((site, index) =>
          feature(
            site.id,
            { type: 'Point', coordinates: roundPosition([site.lng, site.lat]) },
            { mark: markNumber(index), name: site.name, later: isLater(site, model.year) },
          ),
        ),
      ),
  },
  suggestions: {
    inputs: (model) => [model.suggestions],
    build: (model) =>
      collection(
        model.suggestions.map((suggestion, index) =>
          feature(
            suggestion.id,
            { type: 'Point', coordinates: roundPosition([suggestion.lng, suggestion.lat]) },
            { mark: markLetter(index) },
          ),
        ),
      ),
  },
};

/** How strongly a site is drawn that does not stand yet in the year looked at. */
export const LATER_OPACITY = 0.35;

/** Which site or suggestion is selected. */
function siteStates(model: MapModel): FeatureStateEntry<SiteSource>[] {
  const { selected } = model;
  if (selected?.type === 'site') {
    return [{ source: 'sites', id: selected.id, state: { selected: true } }];
  }
  if (selected?.type === 'suggestion') {
    return [{ source: 'suggestions', id: selected.id, state: { selected: true } }];
  }
  return [];
}

type SymbolLayout = NonNullable<Extract<LayerSpecification, { type: 'symbol' }>['layout']>;

function layout(icon: 'site' | 'suggestion'): SymbolLayout {
  return {
    'icon-image': icon,
    'icon-allow-overlap': true,
    // Names and signs below stay where they are while a site passes over them.
    'icon-ignore-placement': true,
    'text-field': ['get', 'mark'],
    'text-font': FONT_BOLD,
    'text-size': 13,
    'text-allow-overlap': true,
    'text-ignore-placement': true,
    'symbol-z-order': 'source',
  };
}

function selectedRing(source: SiteSource, radius: number): LayerDef<SiteSource> {
  return {
    source,
    visible: (model) => model.show.sites,
    style: {
      type: 'circle',
      paint: {
        'circle-radius': radius,
        'circle-color': PAPER,
        'circle-opacity': 0,
        'circle-stroke-color': INK,
        'circle-stroke-width': 3,
        'circle-stroke-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 1, 0],
      },
    },
  };
}

const SITE_LAYERS = {
  'suggestion-selected': selectedRing('suggestions', 15),
  suggestion: {
    source: 'suggestions',
    visible: (model) => model.show.sites,
    style: { type: 'symbol', layout: layout('suggestion'), paint: { 'text-color': ACCENT } },
  },
  'site-selected': selectedRing('sites', 16.5),
  site: {
    source: 'sites',
    visible: (model) => model.show.sites,
    style: {
      type: 'symbol',
      layout: layout('site'),
      paint: {
        'text-color': PAPER,
        'icon-opacity': ['case', ['==', ['get', 'later'], true], LATER_OPACITY, 1],
      },
    },
  },
} satisfies Record<string, LayerDef<SiteSource>>;

function siteItems(model: MapModel, language: Language): LegendItem[] {
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
  return items;
}

export const SITE_GROUP = {
  sources: SITE_SOURCES,
  layers: SITE_LAYERS,
  states: siteStates,
  legend: (model, language) => ({ plan: siteItems(model, language) }),
  picks: [
    { type: 'site', rank: 1, layers: ['site'], reachPx: 4 },
    { type: 'suggestion', rank: 3, layers: ['suggestion'], reachPx: 4 },
  ],
} satisfies LayerGroup<SiteSource, keyof typeof SITE_LAYERS>;
